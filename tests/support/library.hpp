#pragma once
#include <cleancopy/cleancopy.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The shared library as a C++ host would wrap it: tests that promise something to hosts use
/// nothing else.
namespace host {

struct Block {
  std::string text;
  std::uint64_t begin = 0;  // bytes of the input, half-open
  std::uint64_t end = 0;
  std::string role;
  bool kept = true;
  std::string reason;
  int permille = 0;
  std::uint32_t repairs = 0;
};

struct Edit {
  std::uint64_t begin = 0;  // bytes of the input, half-open
  std::uint64_t end = 0;
  std::string text;
};

/// One cleaned document.
class Cleaned {
 public:
  explicit Cleaned(cleancopy_result* result) : result_(result) {}

  [[nodiscard]] std::vector<Block> blocks() const;
  /// Gives every block the verdict "keep" and its role a paragraph's if it was none of the story.
  void keep_everything();
  /// The charset that the bytes were read in, as the WHATWG names it.
  [[nodiscard]] std::string charset() const;
  /// The article in that format. Throws std::runtime_error with the library's message.
  [[nodiscard]] std::string write(const std::string& format) const;
  [[nodiscard]] const cleancopy_result* handle() const { return result_.get(); }
  /// What to change in the input itself; see the format "source".
  [[nodiscard]] std::vector<Edit> edits(bool with_repairs) const;

 private:
  struct Free {
    void operator()(cleancopy_result* result) const { cleancopy_result_free(result); }
  };
  std::unique_ptr<cleancopy_result, Free> result_;
};

enum class Input : std::uint8_t { text, html };

/// Cleans with every default but the kind of input. Throws std::runtime_error with the library's
/// message.
Cleaned clean(std::string_view bytes, Input input);

/// The same, settled: what is left of the input is something that cleaning leaves alone.
Cleaned clean_settled(std::string_view bytes, Input input);

/// The article that the format "article" says. Throws std::runtime_error with the library's
/// message.
Cleaned read_back(std::string_view article);

/// Several articles in one output. Throws std::runtime_error with the library's message.
std::string write_package(const std::vector<Cleaned>& articles, const std::string& format);

struct Format {
  std::string name;
  std::string extension;
  bool holds_many = false;
};
std::vector<Format> formats_with_details();
/// The names of all output formats, the default first.
std::vector<std::string> formats();
/// True if `repairs`, a block's, holds the repair of that name.
bool has_repair(std::uint32_t repairs, std::string_view name);
/// True if every repair in `repairs` only moves white space.
bool only_spacing(std::uint32_t repairs);

}  // namespace host
