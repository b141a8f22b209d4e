<?php

declare(strict_types=1);

namespace Cleancopy;

/**
 * What Cleaner::clean() makes of a document. It holds memory of the library until PHP lets go of it.
 */
final class Article
{
    /** @var list<Block>|null */
    private ?array $blocks = null;

    /** @internal articles come from Cleaner::clean() */
    public function __construct(
        private readonly FfiDriver|NativeDriver $driver,
        /** @internal */
        public readonly object $result,
    ) {
    }

    /** @return list<Block> all blocks, kept and removed, in the input's order: together all words of its text */
    public function blocks(): array
    {
        if ($this->blocks === null) {
            $this->blocks = [];
            foreach ($this->driver->blocks($this->result) as $index => $row) {
                $this->blocks[] = new Block($index, ...$row);
            }
        }
        return $this->blocks;
    }

    /** @return list<Block> the blocks that are the story */
    public function kept(): array
    {
        return array_values(array_filter($this->blocks(), static fn (Block $block) => $block->kept));
    }

    /** @return list<Block> the blocks that went */
    public function removed(): array
    {
        return array_values(array_filter($this->blocks(), static fn (Block $block) => !$block->kept));
    }

    /** @return list<Value> all values of a field */
    public function values(Field $field): array
    {
        return array_map(
            static fn (array $row) => new Value(...$row),
            $this->driver->values($this->result, $field->value),
        );
    }

    /** The first value of a field, or null: text(Field::Headline), text(Field::Published) in ISO 8601, ... */
    public function text(Field $field): ?string
    {
        return $this->driver->values($this->result, $field->value)[0][0] ?? null;
    }

    /** The language as BCP 47 has it; "und" where it could not be told. */
    public function language(): string
    {
        return $this->text(Field::Language) ?? 'und';
    }

    /** How the bytes were understood. */
    public function run(): Run
    {
        return new Run(...$this->driver->run($this->result));
    }

    /** @return array<string, int> how often each kind of repair was made, kinds that were not needed left out */
    public function repairs(): array
    {
        return $this->driver->repairs($this->result);
    }

    /** @return list<string> what else there is to know of this document, a sentence each */
    public function notes(): array
    {
        return $this->driver->notes($this->result);
    }

    /**
     * Decides for a block: keep it or not, and its role if one is given. Its reason becomes "host.overruled"; what is
     * read or written afterwards says so.
     *
     * @throws ArgumentException where there is no such block or role
     */
    public function overrule(int $index, bool $keep, ?string $role = null): void
    {
        $number = $role === null ? -1 : array_search($role, $this->driver->roles(), true);
        if ($number === false) {
            throw new ArgumentException("unknown role $role; known: " . implode(', ', $this->driver->roles()), 10);
        }
        $count = \count($this->blocks());
        if ($index < 0 || $index >= $count) {
            throw new ArgumentException("there is no block $index: the document has $count", 10);
        }
        $this->driver->overrule($this->result, $index, $keep, $number);
        $this->blocks = null;
    }

    /**
     * The article in a format; Library::formats() lists them.
     *
     * @throws FormatException for an unknown format; the message names the known ones
     * @throws LimitException
     */
    public function write(string $format = 'article'): string
    {
        return $this->driver->write($this->result, $format);
    }

    /**
     * What to change in the input itself, in its order: the format "source" as a list, for a host that keeps its own
     * markup.
     *
     * @param bool $repairs also the repairs of kept text that has no markup in it
     * @return list<Edit>
     */
    public function edits(bool $repairs = false): array
    {
        return array_map(static fn (array $row) => new Edit(...$row), $this->driver->edits($this->result, $repairs));
    }
}
