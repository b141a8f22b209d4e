#pragma once
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "document/span.hpp"

namespace cleancopy {

/// A number as text, without allocation and whatever the locale.
class Decimal {
 public:
  explicit Decimal(std::uint64_t number) { add(number); }
  /// A confidence with three decimals, "0.980".
  static Decimal confidence(float value) {
    const float bounded = value > 0 ? (value < 1 ? value : 1.0F) : 0.0F;  // NaN counts as 0
    const auto permille = static_cast<unsigned>(std::lround(bounded * 1000));
    Decimal text(permille / 1000);
    text.digits_[text.size_++] = '.';
    for (unsigned unit = 100; unit > 0; unit /= 10)
      text.digits_[text.size_++] = static_cast<char>('0' + permille / unit % 10);
    return text;
  }
  /// "300-377"
  static Decimal range(Span span) {
    Decimal text(span.begin);
    text.digits_[text.size_++] = '-';
    text.add(span.end);
    return text;
  }
  [[nodiscard]] std::string_view view() const { return {digits_.data(), size_}; }

 private:
  void add(std::uint64_t number) {
    const auto end =
        std::to_chars(digits_.data() + size_, digits_.data() + digits_.size(), number).ptr;
    size_ = static_cast<std::size_t>(end - digits_.data());
  }
  std::array<char, 44> digits_;
  std::size_t size_ = 0;
};

}  // namespace cleancopy
