<?php

declare(strict_types=1);

namespace Cleancopy;

/**
 * Cleans documents with one set of options.
 *
 *     $cleaner = new Cleaner(strictness: 'favour-keeping', keep: ['caption', 'credit']);
 *     $article = $cleaner->clean($html, url: 'https://example.org/news/1');
 *
 * Keep it for as many documents as there are: it reuses its memory from one to the next, which a worker may do for ever.
 */
final class Cleaner
{
    private readonly FfiDriver|NativeDriver $driver;
    private readonly object $session;

    /**
     * @param ?Profile $profile what repeats on the documents' site
     * @param int|bool|string|list<string> ...$options the library's options by name (Library::options() lists them):
     *     a number, true or false, the name of a choice, or names
     * @throws OptionException for an option that is unknown or a value that is out of its bounds
     * @throws UnavailableException where the library cannot be used
     */
    public function __construct(?Profile $profile = null, int|bool|string|array ...$options)
    {
        $this->driver = Library::driver();
        $written = [];
        foreach ($options as $name => $value) {
            $written[strtr((string) $name, '_', '-')] = match (true) {
                \is_bool($value) => $value ? 'yes' : 'no',
                \is_array($value) => implode(',', $value),
                default => (string) $value,
            };
        }
        $this->session = $this->driver->session($written, $profile?->handle);
    }

    /**
     * Cleans one document. One that is empty is no error: its article has no text.
     *
     * @param string $data what the scraper got: bytes of any charset, text or HTML
     * @param ?string $charset a hint, a WHATWG label as from the HTTP header
     * @param ?string $language a hint, BCP 47
     * @param ?string $url where it came from
     * @param ?string $id your own name for the story, so that it has one in every output
     * @throws CleancopyException
     */
    public function clean(
        string $data,
        ?string $charset = null,
        ?string $language = null,
        ?string $url = null,
        ?string $id = null,
    ): Article {
        foreach ([$charset, $language, $url, $id] as $hint) {
            if ($hint !== null && str_contains($hint, "\0")) {
                throw new ArgumentException('charset, language, url and id may not hold a NUL character', 10);
            }
        }
        return new Article($this->driver, $this->driver->clean($this->session, $data, $charset, $language, $url, $id));
    }
}
