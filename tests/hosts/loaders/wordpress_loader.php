<?php
// FILE...: what WordPress has after RSS or WXR went through wp_insert_post, as a JSON line for each file.
// Runs in the folder of a site that tests/hosts/wordpress/site.py started.
require __DIR__ . '/../wordpress/boot.php';

/** The metadata of a WXR item: key => value. */
function meta_of(SimpleXMLElement $item): array
{
    $meta = [];
    foreach ($item->children('http://wordpress.org/export/1.2/')->postmeta as $pair) {
        $meta[(string) $pair->meta_key] = (string) $pair->meta_value;
    }
    return $meta;
}

function post_of(SimpleXMLElement $item): array
{
    $published = strtotime((string) $item->pubDate);
    return [
        'post_title' => (string) $item->title,
        'post_content' => (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded,
        'post_excerpt' => html_entity_decode((string) $item->description, ENT_QUOTES | ENT_HTML5),
        'post_status' => 'draft',
        'meta_input' => meta_of($item),
    ] + ($published ? ['post_date_gmt' => gmdate('Y-m-d H:i:s', $published), 'edit_date' => true] : []);
}

wp_set_current_user(1);
foreach (array_slice($argv, 1) as $file) {
    $feed = simplexml_load_file($file, SimpleXMLElement::class, LIBXML_NONET);
    $id = wp_insert_post(wp_slash(post_of($feed->channel->item)), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, "$file: {$id->get_error_message()}\n");
        exit(1);
    }
    clean_post_cache($id); // read what the database holds
    $post = get_post($id);
    echo json_encode([
        'file' => $file,
        'headline' => $post->post_title,
        'body' => $post->post_content,
        'language' => get_post_meta($id, 'cleancopy_language', true) ?: null,
        'published' => $post->post_date_gmt === '0000-00-00 00:00:00' ? null : "{$post->post_date_gmt}+00:00",
        'byline' => get_post_meta($id, 'cleancopy_byline', true) ?: null,
    ], JSON_THROW_ON_ERROR), "\n";
}
