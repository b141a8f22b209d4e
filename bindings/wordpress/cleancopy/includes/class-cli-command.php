<?php
/**
 * wp cleancopy
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

use WP_CLI;

/** Cleans posts, says what went of them, and undoes it. */
final class Cli_Command {
	/**
	 * Cleans posts and saves them.
	 *
	 * ## OPTIONS
	 *
	 * [<post>...]
	 * : Numbers of posts.
	 *
	 * [--all]
	 * : All posts, whatever their status.
	 *
	 * [--dry-run]
	 * : Only say what would go.
	 *
	 * @param string[] $posts   Numbers.
	 * @param array    $options What was given by name.
	 */
	public function clean( array $posts, array $options ): void {
		if ( ! $posts && empty( $options['all'] ) ) {
			WP_CLI::error( 'Name posts by their numbers, or say --all.' );
		}
		$posts   = empty( $options['all'] ) ? $posts : get_posts( array( 'numberposts' => -1, 'post_status' => 'any', 'fields' => 'ids' ) );
		$cleaned = 0;
		$failed  = 0;
		foreach ( $posts as $number ) {
			try {
				$cleaned += $this->clean_one( $this->post( $number ), ! empty( $options['dry-run'] ) );
			} catch ( \Throwable $error ) {
				WP_CLI::warning( "Post $number was left as it is: {$error->getMessage()}" );
				++$failed;
			}
		}
		$total = count( $posts );
		if ( $failed ) {
			WP_CLI::error( "$failed of $total posts could not be cleaned." );
		}
		WP_CLI::success( empty( $options['dry-run'] ) ? "$cleaned of $total posts cleaned." : "$cleaned of $total posts would change." );
	}

	private function clean_one( \WP_Post $post, bool $dry ): bool {
		if ( $dry ) {
			$entries = Post_Cleaner::judge( $post->post_title, $post->post_content );
			$this->show( $post, $entries );
			return (bool) $entries;
		}
		list( $content, $record ) = Desk::clean( $post->ID, $post->post_title, $post->post_content );
		Desk::apply( $post, $content );
		$this->show( $post, $record->entries );
		return $content !== $post->post_content;
	}

	/**
	 * Says what went of a post, and why.
	 *
	 * ## OPTIONS
	 *
	 * <post>
	 * : Number of a post.
	 *
	 * @param string[] $posts One number.
	 */
	public function record( array $posts ): void {
		$post   = $this->post( $posts[0] ?? '' );
		$record = Record::of( $post->ID );
		if ( null === $record ) {
			WP_CLI::error( "Post {$post->ID} was not cleaned." );
		}
		$this->show( $post, $record->entries );
	}

	/**
	 * Undoes the cleaning of a post.
	 *
	 * ## OPTIONS
	 *
	 * <post>
	 * : Number of a post.
	 *
	 * [--anyway]
	 * : Also where the post was edited since, which is lost then.
	 *
	 * @param string[] $posts   One number.
	 * @param array    $options What was given by name.
	 */
	public function undo( array $posts, array $options ): void {
		try {
			$post = $this->post( $posts[0] ?? '' );
			Desk::apply( $post, Desk::undo( $post->ID, $post->post_content, ! empty( $options['anyway'] ) ) );
			WP_CLI::success( "Post {$post->ID} is as it was." );
		} catch ( \Throwable $error ) {
			WP_CLI::error( $error->getMessage() );
		}
	}

	/**
	 * Learns from posts what repeats on this site; the setting "Site profile" says whether it is used.
	 *
	 * ## OPTIONS
	 *
	 * [<post>...]
	 * : Numbers of posts; without, all posts.
	 *
	 * @param string[] $posts Numbers.
	 */
	public function learn( array $posts ): void {
		$posts = $posts ? array_map( array( $this, 'post' ), $posts ) : get_posts( array( 'numberposts' => -1, 'post_status' => 'any' ) );
		try {
			$learnt = Site_Profile::learn( $posts );
		} catch ( \Throwable $error ) {
			WP_CLI::error( $error->getMessage() );
		}
		WP_CLI::success( sprintf( 'Learnt from %d of %d posts; from %d so far.', $learnt, count( $posts ), Site_Profile::size() ) );
	}

	/**
	 * Forgets what was learnt of this site.
	 */
	public function forget(): void {
		Site_Profile::forget();
		WP_CLI::success( 'Forgotten.' );
	}

	private function post( $number ): \WP_Post {
		$post = get_post( (int) $number );
		if ( ! $post ) {
			throw new \OutOfRangeException( "There is no post $number." );
		}
		return $post;
	}

	private function show( \WP_Post $post, array $entries ): void {
		WP_CLI::log( "{$post->ID} {$post->post_title}" );
		foreach ( $entries as $entry ) {
			$what = $entry['removed'] ? 'removed ' : 'restored';
			WP_CLI::log( sprintf( '  %s %-10s %3.0f %%  %s: %s', $what, $entry['role'], 100 * $entry['confidence'], $entry['text'], $entry['explanation'] ) );
		}
	}
}
