#include "repair/mojibake.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "document/utf8.hpp"
#include "repair/classes.hpp"
#include "repair/plausibility.hpp"
#include "repair/read_through.hpp"
#include "repair/scan.hpp"

namespace cleancopy {
namespace {

constexpr int kMostLayers = 6;
constexpr char32_t kLost = 0xFFFD;
// Stands where a character was lost for good. Not U+FFFD: typesetting systems stop at it, and it
// says "undecodable bytes", which these are not any more.
constexpr std::string_view kGap = "\u25A1";

// Points (plausibility.hpp) from which a run is mojibake:
constexpr int kWholeText = 4;    // everything beyond ASCII in the text speaks for it
constexpr int kPartOfText = 8;   // there is sound text beside it
constexpr int kAmongDamage = 2;  // the text has more of the same, beyond doubt
constexpr int kBeyondDoubt = 12;
constexpr int kNeverEnough = std::numeric_limits<int>::max();

// A character beyond ASCII.
struct Unit {
  std::uint32_t at;
  std::uint32_t end;
  char32_t c;
  const MojibakeRow* row;
};

// Units that are the bytes of one character.
struct Sequence {
  std::uint32_t first;  // unit
  std::uint32_t end;    // offset in the text
  std::uint8_t units;
  bool lossy;   // a byte is lost
  bool spaced;  // a byte was a no-break space and is a space now
  char32_t c;   // the character, 0 where it is lost
  int points;

  // The same reading of the same characters.
  friend bool operator==(const Sequence& a, const Sequence& b) {
    return a.first == b.first && a.end == b.end && a.c == b.c;
  }
};

struct Reading {
  unsigned charset = 0;
  std::vector<Sequence> sequences;
  std::vector<bool> accepted;
  int points = 0;
  bool beyond_doubt = false;
  bool whole = false;  // nothing beyond ASCII is left
};

struct Explanation {
  unsigned charset;
  unsigned rivals;  // one bit for each charset that explains nearly as much, itself among them
  bool certain;
};

class Layer {
 public:
  Layer(RepairContext& context, std::string_view text) : context_(context), text_(text) {}

  // True if it repaired something.
  bool run() {
    const Reading best = best_reading(kNeverEnough);
    if (best.points == 0) return false;
    apply(best);
    return context_.editor.finish();
  }

  // What explains the text altogether.
  Explanation explanation() {
    const Reading best = best_reading(2 * kBeyondDoubt);
    Explanation by{best.charset, 0, best.beyond_doubt && best.whole};
    for (unsigned charset = 0; charset < kMojibakeCharsets; ++charset)
      if (points_[charset] * 2 > best.points) by.rivals |= 1u << charset;
    return by;
  }

 private:
  // Weighs each reading's sequences until they have `enough` points.
  Reading best_reading(int enough) {
    Reading best;
    const unsigned charsets = collect();
    if (charsets == 0) return best;
    Reading readings[kMojibakeCharsets];
    std::size_t most = 0;
    for (unsigned charset = 0; charset < kMojibakeCharsets; ++charset) {
      if ((charsets >> charset & 1u) == 0) continue;
      readings[charset] = read_as(charset);
      most = std::max(most, readings[charset].sequences.size());
    }
    for (Reading& reading : readings) {
      // What reads far less than another charset does not explain the text.
      if (reading.sequences.empty() || reading.sequences.size() * 2 < most) continue;
      if (reading.sequences == best.sequences) {  // kin
        points_[reading.charset] = best.points;
        continue;
      }
      weigh(reading, enough);
      points_[reading.charset] = reading.points;
      const bool better =
          reading.points > best.points ||
          (reading.points == best.points && best.points > 0 && reads_better(reading, best));
      if (better) best = std::move(reading);
    }
    return best;
  }

