#include "ui/tours_pane.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/side_pane.h"
#include "ui/style.h"
#include "ui/tour_steps.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double heading_px = 18, row_title_px = 15, row_leading_px = 20, row_count_px = 13,
                 row_padding_px = 7, footer_px = 54, inset_px = 8;

const std::vector<OwnTour>& own_tours(const Ui& ui) {
  static const std::vector<OwnTour> none;
  return ui.in.own_tours != nullptr ? ui.in.own_tours->tours() : none;
}

bool popup_is_open() {
  return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

/// What the state names may be gone: another dataset, a deleted tour.
void forget_what_is_gone(const Ui& ui) {
  ToursState& pane = ui.state.tours;
  if (!pane.tour) return;
  const std::size_t tours = pane.is_own ? own_tours(ui).size() : ui.in.dataset.tours.size();
  if (*pane.tour >= tours) {
    pane = {};
    return;
  }
  const std::size_t steps =
      pane.is_own ? own_tours(ui)[*pane.tour].steps.size() : ui.in.dataset.tours[*pane.tour].steps.size();
  if (pane.step && *pane.step >= steps) pane.step.reset();
}

void open_tour(const Ui& ui, bool is_own, std::size_t tour) {
  ToursState opened;
  opened.tour = tour;
  opened.is_own = is_own;
  ui.state.tours = opened;
}

PresentRequest request_for(bool is_own, std::size_t tour, std::size_t step) {
  using What = PresentRequest::What;
  return {is_own ? What::own_tour : What::dataset_tour, tour, step};
}

void shortcuts_ui(const Ui& ui) {
  const ToursState& pane = ui.state.tours;
  const ImGuiIO& io = ImGui::GetIO();
  const bool types_elsewhere = io.WantTextInput && !pane.is_typing;
  if (types_elsewhere || popup_is_open() || ui.in.own_tours == nullptr) return;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
  if (io.KeyCtrl && !io.KeyAlt) {
    if (pressed(ImGuiKey_Z)) (io.KeyShift ? ui.out.redo_tour_edit : ui.out.undo_tour_edit) = true;
    if (pressed(ImGuiKey_Y)) ui.out.redo_tour_edit = true;
    if (pressed(ImGuiKey_D) && pane.tour && pane.is_own) add_this_view(ui);
  }
  if (io.KeyAlt && !io.KeyCtrl && !pane.is_typing) {
    const int direction = pressed(ImGuiKey_UpArrow) ? -1 : pressed(ImGuiKey_DownArrow) ? 1 : 0;
    if (direction == 0) return;
    ImGui::NavMoveRequestCancel();  // the row moves, not the outline
    move_step(ui, direction);
  }
}

/// An arrow and the words, from a tour to the list.
void back_button_ui(const Ui& ui) {
  const FontStyle style = ui.text(Face::sans, control_text_px);
  const std::string_view word = ui.say(Text::tours_all);
  const auto width = static_cast<float>(std::ceil(ui.in.fonts.width_px(word, style)));
  const float arrow = ui.px(pane_button_px);
  const ItemState item = item_ui(ui, "tours:back", {arrow + width + ui.px(inset_px), ui.px(pane_button_px)},
                                 control_rounding_px);
  draw_control_frame(ui, item, ButtonLook::bare, control_rounding_px);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto left = static_cast<float>(item.rect.x), middle = static_cast<float>(item.rect.center_y());
  const ImU32 ink = to_u32(item.hovered ? ui.palette().ink : ui.palette().ink_muted);
  draw_icon(list, {left + arrow / 2, middle}, Icon::arrow_left, ui.px(14), ink);
  draw_text_mid(list, ui.in.fonts, left + arrow, middle, word, style, ink);
  if (item.clicked) ui.state.tours = {};
}

void header_ui(const Ui& ui, const Rect& pane) {
  const auto enabled = [](bool on) { return on ? Enabled::yes : Enabled::no; };
  const auto y = static_cast<float>(pane.y) + ui.px((pane_header_height_px - pane_button_px) / 2);
  const float x = static_cast<float>(pane.x) + ui.px(pane_margin_px);
  if (ui.state.tours.tour) {
    ImGui::SetCursorScreenPos({x - ui.px(inset_px), y});
    back_button_ui(ui);
  } else {
    draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, x,
                  static_cast<float>(pane.y) + ui.px(pane_header_height_px) / 2, ui.say(Text::tours),
                  ui.text(Face::serif_bold, heading_px), to_u32(ui.palette().ink));
  }
  ImGui::SetCursorScreenPos(
      {static_cast<float>(pane.right()) - ui.px(pane_margin_px - inset_px + 3 * pane_button_px + 2 + 12), y});
  const OwnTours* own = ui.in.own_tours;
  if (icon_button_ui(ui, "tours:undo", Icon::undo, ui.say(Text::tours_undo), "Ctrl+Z", ButtonLook::bare,
                     enabled(own != nullptr && own->can_undo()), pane_button_px)) {
    ui.out.undo_tour_edit = true;
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button_ui(ui, "tours:redo", Icon::redo, ui.say(Text::tours_redo), "Ctrl+Y", ButtonLook::bare,
                     enabled(own != nullptr && own->can_redo()), pane_button_px)) {
    ui.out.redo_tour_edit = true;
  }
  ImGui::SameLine(0, ui.px(12));
  if (icon_button_ui(ui, "tours:close", Icon::close, ui.say(Text::tours_close), "Esc", ButtonLook::bare,
                     Enabled::yes, pane_button_px)) {
    ui.state.tours_open = false;
  }
}

