<?php

declare(strict_types=1);

use Cleancopy\WordPress\Admin;
use Cleancopy\WordPress\Desk;
use Cleancopy\WordPress\Record;
use Cleancopy\WordPress\Settings;
use Cleancopy\WordPress\Site_Profile;
use PHPUnit\Framework\TestCase;

/** The plugin in WordPress, without a browser. */
final class PluginTest extends TestCase
{
    private const TITLE = 'Night ferry returns to Skerrow after eleven years';

    protected function setUp(): void
    {
        wp_set_current_user(1);
        delete_option(Settings::OPTION);
    }

    private static function post(string $name): string
    {
        return file_get_contents(__DIR__ . "/posts/$name.html");
    }

    private static function insert(string $content, array $more = []): int
    {
        return wp_insert_post(wp_slash($more + ['post_title' => self::TITLE, 'post_content' => $content]), true);
    }

    private static function rest(string $method, string $path, array $body = []): WP_REST_Response
    {
        $request = new WP_REST_Request($method, "/cleancopy/v1/posts/$path");
        $request->set_header('Content-Type', 'application/json');
        $request->set_body(wp_json_encode($body ?: new stdClass()));
        if ('GET' === $method) {
            $request->set_query_params($body);
        }
        return rest_do_request($request);
    }

    private static function content(int $id): string
    {
        clean_post_cache($id);
        return get_post($id)->post_content;
    }

    private static function lines(string $text): array
    {
        return preg_split('/\R/', trim($text));
    }

    private const GONE = [
        'blocks' => ['Read more', 'Advertisement', 'Share on Facebook', 'Share on WhatsApp', 'newsletter'],
        'classic' => ['Read more', 'Advertisement', 'Share on Facebook', 'Share on WhatsApp', 'newsletter'],
    ];

    /** @dataProvider posts */
    public function testOnlyWhatIsReportedGoesAndAllElseStays(string $name): void
    {
        $before = self::post($name);
        $id = self::insert($before);
        $answer = self::rest('POST', "$id/clean", ['apply' => true]);
        self::assertSame(200, $answer->get_status());
        $after = self::content($id);
        self::assertSame($answer->get_data()['content'], $after);
        foreach (self::GONE[$name] as $text) {
            self::assertStringContainsString($text, $before);
            self::assertStringNotContainsString($text, $after);
        }
        // What is left are lines of the post as they were, in their order.
        $lines = self::lines($before);
        foreach (self::lines($after) as $line) {
            $found = array_search($line, $lines, true);
            self::assertNotFalse($found, "a line that was not there: $line");
            $lines = array_slice($lines, $found + 1);
        }
        // What went is in the report.
        $reported = implode(' ', array_column($answer->get_data()['record']['entries'], 'text'));
        $words = fn ($html) => preg_split('/\W+/u', wp_strip_all_tags($html), -1, PREG_SPLIT_NO_EMPTY);
        $missing = array_diff(array_diff($words($before), $words($after)), $words($reported));
        self::assertSame([], array_values($missing));
        foreach ($answer->get_data()['record']['entries'] as $entry) {
            self::assertNotSame('', $entry['explanation']);
            self::assertGreaterThan(0, $entry['confidence']);
        }
    }

    public function posts(): array
    {
        return [['blocks'], ['classic']];
    }

    public function testImagesEmbedsShortcodesAndBlocksOfOthersStay(): void
    {
        $id = self::insert(self::post('blocks'));
        self::rest('POST', "$id/clean", ['apply' => true]);
        $after = self::content($id);
        foreach (['wp-image-41', 'Photo: Jonas Pettersen', 'https://video.example/watch?v=skerrow', '[gallery ids="4,8,15"', 'Vote now',
            '<td>23:50</td>', 'A timetable for nurses', '<cite>Marit'] as $text) {
            self::assertStringContainsString($text, $after);
        }
        $names = fn ($html) => array_count_values(array_filter(array_column(parse_blocks($html), 'blockName')));
        $gone = array_diff_assoc($names(self::post('blocks')), $names($after));
        self::assertSame(['core/paragraph', 'core/list'], array_keys($gone));
        foreach (parse_blocks($after) as $block) {
            self::assertSame($block['blockName'] === null ? '' : 'block', $block['blockName'] === null ? trim($block['innerHTML']) : 'block');
        }
    }

