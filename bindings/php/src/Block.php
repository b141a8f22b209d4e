<?php

declare(strict_types=1);

namespace Cleancopy;

/** A run of text that stood alone, and what became of it. */
final class Block
{
    /**
     * @param int $index which of the article's blocks it is
     * @param string $text as it reads after the repairs, UTF-8
     * @param string $role what it is: "paragraph", "caption", ...; Library::roles() lists them
     * @param string $reason why it was kept or removed: an id that stays the same from version to version
     * @param string $explanation the reason as a sentence for an editor
     * @param float $confidence how sure the verdict is, 0 to 1
     * @param int $begin where it stood: its first byte of the input
     * @param int $end one past its last byte
     * @param list<string> $repairs the kinds of repairs that were made in it
     * @param int $level of a crosshead 1 to 6, of a list item or quote its depth, else 0
     */
    public function __construct(
        public readonly int $index,
        public readonly string $text,
        public readonly string $role,
        public readonly bool $kept,
        public readonly string $reason,
        public readonly string $explanation,
        public readonly float $confidence,
        public readonly int $begin,
        public readonly int $end,
        public readonly array $repairs,
        public readonly int $level,
    ) {
    }
}
