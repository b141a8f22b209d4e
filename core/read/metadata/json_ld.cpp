#include "read/metadata/json_ld.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "read/metadata/lenient_json.hpp"
#include "read/metadata/tidy.hpp"

namespace cleancopy::metadata {
namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kMostNodes = 20'000;
constexpr std::size_t kMostValues = 64;  // of one field, of one node

/// How well a node's type says that it is the page's article; 0 for not at all.
int weight_of_type(std::string_view type) {
  if (type.find("NewsArticle") != std::string_view::npos || type == "LiveBlogPosting") return 4;
  if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report") return 3;
  if (type == "Review" || type == "CriticReview" || type == "Recipe" || type == "CreativeWork")
    return 2;
  if (type == "WebPage" || type == "ItemPage" || type == "VideoObject") return 1;
  return 0;
}

const JsonValue* member(const JsonValue& node, std::string_view key) { return node.member(key); }

std::string_view text_of(const JsonValue* value) {
  return value != nullptr ? value->text() : std::string_view();
}

int weight_of(const JsonValue& node) {
  const JsonValue* type = member(node, "@type");
  if (type == nullptr) return 0;
  if (type->is_text()) return weight_of_type(text_of(type));
  int best = 0;
  if (type->is_array())
    for (const JsonValue& one : type->items()) best = std::max(best, weight_of_type(text_of(&one)));
  return best;
}

/// Calls `each` for the values of a member that may be one value or an array of them.
template <typename Each>
void for_each_value(const JsonValue* value, const Each& each) {
  if (value == nullptr) return;
  if (!value->is_array()) {
    each(*value);
    return;
  }
  std::size_t count = 0;
  for (const JsonValue& one : value->items()) {
    if (++count > kMostValues) return;
    if (one.is_array()) {
      for (const JsonValue& inner : one.items())
        if (++count <= kMostValues) each(inner);
    } else {
      each(one);
    }
  }
}

class Graph {
 public:
  /// Finds the articles in one script's tree and the nodes that others point to.
  void add(const JsonValue& node, int depth, bool listed) {
    if (depth > kDeepest || ++nodes_ > kMostNodes) return;
    if (node.is_array()) {
      for (const JsonValue& child : node.items()) add(child, depth + 1, listed);
      return;
    }
    if (!node.is_object()) return;
    const std::string_view id = text_of(member(node, "@id"));
    if (!id.empty() && node.members().size() > 1) by_id_.emplace(id, &node);
    const int weight = weight_of(node);
    if (weight > best_weight_ && !listed) {
      best_ = &node;
      best_weight_ = weight;
    }
    if (weight == 1 && page_ == nullptr && !listed) page_ = &node;
    for (const auto& [key, child] : node.members()) {
      if (!child.is_structured()) continue;
      const bool list = key == "itemListElement" || key == "hasPart" || key == "relatedLink" ||
                        key == "citation" || key == "isBasedOn" || key == "mentions" ||
                        key == "blogPost" || key == "liveBlogUpdate" || key == "comment" ||
                        key == "isPartOf" || key == "review" || key == "about" || key == "video";
      add(child, depth + 1, listed || list);
    }
  }

  [[nodiscard]] const JsonValue* article() const { return best_; }
  [[nodiscard]] const JsonValue* page() const { return page_ == best_ ? nullptr : page_; }

  /// The node that `{"@id": ...}` points to, or the node itself.
  [[nodiscard]] const JsonValue& resolved(const JsonValue& node) const {
    if (!node.is_object() || node.member("name") != nullptr) return node;
    const auto found = by_id_.find(text_of(member(node, "@id")));
    return found == by_id_.end() ? node : *found->second;
  }

 private:
  const JsonValue* best_ = nullptr;
  const JsonValue* page_ = nullptr;
  int best_weight_ = 0;
  std::size_t nodes_ = 0;
  std::map<std::string_view, const JsonValue*> by_id_;
};

class Reader {
 public:
  Reader(const Graph& graph, Arena& arena, Candidates& candidates)
      : graph_(graph), arena_(arena), candidates_(candidates) {}

