# shellcheck shell=bash
# What is needed from the system, and how to get what is missing. Sourced by ./demo and ./check.

build_packages=(g++ cmake ninja-build pkg-config libxml2-dev libutf8proc-dev libuchardet-dev nlohmann-json3-dev
  libcli11-dev libcpp-httplib-dev zlib1g-dev libzstd-dev)
python_packages=(python3 python3-venv)
check_packages=(git binutils bzip2 libgtest-dev libbenchmark-dev libxml2-utils zstd jing unicode-data
  shellcheck python3-feedparser python3-jsonschema python3-lxml php-cli php-xml abigail-tools
  "${python_packages[@]}")
# The first of each that the distribution has: what the project is formatted and checked with, or its successor.
clang_packages=(clang-14 clang)
sanitizer_packages=(libclang-rt-14-dev libclang-rt-dev)
tidy_packages=(clang-tidy-14 clang-tidy)
format_packages=(clang-format-14 clang-format)

# The systems that load what is written (tests/hosts/README.md). Of the second list only what there is no command for,
# since Node.js and Java come from elsewhere on many machines.
hosts_packages=(wordpress php-cli php-xml php-mysql php-mbstring mariadb-server pandoc)
hosts_commands=(npm:npm java:default-jdk-headless mvn:maven)
browser_packages=(chromium fonts-dejavu-core)
php_packages=(php-cli php-dev php-fpm phpunit)
wordpress_packages=(wordpress php-xml php-mysql php-mbstring mariadb-server chromium chromium-driver fonts-dejavu-core)

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# install_missing PACKAGE...: installs those of the Debian packages that are missing and says so.
install_missing() {
  local missing=() package
  if ! command -v apt-get >/dev/null; then
    echo "This is no Debian or Ubuntu: make sure that there is what these packages hold: $*"
    return
  fi
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing with apt-get: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# packages_of_missing_commands COMMAND:PACKAGE...: prints the packages of those commands that are not there.
packages_of_missing_commands() {
  local pair
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || echo "${pair#*:}"
  done
}

# first_available PACKAGE...: prints the first one that is installed, or that could be.
first_available() {
  local package
  for package in "$@"; do
    if is_installed "$package" || apt-cache show "$package" >/dev/null 2>&1; then
      echo "$package"
      return
    fi
  done
  echo "${@: -1}"
}

# first_command COMMAND...: prints the first command that is there.
first_command() {
  local name
  for name in "$@"; do
    if command -v "$name" >/dev/null; then
      echo "$name"
      return
    fi
  done
  echo "none of these commands is there: $*" >&2
  return 1
}

# Compiles again only what changed, where ccache is there.
if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
