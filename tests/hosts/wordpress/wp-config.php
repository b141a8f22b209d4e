<?php
// The configuration of the WordPress that the tests run. What differs from run to run comes from the environment.
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('HOSTS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('HOSTS_ADDRESS'));
define('WP_SITEURL', getenv('HOSTS_ADDRESS'));
define('WP_HTTP_BLOCK_EXTERNAL', true); // no call leaves this machine
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', getenv('HOSTS_DEBUG_LOG'));
define('WP_LANG_DIR', __DIR__ . '/wp-content/languages');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "key of a test: $name");
    define("{$name}_SALT", "salt of a test: $name");
}
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
