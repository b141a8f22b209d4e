<?php

declare(strict_types=1);

namespace Cleancopy;

use FFI;
use FFI\CData;

/**
 * Calls the library through PHP's FFI. The extension's NativeDriver has the same methods.
 *
 * Where FFI reads a `const char *`, it makes a string of all up to the first NUL. So text that comes with a length is
 * never read but handed to FFI::string(), which takes it as the pointer it is.
 *
 * @internal
 */
final class FfiDriver
{
    private readonly FFI $c;
    /** @var array<string, FFI\CType> */
    private array $types = [];
    /** @var list<string>|null */
    private ?array $roles = null;
    /** @var list<string>|null */
    private ?array $repairNames = null;
    private ?CData $row = null;

    /** @throws UnavailableException */
    public function __construct(string $path)
    {
        if (!\extension_loaded('ffi')) {
            throw new UnavailableException('PHP has neither the extension cleancopy nor FFI. Install one: '
                . 'bindings/php/ext of cleancopy, or Debian\'s php-common, which holds ffi.');
        }
        try {
            // Asked alone first: a library of another ABI may lack some of the functions.
            $abi = FFI::cdef('uint32_t cleancopy_abi(void);', $path)->cleancopy_abi();
            if ($abi !== Library::ABI) {
                throw new UnavailableException("$path has ABI $abi, but this package needs ABI " . Library::ABI
                    . ': install the cleancopy library and this package in versions of the same ABI.');
            }
            $this->c = FFI::cdef(file_get_contents(__DIR__ . '/cleancopy.cdef'), $path);
        } catch (FFI\Exception $error) {
            throw self::unavailable($path, $error);
        }
    }

    private static function unavailable(string $path, FFI\Exception $error): UnavailableException
    {
        $what = str_contains($error->getMessage(), 'restricted')
            ? 'PHP does not allow FFI to web requests here. Preload this package (opcache.preload=' . \dirname(__DIR__)
                . '/preload.php and opcache.preload_user in php.ini), or load its extension, or set ffi.enable=true.'
            : "The cleancopy library $path cannot be used: {$error->getMessage()}. Install libcleancopy, or name it in "
                . 'the constant or environment variable CLEANCOPY_LIBRARY.';
        return new UnavailableException($what, 0, $error);
    }

    public function version(): string
    {
        return $this->c->cleancopy_version_text();
    }

    /** @return list<string> */
    public function roles(): array
    {
        if ($this->roles === null) {
            $this->roles = [];
            while (($name = $this->c->cleancopy_role_name(\count($this->roles))) !== null) {
                $this->roles[] = $name;
            }
        }
        return $this->roles;
    }

    /** @return list<array> the arguments of Option */
    public function options(): array
    {
        $found = [];
        $row = $this->struct('cleancopy_option_info');
        for ($i = 0, $count = $this->c->cleancopy_option_count(); $i < $count; ++$i) {
            $this->check($this->c->cleancopy_option_at($i, FFI::addr($row)));
            $found[] = [
                strtr($row->name, '-', '_'),
                $row->description,
                $row->choices === null ? [] : explode(',', $row->choices),
                (bool) $row->is_text,
                $row->min,
                $row->max,
                $row->fallback,
            ];
        }
        return $found;
    }

    /** @return list<array> the arguments of Format */
    public function formats(): array
    {
        $found = [];
        $row = $this->struct('cleancopy_format');
        for ($i = 0, $count = $this->c->cleancopy_format_count(); $i < $count; ++$i) {
            $this->check($this->c->cleancopy_format_at($i, FFI::addr($row)));
            $found[] = [$row->name, $row->media_type, $row->extension, $row->description];
        }
        return $found;
    }

    /** @param array<string, string> $options */
    public function session(array $options, ?object $profile): object
    {
        $c = $this->c;
        $builder = $this->handle('options', static fn ($out) => $c->cleancopy_options_new($out));
        foreach ($options as $name => $value) {
            $status = $c->cleancopy_options_set($builder->pointer, $name, $value);
            if ($status !== 0) {
                throw CleancopyException::of($status, $c->cleancopy_options_error($builder->pointer));
            }
        }
        if ($profile !== null) {
            $this->check($c->cleancopy_options_set_profile($builder->pointer, $profile->pointer));
        }
        $engine = $this->handle('engine', static fn ($out) => $c->cleancopy_engine_new($builder->pointer, $out));
        return $this->handle('session', static fn ($out) => $c->cleancopy_session_new($engine->pointer, $out));
    }

