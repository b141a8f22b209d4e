<?php
/**
 * One cleaning of one post.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

use Cleancopy\Article;
use Cleancopy\Block;

/** Lets the library judge a post's HTML and says which of its ranges would go. */
final class Post_Cleaner {
	/** A post that is longer is refused before anything is done; the filter "cleancopy_max_bytes" changes it. */
	private const MAX_BYTES = 8 * MB_IN_BYTES;

	/**
	 * What would go, in the post's order.
	 *
	 * @return array<int, array{id: int, role: string, reason: string, explanation: string, confidence: float, text: string, ranges: array, removed: bool}>
	 * @throws \RuntimeException With a sentence for the editor; nothing was changed then.
	 */
	public static function judge( string $title, string $content ): array {
		$limit = (int) apply_filters( 'cleancopy_max_bytes', self::MAX_BYTES );
		if ( strlen( $content ) > $limit ) {
			/* translators: 1: size of the post, 2: the limit */
			throw new \LengthException( sprintf( __( 'The post has %1$s; Clean copy takes %2$s at most. It was left as it is.', 'cleancopy' ), size_format( strlen( $content ) ), size_format( $limit ) ) );
		}
		$view    = new Html_View( $title, $content );
		$article = self::article( $view );
		$cutter  = new Cutter( $content );
		$removed = array();
		foreach ( $article->removed() as $block ) {
			list( $begin, $end ) = $view->range_in_post( $block->begin, $block->end );
			// Nothing goes of a block that is the title, or is of shortcodes and embeds only.
			if ( $begin < $end && '' !== $block->text && $cutter->cut( array( array( $begin, $end ) ) ) !== $content ) {
				$removed[] = self::entry( count( $removed ), $block, $begin, $end );
			}
		}
		return $removed;
	}

	/**
	 * The library's page for review: the story with what went of it in its place. What the editor restored stands there
	 * as kept, and so does what the plugin does not cut.
	 *
	 * @throws \Cleancopy\FormatException Where the library is older than that format.
	 */
	public static function report( string $title, Record $record ): string {
		return self::decided( $title, $record, $record->original )->write( 'report' );
	}

	/** The judged post with what its editor decided; without a record, as the library judges its content. */
	public static function decided( string $title, ?Record $record, string $content ): Article {
		$view    = new Html_View( $title, $record->original ?? $content );
		$article = self::article( $view );
		if ( null === $record ) {
			return $article;
		}
		$gone   = array_filter( $record->entries, static fn ( $entry ) => $entry['removed'] );
		$ranges = array_merge( ...array_column( $gone, 'ranges' ) );
		foreach ( $article->removed() as $block ) {
			if ( ! in_array( $view->range_in_post( $block->begin, $block->end ), $ranges, true ) ) {
				$article->overrule( $block->index, keep: true );
			}
		}
		return $article;
	}

	private static function article( Html_View $view ): Article {
		return Library::cleaner()->clean( $view->html, charset: 'utf-8', language: Settings::get( 'language' ) ?: null );
	}

	private static function entry( int $id, Block $block, int $begin, int $end ): array {
		return array(
			'id'          => $id,
			'role'        => $block->role,
			'reason'      => $block->reason,
			'explanation' => $block->explanation,
			'confidence'  => $block->confidence,
			'text'        => $block->text,
			'ranges'      => array( array( $begin, $end ) ),
			'removed'     => true,
		);
	}
}
