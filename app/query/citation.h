// Sources as a reader expects to see them cited.
#pragma once

#include <string>
#include <string_view>

#include "base/interface_text.h"
#include "model/dataset.h"

namespace chronoscope {

/// "Lenoe, Matthew: The Kirov Murder and Soviet History (2010), pp. 12–14". Author, year and pages are left out where
/// the file gives none. Pages that begin with a digit get "p." or "pp."; others ("ch. 3") stay as written.
std::string format_citation(const Source& source, std::string_view pages, Language language);

}  // namespace chronoscope