    public function clean(
        object $session,
        string $data,
        ?string $charset,
        ?string $language,
        ?string $url,
        ?string $id,
    ): object {
        $document = $this->struct('cleancopy_document');
        $document->data_len = \strlen($data);
        $kept = []; // what the struct points to, for the time of the call
        $hints = ['charset' => $charset, 'language' => $language, 'url' => $url, 'id' => $id];
        foreach (['data' => $data] + array_filter($hints, is_string(...)) as $member => $text) {
            $kept[] = $buffer = self::buffer($text);
            $document->$member = FFI::cast('char *', $buffer);
        }
        $result = $this->c->new('cleancopy_result *');
        $status = $this->c->cleancopy_clean($session->pointer, FFI::addr($document), FFI::addr($result));
        if ($status !== 0) {
            throw CleancopyException::of($status, $this->c->cleancopy_session_error($session->pointer));
        }
        return new FfiHandle($this->c, $result, 'cleancopy_result_free');
    }

    /** @return list<array> the arguments of Block but its index */
    public function blocks(object $result): array
    {
        $roles = $this->roles();
        $row = $this->row ??= $this->struct('cleancopy_block');
        $at = FFI::addr($row);
        $found = [];
        for ($i = 0, $count = $this->c->cleancopy_result_block_count($result->pointer); $i < $count; ++$i) {
            $this->check($this->c->cleancopy_result_block_at($result->pointer, $i, $at));
            $repairs = $row->repairs;
            $found[] = [
                $row->text_len > 0 ? FFI::string($row->text, $row->text_len) : '',
                $roles[$row->role],
                $row->verdict === 0,
                $row->reason,
                $row->explanation,
                $row->permille / 1000,
                $row->span_begin,
                $row->span_end,
                $repairs === 0 ? [] : $this->repairsOf($repairs),
                $row->level,
            ];
        }
        return $found;
    }

    /** @return list<array> the arguments of Value */
    public function values(object $result, int $field): array
    {
        $row = $this->struct('cleancopy_value');
        $found = [];
        for ($i = 0, $count = $this->c->cleancopy_result_value_count($result->pointer, $field); $i < $count; ++$i) {
            $this->check($this->c->cleancopy_result_value_at($result->pointer, $field, $i, FFI::addr($row)));
            $text = $row->text_len > 0 ? FFI::string($row->text, $row->text_len) : '';
            $found[] = [$text, $row->origin, $row->block < 0 ? null : $row->block];
        }
        return $found;
    }

    public function overrule(object $result, int $index, bool $keep, int $role): void
    {
        $this->check($this->c->cleancopy_result_overrule($result->pointer, $index, $keep ? 0 : 1, $role));
    }

    /** @return array the arguments of Run */
    public function run(object $result): array
    {
        $row = $this->struct('cleancopy_run');
        $this->check($this->c->cleancopy_result_run($result->pointer, FFI::addr($row)));
        return [$row->input === 2, $row->charset, $row->charset_source, $row->undecodable, $row->input_bytes];
    }

    /** @return array<string, int> */
    public function repairs(object $result): array
    {
        $counts = [];
        foreach ($this->repairNames() as $kind => $name) {
            $counts[$name] = $this->c->cleancopy_result_repairs($result->pointer, $kind);
        }
        return array_filter($counts);
    }

    /** @return list<string> */
    public function notes(object $result): array
    {
        $notes = [];
        for ($i = 0, $count = $this->c->cleancopy_result_note_count($result->pointer); $i < $count; ++$i) {
            $notes[] = $this->c->cleancopy_result_note_at($result->pointer, $i);
        }
        return $notes;
    }

    public function write(object $result, string $format): string
    {
        return $this->bytes(fn ($out, $error) => $this->c->cleancopy_result_write_memory(
            $result->pointer,
            $format,
            $out,
            $error,
        ));
    }

    public function loadProfile(string $data): object
    {
        return $this->made('profile', fn ($out, $error) => $this->c->cleancopy_profile_load(
            $data,
            \strlen($data),
            $out,
            $error,
        ));
    }

    public function saveProfile(object $profile): string
    {
        return $this->bytes(fn ($out, $error) => $this->c->cleancopy_profile_save($profile->pointer, $out, $error));
    }

