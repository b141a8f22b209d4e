<?php
/**
 * The panel in the editors.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** One panel: in the sidebar of the block editor, in a box of the classic one. */
final class Editor {
	public static function register(): void {
		add_action( 'enqueue_block_editor_assets', static fn () => self::enqueue( 'block-editor', array( 'wp-plugins', 'wp-edit-post', 'wp-blocks', 'wp-block-editor' ) ) );
		add_action( 'add_meta_boxes', array( self::class, 'add_box' ), 10, 2 );
	}

	/** In the classic editor only; the block editor has its sidebar. */
	public static function add_box( string $post_type, $post ): void {
		if ( ! $post instanceof \WP_Post || use_block_editor_for_post( $post ) || ! post_type_supports( $post_type, 'editor' ) ) {
			return;
		}
		self::enqueue( 'classic-editor', array() );
		add_meta_box(
			'cleancopy',
			__( 'Clean copy', 'cleancopy' ),
			static function () use ( $post ) {
				printf( '<div id="cleancopy-panel" data-post="%d"></div>', (int) $post->ID );
			},
			$post_type,
			'side',
			'high'
		);
	}

	private static function enqueue( string $name, array $needs ): void {
		$needs = array_merge( $needs, array( 'wp-element', 'wp-components', 'wp-api-fetch', 'wp-data', 'wp-i18n', 'wp-a11y' ) );
		$base  = plugins_url( 'assets/', PLUGIN_FILE );
		wp_enqueue_script( 'cleancopy-panel', "{$base}panel.js", $needs, VERSION, true );
		wp_enqueue_script( "cleancopy-$name", "$base$name.js", array( 'cleancopy-panel' ), VERSION, true );
		wp_enqueue_style( 'cleancopy-panel', "{$base}panel.css", array( 'wp-components' ), VERSION );
		wp_add_inline_script(
			'cleancopy-panel',
			'window.cleancopy = ' . wp_json_encode(
				array(
					'roles'   => Library::junk_roles(),
					'problem' => Library::problem(),
					'report'  => array_key_exists( 'report', Library::formats() ),
				),
				JSON_HEX_TAG | JSON_HEX_AMP
			) . ';',
			'before'
		);
		foreach ( array( 'cleancopy-panel', "cleancopy-$name" ) as $script ) {
			wp_set_script_translations( $script, 'cleancopy' );
		}
	}
}