struct ListRow {
  const std::string& id;
  std::string title;
  std::size_t steps = 0;
  bool is_own = false;
  std::size_t index = 0;
};

/// Play button, title and how many steps; the whole row opens the tour.
void row_ui(const Ui& ui, const ListRow& row, float width) {
  const FontStyle style = ui.text(Face::sans, row_title_px), small = ui.text(Face::sans, row_count_px);
  const float play = ui.px(pane_button_px), gap = ui.px(10);
  const TextRun run{row.title, style, ui.palette().ink};
  const std::vector<std::string> lines = wrap_lines(ui.in.fonts, {&run, 1}, width - play - gap);
  const float leading = ui.px(row_leading_px);
  const float height = leading * static_cast<float>(lines.size() + 1) + ui.px(2 * row_padding_px);
  const ImVec2 at = ImGui::GetCursorScreenPos();

  ImGui::PushID(row.is_own ? 1 : 0);
  ImGui::PushID(static_cast<int>(row.index));
  ImGui::SetCursorScreenPos({at.x - ui.px(4), at.y + (height - play) / 2});
  if (icon_button_ui(ui, "play", Icon::play, ui.say(Text::tour_present_tooltip), "", ButtonLook::bare,
                     Enabled::yes, pane_button_px)) {
    ui.state.chosen_to_show = request_for(row.is_own, row.index, 0);
    ui.out.present = ui.state.chosen_to_show;
  }
  ui.name_control("tour:play:" + row.id);
  ImGui::SetCursorScreenPos({at.x + play, at.y});
  const ItemState item = item_ui(ui, "tour", {width - play + ui.px(inset_px), height}, 4);
  ui.name_control("tour:" + row.id);
  ImGui::PopID();
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered || item.held) {
    list.AddRectFilled(top_left(item.rect), bottom_right(item.rect),
                       to_u32(item.held ? ui.palette().control_active : ui.palette().control_hover),
                       ui.px(4));
  }
  float middle = at.y + ui.px(row_padding_px) + leading / 2;
  for (const std::string& line : lines) {
    draw_text_mid(list, ui.in.fonts, at.x + play + gap, middle, line, style, to_u32(ui.palette().ink));
    middle += leading;
  }
  draw_text_mid(list, ui.in.fonts, at.x + play + gap, middle,
                say_count(Text::tour_steps, ui.in.language, row.steps, row.steps), small,
                to_u32(ui.palette().ink_muted));
  if (item.clicked) open_tour(ui, row.is_own, row.index);
  ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void section_ui(const Ui& ui, std::string_view text, float width) {
  paragraph_ui(ui, text, ui.text(Face::sans_bold, 13), ui.palette().ink_muted, width, ui.px(24));
}

void list_ui(const Ui& ui, float width) {
  const std::vector<Tour>& shipped = ui.in.dataset.tours;
  if (!shipped.empty()) {
    section_ui(ui, ui.say(Text::tours_of_timeline), width);
    for (std::size_t i = 0; i < shipped.size(); ++i) {
      row_ui(ui, {shipped[i].id, shipped[i].title, shipped[i].steps.size(), false, i}, width);
    }
    vertical_space(ui, 18);
  }
  section_ui(ui, ui.say(Text::tours_own), width);
  const std::vector<OwnTour>& own = own_tours(ui);
  for (std::size_t i = 0; i < own.size(); ++i) {
    row_ui(ui,
           {own[i].id, own[i].title.empty() ? ui.say(Text::tour_untitled) : own[i].title, own[i].steps.size(),
            true, i},
           width);
  }
  const bool can_edit = ui.in.own_tours != nullptr;
  if (own.empty()) {
    paragraph_ui(ui, ui.say(can_edit ? Text::tours_none_own : Text::tours_wait), ui.text(Face::sans, 14),
                 ui.palette().ink_muted, width, ui.px(20));
  }
  vertical_space(ui, 12);
  if (can_edit && word_button_ui(ui, "tour:new", Icon::plus, ui.say(Text::tour_new), "", "")) {
    ui.out.tour_edits.emplace_back(AddTour{{"", ui.say(Text::tour_new), {}}});
  }
  vertical_space(ui, 24);
}

