#pragma once
#include <cleancopy/cleancopy.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

template <auto free_handle>
struct Freer {
  void operator()(auto* handle) const { free_handle(handle); }
};
using Options = std::unique_ptr<cleancopy_options, Freer<cleancopy_options_free>>;
using Engine = std::unique_ptr<cleancopy_engine, Freer<cleancopy_engine_free>>;
using Session = std::unique_ptr<cleancopy_session, Freer<cleancopy_session_free>>;
using Result = std::unique_ptr<cleancopy_result, Freer<cleancopy_result_free>>;
using Bytes = std::unique_ptr<cleancopy_bytes, Freer<cleancopy_bytes_free>>;
using Profile = std::unique_ptr<cleancopy_profile, Freer<cleancopy_profile_free>>;
using Learner = std::unique_ptr<cleancopy_learner, Freer<cleancopy_learner_free>>;

/// What is known of the document beside its bytes; empty where it is not.
struct Hints {
  std::string charset;   // WHATWG label
  std::string language;  // BCP 47
  std::string url;
  std::string id;  // the host's own name for the story
};

/// Options with every default. Throws std::bad_alloc.
Options new_options();
/// Sets an option as it was written on the command line. Throws Problem{usage}.
void set_option(cleancopy_options& options, const std::string& name, const std::string& value);
/// Compiles the options. Throws Problem.
Engine new_engine(cleancopy_options& options);
/// Throws std::bad_alloc.
Session new_session(const cleancopy_engine& engine);
/// Cleans one document and leaves it to the caller what a failure means.
cleancopy_status clean_with(cleancopy_session& session, std::string_view bytes, const Hints& hints,
                            cleancopy_result** out, std::uint32_t settling_rounds = 0);
/// The site profile of a file. Throws Problem.
Profile load_profile(const std::string& path);
void set_profile(cleancopy_options& options, const cleancopy_profile& profile);
/// What both have learnt. Throws Problem.
Profile merge(const cleancopy_profile& a, const cleancopy_profile& b);
/// A learner that goes on from `start`, or from nothing.
Learner new_learner(const cleancopy_profile* start);
/// False if the document taught nothing. Throws Problem.
bool learn_from(cleancopy_learner& learner, const cleancopy_result& result);
Profile profile_of(const cleancopy_learner& learner);
cleancopy_profile_info describe(const cleancopy_profile& profile);
Bytes save(const cleancopy_profile& profile);
/// Cleans one document that came from `name`, and what is left of it again if it is to settle.
/// Throws Problem.
Result clean(cleancopy_options& options, std::string_view bytes, const Hints& hints,
             const std::string& name, bool settle = false);
/// All articles of a file that cleancopy wrote. Throws Problem.
std::vector<Result> read_back(cleancopy_options& options, std::string_view bytes,
                              const std::string& name);
/// The article in a format, or several, at least one, as a package. Throws Problem.
std::string write_all(const std::vector<Result>& results, const std::string& format);
/// The article in a format. Throws Problem.
Bytes write(const cleancopy_result& result, const std::string& format);
std::string_view text_of(const cleancopy_bytes& bytes);

std::vector<cleancopy_option_info> option_infos();
std::vector<cleancopy_format> formats();
/// Throws Problem{usage} that names the known formats if there is none of that name, or none that
/// holds several articles.
void require_format(const std::string& name, bool for_several = false);

/// All blocks; their text lives as long as the result.
std::vector<cleancopy_block> blocks_of(const cleancopy_result& result);
/// All values of a field; they live as long as the result.
std::vector<std::string_view> values_of(const cleancopy_result& result, cleancopy_field field);
/// The first value of a field, or an empty text.
std::string_view value_of(const cleancopy_result& result, cleancopy_field field);

}  // namespace cli
