<?php
/**
 * Removes what the plugin stored: its settings, what it learnt, and the originals and records of all posts. Posts stay as they are.
 *
 * @package Cleancopy
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'cleancopy_settings' );
delete_option( 'cleancopy_profile' );
delete_post_meta_by_key( '_cleancopy_original' );
delete_post_meta_by_key( '_cleancopy_record' );
