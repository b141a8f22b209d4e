<?php

declare(strict_types=1);

namespace Cleancopy;

/** One value of a field, and where it comes from. */
final class Value
{
    /**
     * @param string $origin "text", "json-ld", "open-graph", "meta", "markup", ...
     * @param ?int $block the index of the block that says it, if one does
     */
    public function __construct(
        public readonly string $text,
        public readonly string $origin,
        public readonly ?int $block,
    ) {
    }
}

/** One change of the input: the bytes from $begin to before $end become $text. */
final class Edit
{
    /** @param string $text in the input's charset; empty where the bytes just go */
    public function __construct(
        public readonly int $begin,
        public readonly int $end,
        public readonly string $text,
    ) {
    }
}

/** What is known of an article beside its body. The numbers are the C library's. */
enum Field: int
{
    case Headline = 0;
    case Subheadline = 1;
    case Author = 2;
    case Published = 3;
    case Updated = 4;
    case Language = 5;
    case Section = 6;
    case Keyword = 7;
    case Site = 8;
    case Address = 9;
    case Image = 10;
    case ImageCaption = 11;
    case ImageCredit = 12;
    case Description = 13;
    case Dateline = 15;
    case Byline = 16;
}

/** One option of Cleaner. */
final class Option
{
    /**
     * @param string $name as Cleaner's named arguments have it: max_blocks
     * @param list<string> $choices the values by name, or empty where it takes a number or text
     * @param int $default the default as a number: an index of $choices where there are any
     */
    public function __construct(
        public readonly string $name,
        public readonly string $description,
        public readonly array $choices,
        public readonly bool $isText,
        public readonly int $min,
        public readonly int $max,
        public readonly int $default,
    ) {
    }
}

/** One output format of Article::write(). */
final class Format
{
    public function __construct(
        public readonly string $name,
        public readonly string $mediaType,
        public readonly string $extension,
        public readonly string $description,
    ) {
    }
}

/** How the bytes were understood. */
final class Run
{
    /**
     * @param bool $html whether it was taken for HTML, not text
     * @param string $charset the WHATWG name of the charset that the bytes were read in
     * @param string $charsetSource what told it: "hint", "declared", "detected", ...
     * @param int $undecodable how many bytes no charset explains; each became U+FFFD
     */
    public function __construct(
        public readonly bool $html,
        public readonly string $charset,
        public readonly string $charsetSource,
        public readonly int $undecodable,
        public readonly int $inputBytes,
    ) {
    }
}
