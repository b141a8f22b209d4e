<?php
// Prints the notice that an administrator sees, and whether the editor gets its post back as it was, where the library
// is missing; run.py calls it with one that is.
require __DIR__ . '/../../../tests/hosts/wordpress/boot.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
activate_plugin('cleancopy/cleancopy.php');
if (!class_exists(Cleancopy\WordPress\Admin::class)) {
    require_once __DIR__ . '/../cleancopy/cleancopy.php';
}
Cleancopy\WordPress\Automatic::register();
wp_set_current_user(1);
update_option('cleancopy_settings', ['before_publish' => '1', 'formats' => ['nitf']]);
$content = file_get_contents(__DIR__ . '/posts/blocks.html');
$id = wp_insert_post(wp_slash(['post_title' => 'Night ferry', 'post_content' => $content, 'post_status' => 'publish']));
echo get_post($id)->post_content === $content ? "the post is untouched\n" : "the post was changed\n";
$request = new WP_REST_Request('POST', "/cleancopy/v1/posts/$id/clean");
$answer = rest_do_request($request);
echo $answer->get_status(), ' ', $answer->get_data()['message'], "\n";
Cleancopy\WordPress\Admin::show_notices();
Cleancopy\WordPress\Settings::show();
delete_option('cleancopy_settings');
