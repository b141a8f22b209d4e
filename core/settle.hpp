#pragma once
#include <string_view>

#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Cleans what source::edits_of leaves of the input again, and takes out of `document` what goes
/// then, with the reasons of that cleaning; and so on until nothing more goes, at most `rounds`
/// times. What is left of the input then is something that cleaning leaves alone. `settings` and
/// `hints` are those that the document was cleaned with. Throws as clean().
void settle(Document& document, const Settings& settings, const Hints& hints, Watch& watch,
            unsigned rounds);

}  // namespace cleancopy
