<?php

declare(strict_types=1);

namespace Cleancopy\Tests;

use Cleancopy\FfiDriver;
use PHPUnit\Framework\TestCase;

/** That what the binding says of the library is what the library's header says, and how it fails without it. */
final class BindingTest extends TestCase
{
    private const ROOT = __DIR__ . '/../../..';

    private static function code(string $file): string
    {
        $text = file_get_contents($file);
        $text = preg_replace(['~/\*.*?\*/~s', '~//.*~', '~^[ \t]*#.*$~m', '~\bCLEANCOPY_API\s~'], '', $text);
        return trim(preg_replace('~\s+~', ' ', $text));
    }

    public function testWhatFfiReadsIsWhatTheHeaderSays(): void
    {
        $header = self::code(self::ROOT . '/include/cleancopy/cleancopy.h');
        $own = self::code(self::ROOT . '/bindings/php/src/cleancopy.cdef');
        $own = str_replace('const void *cleancopy_bytes_data', 'const char *cleancopy_bytes_data', $own);
        preg_match_all('~typedef struct \w+ \{.*?\} \w+;|[^;{}]+;~', $own, $declarations);
        self::assertGreaterThan(40, \count($declarations[0]));
        foreach ($declarations[0] as $declaration) {
            // A struct may have grown at its end since.
            $start = preg_replace('~\s*\} \w+;$~', '', trim($declaration));
            self::assertStringContainsString($start, $header);
        }
    }

    public function testTheExtensionHasTheMethodsOfTheDriver(): void
    {
        $native = file_get_contents(self::ROOT . '/bindings/php/ext/cleancopy.c');
        preg_match_all('~PHP_ME\(NativeDriver, (\w+),~', $native, $has);
        $methods = array_filter(
            (new \ReflectionClass(FfiDriver::class))->getMethods(\ReflectionMethod::IS_PUBLIC),
            fn (\ReflectionMethod $method) => !$method->isConstructor(),
        );
        self::assertEqualsCanonicalizing(array_column($methods, 'name'), $has[1]);
    }

    /** @dataProvider ways */
    public function testWhatIsMissingIsSaid(array $options, string $library, string $message): void
    {
        $program = 'require "bindings/php/autoload.php"; try { new Cleancopy\Cleaner(); echo "works"; } '
            . 'catch (Cleancopy\UnavailableException $error) { echo $error->getMessage(); }';
        $command = [PHP_BINARY, ...$options, '-r', $program];
        $environment = ['CLEANCOPY_LIBRARY' => $library] + getenv();
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes, self::ROOT, $environment);
        $said = stream_get_contents($pipes[1]);
        proc_close($process);
        self::assertStringContainsString($message, $said);
    }

    public function ways(): array
    {
        $real = getenv('CLEANCOPY_LIBRARY');
        return [
            'it works' => [[], $real, 'works'],
            'no library' => [[], '/missing/libcleancopy.so.1', 'Install libcleancopy'],
            'no library of ours' => [[], 'libc.so.6', 'cannot be used'],
            'another ABI' => [[], getenv('CLEANCOPY_OTHER_ABI'), 'has ABI 99, but this package needs ABI 1'],
        ];
    }
}
