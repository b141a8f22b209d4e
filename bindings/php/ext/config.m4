dnl Builds with phpize; finds libcleancopy with pkg-config, or where --with-cleancopy=PREFIX says.
PHP_ARG_WITH([cleancopy], [for libcleancopy],
  [AS_HELP_STRING([--with-cleancopy[=PREFIX]], [Call libcleancopy without FFI])])

if test "$PHP_CLEANCOPY" != "no"; then
  if test "$PHP_CLEANCOPY" != "yes"; then
    export PKG_CONFIG_PATH="$PHP_CLEANCOPY/lib/pkgconfig:$PHP_CLEANCOPY/lib/x86_64-linux-gnu/pkgconfig:$PKG_CONFIG_PATH"
  fi
  PKG_CHECK_MODULES([CLEANCOPY], [cleancopy])
  PHP_EVAL_INCLINE([$CLEANCOPY_CFLAGS])
  PHP_EVAL_LIBLINE([$CLEANCOPY_LIBS], [CLEANCOPY_SHARED_LIBADD])
  PHP_SUBST([CLEANCOPY_SHARED_LIBADD])
  PHP_NEW_EXTENSION([cleancopy], [cleancopy.c], [$ext_shared],, [-Wall -Wextra -Wno-unused-parameter])
fi
