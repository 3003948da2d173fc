// The written part of an event: Markdown with its emphasis, lists and links, and glossary terms that explain
// themselves on hover.
#pragma once

#include <set>
#include <string_view>

#include "ui/ui_model.h"

namespace chronoscope {

/// The measures of running text in the pane, unscaled.
inline constexpr double body_px = 15, body_leading_px = 22, paragraph_gap_px = 9;

/// Terms that were underlined already: each is explained once, where it is first met.
using ExplainedTerms = std::set<TermIndex>;

/// Markdown at the cursor. A clicked link goes to UiOutput::open_url, or flies to the event that "#event-id"
/// names.
void markdown_ui(const Ui& ui, std::string_view markdown, float width_px, ExplainedTerms& explained);

/// One paragraph without Markdown, with its glossary terms.
void plain_text_ui(const Ui& ui, int id, std::string_view text, FontStyle style, Rgba color, float width_px,
                   float leading_px, ExplainedTerms& explained);

}  // namespace chronoscope
