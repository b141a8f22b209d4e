<?php

declare(strict_types=1);

namespace Cleancopy;

/**
 * The C library as this process has it: through the extension "cleancopy" where PHP has that loaded, else through FFI.
 *
 * FFI is enough for the command line and for queue workers. For web requests PHP allows it to preloaded files only
 * (preload.php of this package), unless php.ini says ffi.enable=true.
 */
final class Library
{
    /** What this binding was written for; a library of another ABI is refused. */
    public const ABI = 1;

    private static FfiDriver|NativeDriver|null $driver = null;

    /**
     * Loads the library from a path of its own, once per process; without a call the extension is taken, else the
     * path in the constant or environment variable CLEANCOPY_LIBRARY, else the system's libcleancopy.so.1.
     *
     * @throws UnavailableException
     */
    public static function load(?string $path = null): void
    {
        self::$driver = $path === null && \extension_loaded('cleancopy')
            ? new NativeDriver()
            : new FfiDriver($path ?? self::path());
    }

    /**
     * What calls the library; for the classes of this package.
     *
     * @throws UnavailableException
     */
    public static function driver(): FfiDriver|NativeDriver
    {
        if (self::$driver === null) {
            self::load();
        }
        return self::$driver;
    }

    /** How it is called: "extension" or "FFI". */
    public static function way(): string
    {
        return self::driver() instanceof FfiDriver ? 'FFI' : 'extension';
    }

    /** The version of the library that is loaded, such as 0.1.0. */
    public static function version(): string
    {
        return self::driver()->version();
    }

    /** @return list<Option> every option there is */
    public static function options(): array
    {
        return array_map(static fn (array $row) => new Option(...$row), self::driver()->options());
    }

    /** @return list<Format> every output format, the default first */
    public static function formats(): array
    {
        return array_map(static fn (array $row) => new Format(...$row), self::driver()->formats());
    }

    /** @return list<string> the names of all roles that a block can have */
    public static function roles(): array
    {
        return self::driver()->roles();
    }

    private static function path(): string
    {
        if (\defined('CLEANCOPY_LIBRARY')) {
            return \constant('CLEANCOPY_LIBRARY');
        }
        return getenv('CLEANCOPY_LIBRARY') ?: 'libcleancopy.so.' . self::ABI;
    }
}
