<?php
/**
 * The HTML of a post as a row of tokens.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * Splits HTML into tags, comments and text, by position. It repairs nothing and loses nothing: the tokens side by side
 * are the input. It looks for characters, not for patterns, and so takes linear time whatever comes.
 */
final class Tokenizer {
	public const TEXT       = 0;
	public const OPEN       = 1;
	public const CLOSE      = 2;
	public const VOID       = 3;
	public const COMMENT    = 4;
	public const OPEN_BLOCK = 5; // <!-- wp:name {...} -->
	public const END_BLOCK  = 6; // <!-- /wp:name -->

	private const VOIDS = array( 'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr' );
	/** Their content is no HTML. */
	private const RAW = array( 'script', 'style', 'textarea', 'title', 'iframe', 'noscript' );

	/**
	 * The tokens, in order.
	 *
	 * @return array<int, array{0: int, 1: string, 2: int, 3: int}> kind, name in lower case, begin, end.
	 */
	public static function tokens( string $html ): array {
		$tokens = array();
		$length = strlen( $html );
		$at     = 0;
		while ( $at < $length ) {
			$markup = self::next_markup( $html, $at );
			if ( $markup > $at ) {
				$tokens[] = array( self::TEXT, '', $at, $markup );
			}
			if ( $markup >= $length ) {
				break;
			}
			$token    = self::markup_at( $html, $markup );
			$tokens[] = $token;
			$at       = $token[3];
			if ( self::OPEN === $token[0] && in_array( $token[1], self::RAW, true ) ) {
				$end = stripos( $html, "</{$token[1]}", $at );
				$end = false === $end ? $length : $end;
				if ( $end > $at ) {
					$tokens[] = array( self::COMMENT, '', $at, $end );
				}
				$at = $end;
			}
		}
		return $tokens;
	}

	/** Where the next tag or comment begins; a "<" that begins neither is text. */
	private static function next_markup( string $html, int $at ): int {
		$length = strlen( $html );
		while ( $at < $length ) {
			$found = strpos( $html, '<', $at );
			if ( false === $found ) {
				return $length;
			}
			$next = $html[ $found + 1 ] ?? ' ';
			if ( ctype_alpha( $next ) || '/' === $next || '!' === $next || '?' === $next ) {
				return $found;
			}
			$at = $found + 1;
		}
		return $length;
	}

	private static function markup_at( string $html, int $at ): array {
		if ( 0 === substr_compare( $html, '<!--', $at, 4 ) ) {
			$end = strpos( $html, '-->', $at + 4 );
			$end = false === $end ? strlen( $html ) : $end + 3;
			return self::comment( $html, $at, $end );
		}
		$end    = self::tag_end( $html, $at );
		$closes = '/' === ( $html[ $at + 1 ] ?? '' );
		$begin  = $at + ( $closes ? 2 : 1 );
		$name   = strtolower( substr( $html, $begin, strcspn( $html, " \t\n\r\f/>", $begin ) ) );
		$kind   = self::OPEN;
		if ( '' === $name || ! ctype_alpha( $name[0] ) ) {
			$kind = self::COMMENT;
		} elseif ( $closes ) {
			$kind = self::CLOSE;
		} elseif ( in_array( $name, self::VOIDS, true ) ) {
			$kind = self::VOID;
		}
		return array( $kind, $name, $at, $end );
	}

	/** One past the ">" that ends a tag; those in quotes do not. */
	private static function tag_end( string $html, int $at ): int {
		$length = strlen( $html );
		while ( true ) {
			$at += strcspn( $html, '>"\'', $at );
			if ( $at >= $length ) {
				return $length;
			}
			if ( '>' === $html[ $at ] ) {
				return $at + 1;
			}
			$quote = strpos( $html, $html[ $at ], $at + 1 );
			if ( false === $quote ) {
				// A quote that never ends is no quote.
				$end = strpos( $html, '>', $at );
				return false === $end ? $length : $end + 1;
			}
			$at = $quote + 1;
		}
	}

	/** A comment, which may be one of the block editor's. */
	private static function comment( string $html, int $at, int $end ): array {
		$inside = trim( substr( $html, $at + 4, min( 80, $end - $at - 7 ) ) );
		if ( ! preg_match( '~^(/?)wp:([a-z][a-z0-9/-]*)~', $inside, $found ) ) {
			return array( self::COMMENT, '', $at, $end );
		}
		if ( '/' === $found[1] ) {
			return array( self::END_BLOCK, $found[2], $at, $end );
		}
		$alone = '/' === substr( rtrim( substr( $html, $at, $end - $at - 3 ) ), -1 );
		return array( $alone ? self::VOID : self::OPEN_BLOCK, $alone ? 'wp:' . $found[2] : $found[2], $at, $end );
	}
}