    /** @dataProvider posts */
    public function testEveryBlockCanBeRestoredAndTakenOutAgain(string $name): void
    {
        $id = self::insert(self::post($name));
        $clean = self::rest('POST', "$id/clean")->get_data();
        $content = $clean['content'];
        foreach ($clean['record']['entries'] as $entry) {
            $answer = self::rest('POST', "$id/decide", ['content' => $content, 'id' => $entry['id'], 'removed' => false]);
            self::assertSame(200, $answer->get_status());
            self::assertGreaterThan(strlen($content), strlen($answer->get_data()['content']));
            $again = self::rest('POST', "$id/decide", ['content' => $answer->get_data()['content'], 'id' => $entry['id'], 'removed' => true]);
            self::assertSame($content, $again->get_data()['content']);
            $content = self::rest('POST', "$id/decide", ['content' => $content, 'id' => $entry['id'], 'removed' => false])->get_data()['content'];
        }
        self::assertSame(self::post($name), $content, 'with everything restored, the post is as it was');
    }

    public function testABlockFindsItsPlaceInAPostThatWasEditedSince(): void
    {
        $id = self::insert(self::post('blocks'));
        $clean = self::rest('POST', "$id/clean")->get_data();
        $edited = str_replace('By Anna Müller', 'By Anna Müller and Jonas Pettersen', $clean['content']);
        [$advert] = array_values(array_filter($clean['record']['entries'], fn ($entry) => $entry['role'] === 'advert'));
        $answer = self::rest('POST', "$id/decide", ['content' => $edited, 'id' => $advert['id'], 'removed' => false]);
        self::assertSame(200, $answer->get_status());
        $restored = $answer->get_data()['content'];
        self::assertStringContainsString('and Jonas Pettersen', $restored);
        self::assertStringContainsString("new bread oven.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph {\"align\":\"center\"} -->\n"
            . "<p class=\"has-text-align-center\">Advertisement</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:embed", $restored);
    }

    public function testABlockWhosePlaceIsGoneIsRefused(): void
    {
        $id = self::insert(self::post('blocks'));
        $clean = self::rest('POST', "$id/clean")->get_data();
        $answer = self::rest('POST', "$id/decide", ['content' => '<p>Another story.</p>', 'id' => 1, 'removed' => false]);
        self::assertSame(409, $answer->get_status());
        self::assertTrue(self::rest('GET', "$id/record")->get_data()['record']['entries'][1]['removed'], 'nothing changed');
        self::assertNotEmpty($clean['content']);
    }

    public function testUndo(): void
    {
        $id = self::insert(self::post('blocks'));
        self::rest('POST', "$id/clean", ['apply' => true]);
        self::assertNotSame(self::post('blocks'), self::content($id));
        self::assertSame(200, self::rest('POST', "$id/undo", ['apply' => true])->get_status());
        self::assertSame(self::post('blocks'), self::content($id));
        self::assertNull(self::rest('GET', "$id/record")->get_data()['record']);
        self::assertSame('', get_post_meta($id, '_cleancopy_original', true));
    }

    public function testUndoAsksWhereThePostWasEditedSince(): void
    {
        $id = self::insert(self::post('blocks'));
        $content = self::rest('POST', "$id/clean")->get_data()['content'] . 'An edit.';
        self::assertSame(409, self::rest('POST', "$id/undo", ['content' => $content])->get_status());
        $undone = self::rest('POST', "$id/undo", ['content' => $content, 'anyway' => true]);
        self::assertSame(self::post('blocks'), $undone->get_data()['content']);
    }