  void read(const JsonValue& node, std::uint8_t rank) {
    rank_ = rank;
    text(node, "headline", Field::headline);
    text(node, "name", Field::headline, 3);
    text(node, "alternativeHeadline", Field::subheadline);
    text(node, "description", Field::description);
    text(node, "abstract", Field::description, 1);
    text(node, "datePublished", Field::published);
    text(node, "dateCreated", Field::published, 4);
    text(node, "uploadDate", Field::published, 4);
    text(node, "dateModified", Field::updated);
    text(node, "articleSection", Field::section);
    text(node, "articleBody", Field::article_body);
    text(node, "text", Field::article_body, 1);
    text(node, "inLanguage", Field::language);
    text(node, "url", Field::address, 2);
    text(node, "keywords", Field::keyword);
    people(node, "author");
    if (!any_author_) people(node, "creator");
    for_each_value(member(node, "publisher"),
                   [&](const JsonValue& publisher) { name(publisher, Field::site_name, 1); });
    for_each_value(member(node, "image"), [&](const JsonValue& image) { picture(image); });
    for_each_value(member(node, "mainEntityOfPage"), [&](const JsonValue& page) {
      add(page.is_text() ? text_of(&page) : text_of(member(page, "@id")), Field::address, 3);
    });
  }

 private:
  void add(std::string_view value, Field field, std::uint8_t worse = 0) {
    value = tidy(value, arena_);
    if (!value.empty())
      candidates_.push_back(
          {field, Origin::json_ld, static_cast<std::uint8_t>(rank_ + worse), value});
  }
  void text(const JsonValue& node, const char* key, Field field, std::uint8_t worse = 0) {
    for_each_value(member(node, key), [&](const JsonValue& value) {
      if (value.is_text())
        add(text_of(&value), field, worse);
      else if (value.is_object())
        add(text_of(member(value, "name")), field, worse);
      else if (value.is_integer() && (field == Field::published || field == Field::updated))
        add(std::to_string(value.integer()), field, worse);
    });
  }
  void name(const JsonValue& node, Field field, std::uint8_t worse) {
    const JsonValue& known = graph_.resolved(node);
    for_each_value(known.is_text() ? &known : member(known, "name"),
                   [&](const JsonValue& value) { add(text_of(&value), field, worse); });
  }
  void people(const JsonValue& node, const char* key) {
    for_each_value(member(node, key), [&](const JsonValue& person) {
      const JsonValue& known = graph_.resolved(person);
      const std::size_t before = candidates_.size();
      name(known, Field::author, 0);
      if (candidates_.size() == before && known.is_object()) {
        const std::string full = std::string(text_of(member(known, "givenName"))) + " " +
                                 std::string(text_of(member(known, "familyName")));
        add(full, Field::author);
      }
      any_author_ |= candidates_.size() > before;
    });
  }
  void picture(const JsonValue& image) {
    if (image.is_text()) {
      add(text_of(&image), Field::image);
      return;
    }
    const JsonValue& known = graph_.resolved(image);
    text(known, "url", Field::image);
    if (member(known, "url") == nullptr) text(known, "contentUrl", Field::image);
    text(known, "caption", Field::image_caption);
    text(known, "creditText", Field::image_credit);
    for_each_value(member(known, "creator"),
                   [&](const JsonValue& by) { name(by, Field::image_credit, 1); });
    for_each_value(member(known, "author"),
                   [&](const JsonValue& by) { name(by, Field::image_credit, 1); });
  }

  const Graph& graph_;
  Arena& arena_;
  Candidates& candidates_;
  std::uint8_t rank_ = 0;
  bool any_author_ = false;
};

}  // namespace

void read_json_ld(std::span<const std::string_view> scripts, Arena& arena, Watch& watch,
                  Candidates& candidates) {
  constexpr std::size_t kMostScripts = 64;
  Arena own;  // for as long as the trees are looked at
  std::vector<JsonValue> trees;
  trees.reserve(std::min(scripts.size(), kMostScripts));
  Graph graph;
  for (const std::string_view script : scripts.first(std::min(scripts.size(), kMostScripts))) {
    watch.work(script.size());
    trees.push_back(parse_lenient(script, own));
    graph.add(trees.back(), 0, false);
  }
  Reader reader(graph, arena, candidates);
  if (graph.article() != nullptr) reader.read(*graph.article(), 0);
  if (graph.page() != nullptr) reader.read(*graph.page(), 6);
}

}  // namespace cleancopy::metadata
