<?php
/**
 * What the site's owner chooses, and the page to choose it on.
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

/** The option "cleancopy_settings" and its page under Settings. */
final class Settings {
	public const OPTION = 'cleancopy_settings';
	private const PAGE  = 'cleancopy';

	private const DEFAULTS = array(
		'strictness'     => 'balanced',
		'keep'           => array(),
		'language'       => '',
		'formats'        => array(),
		'on_import'      => false,
		'before_publish' => false,
		'profile'        => false,
	);

	/** Hooks the page up. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'declare_option' ) );
		add_action( 'admin_menu', array( self::class, 'add_page' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), array( self::class, 'add_link' ) );
	}

	/**
	 * All settings, checked.
	 *
	 * @return array{strictness: string, keep: string[], language: string, formats: string[], on_import: bool, before_publish: bool, profile: bool}
	 */
	public static function all(): array {
		return self::sanitize( get_option( self::OPTION, array() ) );
	}

	/** One setting. */
	public static function get( string $name ) {
		return self::all()[ $name ];
	}

	/** What of any value is a setting; what is not becomes its default. */
	public static function sanitize( $given ): array {
		$given = is_array( $given ) ? $given : array();
		$names = static fn ( string $key ) => array_values(
			array_filter( (array) ( $given[ $key ] ?? array() ), static fn ( $name ) => is_string( $name ) && preg_match( '/^[a-z0-9-]+$/', $name ) )
		);
		$text  = static fn ( string $key ) => is_string( $given[ $key ] ?? null ) ? trim( $given[ $key ] ) : '';
		return array(
			'strictness'     => array_key_exists( $text( 'strictness' ), self::strictnesses() ) ? $text( 'strictness' ) : self::DEFAULTS['strictness'],
			'keep'           => $names( 'keep' ),
			'language'       => preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/', $text( 'language' ) ) ? $text( 'language' ) : '',
			'formats'        => $names( 'formats' ),
			'on_import'      => ! empty( $given['on_import'] ),
			'before_publish' => ! empty( $given['before_publish'] ),
			'profile'        => ! empty( $given['profile'] ),
		);
	}

	/** The choices of strictness with their labels. */
	public static function strictnesses(): array {
		return array(
			'favour-keeping'  => __( 'Careful: leave what is in doubt', 'cleancopy' ),
			'balanced'        => __( 'Balanced', 'cleancopy' ),
			'favour-cleaning' => __( 'Thorough: remove what is in doubt', 'cleancopy' ),
		);
	}

	public static function declare_option(): void {
		register_setting(
			self::PAGE,
			self::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'default'           => self::DEFAULTS,
			)
		);
	}

	public static function add_page(): void {
		add_options_page(
			__( 'Clean copy', 'cleancopy' ),
			__( 'Clean copy', 'cleancopy' ),
			'manage_options',
			self::PAGE,
			array( self::class, 'show' )
		);
	}

	/** The link to the page in the list of plugins. */
	public static function add_link( array $links ): array {
		$address = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'cleancopy' ) ) );
		return $links;
	}

	public static function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		$settings = self::all();
		?>
		<div class="wrap">
			<h1><?php esc_html_e( 'Clean copy', 'cleancopy' ); ?></h1>
			<form action="options.php" method="post">
				<?php settings_fields( self::PAGE ); ?>
				<table class="form-table" role="presentation">
					<?php
					self::row( __( 'Strictness', 'cleancopy' ), static fn () => self::radios( 'strictness', self::strictnesses(), $settings['strictness'] ) );
					self::row(
						__( 'Always keep', 'cleancopy' ),
						static fn () => self::checkboxes( 'keep', Library::junk_roles(), $settings['keep'] )
					);
					self::row(
						__( 'Language', 'cleancopy' ),
						static function () use ( $settings ) {
							printf(
								'<input type="text" class="regular-text" id="cleancopy-language" name="%s[language]" value="%s" placeholder="en-GB"><p class="description">%s</p>',
								esc_attr( self::OPTION ),
								esc_attr( $settings['language'] ),
								esc_html__( 'The language of your posts, such as en-GB. Leave empty to find it out for each post.', 'cleancopy' )
							);
						},
						'cleancopy-language'
					);
					self::row(
						__( 'By itself', 'cleancopy' ),
						static function () use ( $settings ) {
							self::checkbox( 'on_import', '1', __( 'Clean posts when they are imported', 'cleancopy' ), $settings['on_import'] );
							self::checkbox( 'before_publish', '1', __( 'Clean posts when they are published for the first time', 'cleancopy' ), $settings['before_publish'] );
						}
					);
					self::row(
						__( 'Site profile', 'cleancopy' ),
						static function () use ( $settings ) {
							self::checkbox( 'profile', '1', __( 'Learn from imported posts what repeats on this site, and use it', 'cleancopy' ), $settings['profile'] );
							$size = null === Library::problem() ? Site_Profile::size() : 0;
							/* translators: %d: how many posts */
							printf( '<p class="description">%s</p>', esc_html( sprintf( _n( 'Learnt from %d post so far.', 'Learnt from %d posts so far.', $size, 'cleancopy' ), $size ) ) );
						}
					);
					self::row(
						__( 'Files of published posts', 'cleancopy' ),
						static function () use ( $settings ) {
							self::checkboxes( 'formats', Library::formats(), $settings['formats'] );
							printf( '<p class="description">%s</p>', esc_html__( 'When a post is published, it is also written to the uploads folder in these formats, for agencies and other systems.', 'cleancopy' ) );
						}
					);
					?>
				</table>
				<?php submit_button(); ?>
			</form>
			<p class="description"><?php echo esc_html( Library::description() ); ?></p>
		</div>
		<?php
	}

	private static function row( string $label, callable $field, string $for = '' ): void {
		echo '<tr><th scope="row">';
		echo $for ? sprintf( '<label for="%s">%s</label>', esc_attr( $for ), esc_html( $label ) ) : esc_html( $label );
		echo '</th><td><fieldset>';
		printf( '<legend class="screen-reader-text">%s</legend>', esc_html( $label ) );
		$field();
		echo '</fieldset></td></tr>';
	}

	private static function radios( string $name, array $choices, string $chosen ): void {
		foreach ( $choices as $value => $label ) {
			printf(
				'<label><input type="radio" name="%s[%s]" value="%s"%s> %s</label><br>',
				esc_attr( self::OPTION ),
				esc_attr( $name ),
				esc_attr( $value ),
				checked( $value, $chosen, false ),
				esc_html( $label )
			);
		}
	}

	private static function checkboxes( string $name, array $choices, array $chosen ): void {
		foreach ( $choices as $value => $label ) {
			self::checkbox( "$name][", $value, $label, in_array( $value, $chosen, true ) );
		}
	}

	private static function checkbox( string $name, string $value, string $label, bool $chosen ): void {
		printf(
			'<label><input type="checkbox" name="%s[%s]" value="%s"%s> %s</label><br>',
			esc_attr( self::OPTION ),
			esc_attr( $name ),
			esc_attr( $value ),
			checked( $chosen, true, false ),
			esc_html( $label )
		);
	}
}