  // Gathers the units; returns the charsets in which some of them could be a character's bytes.
  unsigned collect() {
    unsigned charsets = 0;
    std::uint32_t before_end = 0;
    unsigned before_leads = 0;
    std::size_t foreign_letters = 0;
    units_.reserve(text_.size() / 8);
    for (std::size_t at = utf8::skip_ascii(text_, 0); at < text_.size();
         at = utf8::skip_ascii(text_, at)) {
      const utf8::Decoded c = utf8::decode_well_formed(text_, at);
      const MojibakeRow& row = mojibake_row(classes_of(c.value));
      if (before_end == at) charsets |= before_leads & (c.value == kLost ? ~0u : row.continues);
      if (at + c.length < text_.size() && text_[at + c.length] == '?') charsets |= 1;  // "â€?"
      units_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + c.length),
                        c.value, &row});
      foreign_letters += c.value >= 0x370;
      at += c.length;
      before_end = static_cast<std::uint32_t>(at);
      before_leads = row.leads;
    }
    if (charsets == 0) return 0;
    const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    const auto ascii_letters = std::count_if(text_.begin(), text_.end(), is_letter);
    latin_ = static_cast<std::size_t>(ascii_letters) > 2 * foreign_letters;
    return charsets & ((1u << kMojibakeCharsets) - 1);
  }

  Reading read_as(unsigned charset) {
    Reading reading;
    reading.charset = charset;
    reading.sequences.reserve(units_.size() / 2);
    for (std::uint32_t i = 0; i < units_.size();) {
      Sequence sequence{};
      if (sequence_at(charset, i, sequence)) {
        reading.sequences.push_back(sequence);
        i += sequence.units;
      } else {
        ++i;
      }
    }
    return reading;
  }

  void weigh(Reading& reading, int enough) const {
    drop_garble(reading);
    int points = 0;
    for (std::size_t i = 0; i < reading.sequences.size() && points < enough; ++i)
      points += weigh_sequence(reading, i);
    accept(reading);
  }

  [[nodiscard]] bool touches(std::uint32_t unit) const {
    return unit + 1 < units_.size() && units_[unit].end == units_[unit + 1].at;
  }

  bool sequence_at(unsigned charset, std::uint32_t first, Sequence& sequence) const {
    const unsigned lead = units_[first].row->bytes[charset];
    if (lead < 0xC2 || lead > 0xF4) return false;
    const unsigned length = length_by_lead(lead);
    std::array<char, 6> bytes{static_cast<char>(lead)};
    sequence = {first, units_[first].end, 1, false, false, 0, 0};
    for (unsigned i = 1; i < length; ++i)
      if (!take_byte(charset, length, i, bytes, sequence)) return false;
    const std::string_view whole(bytes.data(), length);
    if (lead == 0xED && bytes[1] >= '\xA0' && !sequence.lossy)
      return take_surrogates(charset, bytes, sequence);
    if (sequence.lossy) {
      sequence.c = recovered(whole);
      if (sequence.c != 0) return true;
    }
    const utf8::Decoded c = utf8::decode(whole, 0);
    if (c.value == utf8::kIllFormed || c.length != length) return false;
    if (!sequence.lossy) sequence.c = c.value;
    return true;
  }

  // The sequence's next byte: the next character's, or what became of it.
  bool take_byte(unsigned charset, unsigned length, unsigned i, std::array<char, 6>& bytes,
                 Sequence& sequence) const {
    const std::uint32_t next = sequence.first + sequence.units;
    const bool touching = next < units_.size() && units_[next].at == sequence.end;
    if (touching) {
      const unsigned byte = units_[next].row->bytes[charset];
      if (units_[next].c == kLost && !sequence.lossy) {
        sequence.lossy = true;
        bytes[i] = '\x90';  // in range after every lead byte
      } else if (byte >= 0x80 && byte <= 0xBF) {
        bytes[i] = static_cast<char>(byte);
      } else {
        return false;
      }
      ++sequence.units;
      sequence.end = units_[next].end;
      return true;
    }
    if (sequence.end >= text_.size() || length < 3 || sequence.spaced) return false;
    const char c = text_[sequence.end];
    // The last byte of a closing quote is undefined in windows-1252.
    const bool quote =
        c == '?' && charset == 0 && i == 2 && bytes[0] == '\xE2' && bytes[1] == '\x80';
    if (!quote && c != ' ') return false;
    (quote ? sequence.lossy : sequence.spaced) = true;
    bytes[i] = quote ? '\x9D' : '\xA0';
    ++sequence.end;
    return true;
  }

  // A character beyond U+FFFF that was two surrogates, each of three bytes (CESU-8).
  bool take_surrogates(unsigned charset, std::array<char, 6>& bytes, Sequence& sequence) const {
    for (unsigned i = 3; i < 6; ++i) {
      const std::uint32_t next = sequence.first + sequence.units;
      if (next >= units_.size() || units_[next].at != sequence.end) return false;
      bytes[i] = static_cast<char>(units_[next].row->bytes[charset]);
      ++sequence.units;
      sequence.end = units_[next].end;
    }
    const auto byte = [&](unsigned i) { return static_cast<unsigned char>(bytes[i]); };
    if (byte(3) != 0xED || byte(1) > 0xAF || byte(4) < 0xB0 || byte(4) > 0xBF ||
        (byte(5) & 0xC0) != 0x80)
      return false;
    const char32_t high = (byte(1) & 0x0Fu) << 6 | (byte(2) & 0x3Fu);
    const char32_t low = (byte(4) & 0x0Fu) << 6 | (byte(5) & 0x3Fu);
    sequence.c = 0x10000 + (high << 10) + low;
    return true;
  }

  // What a sequence with a lost byte can only have been: a closing quote, an emoji's variation
  // selector.
  static char32_t recovered(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, bytes.size() - 1);
    if (head == "\xE2\x80") return 0x201D;
    if (head == "\xEF\xB8") return 0xFE0F;
    return 0;
  }

  // Sequences inside a long jumble that mostly makes no sense are chance.
  void drop_garble(Reading& reading) const {
    std::size_t all = 0;
    for (const Sequence& sequence : reading.sequences) all += sequence.units;
    if (all == units_.size()) return;
    std::vector<Sequence> kept;
    std::size_t next = 0;
    for (std::uint32_t begin = 0; begin < units_.size();) {
      std::uint32_t end = begin;
      std::uint32_t covered = 0, jumble = 0;
      const std::size_t first = next;
      for (bool more = true; more;) {
        if (next < reading.sequences.size() && reading.sequences[next].first == end) {
          covered += reading.sequences[next].units;
          end += reading.sequences[next++].units;
        } else {
          jumble += !is_common_punctuation(units_[end].c) &&
                    units_[end].row->leads + units_[end].row->continues != 0;
          ++end;
        }
        more = end < units_.size() && touches(end - 1);
      }
      if (jumble < 2 || covered > 2 * jumble)
        kept.insert(kept.end(), reading.sequences.begin() + static_cast<std::ptrdiff_t>(first),
                    reading.sequences.begin() + static_cast<std::ptrdiff_t>(next));
      begin = end;
    }
    reading.sequences = std::move(kept);
  }

  [[nodiscard]] char32_t before(std::uint32_t at) const {
    if (at == 0) return 0;
    do --at;
    while ((static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80);
    return utf8::decode_well_formed(text_, at).value;
  }
  [[nodiscard]] char32_t after(std::uint32_t at) const {
    return at >= text_.size() ? 0 : utf8::decode_well_formed(text_, at).value;
  }

  [[nodiscard]] Sides sides_of(const Sequence& sequence) const {
    return {before(units_[sequence.first].at), after(sequence.end)};
  }
  // What would stand beside a sequence's character; `sides` is what does.
  [[nodiscard]] Sides sides_of(const Reading& reading, std::size_t index, Sides sides) const {
    const Sequence& sequence = reading.sequences[index];
    const std::uint32_t begin = units_[sequence.first].at;
    if (index > 0 && reading.sequences[index - 1].end == begin)
      sides.before = reading.sequences[index - 1].c;
    if (index + 1 < reading.sequences.size() &&
        units_[reading.sequences[index + 1].first].at == sequence.end)
      sides.after = reading.sequences[index + 1].c;
    return sides;
  }

  // Of two readings with the same points, the one whose characters are the more frequent.
  [[nodiscard]] bool reads_better(const Reading& reading, const Reading& best) {
    if (!neighbourhood_known_) neighbourhood_ = neighbourhood_of(text_);
    neighbourhood_known_ = true;
    const auto frequencies = [&](const Reading& of) {
      int sum = 0;
      for (std::size_t i = 0; i < of.sequences.size(); ++i)
        if (of.accepted[i])
          sum += frequency(of.sequences[i].c, sides_of(of, i, sides_of(of.sequences[i])),
                           neighbourhood_);
      return sum;
    };
    return frequencies(reading) > frequencies(best);
  }

  int weigh_sequence(Reading& reading, std::size_t index) const {
    Sequence& sequence = reading.sequences[index];
    if (sequence.spaced) return 0;
    const auto [before_it, after_it] = sides_of(sequence);
    // What is: pairs of characters that nobody writes.
    char32_t word[8];
    unsigned size = 0;
    if (before_it > '@') word[size++] = before_it;
    int points = 0;
    char32_t previous = before_it;
    bool foreign = latin_;
    for (std::uint32_t i = 0; i < sequence.units; ++i) {
      const char32_t c = units_[sequence.first + i].c;
      points += oddness(previous, c);
      foreign &= is_foreign_letter(c) || i > 0;
      word[size++] = previous = c;
    }
    points += oddness(previous, after_it);
    // "Ă–sterreich": a lone capital, punctuation, and on with the word.
    if (size == 2 + (after_it > '@') && before_it <= '@' && sequence.units == 2 &&
        is_common_punctuation(word[1]) && after_it >= 'a' && after_it <= 'z')
      points += 2;
    if (after_it > '@') word[size++] = after_it;
    // What would be: the character between its neighbours, as they would be.
    const Sides sides = sides_of(reading, index, {before_it, after_it});
    const int fits = sequence.c != 0 ? fitness(sequence.c, sides) : 0;
    points += fits;
    // A stray letter of another alphabet in Latin text is odd in itself.
    if (foreign && fits >= 0 &&
        (!is_foreign_letter(sequence.c) || may_go_on(sequence.c, sides.after) ||
         may_go_on(sides.before, sequence.c))) {
      points += 3;
    } else if (is_word_like(word, size)) {
      points -= 3;
    }
    if (!sequence.lossy)
      points += sequence.units == 3 ? 1 : sequence.units == 4 ? 3 : 0;  // rarer by chance
    return sequence.points = points;
  }

  // Sums up runs of sequences that nothing sound interrupts and takes those with enough points.
  void accept(Reading& reading) const {
    const auto& sequences = reading.sequences;
    reading.accepted.assign(sequences.size(), false);
    bool whole = true;  // nothing beyond ASCII outside the sequences
    std::vector<std::size_t> ends;
    std::vector<int> sums;
    std::uint32_t unit = 0;
    int sum = 0;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
      bool interrupted = false;
      for (; unit < sequences[i].first; ++unit) {
        whole = false;
        interrupted |= !is_common_punctuation(units_[unit].c);
      }
      if (interrupted && i > 0) {
        ends.push_back(i);
        sums.push_back(sum);
        sum = 0;
      }
      sum += sequences[i].points;
      unit += sequences[i].units;
    }
    if (!sequences.empty()) {
      ends.push_back(sequences.size());
      sums.push_back(sum);
    }
    whole &= unit == units_.size();
    reading.whole = whole;
    for (const int run : sums) reading.beyond_doubt |= run >= kBeyondDoubt;
    const int enough = reading.beyond_doubt ? kAmongDamage : whole ? kWholeText : kPartOfText;
    std::size_t begin = 0;
    for (std::size_t run = 0; run < ends.size(); begin = ends[run++]) {
      if (sums[run] < enough) continue;
      reading.points += sums[run];
      for (std::size_t i = begin; i < ends[run]; ++i)
        reading.accepted[i] = !sequences[i].spaced || reading.beyond_doubt;
    }
  }

  void apply(const Reading& reading) {
    std::size_t next = 0;
    for (std::uint32_t unit = 0; unit < units_.size();) {
      while (next < reading.sequences.size() && reading.sequences[next].first < unit) ++next;
      const bool starts = next < reading.sequences.size() && reading.sequences[next].first == unit;
      if (starts && reading.accepted[next]) {
        replace(reading.sequences[next]);
        unit += reading.sequences[next].units;
        continue;
      }
      if (reading.beyond_doubt && !starts) restore_space(reading, next, unit);
      ++unit;
    }
  }

  void replace(const Sequence& sequence) {
    const std::uint32_t from = units_[sequence.first].at;
    if (sequence.c == 0) {
      context_.replace(RepairKind::mojibake, from, sequence.end, kGap);
      context_.count(RepairKind::undecodable);
    } else {
      put(sequence.c, from, sequence.end);
    }
  }
  void put(char32_t c, std::uint32_t from, std::uint32_t to) {
    char bytes[4];
    const std::uint32_t size = utf8::encode(c, bytes);
    context_.replace(RepairKind::mojibake, from, to, {bytes, size});
  }

  // A no-break space that was the second byte (of "à", above all) and became a plain space on the
  // way.
  void restore_space(const Reading& reading, std::size_t next_sequence, std::uint32_t unit) {
    const Unit& lead = units_[unit];
    const unsigned byte = lead.row->bytes[reading.charset];
    if (byte < 0xC2 || byte > 0xDF || lead.end >= text_.size() || text_[lead.end] != ' ') return;
    if (byte == 0xC2) {  // "Â " was a no-break space
      const char32_t c = before(lead.at) | 0x20;
      if (c < 'a' || c > 'z') context_.replace(RepairKind::mojibake, lead.at, lead.end, {});
      return;
    }
    const char32_t c = (byte & 0x1Fu) << 6 | 0x20;
    char32_t next = after(lead.end + 1);
    if (next_sequence < reading.sequences.size()) {
      const Sequence& sequence = reading.sequences[next_sequence];
      if (units_[sequence.first].at == lead.end + 1) next = sequence.c;
    }
    if (!((next >= 'a' && next <= 'z') || next > 0x7F)) return;
    if (c == 0xE0) {
      // Portuguese "às" is one word; elsewhere the space stands between words.
      const char32_t third = after(lead.end + 2);
      const bool is_plural = next == 's' && (third == ' ' || third == 0);
      put(c, lead.at, lead.end + (is_plural ? 1 : 0));
    } else if (fitness(c, {before(lead.at), next}) >= 2) {
      put(c, lead.at, lead.end + 1);
    }
  }

  RepairContext& context_;
  std::string_view text_;
  std::vector<Unit> units_;
  Neighbourhood neighbourhood_ = Neighbourhood::unknown;
  bool neighbourhood_known_ = false;
  int points_[kMojibakeCharsets] = {};
  bool latin_ = false;  // most of the text's letters are ASCII
};

