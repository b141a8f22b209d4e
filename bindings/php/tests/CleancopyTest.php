<?php

declare(strict_types=1);

namespace Cleancopy\Tests;

use Cleancopy\Article;
use Cleancopy\ArgumentException;
use Cleancopy\CharsetException;
use Cleancopy\Cleaner;
use Cleancopy\Field;
use Cleancopy\FormatException;
use Cleancopy\IncompleteException;
use Cleancopy\Library;
use Cleancopy\LimitException;
use Cleancopy\Learner;
use Cleancopy\OptionException;
use Cleancopy\Profile;
use Cleancopy\ProfileException;
use PHPUnit\Framework\TestCase;

/** What the package promises, whichever way it calls the library: run.sh runs these tests over FFI and over the extension. */
final class CleancopyTest extends TestCase
{
    private const SAMPLE = __DIR__ . '/../../../docs/sample.html';

    private static function sample(): Article
    {
        return (new Cleaner())->clean(file_get_contents(self::SAMPLE), url: 'https://example.org/ferry');
    }

    public function testItIsTheWayThatWasAskedFor(): void
    {
        self::assertSame(getenv('EXPECTED_WAY'), Library::way());
    }

    public function testHeadAndBodyAreToldApart(): void
    {
        $article = self::sample();
        self::assertSame('Night ferry returns to Skerrow after eleven years', $article->text(Field::Headline));
        self::assertSame('Anna Müller', $article->text(Field::Author));
        self::assertStringStartsWith('2026-11-20', $article->text(Field::Published));
        self::assertSame('en-GB', $article->language());
        self::assertNull($article->text(Field::Section));
    }

    public function testWhatGoesIsReportedWithItsReasonAndPlace(): void
    {
        $article = self::sample();
        [$advert] = array_values(array_filter($article->removed(), fn ($block) => $block->text === 'Advertisement'));
        self::assertSame('advert', $advert->role);
        self::assertSame('advert.phrase', $advert->reason);
        self::assertNotSame('', $advert->explanation);
        self::assertGreaterThan(0.5, $advert->confidence);
        $place = substr(file_get_contents(self::SAMPLE), $advert->begin, $advert->end - $advert->begin);
        self::assertSame('Advertisement', trim($place));
        self::assertCount(\count($article->blocks()), [...$article->kept(), ...$article->removed()]);
    }

    public function testRepairsAreCountedAndNamed(): void
    {
        $article = self::sample();
        self::assertGreaterThan(0, $article->repairs()['mojibake']);
        $repaired = array_filter($article->blocks(), fn ($block) => \in_array('mojibake', $block->repairs, true));
        self::assertStringContainsString('“There were more', reset($repaired)->text);
    }

    public function testTheEditorHasTheLastWord(): void
    {
        $article = self::sample();
        $index = array_search('Advertisement', array_column($article->blocks(), 'text'), true);
        $article->overrule($index, keep: true, role: 'paragraph');
        self::assertSame('host.overruled', $article->blocks()[$index]->reason);
        self::assertSame('paragraph', $article->blocks()[$index]->role);
        self::assertStringContainsString('Advertisement', $article->write('text'));
        $article->overrule($index, keep: false);
        self::assertStringNotContainsString('Advertisement', $article->write('text'));
    }

    public function testEveryFormatCanBeWritten(): void
    {
        $article = self::sample();
        foreach (Library::formats() as $format) {
            self::assertStringContainsString('Marit', $article->write($format->name), $format->name);
            self::assertNotSame('', $format->mediaType . $format->extension . $format->description);
        }
        self::assertSame('article', Library::formats()[0]->name);
    }

    public function testOptionsReachTheLibrary(): void
    {
        $page = file_get_contents(self::SAMPLE);
        $kept = fn (Cleaner $cleaner) => implode("\n", array_column($cleaner->clean($page)->kept(), 'text'));
        self::assertStringNotContainsString('Advertisement', $kept(new Cleaner()));
        self::assertStringContainsString('Advertisement', $kept(new Cleaner(keep: ['advert', 'share'])));
        self::assertStringContainsString('â€œ', $kept(new Cleaner(repair: false)));
        self::assertNotSame('', $kept(new Cleaner(strictness: 'favour-keeping', max_blocks: 500)));
    }