    public function testCleaningAgainKeepsWhatTheEditorRestored(): void
    {
        $id = self::insert(self::post('blocks'));
        self::rest('POST', "$id/clean");
        $content = self::rest('POST', "$id/clean")->get_data()['content'];
        $restored = self::rest('POST', "$id/decide", ['content' => $content, 'id' => 2, 'removed' => false])->get_data();
        $again = self::rest('POST', "$id/clean", ['content' => $restored['content']])->get_data();
        self::assertSame($restored['content'], $again['content']);
        self::assertFalse($again['record']['entries'][2]['removed']);
    }

    public function testAStoryThatIsCleanStaysAndHasNoRecord(): void
    {
        $story = "<p>The ferry is back, and nobody on the island slept, the harbour master said on Friday.</p>\n"
            . '<p>It carried 61 passengers and a bread oven, which was the heaviest of them by far.</p>';
        $id = self::insert($story);
        $answer = self::rest('POST', "$id/clean", ['apply' => true])->get_data();
        self::assertSame($story, $answer['content']);
        self::assertSame($story, self::content($id));
        self::assertNull(Record::of($id));
    }

    public function testPublishingCleansWhereTheSettingsSaySo(): void
    {
        $id = self::insert(self::post('blocks'), ['post_status' => 'draft']);
        wp_publish_post($id);
        self::assertSame(self::post('blocks'), self::content($id), 'not switched on');

        update_option(Settings::OPTION, ['before_publish' => '1']);
        $id = self::insert(self::post('blocks'), ['post_status' => 'draft']);
        self::assertSame(self::post('blocks'), self::content($id), 'a draft is nobody\'s business');
        wp_update_post(['ID' => $id, 'post_status' => 'publish']);
        self::assertStringNotContainsString('Advertisement', self::content($id));
        self::assertSame(self::post('blocks'), Record::of($id)->original);

        // An editor who puts it back when it is public is not overruled.
        Desk::apply(get_post($id), Desk::undo($id, self::content($id), false));
        self::assertSame(self::post('blocks'), self::content($id));
        wp_update_post(['ID' => $id, 'post_title' => 'Another title']);
        self::assertSame(self::post('blocks'), self::content($id));
    }

    public function testSettingsReachTheLibraryAndNothingElseIsStored(): void
    {
        update_option(Settings::OPTION, ['keep' => ['advert', '<script>', 7], 'strictness' => 'harsh', 'language' => '"><b>', 'evil' => 1]);
        self::assertSame(['advert'], Settings::get('keep'));
        self::assertSame('balanced', Settings::get('strictness'));
        self::assertSame('', Settings::get('language'));
        $id = self::insert(self::post('blocks'));
        self::assertStringContainsString('Advertisement', self::rest('POST', "$id/clean")->get_data()['content']);
    }

    public function testBulkActionCleansWhatTheUserMayEdit(): void
    {
        $own = self::insert(self::post('classic'), ['post_author' => get_user_by('login', 'reporter')->ID]);
        $others = self::insert(self::post('classic'));
        wp_set_current_user(get_user_by('login', 'reporter')->ID);
        Admin::handle('edit.php', 'cleancopy_clean', [$own, $others, 999999]);
        self::assertStringNotContainsString('Advertisement', self::content($own));
        self::assertSame(self::post('classic'), self::content($others));
        ob_start();
        Admin::show_notices();
        $notices = ob_get_clean();
        self::assertStringContainsString("You are not allowed to edit post $others", $notices);
        self::assertStringContainsString('1 post cleaned', $notices);
        self::assertArrayHasKey('cleancopy_clean', apply_filters('bulk_actions-edit-post', []));
    }

