<?php
// Starts WordPress for a program of the command line: require this from one that runs in the site's folder.
$address = parse_url(getenv('HOSTS_ADDRESS'));
$_SERVER += [
    'HTTP_HOST' => "{$address['host']}:{$address['port']}",
    'SERVER_PROTOCOL' => 'HTTP/1.1',
    'REQUEST_METHOD' => 'GET',
    'REQUEST_URI' => '/',
    'REMOTE_ADDR' => '127.0.0.1',
];
require getcwd() . '/wp-load.php';