/// Below the steps of one's own tour, always in sight.
void footer_ui(const Ui& ui, const Rect& pane, float top) {
  const float line = std::max(1.0F, ui.px(1));
  ImGui::GetWindowDrawList()->AddRectFilled({static_cast<float>(pane.x), top},
                                            {static_cast<float>(pane.right()), top + line},
                                            to_u32(ui.palette().hairline));
  const float x = static_cast<float>(pane.x) + ui.px(pane_margin_px);
  ImGui::SetCursorScreenPos({x, top + ui.px((footer_px - control_height_px) / 2)});
  if (word_button_ui(ui, "tour:add view", Icon::plus, ui.say(Text::tour_add_view),
                     ui.say(Text::tour_add_view_tooltip), "Ctrl+D")) {
    add_this_view(ui);
  }
  const FontStyle style = ui.text(Face::sans, row_count_px);
  const double key_width = ui.in.fonts.width_px("Ctrl+D", style);
  draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts,
                static_cast<float>(pane.right() - ui.px(pane_margin_px) - key_width),
                top + ui.px(footer_px) / 2, "Ctrl+D", style, to_u32(ui.palette().ink_muted));
}

/// F5 presents the tour that was last chosen here.
void choose_to_show(const Ui& ui) {
  const ToursState& pane = ui.state.tours;
  if (pane.tour) ui.state.chosen_to_show = request_for(pane.is_own, *pane.tour, pane.step.value_or(0));
}

void go_to(ToursState& pane, const TourPlace& place, ToursState::Focus focus) {
  const bool is_same = pane.is_own && pane.tour == place.tour;
  if (!is_same) {
    pane = {};
    pane.is_own = true;
    pane.tour = place.tour;
  }
  pane.step = place.step;
  pane.scroll_to_step = true;
  pane.focus = focus;
}

/// Typing leaves everything where it is.
bool stays(const TourEdit& edit) {
  return std::holds_alternative<SetCaption>(edit) || std::holds_alternative<SetNotes>(edit) ||
         std::holds_alternative<RenameTour>(edit);
}

}  // namespace

void tours_pane_ui(const Ui& ui) {
  const Rect& pane = ui.in.scene.regions.detail;
  ToursState& state = ui.state.tours;
  if (!ui.state.tours_open || pane.width < 1) {
    state.is_typing = false;
    return;
  }
  forget_what_is_gone(ui);
  shortcuts_ui(ui);
  state.is_typing = false;
  state.row_focused.reset();
  ImGui::SetCursorScreenPos(top_left(pane));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, to_vec4(ui.palette().panel));
  ImGui::BeginChild("tours", size_of(pane), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleColor();
  header_ui(ui, pane);
  const bool is_editing = state.tour && state.is_own;
  const auto top = static_cast<float>(pane.y) + ui.px(pane_header_height_px);
  const float bottom = static_cast<float>(pane.bottom()) - (is_editing ? ui.px(footer_px) : 0);
  ImGui::SetCursorScreenPos({static_cast<float>(pane.x) + ui.px(pane_grip_px), top});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(pane_margin_px - pane_grip_px), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  // Each page keeps its own place.
  const char* page = !state.tour ? "list" : state.is_own ? "own" : "shipped";
  ImGui::PushID(static_cast<int>(state.tour.value_or(0)));
  if (ImGui::BeginChild(page,
                        {static_cast<float>(pane.width) - ui.px(pane_grip_px), std::max(1.0F, bottom - top)},
                        ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding)) {
    const float width = static_cast<float>(pane.width) - ui.px(2 * pane_margin_px);
    if (state.tour) {
      tour_steps_ui(ui, width);
    } else {
      list_ui(ui, width);
    }
    // The scroll bar follows what was drawn a picture before.
    const float height = ImGui::GetCursorPosY();
    if (std::exchange(state.content_height_px, height) != height) ui.out.redraw_within(0);
  }
  ImGui::EndChild();
  ImGui::PopID();
  ImGui::PopStyleVar(2);
  if (is_editing) footer_ui(ui, pane, bottom);
  pane_grip_ui(ui, pane);
  ImGui::EndChild();
  choose_to_show(ui);
}

void take_tour_edits(const UiOutput& out, OwnTours& own, ToursState& pane) {
  using Focus = ToursState::Focus;
  for (const TourEdit& edit : out.tour_edits) {
    const auto place = own.apply(edit);
    if (!place || stays(edit)) continue;
    const bool is_new = std::holds_alternative<AddTour>(edit) || std::holds_alternative<DuplicateTour>(edit);
    const bool by_keyboard = std::holds_alternative<MoveStep>(edit) && pane.row_focused;
    go_to(pane, *place, is_new ? Focus::title : by_keyboard ? Focus::row : Focus::none);
  }
  if (out.undo_tour_edit) {
    if (const auto place = own.undo()) go_to(pane, *place, Focus::none);
  }
  if (out.redo_tour_edit) {
    if (const auto place = own.redo()) go_to(pane, *place, Focus::none);
  }
}

void follow_presentation(ToursState& pane, const PresentRequest& shown) {
  const bool is_own = shown.what == PresentRequest::What::own_tour;
  if (pane.tour != shown.tour || pane.is_own != is_own) return;
  pane.step = shown.step;
  pane.scroll_to_step = true;
}

bool cancel_tour_drag(ToursState& pane) { return std::exchange(pane.dragged, std::nullopt).has_value(); }

}  // namespace chronoscope
