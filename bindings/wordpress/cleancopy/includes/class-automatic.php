<?php
/**
 * Cleaning without being asked, where the settings say so.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** Cleans posts as they are imported, and as they are published for the first time. */
final class Automatic {
	private static bool $paused = false;
	/** The record of the post that is being saved; it is stored when the post has its number. */
	private static ?Record $pending = null;

	public static function register(): void {
		add_filter( 'wp_insert_post_data', array( self::class, 'clean' ), 20, 2 );
		add_action( 'wp_after_insert_post', array( self::class, 'store' ), 10, 1 );
	}

	/** Calls something whose saving of posts is none to be cleaned. */
	public static function pause( callable $work ): void {
		$before       = self::$paused;
		self::$paused = true;
		try {
			$work();
		} finally {
			self::$paused = $before;
		}
	}

	/**
	 * Cleans what WordPress is about to save. Whatever goes wrong, the post is saved as it is.
	 *
	 * @param array $data What goes to the database, slashed.
	 * @param array $post What was handed to wp_insert_post().
	 */
	public static function clean( array $data, array $post ): array {
		// Not a revision, which WordPress saves between the post and the moment when its record can be stored.
		if ( 'post' !== $data['post_type'] ) {
			return $data;
		}
		self::$pending = null;
		if ( self::$paused || ! self::is_due( $data, (int) ( $post['ID'] ?? 0 ) ) ) {
			return $data;
		}
		try {
			$content = wp_unslash( $data['post_content'] );
			$entries = Post_Cleaner::judge( wp_unslash( $data['post_title'] ), $content );
			if ( $entries ) {
				self::$pending        = new Record( $content, $entries, time(), get_current_user_id() );
				$data['post_content'] = wp_slash( self::$pending->content() );
			}
		} catch ( \Throwable $error ) {
			self::$pending = null;
			Admin::report( $error->getMessage() );
		}
		return $data;
	}

	/** Stores the record of the post that was cleaned on its way; learns from what was imported. */
	public static function store( int $post_id ): void {
		if ( defined( 'WP_IMPORTING' ) && WP_IMPORTING && 'post' === get_post_type( $post_id ) ) {
			Site_Profile::imported( $post_id );
		}
		if ( self::$pending && get_post_field( 'post_content', $post_id, 'raw' ) === self::$pending->content() ) {
			self::$pending->store( $post_id );
			self::$pending = null;
		}
	}

	private static function is_due( array $data, int $post_id ): bool {
		if ( '' === trim( $data['post_content'] ) ) {
			return false;
		}
		if ( defined( 'WP_IMPORTING' ) && WP_IMPORTING ) {
			return Settings::get( 'on_import' );
		}
		$published_before = $post_id && 'publish' === get_post_status( $post_id );
		$cleaned_before   = $post_id && null !== Record::of( $post_id );
		return 'publish' === $data['post_status'] && ! $published_before && ! $cleaned_before && Settings::get( 'before_publish' );
	}
}
