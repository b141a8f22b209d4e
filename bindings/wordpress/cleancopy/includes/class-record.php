<?php
/**
 * What a cleaning did to a post.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * The post as it was, and what went of it. A cleaned post is always its original without the entries that are removed;
 * to restore one is to cut the original again without it.
 */
final class Record {
	private const ORIGINAL = '_cleancopy_original';
	private const RECORD   = '_cleancopy_record';

	/**
	 * @param string $original The post's HTML before it was cleaned.
	 * @param array  $entries  What Post_Cleaner::judge() found; "removed" says what of it is out of the post now.
	 */
	public function __construct(
		public readonly string $original,
		public array $entries,
		public readonly int $time,
		public readonly int $user
	) {
	}

	/** Declares the fields to WordPress: nobody reads or writes them but through this plugin. */
	public static function register(): void {
		foreach ( array( self::ORIGINAL, self::RECORD ) as $key ) {
			register_post_meta(
				'',
				$key,
				array(
					'type'          => 'string',
					'single'        => true,
					'show_in_rest'  => false,
					'auth_callback' => '__return_false',
				)
			);
		}
	}

	/** The post's record, or null where it has none or one that is damaged. */
	public static function of( int $post_id ): ?self {
		$stored = json_decode( (string) get_post_meta( $post_id, self::RECORD, true ), true );
		if ( ! is_array( $stored ) || ! is_array( $stored['entries'] ?? null ) ) {
			return null;
		}
		$original = (string) get_post_meta( $post_id, self::ORIGINAL, true );
		if ( ( $stored['original'] ?? '' ) !== md5( $original ) ) {
			return null;
		}
		return new self( $original, $stored['entries'], (int) $stored['time'], (int) $stored['user'] );
	}

	/** Stores it; the one that was there before goes. */
	public function store( int $post_id ): void {
		$stored = array(
			'original' => md5( $this->original ),
			'time'     => $this->time,
			'user'     => $this->user,
			'entries'  => $this->entries,
		);
		update_post_meta( $post_id, self::ORIGINAL, wp_slash( $this->original ) );
		update_post_meta( $post_id, self::RECORD, wp_slash( wp_json_encode( $stored ) ) );
	}

	/** Forgets what was done to the post. */
	public static function delete( int $post_id ): void {
		delete_post_meta( $post_id, self::ORIGINAL );
		delete_post_meta( $post_id, self::RECORD );
	}

	/** The post as it is cleaned, before anybody edits it further. */
	public function content(): string {
		$gone = array_filter( $this->entries, static fn ( $entry ) => $entry['removed'] );
		return ( new Cutter( $this->original ) )->cut( array_merge( ...array_column( $gone, 'ranges' ) ) );
	}

	/** The same record with one entry put back, or taken out again. */
	public function with( int $id, bool $removed ): self {
		$entries                   = $this->entries;
		$entries[ $id ]['removed'] = $removed;
		return new self( $this->original, $entries, $this->time, $this->user );
	}

	/** For the panel. */
	public function to_array(): array {
		$user = get_userdata( $this->user );
		return array(
			'time'    => gmdate( 'c', $this->time ),
			'user'    => $user ? $user->display_name : '',
			'entries' => array_map( static fn ( $entry ) => array_diff_key( $entry, array( 'ranges' => 0 ) ), $this->entries ),
		);
	}
}
