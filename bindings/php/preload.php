<?php

declare(strict_types=1);

// For PHP-FPM and other web servers, where PHP allows FFI to preloaded files only. Two lines of php.ini:
//
//     opcache.preload=/path/to/cleancopy/bindings/php/preload.php
//     opcache.preload_user=www-data
//
// and, where the library is not one of the system's, a third in the pool's configuration:
// env[CLEANCOPY_LIBRARY]=/path/to/libcleancopy.so
foreach (['Exceptions', 'Block', 'Catalogue', 'FfiDriver', 'Library', 'Article', 'Profile', 'Cleaner'] as $file) {
    require_once __DIR__ . "/src/$file.php";
}