// A piece of the text that is enough to tell what all of it is: from the first character beyond
// ASCII on, to an ASCII character. Empty where the text is not much longer.
std::string_view sample_of(std::string_view text) {
  constexpr std::size_t kSample = 64;
  std::size_t begin = utf8::skip_ascii(text, 0);
  if (begin > 0) --begin;
  if (text.size() - begin < 2 * kSample) return {};
  std::size_t end = begin + kSample;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
  return text.substr(begin, end - begin);
}

// Undoes one layer; true if there was one. Where a sample is mojibake beyond doubt, a long text
// need not be weighed: if all of it spells UTF-8 in the sample's charset, that is what it was.
bool undo_layer(RepairContext& context) {
  if (const std::string_view sample = sample_of(context.editor.text()); !sample.empty()) {
    const Explanation by = Layer(context, sample).explanation();
    if (by.certain && read_through(context, by.charset, by.rivals)) return true;
  }
  return Layer(context, context.editor.text()).run();
}

// C1 controls that no layer explained: windows-1252 read as ISO-8859-1, as the HTML standard treats
// them.
void repair_controls(RepairContext& context) {
  const std::string_view text = context.editor.text();
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos;
       at = text.find('\xC2', at + 2)) {
    const auto byte = static_cast<unsigned char>(text[at + 1]);
    if (byte > 0x9F) continue;
    const char32_t c = mojibake_character(0, byte);
    if (c < 0xA0) continue;
    char bytes[4];
    const std::uint32_t size = utf8::encode(c, bytes);
    context.replace(RepairKind::mojibake, at, at + 2, {bytes, size});
  }
  context.editor.finish();
}

