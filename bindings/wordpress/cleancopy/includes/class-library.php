<?php
/**
 * The cleancopy library as this site has it.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

use Cleancopy\Cleaner;
use Cleancopy\UnavailableException;

/** Finds the PHP package, which finds the library; says what is missing. */
final class Library {
	/** Where the PHP package may lie: inside a released plugin, or beside this one in a checkout. */
	private const PACKAGES = array( '/lib/autoload.php', '/../../php/autoload.php' );

	/**
	 * A cleaner with the site's settings and what was learnt of it.
	 *
	 * @throws UnavailableException Where the library cannot be used; the message says what to do.
	 */
	public static function cleaner(): Cleaner {
		self::load();
		$settings = Settings::all();
		// Roles that another version of the library knew do not matter any more.
		$keep = array_intersect( $settings['keep'], \Cleancopy\Library::roles() );
		return new Cleaner( profile: Site_Profile::in_use(), input: 'html', strictness: $settings['strictness'], keep: $keep );
	}

	/** Why the library cannot be used, as a sentence for an administrator, or null. */
	public static function problem(): ?string {
		try {
			self::load();
			\Cleancopy\Library::version();
			return null;
		} catch ( \Throwable $error ) {
			return $error->getMessage();
		}
	}

	/** Which library works here, for the foot of the settings page. */
	public static function description(): string {
		$problem = self::problem();
		if ( null !== $problem ) {
			return $problem;
		}
		/* translators: 1: a version, 2: "FFI" or "extension" */
		return sprintf( __( 'cleancopy %1$s, called through: %2$s', 'cleancopy' ), \Cleancopy\Library::version(), \Cleancopy\Library::way() );
	}

	/** Roles that a cleaning may remove, with what an editor calls them. */
	public static function junk_roles(): array {
		return array(
			'caption'    => __( 'Captions', 'cleancopy' ),
			'credit'     => __( 'Photo credits', 'cleancopy' ),
			'prompt'     => __( '“Read more” prompts', 'cleancopy' ),
			'related'    => __( 'Other stories', 'cleancopy' ),
			'share'      => __( 'Share and follow bars', 'cleancopy' ),
			'newsletter' => __( 'Newsletter boxes', 'cleancopy' ),
			'advert'     => __( 'Advertisements', 'cleancopy' ),
			'navigation' => __( 'Navigation', 'cleancopy' ),
			'comment'    => __( 'Readers’ comments', 'cleancopy' ),
			'legal'      => __( 'Copyright and cookie lines', 'cleancopy' ),
			'furniture'  => __( 'Other parts of the page', 'cleancopy' ),
			'duplicate'  => __( 'Repetitions', 'cleancopy' ),
		);
	}

	/** The formats that posts can be written in: name => description. */
	public static function formats(): array {
		if ( null !== self::problem() ) {
			return array();
		}
		$formats = \Cleancopy\Library::formats();
		$labels  = array_map( static fn ( $format ) => "{$format->name}: {$format->description}", $formats );
		return array_combine( array_column( $formats, 'name' ), $labels );
	}

	/** @throws \RuntimeException Where the PHP package is not there. */
	private static function load(): void {
		if ( class_exists( Cleaner::class ) ) {
			return;
		}
		foreach ( self::PACKAGES as $package ) {
			$file = dirname( PLUGIN_FILE ) . $package;
			if ( is_readable( $file ) ) {
				require_once $file;
				return;
			}
		}
		throw new \RuntimeException( __( 'Clean copy lacks its PHP package: copy bindings/php of cleancopy to the folder lib of this plugin.', 'cleancopy' ) );
	}
}