    public function testTheReportShowsWhatWentInItsPlace(): void
    {
        $id = self::insert(self::post('blocks'));
        self::assertSame(404, self::rest('GET', "$id/report")->get_status(), 'it was not cleaned yet');
        $clean = self::rest('POST', "$id/clean")->get_data();
        $answer = self::rest('GET', "$id/report");
        if (!in_array('report', array_column(Cleancopy\Library::formats(), 'name'), true)) {
            self::assertSame(400, $answer->get_status());
            return;
        }
        $page = $answer->get_data()['html'];
        self::assertStringContainsString('Advertisement', $page);
        self::assertStringContainsString('bread oven', $page);
        // What is restored is no longer reported as removed.
        [$advert] = array_values(array_filter($clean['record']['entries'], fn ($entry) => $entry['role'] === 'advert'));
        self::rest('POST', "$id/decide", ['content' => $clean['content'], 'id' => $advert['id'], 'removed' => false]);
        $reason = 'advertisement or its marker';
        self::assertStringContainsString($reason, $page);
        self::assertStringNotContainsString($reason, self::rest('GET', "$id/report")->get_data()['html']);
    }

    /** @dataProvider calls */
    public function testWhoMayNotEditThePostMayNotCall(string $method, string $call, array $body): void
    {
        $id = self::insert(self::post('blocks'));
        foreach ([0 => 401, get_user_by('login', 'reporter')->ID => 403] as $user => $status) {
            wp_set_current_user($user);
            self::assertSame($status, self::rest($method, "$id/$call", $body)->get_status());
        }
        self::assertSame(self::post('blocks'), self::content($id));
        self::assertNull(Record::of($id));
    }

    public function calls(): array
    {
        return [
            ['GET', 'record', []],
            ['GET', 'report', []],
            ['POST', 'clean', ['apply' => true]],
            ['POST', 'decide', ['id' => 0, 'removed' => false]],
            ['POST', 'undo', ['apply' => true]],
            ['GET', 'export', ['format' => 'text']],
        ];
    }

    public function testTheRecordIsNotPublic(): void
    {
        $id = self::insert(self::post('blocks'), ['post_status' => 'publish']);
        self::rest('POST', "$id/clean", ['apply' => true]);
        wp_set_current_user(0);
        $post = rest_do_request(new WP_REST_Request('GET', "/wp/v2/posts/$id"))->get_data();
        self::assertStringNotContainsString('Advertisement', wp_json_encode($post));
    }

    public function testScriptInEveryFieldIsOnlyText(): void
    {
        $evil = '<script>alert(1)</script>';
        $id = self::insert("<p>$evil The harbour master said on Friday that the ferry is back.</p><p>Share on Facebook</p>", ['post_title' => $evil]);
        $record = self::rest('POST', "$id/clean")->get_data()['record'];
        self::assertNotEmpty($record['entries']);
        Admin::report($evil);
        ob_start();
        Admin::show_notices();
        update_option(Settings::OPTION, ['language' => $evil]);
        Settings::show();
        $shown = ob_get_clean();
        self::assertStringNotContainsString($evil, $shown);
        self::assertStringContainsString('&lt;script&gt;alert(1)', $shown);
    }

    public function testAPostOf50MegabytesIsRefusedAndUntouched(): void
    {
        $id = self::insert('<p>A short post.</p>');
        $long = str_repeat('<p>A long paragraph of a very long post, which has no end.</p>', 850_000);
        self::assertGreaterThan(50_000_000, strlen($long));
        $answer = self::rest('POST', "$id/clean", ['content' => $long, 'apply' => true]);
        self::assertSame(413, $answer->get_status());
        self::assertStringContainsString('8 MB at most', $answer->get_data()['message']);
        self::assertSame('<p>A short post.</p>', self::content($id));
    }