// "voilÃ  le": no word ends in a capital after a small letter, and "à" loses its second byte to any
// program that knows only one kind of space.
void repair_a_grave(RepairContext& context) {
  const std::string_view text = context.editor.text();
  const auto is_small = [&](std::size_t at) {
    return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
  };
  for (std::size_t at = text.find("\u00C3 "); at != std::string_view::npos;
       at = text.find("\u00C3 ", at + 3)) {
    std::size_t next = at + 2;
    while (next < text.size() && text[next] == ' ') ++next;
    if (at > 0 && is_small(at - 1) && is_small(next))
      context.replace(RepairKind::mojibake, at, at + 2, "\u00E0");
  }
  context.editor.finish();
}

}  // namespace

bool is_chance(std::string_view text, std::size_t at) {
  // Enough of the text to see the pair's sequence and whether another follows at once.
  const std::size_t begin = at == 0 ? 0 : at - utf8::decode_before(text, at).length;
  std::size_t end = at;
  for (unsigned i = 0; i < 7 && end < text.size(); ++i) end += utf8::decode(text, end).length;
  const std::string_view window = text.substr(begin, end - begin);
  char32_t c[8];
  const MojibakeRow* rows[8];
  unsigned size = 0;
  for (std::size_t i = at - begin; i < window.size() && size < 7;) {
    const utf8::Decoded decoded = utf8::decode(window, i);
    if (decoded.value == utf8::kIllFormed) return false;
    c[size] = decoded.value;
    rows[size++] = &mojibake_row(classes_of(decoded.value));
    i += decoded.length;
  }
  if (size == 0) return false;
  const char32_t outside = at == 0 ? 0 : utf8::decode_before(text, at).value;
  for (unsigned charset = 0; charset < kMojibakeCharsets; ++charset) {
    const unsigned lead = rows[0]->bytes[charset];
    if (lead < 0xC2 || lead > 0xF4) continue;
    const unsigned length = length_by_lead(lead);
    char bytes[4] = {static_cast<char>(lead)};
    unsigned have = 1;
    for (; have < length && have < size; ++have) {
      const unsigned byte = rows[have]->bytes[charset];
      if (byte < 0x80 || byte > 0xBF) break;
      bytes[have] = static_cast<char>(byte);
    }
    if (have < length) {
      // A plain space or question mark may stand for the last byte.
      if (have > 1 && have < size && (c[have] == ' ' || c[have] == '?')) return false;
      continue;
    }
    const utf8::Decoded decoded = utf8::decode({bytes, length}, 0);
    if (decoded.value == utf8::kIllFormed) {
      if (lead == 0xED) return false;
      continue;
    }
    const char32_t after = length < size ? c[length] : 0;
    // The next pair, or the one before, could change what stands beside it: not for this short look
    // to say.
    if (after >= 0x80 && length + 1 < size &&
        (rows[length]->leads & rows[length + 1]->continues) != 0)
      return false;
    int points = oddness(outside, c[0]) + oddness(c[length - 1], after) +
                 fitness(decoded.value, {outside, after});
    for (unsigned i = 1; i < length; ++i) points += oddness(c[i - 1], c[i]);
    points += length == 3 ? 1 : length == 4 ? 3 : 0;
    if (is_foreign_letter(c[0])) points += 3;
    if (points > 0) return false;
  }
  return true;
}

bool repair_mojibake(RepairContext& context) {
  for (int layer = 0; layer < kMostLayers; ++layer) {
    if (!undo_layer(context)) break;
    if (is_sound(context)) return true;
  }
  repair_a_grave(context);
  repair_controls(context);
  return false;
}

}  // namespace cleancopy
