// The sections of the detail pane below the text: causes and effects, people and places, disputes, sources,
// pictures.
#pragma once

#include "ui/ui_model.h"

namespace chronoscope {

void section_heading_ui(const Ui& ui, std::string_view text);
void causes_and_effects_ui(const Ui& ui, EventIndex event, float width_px);
/// Names as links; the chosen one lists its other events below.
void people_ui(const Ui& ui, EventIndex event, float width_px);
void places_ui(const Ui& ui, EventIndex event, float width_px);
void disputes_ui(const Ui& ui, EventIndex event, float width_px);
void sources_ui(const Ui& ui, EventIndex event, float width_px);
void media_ui(const Ui& ui, EventIndex event, float width_px);
void tags_ui(const Ui& ui, EventIndex event, float width_px);

}  // namespace chronoscope
