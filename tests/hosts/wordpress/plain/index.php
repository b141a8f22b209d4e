<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head><meta charset="<?php bloginfo('charset'); ?>"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<?php while (have_posts()) : the_post(); ?>
<article><h1><?php the_title(); ?></h1><div class="story"><?php the_content(); ?></div></article>
<?php endwhile; wp_footer(); ?>
</body>
</html>
