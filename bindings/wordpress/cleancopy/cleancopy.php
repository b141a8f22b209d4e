<?php
/**
 * Plugin Name:       Clean copy
 * Plugin URI:        https://github.com/cleancopy/cleancopy
 * Description:       Takes out of scraped and pasted news what is not the story, shows what went and why, and puts any of it back with one click.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      8.1
 * Author:            The cleancopy developers
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       cleancopy
 *
 * @package Cleancopy
 */

namespace Cleancopy\WordPress;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

foreach ( array( 'settings', 'library', 'ranges', 'tokenizer', 'protection', 'html-view', 'open-elements', 'cutter', 'post-cleaner', 'record', 'desk', 'site-profile', 'exporter', 'rest-controller', 'admin', 'editor', 'automatic' ) as $cleancopy_part ) {
	require_once __DIR__ . "/includes/class-$cleancopy_part.php";
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'cleancopy' );
		Record::register();
		Automatic::register();
		Exporter::register();
	}
);
add_action( 'rest_api_init', array( Rest_Controller::class, 'register' ) );
if ( is_admin() ) {
	Settings::register();
	Admin::register();
	Editor::register();
}
if ( defined( 'WP_CLI' ) && WP_CLI ) {
	require_once __DIR__ . '/includes/class-cli-command.php';
	\WP_CLI::add_command( 'cleancopy', Cli_Command::class );
}
