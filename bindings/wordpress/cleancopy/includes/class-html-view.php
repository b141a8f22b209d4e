<?php
/**
 * A post as the library is shown it.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * The post's HTML with its title before it; and, where paragraphs are told by blank lines only as the classic editor
 * leaves them, with the tags that WordPress adds when it shows the post. Spaces stand for the text that is protected.
 * Nothing is taken away, so that every byte of the view maps back to the post.
 */
final class Html_View {
	public readonly string $html;
	/** @var array<int, array{0: int, 1: int}> where in the view something was put in, and its length */
	private array $insertions = array();
	private string $written   = '';

	public function __construct( string $title, private readonly string $content ) {
		if ( '' !== trim( $title ) ) {
			$this->insert( '<h1>' . esc_html( wp_strip_all_tags( $title ) ) . "</h1>\n" );
		}
		$tokens    = Tokenizer::tokens( $content );
		$protected = Protection::ranges( $content, $tokens );
		$lines     = ! has_blocks( $content ) && ! in_array( 'p', array_column( $tokens, 1 ), true );
		$this->write( $tokens, $protected, $lines );
		$this->html = $this->written;
	}

	/** The post's bytes for a range of the view; empty where the view has bytes of its own. */
	public function range_in_post( int $begin, int $end ): array {
		return array( $this->offset_in_post( $begin ), $this->offset_in_post( $end ) );
	}

	private function offset_in_post( int $offset ): int {
		$before = 0;
		foreach ( $this->insertions as list( $at, $length ) ) {
			if ( $at >= $offset ) {
				break;
			}
			$before += min( $length, $offset - $at );
		}
		return $offset - $before;
	}

	private function insert( string $html ): void {
		$this->insertions[] = array( strlen( $this->written ), strlen( $html ) );
		$this->written     .= $html;
	}

	/**
	 * Writes the post.
	 *
	 * @param bool $lines Whether a blank line begins a paragraph, and a single line break breaks the line.
	 */
	private function write( array $tokens, array $protected, bool $lines ): void {
		if ( $lines ) {
			$this->insert( '<p>' );
		}
		$preformatted = 0;
		$next         = 0;
		foreach ( $tokens as list( $kind, $name, $begin, $end ) ) {
			$token = substr( $this->content, $begin, $end - $begin );
			if ( 'pre' === $name ) {
				$preformatted += Tokenizer::OPEN === $kind ? 1 : -1;
			}
			if ( Tokenizer::TEXT !== $kind ) {
				$this->written .= $token;
				continue;
			}
			while ( isset( $protected[ $next ] ) && $protected[ $next ][1] <= $begin ) {
				++$next;
			}
			foreach ( Ranges::inside( $protected, $next, $begin, $end ) as list( $from, $to ) ) {
				$hidden = preg_replace( '/[^\r\n]/', ' ', substr( $this->content, $from, $to - $from ) );
				$token  = substr_replace( $token, $hidden, $from - $begin, $to - $from );
			}
			$lines && 0 === $preformatted ? $this->write_lines( $token ) : $this->written .= $token;
		}
	}

	private function write_lines( string $text ): void {
		foreach ( preg_split( '/(\r?\n\s*)/', $text, -1, PREG_SPLIT_DELIM_CAPTURE ) as $i => $part ) {
			$this->written .= $part;
			if ( 1 === $i % 2 ) {
				$this->insert( substr_count( $part, "\n" ) > 1 ? '<p>' : '<br>' );
			}
		}
	}
}
