#include "read/metadata/json_ld.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "read/metadata/lenient_json.hpp"
#include "read/metadata/tidy.hpp"

namespace cleancopy::metadata {
namespace {

using nlohmann::json;

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

const json* member(const json& node, const char* key) {
  if (!node.is_object()) return nullptr;
  const auto found = node.find(key);
  return found == node.end() || found->is_null() ? nullptr : &*found;
}

std::string_view text_of(const json* value) {
  return value != nullptr && value->is_string()
             ? std::string_view(value->get_ref<const std::string&>())
             : std::string_view();
}

int weight_of(const json& node) {
  const json* type = member(node, "@type");
  if (type == nullptr) return 0;
  if (type->is_string()) return weight_of_type(text_of(type));
  int best = 0;
  if (type->is_array())
    for (const json& one : *type) best = std::max(best, weight_of_type(text_of(&one)));
  return best;
}

/// Calls `each` for the values of a member that may be one value or an array of them.
template <typename Each>
void for_each_value(const json* value, const Each& each) {
  if (value == nullptr) return;
  if (!value->is_array()) {
    each(*value);
    return;
  }
  std::size_t count = 0;
  for (const json& one : *value) {
    if (++count > kMostValues) return;
    if (one.is_array()) {
      for (const json& inner : one)
        if (++count <= kMostValues) each(inner);
    } else {
      each(one);
    }
  }
}

class Graph {
 public:
  /// Finds the articles in one script's tree and the nodes that others point to.
  void add(const json& node, int depth, bool listed) {
    if (depth > kDeepest || ++nodes_ > kMostNodes) return;
    if (node.is_array()) {
      for (const json& child : node) add(child, depth + 1, listed);
      return;
    }
    if (!node.is_object()) return;
    const std::string_view id = text_of(member(node, "@id"));
    if (!id.empty() && node.size() > 1) by_id_.emplace(id, &node);
    const int weight = weight_of(node);
    if (weight > best_weight_ && !listed) {
      best_ = &node;
      best_weight_ = weight;
    }
    if (weight == 1 && page_ == nullptr && !listed) page_ = &node;
    for (const auto& [key, child] : node.items()) {
      if (!child.is_structured()) continue;
      const bool list = key == "itemListElement" || key == "hasPart" || key == "relatedLink" ||
                        key == "citation" || key == "isBasedOn" || key == "mentions" ||
                        key == "blogPost" || key == "liveBlogUpdate" || key == "comment" ||
                        key == "isPartOf" || key == "review" || key == "about" || key == "video";
      add(child, depth + 1, listed || list);
    }
  }

  [[nodiscard]] const json* article() const { return best_; }
  [[nodiscard]] const json* page() const { return page_ == best_ ? nullptr : page_; }

  /// The node that `{"@id": ...}` points to, or the node itself.
  [[nodiscard]] const json& resolved(const json& node) const {
    if (!node.is_object() || node.contains("name")) return node;
    const auto found = by_id_.find(text_of(member(node, "@id")));
    return found == by_id_.end() ? node : *found->second;
  }

 private:
  const json* best_ = nullptr;
  const json* page_ = nullptr;
  int best_weight_ = 0;
  std::size_t nodes_ = 0;
  std::map<std::string_view, const json*> by_id_;
};

class Reader {
 public:
  Reader(const Graph& graph, Arena& arena, Candidates& candidates)
      : graph_(graph), arena_(arena), candidates_(candidates) {}

  void read(const json& node, std::uint8_t rank) {
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
                   [&](const json& publisher) { name(publisher, Field::site_name, 1); });
    for_each_value(member(node, "image"), [&](const json& image) { picture(image); });
    for_each_value(member(node, "mainEntityOfPage"), [&](const json& page) {
      add(page.is_string() ? text_of(&page) : text_of(member(page, "@id")), Field::address, 3);
    });
  }

 private:
  void add(std::string_view value, Field field, std::uint8_t worse = 0) {
    value = tidy(value, arena_);
    if (!value.empty())
      candidates_.push_back(
          {field, Origin::json_ld, static_cast<std::uint8_t>(rank_ + worse), value});
  }
  void text(const json& node, const char* key, Field field, std::uint8_t worse = 0) {
    for_each_value(member(node, key), [&](const json& value) {
      if (value.is_string())
        add(text_of(&value), field, worse);
      else if (value.is_object())
        add(text_of(member(value, "name")), field, worse);
      else if (value.is_number_integer() && (field == Field::published || field == Field::updated))
        add(std::to_string(value.get<std::int64_t>()), field, worse);
    });
  }
  void name(const json& node, Field field, std::uint8_t worse) {
    const json& known = graph_.resolved(node);
    for_each_value(known.is_string() ? &known : member(known, "name"),
                   [&](const json& value) { add(text_of(&value), field, worse); });
  }
  void people(const json& node, const char* key) {
    for_each_value(member(node, key), [&](const json& person) {
      const json& known = graph_.resolved(person);
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
  void picture(const json& image) {
    if (image.is_string()) {
      add(text_of(&image), Field::image);
      return;
    }
    const json& known = graph_.resolved(image);
    text(known, "url", Field::image);
    if (member(known, "url") == nullptr) text(known, "contentUrl", Field::image);
    text(known, "caption", Field::image_caption);
    text(known, "creditText", Field::image_credit);
    for_each_value(member(known, "creator"),
                   [&](const json& by) { name(by, Field::image_credit, 1); });
    for_each_value(member(known, "author"),
                   [&](const json& by) { name(by, Field::image_credit, 1); });
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
  std::vector<json> trees;
  trees.reserve(std::min(scripts.size(), kMostScripts));
  Graph graph;
  for (const std::string_view script : scripts.first(std::min(scripts.size(), kMostScripts))) {
    watch.work(script.size());
    trees.push_back(parse_lenient(script));
    graph.add(trees.back(), 0, false);
  }
  Reader reader(graph, arena, candidates);
  if (graph.article() != nullptr) reader.read(*graph.article(), 0);
  if (graph.page() != nullptr) reader.read(*graph.page(), 6);
}

}  // namespace cleancopy::metadata
