<?php
/**
 * The plugin's part of the REST API.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/**
 * /cleancopy/v1/posts/ID/(record|report|clean|decide|undo|export). Who may edit the post may call them. They take and give the
 * content that the editor has; only with "apply" is the post saved.
 */
final class Rest_Controller {
	private const SPACE = 'cleancopy/v1';

	public static function register(): void {
		$content = array(
			'content' => array( 'type' => 'string' ),
			'title'   => array( 'type' => 'string' ),
			'apply'   => array(
				'type'    => 'boolean',
				'default' => false,
			),
		);
		self::route( 'record', \WP_REST_Server::READABLE, 'record', array() );
		self::route( 'report', \WP_REST_Server::READABLE, 'report', array() );
		self::route( 'clean', \WP_REST_Server::CREATABLE, 'clean', $content );
		self::route(
			'decide',
			\WP_REST_Server::CREATABLE,
			'decide',
			$content + array(
				'id'      => array(
					'type'     => 'integer',
					'minimum'  => 0,
					'required' => true,
				),
				'removed' => array(
					'type'     => 'boolean',
					'required' => true,
				),
			)
		);
		self::route(
			'undo',
			\WP_REST_Server::CREATABLE,
			'undo',
			$content + array(
				'anyway' => array(
					'type'    => 'boolean',
					'default' => false,
				),
			)
		);
		self::route(
			'export',
			\WP_REST_Server::READABLE,
			'export',
			array(
				'format' => array(
					'type'     => 'string',
					'required' => true,
				),
			)
		);
	}

	private static function route( string $name, string $methods, string $method, array $arguments ): void {
		register_rest_route(
			self::SPACE,
			"/posts/(?P<post>\d+)/$name",
			array(
				'methods'             => $methods,
				'callback'            => static fn ( \WP_REST_Request $request ) => self::answer( $method, $request ),
				'permission_callback' => static fn ( \WP_REST_Request $request ) => current_user_can( 'edit_post', (int) $request['post'] ),
				'args'                => $arguments,
			)
		);
	}

	/** Calls a method below and makes its exceptions errors that the panel shows. */
	private static function answer( string $method, \WP_REST_Request $request ) {
		$post = get_post( (int) $request['post'] );
		if ( ! $post ) {
			return new \WP_Error( 'cleancopy_no_post', __( 'There is no such post.', 'cleancopy' ), array( 'status' => 404 ) );
		}
		try {
			return rest_ensure_response( self::$method( $post, $request ) );
		} catch ( \Throwable $error ) {
			$status = match ( true ) {
				$error instanceof Edited_Since => 409,
				$error instanceof \OutOfRangeException => 404,
				$error instanceof \LengthException, $error instanceof \Cleancopy\LimitException => 413,
				$error instanceof \Cleancopy\FormatException => 400,
				default => 500,
			};
			$code = $error instanceof Edited_Since ? 'cleancopy_edited_since' : 'cleancopy_failed';
			return new \WP_Error( $code, $error->getMessage(), array( 'status' => $status ) );
		}
	}

	private static function record( \WP_Post $post ): array {
		$record = Record::of( $post->ID );
		return array( 'record' => $record ? $record->to_array() : null );
	}

	private static function report( \WP_Post $post ): array {
		return array( 'html' => Post_Cleaner::report( $post->post_title, Desk::record( $post->ID ) ) );
	}

	private static function clean( \WP_Post $post, \WP_REST_Request $request ): array {
		list( $content, $record ) = Desk::clean( $post->ID, $request['title'] ?? $post->post_title, self::content( $post, $request ) );
		return self::done( $post, $request, $content, $record );
	}

	private static function decide( \WP_Post $post, \WP_REST_Request $request ): array {
		list( $content, $record ) = Desk::decide( $post->ID, self::content( $post, $request ), $request['id'], $request['removed'] );
		return self::done( $post, $request, $content, $record );
	}

	private static function undo( \WP_Post $post, \WP_REST_Request $request ): array {
		$content = Desk::undo( $post->ID, self::content( $post, $request ), $request['anyway'] );
		return self::done( $post, $request, $content, null );
	}

	private static function export( \WP_Post $post, \WP_REST_Request $request ): array {
		return array( 'text' => Exporter::text( $post, $request['format'] ) );
	}

	private static function content( \WP_Post $post, \WP_REST_Request $request ): string {
		return $request['content'] ?? $post->post_content;
	}

	private static function done( \WP_Post $post, \WP_REST_Request $request, string $content, ?Record $record ): array {
		if ( $request['apply'] ) {
			Desk::apply( $post, $content );
		}
		return array(
			'content' => $content,
			'record'  => $record ? $record->to_array() : null,
		);
	}
}
