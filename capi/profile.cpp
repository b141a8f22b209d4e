#include "handles.hpp"
#include "profile/merge.hpp"
#include "profile/profile_file.hpp"

namespace cleancopy::capi {
namespace {

cleancopy_profile* new_profile(SiteProfile profile) {
  auto handle = std::make_unique<cleancopy_profile>();
  handle->profile = std::make_shared<const SiteProfile>(std::move(profile));
  return handle.release();
}

/// Makes a profile by `make`; `sound` says that the arguments that it needs are there.
template <typename Make>
cleancopy_status give_profile(bool sound, cleancopy_profile** out, cleancopy_error* error,
                              Make make) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (const cleancopy_status status = prepare(error); status != CLEANCOPY_OK) return status;
  if (!sound) {
    tell(error, "an argument is NULL");
    return CLEANCOPY_E_ARGUMENT;
  }
  return guard([&] { *out = new_profile(make()); },
               [&](std::string_view message) { tell(error, message); });
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

cleancopy_status cleancopy_learner_new(const cleancopy_profile* start, cleancopy_learner** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  return capi::guard(
      [&] {
        auto learner = std::make_unique<cleancopy_learner>();
        if (start != nullptr) learner->learner = Learner(*start->profile);
        *out = learner.release();
      },
      [](std::string_view) {});
}

void cleancopy_learner_free(cleancopy_learner* learner) { delete learner; }

cleancopy_status cleancopy_learner_add(cleancopy_learner* learner, const cleancopy_result* result,
                                       int32_t* learnt) {
  if (learnt != nullptr) *learnt = 0;
  if (learner == nullptr || result == nullptr) return CLEANCOPY_E_ARGUMENT;
  learner->error.clear();
  return capi::guard(
      [&] {
        const bool added = learner->learner.add(result->document);
        if (learnt != nullptr) *learnt = added ? 1 : 0;
      },
      [&](std::string_view message) { learner->error.set(message); });
}

cleancopy_status cleancopy_learner_profile(const cleancopy_learner* learner,
                                           cleancopy_profile** out) {
  return capi::give_profile(learner != nullptr, out, nullptr,
                            [&] { return learner->learner.profile(); });
}

const char* cleancopy_learner_error(const cleancopy_learner* learner) {
  return learner == nullptr ? "" : learner->error.c_str();
}

void cleancopy_profile_free(cleancopy_profile* profile) { delete profile; }

cleancopy_status cleancopy_profile_load(const char* data, size_t len, cleancopy_profile** out,
                                        cleancopy_error* error) {
  return capi::give_profile(data != nullptr || len == 0, out, error, [&] {
    return profile_from({data, len});
  });
}

cleancopy_status cleancopy_profile_save(const cleancopy_profile* profile, cleancopy_bytes** out,
                                        cleancopy_error* error) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (const cleancopy_status status = capi::prepare(error); status != CLEANCOPY_OK) return status;
  if (profile == nullptr) {
    capi::tell(error, "profile is NULL");
    return CLEANCOPY_E_ARGUMENT;
  }
  return capi::guard([&] { *out = new cleancopy_bytes{to_bytes(*profile->profile)}; },
                     [&](std::string_view message) { capi::tell(error, message); });
}

cleancopy_status cleancopy_profile_merge(const cleancopy_profile* a, const cleancopy_profile* b,
                                         cleancopy_profile** out, cleancopy_error* error) {
  return capi::give_profile(a != nullptr && b != nullptr, out, error,
                            [&] { return merge(*a->profile, *b->profile); });
}

cleancopy_status cleancopy_profile_describe(const cleancopy_profile* profile,
                                            cleancopy_profile_info* out) {
  if (profile == nullptr) return CLEANCOPY_E_ARGUMENT;
  const SiteProfile& known = *profile->profile;
  return capi::give_struct(cleancopy_profile_info{sizeof(cleancopy_profile_info),
                                                  static_cast<std::uint32_t>(known.stories.size()),
                                                  static_cast<std::uint32_t>(known.lines.size()),
                                                  static_cast<std::uint32_t>(known.places.size())},
                           out, sizeof(cleancopy_profile_info));
}
