<?php
// Runs the tests of this folder with PHPUnit inside a WordPress; run.py starts that and calls this in its folder with the file for the report.
require __DIR__ . '/../../../tests/hosts/wordpress/boot.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
$activated = activate_plugin('cleancopy/cleancopy.php');
if (is_wp_error($activated)) {
    fwrite(STDERR, $activated->get_error_message());
    exit(1);
}
// Activation loads the plugin inside a function, after "init".
Cleancopy\WordPress\Record::register();
Cleancopy\WordPress\Automatic::register();
Cleancopy\WordPress\Exporter::register();
Cleancopy\WordPress\Admin::register();
require_once 'PHPUnit/Autoload.php';
exit((new PHPUnit\TextUI\Command())->run(
    ['phpunit', '--no-configuration', '--do-not-cache-result', '--fail-on-warning', '--log-junit', $argv[1], __DIR__],
    false,
));
