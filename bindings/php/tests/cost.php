<?php

declare(strict_types=1);

// cost.php FILE ROUNDS [blocks]: what cleaning and writing a document costs from PHP, with "blocks" also reading every
// block of it; prints nanoseconds of user CPU time a document.
require __DIR__ . '/../autoload.php';

$page = file_get_contents($argv[1]);
$cleaner = new Cleancopy\Cleaner();
for ($i = -20; $i < (int) $argv[2]; ++$i) {
    if ($i === 0) {
        $begin = getrusage();
    }
    $article = $cleaner->clean($page);
    $article->write('article');
    if (isset($argv[3])) {
        $article->blocks();
    }
}
$end = getrusage();
$spent = ($end['ru_utime.tv_sec'] - $begin['ru_utime.tv_sec']) * 1e9
    + ($end['ru_utime.tv_usec'] - $begin['ru_utime.tv_usec']) * 1e3;
printf("%.0f\n", $spent / (int) $argv[2]);
