<?php
/**
 * Lists of ranges of bytes.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** Ranges are half-open, [begin, end); a list of them is in order and apart. */
final class Ranges {
	/** A list of any ranges, those that touch made one. */
	public static function united( array $ranges ): array {
		usort( $ranges, static fn ( $a, $b ) => $a <=> $b );
		$united = array();
		foreach ( $ranges as $range ) {
			$last = count( $united ) - 1;
			if ( $last >= 0 && $range[0] <= $united[ $last ][1] ) {
				$united[ $last ][1] = max( $united[ $last ][1], $range[1] );
			} elseif ( $range[0] < $range[1] ) {
				$united[] = $range;
			}
		}
		return $united;
	}

	/** A list without what is in another one. */
	public static function without( array $ranges, array $taken ): array {
		$left = array();
		$next = 0;
		foreach ( $ranges as list( $begin, $end ) ) {
			while ( isset( $taken[ $next ] ) && $taken[ $next ][1] <= $begin ) {
				++$next;
			}
			for ( $i = $next; isset( $taken[ $i ] ) && $taken[ $i ][0] < $end; ++$i ) {
				if ( $taken[ $i ][0] > $begin ) {
					$left[] = array( $begin, $taken[ $i ][0] );
				}
				$begin = min( $end, $taken[ $i ][1] );
			}
			if ( $begin < $end ) {
				$left[] = array( $begin, $end );
			}
		}
		return $left;
	}

	/** What of a list, from its range number $next on, lies between begin and end. */
	public static function inside( array $ranges, int $next, int $begin, int $end ): array {
		$parts = array();
		for ( ; isset( $ranges[ $next ] ) && $ranges[ $next ][0] < $end; ++$next ) {
			$part = array( max( $begin, $ranges[ $next ][0] ), min( $end, $ranges[ $next ][1] ) );
			if ( $part[0] < $part[1] ) {
				$parts[] = $part;
			}
		}
		return $parts;
	}
}
