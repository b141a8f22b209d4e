<?php
/**
 * Cuts ranges of text out of a post.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * Cuts text, and the markup that stood around nothing else. What is protected stays, also where it lies inside a range;
 * so do images, scripts, forms, and the columns of tables. What is not cut stays byte for byte.
 */
final class Cutter {
	/** Elements that are something to see, or to do, without any text. */
	private const OWN_WORTH = array(
		'img', 'iframe', 'embed', 'object', 'video', 'audio', 'svg', 'canvas', 'script', 'style', 'form', 'input', 'select',
		'textarea', 'noscript', 'hr', 'map', 'math',
	);
	private const CELLS = array( 'td', 'th' );

	/** @var array<int, array{0: int, 1: string, 2: int, 3: int}> */
	private array $tokens;
	/** @var array<int, array{0: int, 1: int}> */
	private array $protected;

	public function __construct( private readonly string $html ) {
		$this->tokens    = Tokenizer::tokens( $html );
		$this->protected = Protection::ranges( $html, $this->tokens );
	}

	/**
	 * The HTML without the ranges.
	 *
	 * @param array<int, array{0: int, 1: int}> $ranges Bytes, half-open, in any order.
	 */
	public function cut( array $ranges ): string {
		$kept = '';
		$at   = 0;
		foreach ( $this->pieces( Ranges::without( Ranges::united( $ranges ), $this->protected ) ) as list( $begin, $end ) ) {
			$kept .= substr( $this->html, $at, $begin - $at );
			$at    = $end;
		}
		return $kept . substr( $this->html, $at );
	}

	/** What goes with the ranges: their text, and elements and blocks that hold nothing else. */
	private function pieces( array $ranges ): array {
		$gone = array();
		$open = new Open_Elements();
		$next = 0;
		foreach ( $this->tokens as list( $kind, $name, $begin, $end ) ) {
			while ( isset( $ranges[ $next ] ) && $ranges[ $next ][1] <= $begin ) {
				++$next;
			}
			$empty = null; // where an element began that holds nothing any more
			switch ( $kind ) {
				case Tokenizer::TEXT:
					$cuts = Ranges::inside( $ranges, $next, $begin, $end );
					$open->tell( $this->visible( $begin, $end ) > $this->visible_in( $cuts ), (bool) $cuts );
					array_push( $gone, ...$cuts );
					break;
				case Tokenizer::VOID:
					$open->tell( in_array( $name, self::OWN_WORTH, true ) || str_starts_with( $name, 'wp:' ), false );
					if ( 'br' === $name && isset( $ranges[ $next ] ) && $ranges[ $next ][0] < $begin ) {
						$gone[] = array( $begin, $end );
					}
					break;
				case Tokenizer::OPEN:
					$open->open_element( $name, $begin, in_array( $name, self::OWN_WORTH, true ) );
					break;
				case Tokenizer::OPEN_BLOCK:
					$open->open_block( $name, $begin );
					break;
				case Tokenizer::CLOSE:
					$empty = $open->close_element( $name );
					break;
				case Tokenizer::END_BLOCK:
					$empty = $open->close_block( $name );
			}
			if ( null !== $empty && ! in_array( $name, self::CELLS, true ) ) {
				$gone[] = array( $empty, $end );
			}
		}
		return $this->with_line_ends( Ranges::united( $gone ) );
	}

	/** A line that is cut whole goes with its end, as when somebody deletes it. */
	private function with_line_ends( array $pieces ): array {
		$from = 0;
		foreach ( $pieces as $i => list( $begin, $end ) ) {
			if ( $begin === $from || "\n" === $this->html[ $begin - 1 ] ) {
				$pieces[ $i ][1] = $end + strspn( $this->html, "\r\n", $end );
			}
			$from = $pieces[ $i ][1];
		}
		return $pieces;
	}

	private function visible_in( array $ranges ): int {
		return array_sum( array_map( fn ( $range ) => $this->visible( ...$range ), $ranges ) );
	}

	/** How many bytes of a range are no white space. */
	private function visible( int $begin, int $end ): int {
		$text = str_ireplace( array( '&nbsp;', "\xc2\xa0" ), ' ', substr( $this->html, $begin, $end - $begin ) );
		return strlen( preg_replace( '/\s+/', '', $text ) );
	}
}
