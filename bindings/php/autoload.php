<?php

declare(strict_types=1);

// For programs without Composer: require this file, then use Cleancopy\Cleaner.
spl_autoload_register(static function (string $class): void {
    static $files = [
        'Cleancopy\Article' => 'Article',
        'Cleancopy\Block' => 'Block',
        'Cleancopy\Cleaner' => 'Cleaner',
        'Cleancopy\FfiDriver' => 'FfiDriver',
        'Cleancopy\FfiHandle' => 'FfiDriver',
        'Cleancopy\Learner' => 'Profile',
        'Cleancopy\Library' => 'Library',
        'Cleancopy\Profile' => 'Profile',
        'Cleancopy\Edit' => 'Catalogue',
        'Cleancopy\Field' => 'Catalogue',
        'Cleancopy\Format' => 'Catalogue',
        'Cleancopy\Option' => 'Catalogue',
        'Cleancopy\Run' => 'Catalogue',
        'Cleancopy\Value' => 'Catalogue',
    ];
    if (!str_starts_with($class, 'Cleancopy\\')) {
        return;
    }
    $file = $files[$class] ?? (str_ends_with($class, 'Exception') ? 'Exceptions' : null);
    if ($file !== null) {
        require_once __DIR__ . "/src/$file.php";
    }
});
