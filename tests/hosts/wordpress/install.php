<?php
// Sets up the site: its tables, an administrator "editor-in-chief" and a user who may only write, "reporter".
define('WP_INSTALLING', true);
require __DIR__ . '/boot.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
$password = getenv('HOSTS_PASSWORD');
wp_install('The Skerrow Mail', 'editor-in-chief', 'editor@example.org', false, '', $password);
wp_insert_user([
    'user_login' => 'reporter', 'user_email' => 'reporter@example.org', 'user_pass' => $password,
    'role' => 'contributor',
]);
switch_theme('plain');
echo $GLOBALS['wp_version'], "\n";
