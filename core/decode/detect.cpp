#include "decode/detect.hpp"

#include <uchardet.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "decode/weigh.hpp"

namespace cleancopy {
namespace {

// What detection looks at; more brings nothing new.
constexpr std::size_t kSample = 256u << 10;

// From the most used on the web to the least: of equals, the first wins.
constexpr Charset kCandidates[] = {
    Charset::windows_1252, Charset::windows_1251, Charset::gb18030,      Charset::shift_jis,
    Charset::euc_kr,       Charset::euc_jp,       Charset::big5,         Charset::windows_1250,
    Charset::iso_8859_2,   Charset::windows_1254, Charset::windows_1256, Charset::windows_1253,
    Charset::windows_1257, Charset::windows_1255, Charset::windows_874,  Charset::iso_8859_15,
    Charset::iso_8859_7,   Charset::iso_8859_5,   Charset::koi8_r,       Charset::koi8_u,
    Charset::macintosh,    Charset::ibm866,       Charset::iso_8859_13,  Charset::iso_8859_4,
    Charset::iso_8859_16,  Charset::iso_8859_6,   Charset::iso_8859_8,   Charset::windows_1258,
    Charset::iso_8859_3,   Charset::iso_8859_10,  Charset::iso_8859_14,  Charset::x_mac_cyrillic};

std::optional<Charset> opinion_of_uchardet(std::string_view sample, Watch& watch) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  constexpr std::size_t kSlice = 16u << 10;  // it takes its time
  for (std::string_view rest = sample; !rest.empty();) {
    const std::string_view slice = rest.substr(0, kSlice);
    uchardet_handle_data(detector.get(), slice.data(), slice.size());
    rest.remove_prefix(slice.size());
    watch.look();
  }
  uchardet_data_end(detector.get());
  return charset_labelled(uchardet_get_charset(detector.get()));
}

}  // namespace

Detected detect_charset(std::string_view input, Watch& watch) {
  const std::string_view sample = input.substr(0, kSample);
  const auto beyond_ascii = static_cast<long>(std::count_if(
      sample.begin(), sample.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  const std::optional<Charset> opinion = opinion_of_uchardet(sample, watch);
  Detected best{Charset::windows_1252, false};
  long most = 0;
  for (const Charset charset : kCandidates) {
    watch.look();
    long points = weigh_as(charset, sample);
    // uchardet knows the frequent pairs of letters of many languages, which decides between kin.
    const bool same =
        charset == opinion || (opinion == Charset::gbk && charset == Charset::gb18030);
    if (same) points += beyond_ascii / 2;
    if (points > most) {
      most = points;
      best = {charset, true};
    }
  }
  return best;
}

}  // namespace cleancopy
