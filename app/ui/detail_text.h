// The written part of an event: Markdown with its emphasis, lists and links, and glossary terms that explain
// themselves on hover.
#pragma once

#include <string_view>

#include "ui/ui_model.h"

namespace chronoscope {

/// The measures of running text in the pane, unscaled.
inline constexpr double body_px = 15, body_leading_px = 22, paragraph_gap_px = 9;

/// At the cursor. `id` keeps links apart. A clicked link goes to UiOutput::open_url, or opens an event when it names
/// one ("#event-id" or "event:event-id").
void markdown_ui(const Ui& ui, int id, std::string_view markdown, float width_px);

}  // namespace chronoscope