    public function testEveryOptionCanBeGivenItsDefault(): void
    {
        self::assertNotEmpty(Library::options());
        foreach (Library::options() as $option) {
            if (!$option->isText) {
                new Cleaner(...[$option->name => $option->choices[$option->default] ?? $option->default]);
            }
        }
    }

    public function testTheFieldsAreTheHeaders(): void
    {
        $header = file_get_contents(__DIR__ . '/../../../include/cleancopy/cleancopy.h');
        preg_match_all('/CLEANCOPY_FIELD_([A-Z_]+) = (\d+)/', $header, $known);
        foreach ($known[1] as $i => $name) {
            $case = str_replace('_', '', ucwords(strtolower($name), '_'));
            self::assertSame((int) $known[2][$i], \constant(Field::class . "::$case")->value);
        }
    }

    public function testTheVersionIsTheHeaders(): void
    {
        $header = file_get_contents(__DIR__ . '/../../../include/cleancopy/cleancopy.h');
        preg_match_all('/VERSION_(?:MAJOR|MINOR|PATCH) (\d+)/', $header, $parts);
        self::assertSame(implode('.', $parts[1]), Library::version());
    }

    /** @dataProvider nothings */
    public function testNothingToCleanIsNoError(string $data): void
    {
        self::assertSame('', trim((new Cleaner())->clean($data)->write('text')));
    }

    public function nothings(): array
    {
        return [[''], [" \n\t"], ["\0\0"], ["\xff\xfe"], ['<html>']];
    }

    public function testDataMayHoldAnyByte(): void
    {
        $bytes = implode('', array_map(\chr(...), range(0, 255)));
        $article = (new Cleaner(input: 'text'))->clean("First line of it.\n\0$bytes$bytes");
        self::assertNotEmpty($article->blocks());
        self::assertSame(1, preg_match('//u', $article->write('text')));
    }

    public function testCharsetIsHintedOrFound(): void
    {
        $run = (new Cleaner())->clean("Der Flu\xdf trat \xfcber die Ufer.", charset: 'latin1')->run();
        self::assertSame('windows-1252', $run->charset);
        self::assertSame('hint', $run->charsetSource);
        self::assertFalse($run->html);
        self::assertTrue(self::sample()->run()->html);
    }

    public function testUnknownOption(): void
    {
        $this->expectException(OptionException::class);
        $this->expectExceptionMessage('max-bloks');
        new Cleaner(max_bloks: 3);
    }

    public function testOptionOutOfBounds(): void
    {
        $this->expectException(OptionException::class);
        $this->expectExceptionMessage('max-blocks');
        new Cleaner(max_blocks: 0);
    }

    public function testUnknownCharset(): void
    {
        $this->expectException(CharsetException::class);
        $this->expectExceptionMessage('klingon');
        (new Cleaner())->clean('x', charset: 'klingon');
    }

    public function testUnknownFormatNamesTheKnownOnes(): void
    {
        $this->expectException(FormatException::class);
        $this->expectExceptionMessageMatches('/betamax.*article/');
        (new Cleaner())->clean('x')->write('betamax');
    }

    public function testLimit(): void
    {
        try {
            (new Cleaner(max_input_bytes: 10))->clean('More than ten bytes.');
            self::fail('no exception');
        } catch (LimitException $error) {
            self::assertSame(30, $error->status);
            self::assertStringContainsString('max-input-bytes', $error->getMessage());
        }
    }

    /** @dataProvider wrongBlocks */
    public function testBlocksAndRolesThatThereAreNot(int $index, ?string $role): void
    {
        $this->expectException(ArgumentException::class);
        (new Cleaner())->clean('One line of text.')->overrule($index, keep: true, role: $role);
    }

    public function wrongBlocks(): array
    {
        return [[-1, null], [1, null], [2 ** 40, null], [0, 'captoin']];
    }

    public function testAHintMayNotHoldNul(): void
    {
        $this->expectException(ArgumentException::class);
        (new Cleaner())->clean('x', url: "https://example.org/\0");
    }

