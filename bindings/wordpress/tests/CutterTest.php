<?php

declare(strict_types=1);

use Cleancopy\WordPress\Cutter;
use Cleancopy\WordPress\Html_View;
use Cleancopy\WordPress\Tokenizer;
use PHPUnit\Framework\TestCase;

/** What goes of a post's HTML with a text that is cut, and what does not. */
final class CutterTest extends TestCase
{
    /** @dataProvider cuts */
    public function testCuts(string $html, string|array $texts, string $expected): void
    {
        $ranges = array_map(fn ($text) => [strpos($html, $text), strpos($html, $text) + strlen($text)], (array) $texts);
        self::assertSame($expected, (new Cutter($html))->cut($ranges));
    }

    public function cuts(): array
    {
        $image = '<img src="a.jpg" alt="">';
        return [
            'a paragraph' => ['<p>One</p><p>Ad</p><p>Two</p>', 'Ad', '<p>One</p><p>Two</p>'],
            'all the markup that is around nothing else' => [
                '<p>One</p><p class="x"><strong><a href="/">Read</a></strong> </p>', 'Read', '<p>One</p>',
            ],
            'no more than the text where there is other text' => ['<p>One <b>Ad</b> two</p>', 'Ad', '<p>One  two</p>'],
            'a range that begins and ends in different elements' => [
                '<p>Keep <i>this. Share</i> on <b>Facebook</b></p>', 'Share</i> on <b>Facebook', '<p>Keep <i>this. </i></p>',
            ],
            'a block with its comments' => [
                "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p>Ad</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n"
                . "<p>One</p>\n<!-- /wp:paragraph -->",
                'Ad',
                "<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->",
            ],
            'an item, not its list' => ['<ul><li>Ad</li><li>One</li></ul>', 'Ad', '<ul><li>One</li></ul>'],
            'a list of which every item goes' => ['<ul><li>Ad</li> <li>Bd</li></ul>x', ['Ad', 'Bd'], 'x'],
            'an image stays' => ["<p>Ad$image</p>", 'Ad', "<p>$image</p>"],
            'an image inside the range stays' => ["<p>Ad $image here</p>", "Ad $image here", "<p>$image</p>"],
            'an image keeps its caption' => [
                "<figure>$image<figcaption>Cap</figcaption></figure>", 'Cap', "<figure>$image<figcaption>Cap</figcaption></figure>",
            ],
            'a caption without image goes' => ['<figure><figcaption>Cap</figcaption></figure>x', 'Cap', 'x'],
            'cells stay while their row does' => [
                '<table><tr><td>Ad</td><td>1</td></tr></table>', 'Ad', '<table><tr><td></td><td>1</td></tr></table>',
            ],
            'a row of which every cell goes' => [
                '<table><tr><td>Ad</td><td>Bd</td></tr><tr><td>1</td></tr></table>', ['Ad', 'Bd'],
                '<table><tr><td>1</td></tr></table>',
            ],
            'lines of the classic editor' => ["One\n\nAd\n\nTwo", 'Ad', "One\n\nTwo"],
            'a shortcode inside the range stays' => ['<p>Ad [gallery ids="1"] here</p>', 'Ad [gallery ids="1"] here', '<p>[gallery ids="1"]</p>'],
            'an address on its own line stays' => ["One\n\nhttps://a.example/v\n", 'https://a.example/v', "One\n\nhttps://a.example/v\n"],
            'a block of another plugin stays' => [
                '<!-- wp:acme/poll --><div>Vote now</div><!-- /wp:acme/poll -->', 'Vote now',
                '<!-- wp:acme/poll --><div>Vote now</div><!-- /wp:acme/poll -->',
            ],
            'so does what is in one that nobody closes' => ['<!-- wp:acme/poll --><p>Vote</p>', 'Vote', '<!-- wp:acme/poll --><p>Vote</p>'],
            'what was empty before stays' => ['<p></p><p>Ad</p><p> </p>', 'Ad', '<p></p><p> </p>'],
            'a form is worth something' => ['<div>Ad<form><input name="q"></form></div>', 'Ad', '<div><form><input name="q"></form></div>'],
            'tags that nobody closes' => ['<p>One<p>Ad<p>Two', 'Ad', '<p>One<p><p>Two'],
            'tags that nobody opened' => ['</b>Ad</i></p>', 'Ad', '</b></i></p>'],
            'a tag does not reach out of its block' => [
                '<div><!-- wp:paragraph -->Ad</div><!-- /wp:paragraph -->x', 'Ad', '<div>x',
            ],
            'no break space is space' => ["<p>Ad\u{a0}&nbsp;</p>x", 'Ad', 'x'],
        ];
    }

