<?php

declare(strict_types=1);

namespace Cleancopy;

/**
 * What repeats on a site's pages, learnt from several of them: it makes certain what one page leaves in doubt.
 *
 *     $learner = new Learner();
 *     foreach ($pages as $page) {
 *         $learner->add($cleaner->clean($page));
 *     }
 *     file_put_contents('site.profile', $learner->profile()->save());
 *     $cleaner = new Cleaner(profile: Profile::load(file_get_contents('site.profile')));
 */
final class Profile
{
    /** From how many documents it was learnt. */
    public readonly int $documents;
    /** How many lines it knows, also those of one document. */
    public readonly int $lines;
    public readonly int $places;

    /** @internal profiles come from load() and from Learner::profile() */
    public function __construct(
        private readonly FfiDriver|NativeDriver $driver,
        public readonly object $handle,
    ) {
        [$this->documents, $this->lines, $this->places] = $driver->profileInfo($handle);
    }

    /**
     * Reads a profile from the bytes of its file, whoever wrote them.
     *
     * @throws ProfileException which says what is wrong with them
     */
    public static function load(string $bytes): self
    {
        $driver = Library::driver();
        return new self($driver, $driver->loadProfile($bytes));
    }

    /** The bytes of its file; the same profile always gives the same. */
    public function save(): string
    {
        return $this->driver->saveProfile($this->handle);
    }
}

/** Learns a Profile from articles of one site. */
final class Learner
{
    private readonly FfiDriver|NativeDriver $driver;
    private readonly object $handle;

    /** @param ?Profile $start what to go on from */
    public function __construct(?Profile $start = null)
    {
        $this->driver = Library::driver();
        $this->handle = $this->driver->learner($start?->handle);
    }

    /**
     * Learns from an article; what the editor overruled counts as it is now.
     *
     * @return bool false for an article without text, and for a story that it has learnt from before
     * @throws LimitException
     */
    public function add(Article $article): bool
    {
        return $this->driver->learn($this->handle, $article->result);
    }

    /** What it has learnt so far; it may go on learning. */
    public function profile(): Profile
    {
        return new Profile($this->driver, $this->driver->learnt($this->handle));
    }
}
