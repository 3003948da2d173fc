// The controls that every panel is made of: buttons with icons, tooltips, rows of an event, five dots of
// importance. All are reached by Tab and show a focus outline; all sizes are unscaled pixels unless the name
// says `_px` of ImVec2.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui_model.h"

namespace chronoscope {

/// Pushes one of our faces at an unscaled size for ImGui's own widgets; pops it at the end of the scope.
class PushedFont {
 public:
  PushedFont(const Ui& ui, Face face, double unscaled_px);
  ~PushedFont();
  PushedFont(const PushedFont&) = delete;
  PushedFont& operator=(const PushedFont&) = delete;
};

enum class Enabled : bool { no, yes };
enum class ButtonLook : std::uint8_t { framed, bare };

/// What a pointer or the keyboard did to a control.
struct ItemState {
  bool clicked = false, hovered = false, held = false, focused = false;
  Rect rect;
};
/// An invisible button at the cursor with a focus outline of the given rounding: the base of all that
/// follows.
ItemState item_ui(const Ui& ui, const char* id, ImVec2 size_px, double rounding,
                  Enabled enabled = Enabled::yes);

/// The frame behind a control: rounded rectangle with a hairline.
void draw_control_frame(const Ui& ui, const ItemState& item, ButtonLook look, double rounding,
                        bool on = false);

/// A square button. `shortcut` stands in the tooltip after `tooltip`.
bool icon_button_ui(const Ui& ui, const char* id, Icon icon, std::string_view tooltip,
                    std::string_view shortcut, ButtonLook look = ButtonLook::framed,
                    Enabled enabled = Enabled::yes, double size = 30);
/// Icon and word; without a word the same as icon_button_ui.
bool word_button_ui(const Ui& ui, const char* id, std::optional<Icon> icon, std::string_view word,
                    std::string_view tooltip, std::string_view shortcut, bool on = false);
float word_button_width(const Ui& ui, bool has_icon, std::string_view word);
/// Words that look like a link and act like a button.
bool link_button_ui(const Ui& ui, const char* id, std::string_view word, FontStyle style,
                    std::string_view tooltip);

/// A box with a tick and its label, the whole of it to be clicked. True when clicked.
bool checkbox_ui(const Ui& ui, const char* id, std::string_view label, bool on);

/// A tooltip for the item just made, with ImGui's usual short delay. Asks for the frame that will show it.
void item_tooltip_ui(const Ui& ui, std::string_view text, std::string_view shortcut = {});
/// True when a tooltip for the item just made should be shown now.
bool tooltip_due(const Ui& ui);
/// Begins a tooltip window at the pointer, `width` unscaled pixels at most; end with ImGui::EndTooltip().
void begin_tooltip(const Ui& ui, double width = 320);
/// The same, below a control (or above it, low in the window), so that it does not cover it; the item just made.
void begin_tooltip_beside(const Ui& ui, const Rect& control, double width = 320);
void begin_item_tooltip(const Ui& ui, double width = 320);

/// Theme icon, title, month at the right; the whole row is the button. Long titles wrap. Sends no command;
/// sets UiOutput::hovered_event.
bool event_row_ui(const Ui& ui, const char* id, EventIndex event, float width_px);

/// Five dots, `filled` of them full, at the cursor, as one item for a tooltip.
void importance_dots_ui(const Ui& ui, int filled);

/// One line of text at the cursor, advancing by its box.
void text_ui(const Ui& ui, std::string_view text, FontStyle style, Rgba color);
void vertical_space(const Ui& ui, double unscaled_px);

/// The theme whose colour and icon stand for an event: its first that is on, else its first.
ThemeIndex shown_theme(const Ui& ui, EventIndex event);
Rgba theme_mark(const Ui& ui, ThemeIndex theme);

}  // namespace chronoscope
