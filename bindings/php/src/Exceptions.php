<?php

declare(strict_types=1);

namespace Cleancopy;

/** What the library could not do; the message names the option, byte or file and its bounds. */
class CleancopyException extends \RuntimeException
{
    /** @param int $status the number of the C library, such as 11 for CLEANCOPY_E_OPTION */
    final public function __construct(string $message, public readonly int $status = 0, ?\Throwable $previous = null)
    {
        parent::__construct($message, $status, $previous);
    }

    /** The exception of a status that is not OK. */
    public static function of(int $status, string $message): self
    {
        return match ($status) {
            10 => new ArgumentException($message, $status),
            11 => new OptionException($message, $status),
            13 => new CharsetException($message, $status),
            14 => new FormatException($message, $status),
            16 => new ProfileException($message, $status),
            20 => new OutOfMemoryException($message, $status),
            30 => new LimitException($message, $status),
            31 => new TimeBudgetException($message, $status),
            34 => new IncompleteException($message, $status),
            default => new InternalException($message, $status),
        };
    }
}

/** The library cannot be used here: it is missing, of another ABI, or PHP may not call it. The message says what to do. */
final class UnavailableException extends CleancopyException
{
}

/** A value that the call cannot take, such as the index of a block that is not there. */
final class ArgumentException extends CleancopyException
{
}

/** No such option, or a value out of its bounds. */
final class OptionException extends CleancopyException
{
}

/** The charset hint is no label of the WHATWG Encoding Standard. */
final class CharsetException extends CleancopyException
{
}

/** No such output format. */
final class FormatException extends CleancopyException
{
}

/** The bytes are no usable site profile. */
final class ProfileException extends CleancopyException
{
}

/** Memory ran out; the cleaner stays usable. */
final class OutOfMemoryException extends CleancopyException
{
}

/** The input or the output passes a limit of the options. */
final class LimitException extends CleancopyException
{
}

/** The option time_budget_ms is used up. */
final class TimeBudgetException extends CleancopyException
{
}

/** The format demands what the story lacks, and the option "missing" says refuse. */
final class IncompleteException extends CleancopyException
{
}

/** A defect in the library: please report it with the message. */
final class InternalException extends CleancopyException
{
}
