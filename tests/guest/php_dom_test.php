<?php

/**
 * With PHP's DOM extension in the same process, over the same libxml2: neither notices the other.
 *
 * Usage: php php_dom_test.php PACKAGE    with CLEANCOPY_LIBRARY in the environment
 */

declare(strict_types=1);

foreach (['ffi', 'dom'] as $extension) {
    if (!extension_loaded($extension)) {
        echo "skipped: PHP has no extension $extension\n";
        exit(77);
    }
}
require $argv[1] . '/autoload.php';

const PAGE = '<html><head><title>Old bridge closed</title></head><body><h1>Old bridge closed</h1><p class=a class=b>The '
    . 'council closed the old bridge on Tuesday, and nobody contradicted the mayor.</wrong><p>Engineers had found <b>'
    . 'cracks <i>in three</b> of the five</i> piers &nosuch; in the spring.<p><a href=/x>Read more: Fares to rise</a>';

function check(bool $holds, string $otherwise): void
{
    if (!$holds) {
        fwrite(STDERR, $otherwise . "\n");
        exit(1);
    }
}

function cleaned(): string
{
    return (new Cleancopy\Cleaner())->clean(PAGE)->write('article');
}

/** What DOM makes of the page and says of it. */
function dom(): array
{
    libxml_clear_errors();
    $document = new DOMDocument();
    $document->loadHTML(PAGE);
    $errors = array_map(fn (LibXMLError $e) => [$e->code, $e->line, $e->message], libxml_get_errors());
    return [$document->saveHTML(), $errors];
}

libxml_use_internal_errors(true);
$alone = cleaned();
check(str_contains($alone, 'Old bridge closed'), 'nothing was cleaned');
check(libxml_get_errors() === [], 'cleaning leaves errors to libxml_get_errors');
check(libxml_get_last_error() === false, 'cleaning leaves an error to libxml_get_last_error');

$dom = dom();
check($dom[1] !== [], 'DOM finds no fault with the page');
$last = libxml_get_last_error();
check(cleaned() === $alone, 'after DOM, cleaning gives other bytes');
check(libxml_get_last_error() == $last, 'cleaning changes libxml_get_last_error');
check(count(libxml_get_errors()) === count($dom[1]), 'cleaning changes libxml_get_errors');
check(dom() === $dom, 'after cleaning, DOM reads or reports something else');

// With DOM's errors shown as warnings, cleaning shows none.
libxml_use_internal_errors(false);
set_error_handler(function (int $level, string $message): bool {
    check(false, "cleaning makes PHP say: $message");
    return true;
});
libxml_set_external_entity_loader(function (): mixed {
    check(false, 'cleaning loads an entity');
    return null;
});
check(cleaned() === $alone, 'with a loader for entities, cleaning gives other bytes');
echo 'PHP ', PHP_VERSION, ' with libxml2 ', LIBXML_DOTTED_VERSION, "\n";