    public function testEditsAreTheFormatSource(): void
    {
        $page = file_get_contents(self::SAMPLE);
        $article = self::sample();
        foreach ([false => 'source', true => 'source-repaired'] as $repairs => $format) {
            $edited = $page;
            $edits = $article->edits((bool) $repairs);
            self::assertNotEmpty($edits);
            foreach (array_reverse($edits) as $edit) {
                $edited = substr_replace($edited, $edit->text, $edit->begin, $edit->end - $edit->begin);
            }
            self::assertSame($article->write($format), $edited);
            self::assertStringNotContainsString('Advertisement', $edited);
            self::assertSame((bool) $repairs, str_contains($edited, '“There were more'));
        }
    }

    public function testAStoryHasTheNameThatTheHostGivesIt(): void
    {
        $named = fn (string $id) => (new Cleaner())->clean('One line of text.', id: $id)->write('rss');
        self::assertSame($named('post-7'), $named('post-7'));
        self::assertNotSame($named('post-7'), $named('post-8'));
    }

    public function testWhatAFormatDemandsIsFilledInOrRefused(): void
    {
        self::assertNotSame('', (new Cleaner())->clean('x')->write('nitf'));
        $this->expectException(IncompleteException::class);
        (new Cleaner(missing: 'refuse'))->clean('')->write('nitf');
    }

    public function testAProfileIsLearntSavedAndUsed(): void
    {
        $line = 'Route 6 to the harbour and the hills';
        $page = fn (int $i) => "<html><body><h1>Story number $i of the harbour</h1><p>The council decided on day $i of the hearing "
            . "that the ferry of number $i should sail at night, the mayor said.</p><div>$line</div><p>It carried $i passengers and "
            . "a bread oven, which was the heaviest of them by far, said the captain of ship $i.</p></body></html>";
        $learner = new Learner();
        $cleaner = new Cleaner();
        for ($i = 0; $i < 12; ++$i) {
            self::assertTrue($learner->add($cleaner->clean($page($i))));
        }
        self::assertFalse($learner->add($cleaner->clean($page(3))), 'the same story twice');
        $profile = $learner->profile();
        self::assertSame(12, $profile->documents);
        self::assertGreaterThan(0, $profile->lines);
        $again = Profile::load($profile->save());
        self::assertSame($profile->save(), $again->save());
        self::assertSame(13, (function () use ($again, $cleaner, $page) {
            $learner = new Learner($again);
            $learner->add($cleaner->clean($page(99)));
            return $learner->profile()->documents;
        })());
        $with = new Cleaner(profile: $again);
        $removed = array_column($with->clean($page(50))->removed(), 'text');
        self::assertContains($line, $removed);
    }

    public function testBytesThatAreNoProfile(): void
    {
        $this->expectException(ProfileException::class);
        Profile::load('no profile');
    }

    public function testArticlesOutliveTheirCleaner(): void
    {
        $cleaner = new Cleaner();
        $first = $cleaner->clean('The first of them stands here.');
        $second = $cleaner->clean('And the second one stands here.');
        unset($cleaner);
        gc_collect_cycles();
        self::assertStringContainsString('first', $first->write('text'));
        self::assertStringContainsString('second', $second->write('text'));
    }

    /** Linear time means nothing if a worker fills up: CLEANCOPY_ARTICLES=100000 tries that many. */
    public function testMemoryDoesNotGrow(): void
    {
        $page = file_get_contents(self::SAMPLE);
        $cleaner = new Cleaner();
        $round = function (int $articles) use ($cleaner, $page): void {
            for ($i = 0; $i < $articles; ++$i) {
                $article = $cleaner->clean($page, 'utf-8', 'en', 'https://example.org/ferry');
                $article->write('article');
                $article->blocks();
                $article->values(Field::Author);
            }
        };
        $articles = (int) (getenv('CLEANCOPY_ARTICLES') ?: 2000);
        $round(200); // what is kept for the next time is there now
        $before = self::residentKilobytes();
        $round($articles);
        self::assertLessThan(1024, self::residentKilobytes() - $before, "after $articles articles");
    }

    private static function residentKilobytes(): int
    {
        preg_match('/^VmRSS:\s+(\d+)/m', file_get_contents('/proc/self/status'), $found);
        return (int) $found[1];
    }
}
