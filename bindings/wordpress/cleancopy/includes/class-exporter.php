<?php
/**
 * Posts in the library's formats.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** Writes published posts to the uploads folder in the formats of the settings. */
final class Exporter {
	public static function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'published' ), 20, 2 );
	}

	/** The post in a format, whole: what its editor left in it is not judged again. */
	public static function text( \WP_Post $post, string $format ): string {
		$page    = sprintf(
			'<html lang="%s"><head><title>%s</title><meta name="author" content="%s"><meta property="article:published_time" content="%s"><link rel="canonical" href="%s"></head><body><article><h1>%2$s</h1>%s</article></body></html>',
			esc_attr( Settings::get( 'language' ) ?: get_bloginfo( 'language' ) ),
			esc_html( wp_strip_all_tags( $post->post_title ) ),
			esc_attr( get_the_author_meta( 'display_name', (int) $post->post_author ) ),
			esc_attr( get_post_time( 'c', true, $post ) ?: '' ),
			esc_url( get_permalink( $post ) ),
			strip_shortcodes( wpautop( $post->post_content ) )
		);
		$article = Library::cleaner()->clean( $page, charset: 'utf-8', id: $post->guid ?: null );
		foreach ( $article->removed() as $block ) {
			$article->overrule( $block->index, keep: true );
		}
		return $article->write( $format );
	}

	/** Writes a post that was just published, or edited after it was. */
	public static function published( int $post_id, \WP_Post $post ): void {
		$formats = Settings::get( 'formats' );
		if ( ! $formats || 'publish' !== $post->post_status || 'post' !== $post->post_type || wp_is_post_revision( $post ) ) {
			return;
		}
		try {
			$folder = self::folder();
			foreach ( \Cleancopy\Library::formats() as $format ) {
				if ( in_array( $format->name, $formats, true ) ) {
					self::write( "$folder/$post_id-{$format->name}.{$format->extension}", self::text( $post, $format->name ) );
				}
			}
		} catch ( \Throwable $error ) {
			Admin::report( $error->getMessage() );
		}
	}

	private static function folder(): string {
		Library::cleaner(); // which says what is missing, if something is
		$uploads = wp_upload_dir( null, false );
		$folder  = $uploads['basedir'] . '/cleancopy';
		if ( ! wp_mkdir_p( $folder ) || ! wp_is_writable( $folder ) ) {
			/* translators: %s: a folder */
			throw new \RuntimeException( sprintf( __( 'The post was published, but not written to %s: the web server may not write there. Change the permissions of that folder, or choose no files in the settings of Clean copy.', 'cleancopy' ), $folder ) );
		}
		return $folder;
	}

	/** A file is there whole or not at all. */
	private static function write( string $path, string $text ): void {
		$temporary = "$path.part";
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- WP_Filesystem asks for credentials, which nobody can give here.
		if ( file_put_contents( $temporary, $text ) !== strlen( $text ) || ! rename( $temporary, $path ) ) {
			/* translators: %s: a file */
			throw new \RuntimeException( sprintf( __( 'The file %s could not be written.', 'cleancopy' ), $path ) );
		}
	}
}
