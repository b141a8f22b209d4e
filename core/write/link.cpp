#include "write/link.hpp"

#include <algorithm>
#include <array>

namespace cleancopy {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// RFC 3986: unreserved, sub-delims, and what path and query may hold besides.
bool stands_as_is(char c) {
  constexpr std::string_view kOthers = "-._~!$&'()*+,;=:@/?";
  return is_letter(c) || is_digit(c) || kOthers.find(c) != std::string_view::npos;
}

/// The length of the scheme with its colon (and slashes), or 0 where it is none that we let
/// through.
std::size_t scheme_length(std::string_view address) {
  constexpr std::array<std::string_view, 3> kSchemes = {"http://", "https://", "mailto:"};
  for (const std::string_view scheme : kSchemes) {
    if (address.size() <= scheme.size()) continue;
    if (std::equal(scheme.begin(), scheme.end(), address.begin(),
                   [](char wanted, char c) { return wanted == lower(c); }))
      return scheme.size();
  }
  return 0;
}

/// user@host:port with a host, and a port of digits. Addresses in brackets (IPv6) are no news
/// links.
bool is_authority(std::string_view text) {
  const std::size_t user_end = text.rfind('@');
  const std::string_view host_and_port =
      user_end == std::string_view::npos ? text : text.substr(user_end + 1);
  const std::size_t colon = host_and_port.find(':');
  const std::string_view port =
      colon == std::string_view::npos ? std::string_view{} : host_and_port.substr(colon + 1);
  if (host_and_port.empty() || colon == 0 || port.size() > 5) return false;
  if (text.find_first_of("[]\\") != std::string_view::npos) return false;
  // A second "@" would move the host for some readers.
  if (user_end != std::string_view::npos && text.find('@') != user_end) return false;
  return std::all_of(port.begin(), port.end(), is_digit);
}

void append_escaped(std::string_view text, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  bool in_fragment = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_escape =
        c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    const bool starts_fragment = c == '#' && !in_fragment;
    in_fragment = in_fragment || starts_fragment;
    if (stands_as_is(c) || is_escape || starts_fragment) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
}

}  // namespace

bool make_link(std::string_view address, std::string& out) {
  out.clear();
  while (!address.empty() && address.front() == ' ') address.remove_prefix(1);
  while (!address.empty() && address.back() == ' ') address.remove_suffix(1);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (std::any_of(address.begin(), address.end(), is_control)) return false;
  const std::size_t scheme = scheme_length(address);
  if (scheme == 0) return false;
  const std::string_view rest = address.substr(scheme);
  const bool is_web = address[scheme - 1] == '/';
  if (is_web && !is_authority(rest.substr(0, rest.find_first_of("/?#")))) return false;
  for (const char c : address.substr(0, scheme)) out += lower(c);
  append_escaped(rest, out);
  return true;
}

}  // namespace cleancopy