    public function testFilesOfPublishedPosts(): void
    {
        update_option(Settings::OPTION, ['formats' => ['nitf', 'text']]);
        $id = self::insert(self::post('classic'), ['post_status' => 'publish']);
        $folder = wp_upload_dir()['basedir'] . '/cleancopy';
        $nitf = file_get_contents("$folder/$id-nitf.xml");
        self::assertStringContainsString('<hl1>' . self::TITLE . '</hl1>', $nitf);
        self::assertStringContainsString('Advertisement', $nitf, 'what the editor left is not judged again');
        self::assertNotFalse(simplexml_load_string($nitf));
        self::assertFileExists("$folder/$id-text.txt");
        self::assertFileDoesNotExist("$folder/$id-article.xml");
        self::assertSame($nitf, self::rest('GET', "$id/export", ['format' => 'nitf'])->get_data()['text']);
        self::assertSame(400, self::rest('GET', "$id/export", ['format' => 'betamax'])->get_status());
    }

    public function testUploadsThatNobodyMayWrite(): void
    {
        update_option(Settings::OPTION, ['formats' => ['nitf']]);
        $file = tempnam(sys_get_temp_dir(), 'uploads');
        $elsewhere = fn ($uploads) => ['basedir' => $file] + $uploads;
        add_filter('upload_dir', $elsewhere);
        $id = self::insert(self::post('classic'), ['post_status' => 'publish']);
        remove_filter('upload_dir', $elsewhere);
        unlink($file);
        self::assertSame('publish', get_post_status($id));
        ob_start();
        Admin::show_notices();
        self::assertStringContainsString('Change the permissions of that folder', ob_get_clean());
    }

    public function testADamagedRecordIsNone(): void
    {
        $id = self::insert(self::post('blocks'));
        self::rest('POST', "$id/clean");
        update_post_meta($id, '_cleancopy_original', 'something else');
        self::assertNull(Record::of($id));
        self::assertSame(404, self::rest('POST', "$id/undo", ['apply' => true])->get_status());
        self::assertSame(self::post('blocks'), self::content($id));
    }

    public function testWhatRepeatsOnTheSiteIsLearntAndUsed(): void
    {
        $line = 'Route 6 to the harbour and the hills';
        $story = fn (int $i) => "<p>The council decided on day $i of the hearing that the ferry of number $i should sail at night, the "
            . "mayor said.</p>\n<p>$line</p>\n<p>It carried $i passengers and a bread oven, which was the heaviest of them by far, said "
            . "the captain of ship $i.</p>";
        $posts = array_map(fn ($i) => get_post(self::insert($story($i), ['post_title' => "Story number $i"])), range(1, 12));
        self::assertSame(12, Site_Profile::learn($posts));
        self::assertSame(0, Site_Profile::learn($posts), 'the same posts again');
        self::assertSame(12, Site_Profile::size());
        $clean = fn () => self::rest('POST', self::insert($story(50), ['post_title' => 'Story number 50']) . '/clean')->get_data()['content'];
        self::assertStringContainsString($line, $clean(), 'not switched on');
        update_option(Settings::OPTION, ['profile' => '1']);
        self::assertStringNotContainsString($line, $clean());
        self::assertStringContainsString('bread oven', $clean());
        update_option('cleancopy_profile', base64_encode('damaged'));
        self::assertStringContainsString($line, $clean());
        Site_Profile::forget();
        self::assertSame(0, Site_Profile::size());
    }

    /** The last of all, because WP_IMPORTING cannot be taken back. */
    public function testZImportingCleansWhereTheSettingsSaySo(): void
    {
        update_option(Settings::OPTION, ['on_import' => '1', 'profile' => '1']);
        define('WP_IMPORTING', true);
        $id = self::insert(self::post('classic'));
        self::assertStringNotContainsString('Advertisement', self::content($id));
        self::assertSame(self::post('classic'), Record::of($id)->original);
        Site_Profile::learn_imported();
        self::assertSame(1, Site_Profile::size());
        // And uninstalling leaves the posts, and nothing else.
        define('WP_UNINSTALL_PLUGIN', 'cleancopy/cleancopy.php');
        require __DIR__ . '/../cleancopy/uninstall.php';
        self::assertFalse(get_option(Settings::OPTION));
        self::assertSame(0, Site_Profile::size());
        self::assertNull(Record::of($id));
        self::assertStringContainsString('bread oven', self::content($id));
    }
}
