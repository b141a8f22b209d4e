<?php
/**
 * Notices, and the bulk action in the list of posts.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** What is not of one post's editor. */
final class Admin {
	private const NOTICES = 'cleancopy_notices_';
	private const ACTION  = 'cleancopy_clean';

	public static function register(): void {
		add_action( 'admin_notices', array( self::class, 'show_notices' ) );
		add_filter( 'bulk_actions-edit-post', array( self::class, 'offer' ) );
		add_filter( 'handle_bulk_actions-edit-post', array( self::class, 'handle' ), 10, 3 );
	}

	/** Tells the user of now something on the next page of the administration. */
	public static function report( string $message, string $kind = 'error' ): void {
		$key     = self::NOTICES . get_current_user_id();
		$waiting = get_transient( $key );
		$waiting = is_array( $waiting ) ? $waiting : array();

		$waiting[] = array( $kind, $message );
		set_transient( $key, array_slice( $waiting, -5 ), HOUR_IN_SECONDS );
	}

	public static function show_notices(): void {
		$problem = current_user_can( 'manage_options' ) ? Library::problem() : null;
		if ( null !== $problem ) {
			/* translators: %s: what is missing and what to do */
			self::show( 'error', sprintf( __( 'Clean copy cannot work yet. %s', 'cleancopy' ), $problem ) );
		}
		$key     = self::NOTICES . get_current_user_id();
		$waiting = get_transient( $key );
		if ( is_array( $waiting ) ) {
			delete_transient( $key );
			foreach ( $waiting as list( $kind, $message ) ) {
				self::show( $kind, $message );
			}
		}
	}

	private static function show( string $kind, string $message ): void {
		printf( '<div class="notice notice-%s is-dismissible cleancopy-notice"><p>%s</p></div>', esc_attr( $kind ), esc_html( $message ) );
	}

	/** Offers the bulk action. */
	public static function offer( array $actions ): array {
		$actions[ self::ACTION ] = __( 'Clean copy', 'cleancopy' );
		return $actions;
	}

	/** Cleans the posts that were chosen; WordPress has checked the nonce before. */
	public static function handle( string $address, string $action, array $post_ids ): string {
		if ( self::ACTION !== $action ) {
			return $address;
		}
		$cleaned   = 0;
		$unchanged = 0;
		foreach ( array_map( 'intval', $post_ids ) as $post_id ) {
			$post = get_post( $post_id );
			if ( ! $post || ! current_user_can( 'edit_post', $post_id ) ) {
				/* translators: %d: number of a post */
				self::report( sprintf( __( 'You are not allowed to edit post %d; it was left as it is.', 'cleancopy' ), $post_id ) );
				continue;
			}
			try {
				list( $content ) = Desk::clean( $post_id, $post->post_title, $post->post_content );
				$content === $post->post_content ? ++$unchanged : ++$cleaned;
				Desk::apply( $post, $content );
			} catch ( \Throwable $error ) {
				/* translators: 1: title of a post, 2: what went wrong */
				self::report( sprintf( __( '“%1$s” was left as it is: %2$s', 'cleancopy' ), $post->post_title, $error->getMessage() ) );
			}
		}
		/* translators: %d: how many posts */
		$done = sprintf( _n( '%d post cleaned', '%d posts cleaned', $cleaned, 'cleancopy' ), $cleaned );
		/* translators: %d: how many posts */
		$same = sprintf( _n( '%d was clean already', '%d were clean already', $unchanged, 'cleancopy' ), $unchanged );
		self::report( "$done, $same.", 'success' );
		return $address;
	}
}
