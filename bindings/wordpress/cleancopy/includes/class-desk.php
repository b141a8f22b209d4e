<?php
/**
 * What an editor does: clean, restore, undo.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * Works on a post's content as the editor has it, which may not be saved yet; gives the content back and stores the
 * record. Nothing here saves a post, but Desk::apply().
 */
final class Desk {
	/** How much of the text around a place must be as it was, for a block to be put back into a post that was edited. */
	private const ANCHOR = 40;

	/**
	 * Cleans. A post that is clean already stays as it is; one that was not edited since its last cleaning is cleaned
	 * from its original again, and what the editor restored stays.
	 *
	 * @return array{0: string, 1: Record}
	 */
	public static function clean( int $post_id, string $title, string $content ): array {
		$before   = Record::of( $post_id );
		$again    = null !== $before && self::same( $before->content(), $content );
		$original = $again ? $before->original : $content;
		$record   = new Record( $original, Post_Cleaner::judge( $title, $original ), time(), get_current_user_id() );
		if ( $again ) {
			$record = self::with_decisions_of( $before, $record );
		}
		if ( $record->entries ) {
			$record->store( $post_id );
		} elseif ( null === $before ) {
			Record::delete( $post_id );
		}
		return array( $record->content(), $record );
	}

	private static function with_decisions_of( Record $before, Record $record ): Record {
		foreach ( $before->entries as $decided ) {
			foreach ( $record->entries as $entry ) {
				if ( ! $decided['removed'] && $entry['ranges'] === $decided['ranges'] ) {
					$record = $record->with( $entry['id'], false );
				}
			}
		}
		return $record;
	}

	/**
	 * Puts one block back where it was, or takes it out again.
	 *
	 * @return array{0: string, 1: Record}
	 * @throws \RuntimeException Where the text around it was changed, so that nobody can tell where it belongs.
	 */
	public static function decide( int $post_id, string $content, int $id, bool $removed ): array {
		$record = self::record( $post_id );
		if ( ! isset( $record->entries[ $id ] ) ) {
			throw new \OutOfRangeException( __( 'There is no such block in what was removed.', 'cleancopy' ) );
		}
		$decided = $record->with( $id, $removed );
		$new     = self::carry_over( $record->content(), $decided->content(), $content );
		$decided->store( $post_id );
		return array( $new, $decided );
	}

	/**
	 * The post as it was before it was cleaned; its record goes.
	 *
	 * @param bool $anyway Also where the post was edited since, which is lost then.
	 * @throws \RuntimeException Where it was edited since.
	 */
	public static function undo( int $post_id, string $content, bool $anyway ): string {
		$record = self::record( $post_id );
		if ( ! $anyway && ! self::same( $content, $record->content() ) && ! self::same( $content, $record->original ) ) {
			throw new Edited_Since( __( 'The post was edited after it was cleaned; to undo the cleaning would lose that. Restore single blocks instead, or undo anyway.', 'cleancopy' ) );
		}
		Record::delete( $post_id );
		return $record->original;
	}

	/**
	 * Saves new content of a post, as a revision like every edit.
	 *
	 * @throws \RuntimeException Where WordPress does not save it.
	 */
	public static function apply( \WP_Post $post, string $content ): void {
		if ( $content === $post->post_content ) {
			return;
		}
		Automatic::pause(
			static function () use ( $post, $content ) {
				$saved = wp_update_post( wp_slash( array( 'ID' => $post->ID, 'post_content' => $content ) ), true );
				if ( is_wp_error( $saved ) ) {
					throw new \RuntimeException( $saved->get_error_message() );
				}
			}
		);
	}

	/**
	 * The record of a post that was cleaned.
	 *
	 * @throws \OutOfRangeException Where it was not.
	 */
	public static function record( int $post_id ): Record {
		$record = Record::of( $post_id );
		if ( null === $record ) {
			throw new \OutOfRangeException( __( 'This post was not cleaned, or its cleaning was undone.', 'cleancopy' ) );
		}
		return $record;
	}

	/** The change from one text to another, made in a third one that was edited since. */
	private static function carry_over( string $from, string $to, string $edited ): string {
		if ( self::same( $edited, $from ) ) {
			return $to;
		}
		list( $from, $to, $edited ) = array( rtrim( $from ), rtrim( $to ), rtrim( $edited ) );
		$same_begin = self::common_begin( $from, $to );
		$same_end   = self::common_begin( strrev( substr( $from, $same_begin ) ), strrev( substr( $to, $same_begin ) ) );
		$old        = substr( $from, $same_begin, strlen( $from ) - $same_begin - $same_end );
		$new        = substr( $to, $same_begin, strlen( $to ) - $same_begin - $same_end );
		$before     = substr( $from, max( 0, $same_begin - self::ANCHOR ), min( $same_begin, self::ANCHOR ) );
		$after      = substr( $from, $same_begin + strlen( $old ), self::ANCHOR );
		// Both sides as they were; or where it goes between blocks, one of them.
		foreach ( array( array( $before, $after ), array( $before, '' ), array( '', $after ) ) as list( $left, $right ) ) {
			$place = $left . $old . $right;
			if ( '' !== $left . $right && 1 === substr_count( $edited, $place ) ) {
				$at = strpos( $edited, $place ) + strlen( $left );
				return substr_replace( $edited, $new, $at, strlen( $old ) );
			}
		}
		throw new Edited_Since( __( 'The text around this block was edited, so its place is not clear any more. Copy its text from here instead.', 'cleancopy' ) );
	}

	/** Editors take white space off the end. */
	private static function same( string $a, string $b ): bool {
		return rtrim( $a ) === rtrim( $b );
	}

	private static function common_begin( string $a, string $b ): int {
		$same = strspn( $a ^ $b, "\0" );
		// Not inside a character.
		while ( $same > 0 && 0x80 === ( ord( $a[ $same ] ?? $b[ $same ] ?? "\0" ) & 0xc0 ) ) {
			--$same;
		}
		return $same;
	}
}

/** The post is not what the cleaning left any more. */
final class Edited_Since extends \RuntimeException {
}
