<?php

declare(strict_types=1);

use Cleancopy\WordPress\Cli_Command;
use PHPUnit\Framework\TestCase;

/** Debian has no WP-CLI; what the command asks of it is this much. */
final class WP_CLI
{
    /** @var list<string> */
    public static array $said = [];

    public static function log(string $text): void
    {
        self::$said[] = $text;
    }

    public static function success(string $text): void
    {
        self::$said[] = "Success: $text";
    }

    public static function warning(string $text): void
    {
        self::$said[] = "Warning: $text";
    }

    public static function error(string $text): void
    {
        throw new RuntimeException($text);
    }
}

require_once __DIR__ . '/../cleancopy/includes/class-cli-command.php';

/** wp cleancopy clean, record, undo. */
final class CliTest extends TestCase
{
    private int $post;

    protected function setUp(): void
    {
        WP_CLI::$said = [];
        $content = file_get_contents(__DIR__ . '/posts/blocks.html');
        $this->post = wp_insert_post(wp_slash(['post_title' => 'Night ferry', 'post_content' => $content]));
    }

    public function testCleanRecordUndo(): void
    {
        $before = get_post($this->post)->post_content;
        $command = new Cli_Command();
        $command->clean([(string) $this->post], ['dry-run' => true]);
        self::assertSame($before, get_post($this->post)->post_content);
        self::assertSame('Success: 1 of 1 posts would change.', end(WP_CLI::$said));

        $command->clean([(string) $this->post], []);
        self::assertStringNotContainsString('Advertisement', get_post($this->post)->post_content);
        self::assertSame('Success: 1 of 1 posts cleaned.', end(WP_CLI::$said));

        WP_CLI::$said = [];
        $command->record([(string) $this->post]);
        self::assertStringContainsString('removed  advert', implode("\n", WP_CLI::$said));

        $command->undo([(string) $this->post], []);
        self::assertSame($before, get_post($this->post)->post_content);
        $this->expectExceptionMessage('was not cleaned');
        $command->record([(string) $this->post]);
    }

    public function testLearnAndForget(): void
    {
        (new Cli_Command())->learn([(string) $this->post]);
        self::assertSame('Success: Learnt from 1 of 1 posts; from 1 so far.', end(WP_CLI::$said));
        (new Cli_Command())->forget();
        self::assertSame(0, Cleancopy\WordPress\Site_Profile::size());
    }

    public function testPostsThatThereAreNot(): void
    {
        $this->expectExceptionMessage('1 of 1 posts could not be cleaned');
        (new Cli_Command())->clean(['999999'], []);
    }

    public function testNothingNamed(): void
    {
        $this->expectExceptionMessage('--all');
        (new Cli_Command())->clean([], []);
    }
}