    public function testTokensSideBySideAreTheInput(): void
    {
        mt_srand(7);
        $parts = ['<p>', '</p>', '<', '>', '"', "'", '<!--', '-->', '<!-- wp:a {"x":"-->"} -->', '<!-- /wp:a -->', '<img src="a>b">',
            '<script>', '</script>', '<textarea>', 'ü', "\0", "\n", 'text', '</', '<a href=\'', '<!', '<?php', '/>', '&lt;'];
        for ($i = 0; $i < 3000; ++$i) {
            $html = '';
            for ($j = mt_rand(0, 12); $j > 0; --$j) {
                $html .= $parts[array_rand($parts)];
            }
            $tokens = Tokenizer::tokens($html);
            $joined = implode('', array_map(fn ($token) => substr($html, $token[2], $token[3] - $token[2]), $tokens));
            self::assertSame($html, $joined);
            self::assertSame($html, (new Cutter($html))->cut([]));
            $this->mapsBack($html);
        }
    }

    /** Every byte of the view that is the post's is where the view says it is. */
    private function mapsBack(string $html): void
    {
        $view = new Html_View('A <title>', $html);
        [$begin, $end] = $view->range_in_post(0, strlen($view->html));
        self::assertSame([0, strlen($html)], [$begin, $end]);
    }

    public function testAViewOfLinesMapsBack(): void
    {
        $post = "First line,\nsecond.\n\nA paragraph with <b>markup</b>.\r\n\r\nLast.";
        $view = new Html_View('Title', $post);
        foreach (['First', 'second', 'A paragraph', 'markup', 'Last.'] as $text) {
            [$begin, $end] = $view->range_in_post(strpos($view->html, $text), strpos($view->html, $text) + strlen($text));
            self::assertSame($text, substr($post, $begin, $end - $begin));
        }
        self::assertStringContainsString('<p>A paragraph', $view->html);
    }

    /** @dataProvider longPosts */
    public function testALongPostTakesLinearTime(string $half, string $otherHalf): void
    {
        // Four times as much takes about four times as long; where time grew with the square, it would be sixteen.
        $short = self::timeToCut($half, $otherHalf, 100_000);
        $long = self::timeToCut($half, $otherHalf, 400_000);
        self::assertLessThan(9 * $short + 0.05, $long);
    }

    public function longPosts(): array
    {
        return [
            ['<p>', ''], ['<', ''], ['<!--', ''], ['<a href="', ''], ['<!-- wp:acme/a -->', ''], ["\n\n", ''], ['<b></b>', 'Ad'],
            ['<p>', '</b>'], ['<b>', '</b>'], ['<b><!-- wp:group --><p>', '</b>'], ['<!-- wp:group -->', '<!-- /wp:group -->'],
            ['<figure><img src="a">', '</figure>'], ["https://a.example/v\n", ''],
        ];
    }

    public function testMoreBracketsThanWordPressCanTakeAreRefused(): void
    {
        $this->expectExceptionMessage('shortcodes');
        new Cutter(str_repeat('[gallery]', 50_000));
    }

    /** Seconds of CPU time. */
    private static function timeToCut(string $half, string $otherHalf, int $bytes): float
    {
        $repeated = fn (string $part) => $part === '' ? '' : str_repeat($part, intdiv($bytes, 2 * strlen($part)));
        $html = $repeated($half) . 'text' . $repeated($otherHalf);
        $spent = fn () => getrusage()['ru_utime.tv_sec'] + getrusage()['ru_utime.tv_usec'] / 1e6;
        $begin = $spent();
        (new Cutter($html))->cut([[10, intdiv($bytes, 2)]]);
        new Html_View('Title', $html);
        return $spent() - $begin;
    }
}
