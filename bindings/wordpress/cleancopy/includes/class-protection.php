<?php
/**
 * What of a post is never cut, nor judged.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * Finds the parts of a post whose text is not the story's and yet no junk: shortcodes, embeds, blocks of other plugins,
 * pictures with their captions, which belong to a picture that is there.
 */
final class Protection {
	/** Blocks that hold the text of posts; whatever another one holds is its own affair. */
	private const TEXT_BLOCKS = array(
		'paragraph', 'heading', 'list', 'list-item', 'quote', 'pullquote', 'image', 'gallery', 'table', 'group', 'columns',
		'column', 'freeform', 'verse', 'media-text', 'cover', 'buttons', 'button', 'details',
	);
	/** WordPress's own pattern for shortcodes takes time that grows with the square of how many there are. */
	private const MAX_SHORTCODES = 5000;
	private const MEDIA = array( 'img', 'iframe', 'embed', 'object', 'video', 'audio', 'svg', 'canvas' );

	/**
	 * Ranges of bytes, half-open, in order and apart.
	 *
	 * @param array $tokens Of Tokenizer::tokens().
	 */
	public static function ranges( string $html, array $tokens ): array {
		return Ranges::united( array_merge( self::of_markup( $tokens, strlen( $html ) ), self::shortcodes( $html ), self::embedded_addresses( $html ) ) );
	}

	/** Blocks that are not of text, and figures with something to see in them. */
	private static function of_markup( array $tokens, int $length ): array {
		$ranges = array();
		$open   = array(); // name, begin, whether it is protected
		foreach ( $tokens as list( $kind, $name, $begin, $end ) ) {
			if ( Tokenizer::OPEN_BLOCK === $kind ) {
				$open[] = array( "wp:$name", $begin, ! in_array( $name, self::TEXT_BLOCKS, true ) );
			} elseif ( Tokenizer::OPEN === $kind && 'figure' === $name ) {
				$open[] = array( $name, $begin, false );
			} elseif ( Tokenizer::END_BLOCK !== $kind && in_array( $name, self::MEDIA, true ) ) {
				$figure = count( $open ) - 1;
				if ( $figure >= 0 && 'figure' === $open[ $figure ][0] ) {
					$open[ $figure ][2] = true;
				}
			} elseif ( Tokenizer::END_BLOCK === $kind || ( Tokenizer::CLOSE === $kind && 'figure' === $name ) ) {
				$name = Tokenizer::END_BLOCK === $kind ? "wp:$name" : $name;
				$last = count( $open ) - 1;
				if ( $last >= 0 && $open[ $last ][0] === $name ) {
					list( , $from, $protected ) = array_pop( $open );
					if ( $protected ) {
						$ranges[] = array( $from, $end );
					}
				}
			}
		}
		foreach ( $open as list( , $from, $protected ) ) {
			if ( $protected ) { // which nobody closed: all that follows
				$ranges[] = array( $from, $length );
			}
		}
		return $ranges;
	}

	/** Those that this site knows. */
	private static function shortcodes( string $html ): array {
		if ( empty( $GLOBALS['shortcode_tags'] ) ) {
			return array();
		}
		if ( substr_count( $html, '[' ) > self::MAX_SHORTCODES ) {
			throw new \LengthException( __( 'The post has too many shortcodes to look through; it was left as it is.', 'cleancopy' ) );
		}
		return self::found( '/' . get_shortcode_regex() . '/', $html );
	}

	/** Lines that are nothing but an address, which WordPress shows as embeds. */
	private static function embedded_addresses( string $html ): array {
		return self::found( '/^[ \t]*https?:\/\/[^\s<>"]+[ \t]*\r?$/m', $html );
	}

	private static function found( string $pattern, string $html ): array {
		if ( false === preg_match_all( $pattern, $html, $found, PREG_OFFSET_CAPTURE ) ) {
			throw new \RuntimeException( __( 'The shortcodes of the post could not be found; it was left as it is.', 'cleancopy' ) );
		}
		return array_map( static fn ( $match ) => array( $match[1], $match[1] + strlen( $match[0] ) ), $found[0] );
	}
}
