// Speed of repair beside what bounds it, in one run: utf8proc's plain decoding of the same text.
// repair_ratio.py runs it with ftfy beside it and compares.
//   cmake --build --preset release --target repair_bench && build/release/tests/bench/repair_bench
#include <benchmark/benchmark.h>
#include <utf8proc.h>

#include <string>

#include "decode/decode.hpp"
#include "repair/repair.hpp"

namespace {

using namespace cleancopy;

struct Sample {
  const char* name;
  const char* sentence;
};

// Sentences written for this benchmark.
constexpr Sample kSound[] = {
    {"english",
     "The council voted on Tuesday to keep the old library open until a new site is found, the "
     "mayor said. "},
    {"german",
     "Der Gemeinderat hat am Dienstag beschlossen, die alte Bücherei weiterzuführen, bis ein "
     "größeres Gebäude gefunden ist. "},
    {"french",
     "Le conseil a décidé mardi de garder l’ancienne bibliothèque ouverte jusqu’à ce qu’un autre "
     "lieu soit trouvé. "},
    {"russian",
     "Городской совет решил во вторник не закрывать старую библиотеку, пока не найдётся новое "
     "здание. "},
    {"arabic",
     "قرر المجلس البلدي يوم الثلاثاء إبقاء المكتبة القديمة مفتوحة حتى يتم العثور على مبنى جديد. "},
    {"hindi", "नगर परिषद ने मंगलवार को पुराने पुस्तकालय को नया भवन मिलने तक खुला रखने का निर्णय लिया। "},
    {"japanese",
     "市議会は火曜日、新しい建物が見つかるまで古い図書館を開けておくことを決めました。"},
    {"korean", "시의회는 화요일 새 건물을 찾을 때까지 옛 도서관을 계속 열기로 결정했다. "},
};
constexpr Sample kDamaged[] = {
    {"mojibake",
     "Der Gemeinderat hat beschlossen, die alte BÃ¼cherei weiterzufÃ¼hren â€“ bis ein grÃ¶ÃŸeres "
     "GebÃ¤ude gefunden ist. "},
    {"mojibake_twice", "Le conseil a dÃƒÂ©cidÃƒÂ© de garder la bibliothÃƒÂ¨que ouverte. "},
    {"mojibake_cyrillic",
     "Р“РѕСЂРѕРґСЃРєРѕР№ СЃРѕРІРµС‚ СЂРµС€РёР» РЅРµ Р·Р°РєСЂС‹РІР°С‚СЊ СЃС‚Р°СЂСѓСЋ "
     "Р±РёР±Р»РёРѕС‚РµРєСѓ. "},
    {"mojibake_in_part",
     "Frau Müller sagte: â€žJaâ€œ – und ging über die Straße nach Köln, Grüße für Jörg. "},
    {"mojibake_with_gaps",
     "â€œWe have decidedâ€\uFFFD, said the mayor of CafÃ\uFFFD Town – and leftâ€\uFFFD again. "},
    {"mojibake_greek",
     "╬ñ╬┐ ╬┤╬╖╬╝╬┐╧ä╬╣╬║╧î ╧â╧à╬╝╬▓╬┐╧ì╬╗╬╣╬┐ ╬▒╧Ç╬┐╧å╬¼╧â╬╣╧â╬╡ ╬╜╬▒ ╬║╧ü╬▒╧ä╬«╧â╬╡╬╣ "
     "╬▒╬╜╬┐╬╣╧ç╧ä╬« ╧ä╬╖╬╜ ╧Ç╬▒╬╗╬╣╬¼ ╬▓╬╣╬▓╬╗╬╣╬┐╬╕╬«╬║╬╖. "},
    {"entities",
     "The council&#8217;s vote &amp;nbsp;was &ldquo;clear&rdquo;, it said &ndash; and final. "},
    {"decomposed",
     "Le conseil a de\xCC\x81"
     "cide\xCC\x81 de garder la bibliothe\xCC\x80que ouverte. "},
    {"spaces",
     "The council\xC2\xA0voted  on\tTuesday to keep\xE2\x80\x8B the old\xC2\xADlibrary open. "},
};

// Paragraphs of about 1,000 bytes, 200 of them.
std::string paragraph(const char* sentence) {
  std::string text;
  while (text.size() < 1000) text += sentence;
  while (text.back() == ' ') text.pop_back();
  return text;
}
constexpr int kParagraphs = 200;

void decoding(benchmark::State& state, const char* sentence) {
  const std::string text = paragraph(sentence);
  for (auto _ : state) {
    for (int i = 0; i < kParagraphs; ++i) {
      utf8proc_int32_t c = 0;
      utf8proc_int32_t sum = 0;
      const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
      for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
        const utf8proc_ssize_t size = utf8proc_iterate(at, left, &c);
        at += size;
        left -= size;
        sum += c;
      }
      benchmark::DoNotOptimize(sum);
    }
  }
  state.SetBytesProcessed(state.iterations() * kParagraphs *
                          static_cast<std::int64_t>(text.size()));
}

void repairing(benchmark::State& state, const char* sentence) {
  const std::string text = paragraph(sentence);
  const Settings settings;
  for (auto _ : state) {
    Document document;
    document.blocks.resize(kParagraphs);
    for (Block& block : document.blocks) block.text = text;
    Watch watch;
    repair(document, settings, watch);
    benchmark::DoNotOptimize(document.blocks.data());
  }
  state.SetBytesProcessed(state.iterations() * kParagraphs *
                          static_cast<std::int64_t>(text.size()));
  state.SetLabel(sentence);  // for repair_ratio.py
}

}  // namespace

int main(int argc, char** argv) {
  for (const Sample& sample : kSound) {
    benchmark::RegisterBenchmark((std::string("decode_only/") + sample.name).c_str(), decoding,
                                 sample.sentence);
    benchmark::RegisterBenchmark((std::string("sound/") + sample.name).c_str(), repairing,
                                 sample.sentence);
  }
  for (const Sample& sample : kDamaged)
    benchmark::RegisterBenchmark((std::string("damaged/") + sample.name).c_str(), repairing,
                                 sample.sentence);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
