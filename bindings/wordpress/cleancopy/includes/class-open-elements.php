<?php
/**
 * The elements and blocks that are open at a place of a post.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * Knows of each whether something of it is kept and whether something is cut. Tags may be left open, or closed without
 * being opened; none reaches out of the block that it stands in. Takes constant time for each tag, whatever comes.
 */
final class Open_Elements {
	/** Name, begin, whether something is kept, whether something is cut; the first one is the post itself. */
	private array $stack = array( array( '', 0, false, false ) );
	/** How many elements of a name are open, for each block that is open and for the post outside of blocks. */
	private array $elements = array( array() );
	/** How many blocks of a name are open. */
	private array $blocks = array();

	/** @param bool $worth Whether it is something to see or to do, without any text. */
	public function open_element( string $name, int $begin, bool $worth ): void {
		$this->stack[] = array( $name, $begin, $worth, false );
		$level         = count( $this->elements ) - 1;

		$this->elements[ $level ][ $name ] = 1 + ( $this->elements[ $level ][ $name ] ?? 0 );
	}

	public function open_block( string $name, int $begin ): void {
		$this->stack[]         = array( "wp:$name", $begin, false, false );
		$this->elements[]      = array();
		$this->blocks[ $name ] = 1 + ( $this->blocks[ $name ] ?? 0 );
	}

	/** Says of the innermost one that something of it is kept, or cut. */
	public function tell( bool $kept, bool $cut ): void {
		$top                    = count( $this->stack ) - 1;
		$this->stack[ $top ][2] = $this->stack[ $top ][2] || $kept;
		$this->stack[ $top ][3] = $this->stack[ $top ][3] || $cut;
	}

	/**
	 * Closes the innermost element of that name, and those in it that nobody closed.
	 *
	 * @return ?int Where it began, if all that was in it is cut now; else null.
	 */
	public function close_element( string $name ): ?int {
		$level = count( $this->elements ) - 1;
		return empty( $this->elements[ $level ][ $name ] ) ? null : $this->close( $name );
	}

	/** The same for a block. */
	public function close_block( string $name ): ?int {
		return empty( $this->blocks[ $name ] ) ? null : $this->close( "wp:$name" );
	}

	private function close( string $wanted ): ?int {
		do {
			list( $name, $begin, $kept, $cut ) = array_pop( $this->stack );
			if ( str_starts_with( $name, 'wp:' ) ) {
				--$this->blocks[ substr( $name, 3 ) ];
				array_pop( $this->elements );
			} else {
				--$this->elements[ count( $this->elements ) - 1 ][ $name ];
			}
			$this->tell( $kept, $cut );
		} while ( $name !== $wanted );
		return $cut && ! $kept ? $begin : null;
	}
}
