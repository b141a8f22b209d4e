#include <gtest/gtest.h>

#include "decode/charset.hpp"

namespace cleancopy {
namespace {

TEST(Labels, MeanWhatTheEncodingStandardSays) {
  EXPECT_EQ(charset_labelled("latin1"), Charset::windows_1252);
  EXPECT_EQ(charset_labelled("ISO-8859-1"), Charset::windows_1252);
  EXPECT_EQ(charset_labelled("US-ASCII"), Charset::windows_1252);
  EXPECT_EQ(charset_labelled("iso-8859-9"), Charset::windows_1254);
  EXPECT_EQ(charset_labelled("gb2312"), Charset::gbk);
  EXPECT_EQ(charset_labelled("ks_c_5601-1987"), Charset::euc_kr);
  EXPECT_EQ(charset_labelled(" UTF8\n"), Charset::utf_8);
  EXPECT_EQ(charset_labelled("utf-16"), Charset::utf_16le);
  EXPECT_FALSE(charset_labelled("utf-7").has_value());
  EXPECT_FALSE(charset_labelled("").has_value());
  EXPECT_FALSE(charset_labelled("latin1 latin2").has_value());
}

TEST(Labels, EveryCharsetsNameLeadsBackToIt) {
  for (unsigned i = 0; i < kCharsets; ++i) {
    const auto charset = static_cast<Charset>(i);
    EXPECT_EQ(charset_labelled(name_of(charset)), charset) << name_of(charset);
  }
}

}  // namespace
}  // namespace cleancopy
