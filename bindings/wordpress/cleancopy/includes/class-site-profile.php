<?php
/**
 * What repeats in the posts of this site.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

use Cleancopy\Learner;
use Cleancopy\Profile;

/** A site profile, learnt from imported posts: it makes certain what one post leaves in doubt. */
final class Site_Profile {
	private const OPTION = 'cleancopy_profile';

	/** @var int[] posts that were imported in this request */
	private static array $imported = array();

	/** The profile, if there is one and the settings say that it is used. */
	public static function in_use(): ?Profile {
		return Settings::get( 'profile' ) ? self::stored() : null;
	}

	/** From how many posts it was learnt. */
	public static function size(): int {
		return self::stored()->documents ?? 0;
	}

	/**
	 * Learns from posts, as they were before they were cleaned and as their editors decided.
	 *
	 * @param iterable<\WP_Post> $posts Posts.
	 * @return int From how many of them there was something to learn.
	 */
	public static function learn( iterable $posts ): int {
		Library::cleaner(); // which says what is missing, if something is
		$learner = new Learner( self::stored() );
		$learnt  = 0;
		foreach ( $posts as $post ) {
			$learnt += (int) $learner->add( Post_Cleaner::decided( $post->post_title, Record::of( $post->ID ), $post->post_content ) );
		}
		if ( $learnt ) {
			// Bytes, which options cannot be; not loaded with every page.
			update_option( self::OPTION, base64_encode( $learner->profile()->save() ), false ); // phpcs:ignore
		}
		return $learnt;
	}

	/** Forgets what was learnt. */
	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/** Learns from a post that was just imported, when the import is through. */
	public static function imported( int $post_id ): void {
		if ( ! Settings::get( 'profile' ) ) {
			return;
		}
		if ( ! self::$imported ) {
			add_action( 'shutdown', array( self::class, 'learn_imported' ) );
		}
		self::$imported[] = $post_id;
	}

	/** Learns from all that this request imported. */
	public static function learn_imported(): void {
		try {
			self::learn( array_filter( array_map( 'get_post', array_unique( self::$imported ) ) ) );
		} catch ( \Throwable $error ) {
			Admin::report( $error->getMessage() );
		}
		self::$imported = array();
	}

	private static function stored(): ?Profile {
		$bytes = base64_decode( (string) get_option( self::OPTION, '' ), true ); // phpcs:ignore
		try {
			return $bytes ? Profile::load( $bytes ) : null;
		} catch ( \Cleancopy\CleancopyException $error ) {
			// Of another version, or damaged: worth nothing, and learnt again with the next import.
			return null;
		}
	}
}
