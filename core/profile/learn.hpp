#pragma once
#include "document/document.hpp"
#include "document/site_profile.hpp"

namespace cleancopy {

/// What one judged document says of its site: a profile of one story. A document without text gives
/// one of none. What a profile decided counts as no evidence of where the story stands.
SiteProfile profile_of(const Document& document);

/// Learns from one document after the other.
class Learner {
 public:
  Learner() = default;
  /// Goes on from what was learnt before.
  explicit Learner(SiteProfile start) : profile_(std::move(start)) {}

  /// False, and nothing is learnt, for a document without text and for a story that it has learnt
  /// from already: a page saved twice would make certain what stands on it. Throws Failure{limit}
  /// after SiteProfile::kMostDocuments.
  bool add(const Document& document);
  [[nodiscard]] const SiteProfile& profile() const { return profile_; }

 private:
  SiteProfile profile_;
};

}  // namespace cleancopy
