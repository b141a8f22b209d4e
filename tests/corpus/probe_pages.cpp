// Stories, names and junk are invented for these pages. Markers such as STORY3 tell the blocks
// apart.
#include "probe_pages.hpp"

#include <array>

namespace corpus {
namespace {

/// How a site writes and names things.
struct Site {
  std::string language;
  std::string name;
  std::string headline;
  std::array<std::string, 8> story;
  std::string lead, linked_paragraph, colon_line, prompt, other_headline, advert, consent, comment,
      caption, credit, crosshead, second_crosshead, reply, most_read, teaser, short_first,
      short_second, hidden_inline, hidden_block, footer;
  std::array<std::string, 3> items;
  std::string open_page, close_page;  // around the story's part of the page
  std::string body_class, advert_class, consent_class, comment_class, teaser_class;
};

const std::array<Site, 3>& sites() {
  static const std::array<Site, 3> kSites = {{
      {"de",
       "Deichbote",
       "Fähre nach Ostersiel fährt wieder",
       {"Am Donnerstagabend um acht legte die Fähre zum ersten Mal seit elf Jahren wieder ab, mit "
        "61 Menschen, einem Hund und dem neuen Backofen der Insel an Bord.",
        "Der Kreistag hatte die Linie im Frühjahr mit 21 zu 18 Stimmen gerettet, nachdem die "
        "Reederei gedroht hatte, das Schiff nach Dänemark zu verkaufen.",
        "„Wir haben auf diesen Abend lange gewartet“, sagte Bürgermeisterin Wiebke Harms, die mit "
        "ihren Kindern am Anleger stand und jedem die Hand gab.",
        "Die Fahrt dauert 55 Minuten und kostet neun Euro, für Insulaner die Hälfte; Fahrräder "
        "fahren umsonst mit, solange Platz auf dem Deck ist.",
        "Kapitän Enno Tjarks rechnet mit 40.000 Gästen im ersten Jahr, auch wenn das Hafenbecken "
        "bei Ostwind zu flach ist und ausgebaggert werden muss.",
        "Naturschützer fürchten um die Seehunde auf der Sandbank und wollen vor Gericht "
        "durchsetzen, dass das Schiff dort langsamer fährt.",
        "Für den Winter zahlt der Kreis einen Zuschuss von 180.000 Euro, danach muss die Linie "
        "ihren Treibstoff selbst verdienen.",
        "Im Hafencafé gab es Freibier bis Mitternacht, und der Bäcker versprach, am Morgen die "
        "ersten Brötchen vom Festland überflüssig zu machen."},
       "LEAD Elf Jahre lang kam man nur mit dem Postboot auf die Insel, nun fährt wieder ein "
       "richtiges Schiff.",
       "LINKED Die Reederei hatte im Januar drei ihrer Kapitäne entlassen, weil sie sich "
       "geweigert hatten, bei Sturm ohne zweiten Mann auszulaufen.",
       "Angefahren werden drei Häfen:",
       "Lesen Sie auch:",
       "ALSO Streit um den Leuchtturm von Norderhaken geht in die nächste Runde",
       "Anzeige",
       "Wir und unsere Partner verwenden Cookies und ähnliche Techniken, um Inhalte zu "
       "personalisieren, Reichweiten zu messen und unsere Angebote zu verbessern.",
       "Endlich! Mein Großvater ist früher jeden Sonntag mit der alten Fähre gefahren und hat uns "
       "Krabben mitgebracht, ich freue mich sehr.",
       "CAPTION Die Fähre am Anleger von Ostersiel, vom Deich aus gesehen.",
       "(Foto: Insa Behrends)",
       "CROSS1 Warum es so lange dauerte",
       "CROSS2 Was die Fahrt kostet",
       "Antworten",
       "Meistgelesen",
       "SIDE So wird das Wetter am langen Wochenende an der Küste",
       "SHORT1 Die Bücherei in Ostersiel bleibt am Montag geschlossen.",
       "SHORT2 Am Dienstag öffnet sie wieder um neun Uhr.",
       "HIDDEN öffnet in neuem Fenster",
       "HIDDEN Dieser Absatz ist nur für Maschinen und wird keinem Menschen gezeigt, der die Seite "
       "liest.",
       "© 2026 Deichbote. Impressum Datenschutz",
       {"ITEM1 Alter Hafen", "ITEM2 Mole Nord", "ITEM3 Süderpriel"},
       "<div class=\"c-page\"><div class=\"o-grid\"><div class=\"o-grid__main\">",
       "</div></div></div>",
       "c-story__copy",
       "c-promo-slot",
       "datenschutz-hinweis",
       "kommentare",
       "c-teaser__text"},
      {"fr",
       "Le Bocage",
       "Le marché couvert de Saint-Aubin rouvre ses portes",
       {"Après trois ans de travaux, les trente étals du marché couvert ont accueilli samedi leurs "
        "premiers clients, bien avant que la cloche ne sonne.",
        "La charpente, rongée par l'humidité, avait été démontée pièce par pièce par des "
        "compagnons venus de toute la région, puis remontée à l'identique.",
        "« On a cru ne jamais revenir », raconte Odile Fournel, fromagère, qui vendait depuis 2023 "
        "sous une tente dressée sur le parking de la gare.",
        "Le chantier a coûté 4,2 millions d'euros, dont la moitié payée par l'État, et neuf mois "
        "de retard ont été pris à cause d'une fouille archéologique.",
        "Les archéologues ont trouvé sous les dalles un four à pain du treizième siècle, que l'on "
        "pourra voir à travers une vitre posée au sol.",
        "Les loyers des étals augmentent de huit pour cent, ce que deux maraîchers ont refusé de "
        "payer ; leurs places seront attribuées en juin.",
        "La mairie veut ouvrir le marché un soir par semaine dès l'été, avec des tables communes "
        "et de la musique jusqu'à vingt-deux heures.",
        "À midi, il ne restait plus une seule huître, et le boucher affichait déjà complet pour "
        "les commandes du dimanche."},
       "LEAD Trois ans de tentes et de courants d'air prennent fin dans la petite ville, qui "
       "retrouve son marché.",
       "LINKED En mars, trois entrepreneurs avaient été mis en examen pour avoir surfacturé les "
       "poutres, ce que tous les trois contestent devant le juge.",
       "Trois métiers manquent encore :",
       "À lire aussi :",
       "ALSO Le vieux moulin de Trémeur cherche un meunier depuis deux ans",
       "Publicité",
       "Nous et nos partenaires utilisons des cookies et des traceurs pour mesurer notre audience, "
       "personnaliser les contenus et améliorer nos services.",
       "Bravo aux compagnons, le résultat est magnifique, j'y suis allée avec ma mère qui y "
       "vendait des œufs dans les années soixante.",
       "CAPTION La charpente neuve du marché, samedi à l'ouverture.",
       "(Photo : Yves Le Dantec)",
       "CROSS1 Une découverte sous les dalles",
       "CROSS2 Des loyers en hausse",
       "Répondre",
       "Les plus lus",
       "SIDE Pourquoi les ponts de la rivière ferment tour à tour cet hiver",
       "SHORT1 La piscine restera fermée lundi toute la journée.",
       "SHORT2 Elle rouvrira mardi à neuf heures.",
       "HIDDEN ouvre une nouvelle fenêtre",
       "HIDDEN Ce paragraphe ne s'adresse qu'aux machines et n'est montré à aucune personne qui "
       "lit la page.",
       "© 2026 Le Bocage. Mentions légales",
       {"ITEM1 un poissonnier", "ITEM2 un rémouleur", "ITEM3 une fleuriste"},
       "<section id=\"contenu\"><div class=\"colonne\">",
       "</div></section>",
       "texte",
       "encart",
       "bandeau-cookies",
       "commentaires",
       "accroche"},
      {"en",
       "Hill Courier",
       "Quarry lake to open to swimmers in June",
       {"The flooded quarry above Tanner's Row will open to swimmers on the first of June, the "
        "parish said on Monday, four summers after a fence went up around it.",
        "Divers took eleven cars, a safe and most of a piano out of the water last autumn, and a "
        "laboratory in the county town has passed it as clean.",
        "\"People swam here anyway, only at night and without a ladder,\" said Moira Penhale, who "
        "chairs the committee and learned to swim in the lake herself.",
        "Two lifeguards will be on duty from ten to six, paid for by a levy of four pounds a year "
        "on every household in the valley.",
        "The deep end, where the old crane still stands on the bottom, stays roped off until an "
        "engineer has looked at its foundations.",
        "Farmers downstream had asked for a promise that the level would not fall below the mark "
        "of 1976, and got it in writing last week.",
        "A tender for the kiosk drew nine bids, among them one from the school, whose sixth form "
        "wants to sell tea and repair bicycles.",
        "If the summer is dry the gate may close again in August, since the stream that feeds the "
        "lake also fills the fire brigade's tank."},
       "LEAD Four summers behind a fence come to an end, though the deep end stays out of bounds "
       "for now.",
       "LINKED In February three contractors denied that they had tipped rubble into the lake "
       "while the fence was up, a charge that the parish still pursues.",
       "Bring three things:",
       "Also read:",
       "ALSO Bus route over the moor saved by a bake sale and a bequest",
       "Advertisement",
       "We and our partners store and access information on a device, such as cookies, to measure "
       "audiences, choose advertising and develop our services.",
       "My brother and I used to jump from the crane in the seventies, nobody ever told us not to, "
       "and we are both still here to say so.",
       "CAPTION The lake from the north ledge on Sunday morning.",
       "(Photo: Gwen Tarrant)",
       "CROSS1 What the divers found",
       "CROSS2 Who pays",
       "Reply",
       "Most read",
       "SIDE The pub that moved twelve miles overnight has moved back again",
       "SHORT1 The swimming lesson on Monday is cancelled.",
       "SHORT2 It takes place on Tuesday at nine instead.",
       "HIDDEN opens in a new tab",
       "HIDDEN This paragraph is meant for machines and is never shown to anybody who reads the "
       "page.",
       "Copyright 2026 Hill Courier. Terms Privacy",
       {"ITEM1 Towel and shoes", "ITEM2 Coins for the gate", "ITEM3 Something warm"},
       "<div id=\"wrap\"><main role=\"main\">",
       "</main></div>",
       "rte",
       "ad-unit",
       "gdpr-layer",
       "discussion-comments",
       "intro-teaser"},
  }};
  return kSites;
}

std::string element(const std::string& tag, const std::string& text,
                    const std::string& names = "") {
  const std::string open = names.empty() ? tag : tag + " class=\"" + names + "\"";
  return "<" + open + ">" + text + "</" + tag + ">";
}

/// Paragraphs `begin` to `end` of the story, each with its number: "STORY3 ...".
std::string story(const Site& site, std::size_t begin, std::size_t end) {
  std::string html;
  for (std::size_t i = begin; i < end; ++i)
    html += element("p", "STORY" + std::to_string(i) + " " + site.story.at(i));
  return html;
}

std::string body(const Site& site, const std::string& inside) {
  return element("div", inside, site.body_class);
}

std::string menu() {
  return "<nav class=\"menu\"><ul><li><a href=\"/a\">A-Z</a></li><li><a href=\"/b\">Sport</a></li>"
         "<li><a href=\"/c\">Abo</a></li></ul></nav>";
}

std::string page_of(const Site& site, const std::string& inside) {
  return "<!doctype html><html lang=\"" + site.language +
         "\"><head><meta charset=\"utf-8\"><title>" + site.headline + " - " + site.name +
         "</title></head><body>" + menu() + inside + element("footer", element("p", site.footer)) +
         "</body></html>";
}

std::string framed(const Site& site, const std::string& inside) {
  return page_of(site, site.open_page + element("h1", site.headline) + inside + site.close_page);
}

std::string repeated(const std::string& tag, const std::string& text, int times) {
  std::string html;
  for (int i = 0; i < times; ++i) html += element(tag, text);
  return html;
}

void add_body_pages(const Site& site, std::vector<ProbePage>& pages) {
  const auto add = [&](const char* name, const std::string& html, std::vector<std::string> keep,
                       std::vector<std::string> drop) {
    pages.push_back(
        {std::string(name) + "_" + site.language, html, std::move(keep), std::move(drop)});
  };
  add("K1_lead_heading", framed(site, element("h2", site.lead) + body(site, story(site, 0, 6))),
      {"LEAD", "STORY0", "STORY5"}, {});
  add("K1_lead_teaser",
      framed(site, element("div", element("p", site.lead), site.teaser_class) +
                       body(site, story(site, 0, 6))),
      {"LEAD", "STORY0", "STORY5"}, {});
  add("K2_split_body",
      framed(site, element("div", body(site, story(site, 0, 4)), "part") +
                       element("div", site.advert, site.advert_class) +
                       element("div", body(site, story(site, 4, 8)), "part")),
      {"STORY0", "STORY3", "STORY4", "STORY7"}, {site.advert});
  std::string list;
  for (const std::string& item : site.items)
    list += element("li", "<a href=\"/o/" + item.substr(0, 5) + "\">" + item + "</a>");
  add("K3_linked_list",
      framed(site, body(site, story(site, 0, 3) + element("p", site.colon_line) +
                                  element("ul", list) + story(site, 3, 6))),
      {"ITEM1", "ITEM3", "STORY5"}, {});
  add("K3_linked_paragraph",
      framed(site, body(site, story(site, 0, 3) +
                                  element("p", "<a href=\"/x\"><b>" + site.linked_paragraph +
                                                   "</b></a>") +
                                  story(site, 3, 6))),
      {"LINKED", "STORY5"}, {});
  add("K5_crossheads",
      framed(site,
             body(site, story(site, 0, 3) + element("h1", site.crosshead) + story(site, 3, 5) +
                            element("h4", site.second_crosshead) + story(site, 5, 7))),
      {"CROSS1", "CROSS2", "STORY6"}, {});
  add("K10_caption_paragraph",
      framed(site, body(site, story(site, 0, 2) +
                                  element("p",
                                          element("span", site.caption, "legend") + " " +
                                              element("span", site.credit, "credit"),
                                          "picture-text") +
                                  story(site, 2, 6))),
      {"STORY1", "STORY5"}, {"CAPTION"});
  add("K13_drop_cap",
      framed(site, body(site, "<p><span class=\"initial\">D</span>ropcap " + site.story[0] +
                                  "</p>" + story(site, 1, 5))),
      {"Dropcap", "STORY4"}, {});
}

void add_page_parts(const Site& site, std::vector<ProbePage>& pages) {
  const auto add = [&](const char* name, const std::string& html, std::vector<std::string> keep,
                       std::vector<std::string> drop) {
    pages.push_back(
        {std::string(name) + "_" + site.language, html, std::move(keep), std::move(drop)});
  };
  const std::string headline = element("h1", site.headline);
  add("K4_bad_class",
      page_of(site, element("section", headline + story(site, 0, 7), "under-header-menu")),
      {"STORY0", "STORY6"}, {});
  add("K4_aside", page_of(site, element("div", element("aside", headline + story(site, 0, 7)))),
      {"STORY0", "STORY6"}, {});
  add("K6_consent",
      page_of(site,
              element("div", repeated("p", "CONSENT " + site.consent, 6), site.consent_class) +
                  element("div", headline + story(site, 0, 2))),
      {"STORY0", "STORY1"}, {"CONSENT"});
  const Site& other = &site == &sites()[0] ? sites()[1] : sites()[0];
  std::string other_story;
  for (const std::string& paragraph : other.story)
    other_story += element("p", "OTHER " + paragraph);
  add("K7_two_stories",
      page_of(site,
              element("article", headline + body(site, story(site, 0, 4))) +
                  element("article", element("h1", other.headline) + body(site, other_story))),
      {"STORY0", "STORY3"}, {"OTHER"});
  add("K8_also_read",
      framed(site, body(site, story(site, 0, 3) +
                                  element("p", element("strong", site.prompt) +
                                                   " <a href=\"/2026/11/lighthouse-goes-on\">" +
                                                   site.other_headline + "</a>") +
                                  element("div", element("p", site.advert), site.advert_class) +
                                  story(site, 3, 6))),
      {"STORY0", "STORY5"}, {"ALSO", site.advert});
  add("K9_comments",
      framed(site,
             body(site, story(site, 0, 4)) +
                 element("section",
                         element("h3", site.reply) + repeated("p", "COMMENT " + site.comment, 5),
                         site.comment_class)),
      {"STORY0", "STORY3"}, {"COMMENT"});
  std::string teasers;
  for (int i = 0; i < 5; ++i) teasers += element("p", "<a href=\"/m\">" + site.teaser + "</a>");
  add("K12_short_story",
      page_of(site, element("div", headline + element("p", site.short_first) +
                                       element("p", site.short_second)) +
                        element("div", element("h3", site.most_read) + teasers, "margin")),
      {"SHORT1", "SHORT2"}, {"SIDE"});
  add("K14_hidden",
      framed(site, body(site, "<p>STORY0 " + site.story[0] +
                                  "<span style=\"position:absolute;clip:rect(0,0,0,0)\">" +
                                  site.hidden_inline + "</span></p>" + story(site, 1, 5) +
                                  "<div style=\"display:none\">" + element("p", site.hidden_block) +
                                  "</div>")),
      {"STORY0", "STORY4"}, {"HIDDEN"});
}

/// Scripts that part no words by spaces, in elements that say nothing.
void add_unspaced(std::vector<ProbePage>& pages) {
  struct Unspaced {
    const char* language;
    const char* headline;
    const char* sentence;
  };
  constexpr Unspaced kStories[] = {
      {"zh", "旧码头将改建为图书馆",
       "市政府星期四宣布，停用多年的旧码头仓库明年将改建成一座图书馆，预计耗资三千万元，附近居民表"
       "示欢迎，"
       "但也担心停车位不够。"},
      {"ja", "山あいの駅に朝市が復活",
       "無人駅の待合室で二十年ぶりに朝市が開かれ、近くの農家が大根や柿を並べると、始発の列車が着く"
       "ころには"
       "ほとんど売り切れていた。"},
      {"th", "ตลาดริมคลองกลับมาเปิดอีกครั้ง",
       "ตลาดริมคลองที่ปิดไปนานกว่าสิบปีกลับมาเปิดอีกครั้งเมื่อวันเสาร์ ชาวบ้านนำผักและขนมมาขายตั้งแต่เช้า "
       "และเทศบาลสัญญาว่าจะซ่อมสะพานไม้ให้เสร็จก่อนหน้าฝน"}};
  for (const Unspaced& one : kStories) {
    Site site;
    site.language = one.language;
    site.headline = one.headline;
    site.name = "Example";
    site.footer = "Copyright 2026 Example. Terms Privacy";
    std::string inside = element("div", one.headline);
    for (int i = 0; i < 6; ++i)
      inside += element("div", "STORY" + std::to_string(i) + " " + one.sentence);
    pages.push_back({std::string("K15_unspaced_divs_") + one.language,
                     page_of(site, element("div", inside, "x1")),
                     {"STORY0", "STORY5"},
                     {"Terms"}});
  }
}

}  // namespace

std::vector<ProbePage> probe_pages() {
  std::vector<ProbePage> pages;
  for (const Site& site : sites()) {
    add_body_pages(site, pages);
    add_page_parts(site, pages);
  }
  add_unspaced(pages);
  return pages;
}

}  // namespace corpus