    /** @return array{int, int, int} documents, lines, places */
    public function profileInfo(object $profile): array
    {
        $row = $this->struct('cleancopy_profile_info');
        $this->check($this->c->cleancopy_profile_describe($profile->pointer, FFI::addr($row)));
        return [$row->documents, $row->lines, $row->places];
    }

    public function learner(?object $start): object
    {
        return $this->handle('learner', fn ($out) => $this->c->cleancopy_learner_new($start?->pointer, $out));
    }

    public function learn(object $learner, object $result): bool
    {
        $learnt = FFI::new('int32_t');
        $status = $this->c->cleancopy_learner_add($learner->pointer, $result->pointer, FFI::addr($learnt));
        if ($status !== 0) {
            throw CleancopyException::of($status, $this->c->cleancopy_learner_error($learner->pointer));
        }
        return $learnt->cdata !== 0;
    }

    public function learnt(object $learner): object
    {
        return $this->handle('profile', fn ($out) => $this->c->cleancopy_learner_profile($learner->pointer, $out));
    }

    /** What a function writes that takes an address for the bytes and one for an error. */
    private function bytes(callable $write): string
    {
        $bytes = $this->made('bytes', $write);
        $length = FFI::new('size_t');
        $data = $this->c->cleancopy_bytes_data($bytes->pointer, FFI::addr($length));
        return $length->cdata === 0 ? '' : FFI::string($data, $length->cdata);
    }

    /** @return list<array> the arguments of Edit */
    public function edits(object $result, bool $repairs): array
    {
        $own = $this->made('edits', fn ($out, $error) => $this->c->cleancopy_result_edits(
            $result->pointer,
            (int) $repairs,
            $out,
            $error,
        ));
        $row = $this->struct('cleancopy_edit');
        $found = [];
        for ($i = 0, $count = $this->c->cleancopy_edits_count($own->pointer); $i < $count; ++$i) {
            $this->check($this->c->cleancopy_edits_at($own->pointer, $i, FFI::addr($row)));
            $found[] = [$row->begin, $row->end, $row->text_len > 0 ? FFI::string($row->text, $row->text_len) : ''];
        }
        return $found;
    }

    /** An empty struct that says its own size, as the header's INIT macros do. */
    private function struct(string $name): CData
    {
        $struct = $this->c->new($this->types[$name] ??= $this->c->type($name));
        $struct->struct_size = FFI::sizeof($struct);
        return $struct;
    }

    private function handle(string $name, callable $new): FfiHandle
    {
        $pointer = $this->c->new("cleancopy_$name *");
        $this->check($new(FFI::addr($pointer)));
        return new FfiHandle($this->c, $pointer, "cleancopy_{$name}_free");
    }

    /** A handle from a function that also takes the address of an error. */
    private function made(string $name, callable $make): FfiHandle
    {
        $error = $this->struct('cleancopy_error');
        $pointer = $this->c->new("cleancopy_$name *");
        $status = $make(FFI::addr($pointer), FFI::addr($error));
        if ($status !== 0) {
            throw CleancopyException::of($status, FFI::string($error->message));
        }
        return new FfiHandle($this->c, $pointer, "cleancopy_{$name}_free");
    }

    private function check(int $status): void
    {
        if ($status !== 0) {
            throw CleancopyException::of($status, $this->c->cleancopy_status_name($status));
        }
    }

    /** A copy of a text with a NUL after it. */
    private static function buffer(string $text): CData
    {
        $length = \strlen($text);
        $buffer = FFI::new('char[' . ($length + 1) . ']');
        if ($length > 0) {
            FFI::memcpy($buffer, $text, $length);
        }
        return $buffer;
    }

    /** @return list<string> */
    private function repairNames(): array
    {
        if ($this->repairNames === null) {
            $kinds = range(0, $this->c->cleancopy_repair_count() - 1);
            $this->repairNames = array_map(fn (int $kind) => $this->c->cleancopy_repair_name($kind), $kinds);
        }
        return $this->repairNames;
    }

    /** @return list<string> */
    private function repairsOf(int $bits): array
    {
        $set = static fn (int $kind) => ($bits >> $kind & 1) === 1;
        return array_values(array_filter($this->repairNames(), $set, ARRAY_FILTER_USE_KEY));
    }
}

/**
 * A handle of the library, freed with this object.
 *
 * @internal
 */
final class FfiHandle
{
    public function __construct(
        private readonly FFI $c,
        public readonly CData $pointer,
        private readonly string $free,
    ) {
    }

    public function __destruct()
    {
        $this->c->{$this->free}($this->pointer);
    }
}
