#include "ui/tour_steps.h"

#include <imgui.h>

#include <algorithm>

#include "ui/paint.h"
#include "ui/rich_text.h"
#include "ui/side_pane.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/text_area.h"
#include "ui/theme_icon.h"
#include "ui/widgets.h"
#include "view/presentation.h"

namespace chronoscope {

namespace {

constexpr double title_px = 21, title_leading_px = 26, step_title_px = 15, step_leading_px = 20, date_px = 13,
                 date_leading_px = 19, caption_px = 14.5, caption_leading_px = 20.5, label_px = 12.5,
                 number_px = 13.5, handle_px = 20, text_indent_px = 46, row_padding_px = 9, inset_px = 8,
                 label_leading_px = 20;
constexpr double scroll_edge_px = 36, scroll_step_px = 7;

/// A step as its row shows it, of either kind of tour.
struct StepView {
  std::size_t index = 0;
  TourStep step;
  std::string unknown_event;  ///< an id that this dataset lacks; empty for none
};

/// The tour that the pane shows.
struct TourView {
  std::string id, title;
  bool is_own = false;
  std::size_t index = 0;
  std::vector<StepView> steps;
};

TourView shown_tour(const Ui& ui) {
  const ToursState& pane = ui.state.tours;
  TourView shown;
  shown.is_own = pane.is_own;
  shown.index = *pane.tour;
  if (!pane.is_own) {
    const Tour& tour = ui.in.dataset.tours[shown.index];
    shown.id = tour.id;
    shown.title = tour.title;
    for (const TourStep& s : tour.steps) shown.steps.push_back({shown.steps.size(), s, {}});
    return shown;
  }
  const OwnTour& tour = ui.in.own_tours->tours()[shown.index];
  shown.id = tour.id;
  shown.title = tour.title;
  for (const OwnTourStep& s : tour.steps) {
    StepView view{shown.steps.size(), resolved(s, ui.in.dataset), {}};
    if (!view.step.event) view.unknown_event = s.event;
    shown.steps.push_back(std::move(view));
  }
  return shown;
}

std::string title_of(const Ui& ui, const StepView& view) {
  if (view.step.event) return std::string(ui.in.dataset.events.title(*view.step.event));
  if (!view.unknown_event.empty()) return ui.say(Text::step_event_unknown, view.unknown_event);
  return view.step.range ? brief_date(*view.step.range, ui.in.language) : "…";
}

/// "1 Dec 1934 · view: Jan–Jun 1934"
std::string dates_of(const Ui& ui, const StepView& view) {
  std::string line;
  if (view.step.event) line = date_short(ui.in.dataset.events.date(*view.step.event), ui.in.language);
  const bool range_is_title = !view.step.event && view.unknown_event.empty();
  if (!view.step.range || range_is_title) return line;
  if (!line.empty()) line += " · ";
  return line + ui.say(Text::step_view, brief_date(*view.step.range, ui.in.language));
}

/// The chart may show it: for an event elsewhere it would only fade all others.
bool is_in_view(const Ui& ui, std::optional<EventIndex> event) {
  if (!event || !ui.in.filter.is_shown(*event)) return false;
  const EventStore& events = ui.in.dataset.events;
  return static_cast<double>(events.latest_end(*event)) > ui.in.view.viewport.from &&
         static_cast<double>(events.earliest_start(*event)) < ui.in.view.viewport.to;
}

void edit(const Ui& ui, TourEdit made) { ui.out.tour_edits.push_back(std::move(made)); }

void present_from(const Ui& ui, const TourView& tour, std::size_t step) {
  using What = PresentRequest::What;
  ui.out.present = PresentRequest{tour.is_own ? What::own_tour : What::dataset_tour, tour.index, step};
}

/// A text that is edited in place.
template <class Changed>
void field_ui(const Ui& ui, const TextArea& area, const std::string& text, Changed changed) {
  const TextAreaResult result = text_area_ui(ui, area, text);
  if (result.text) changed(*result.text);
  if (result.ended) edit(ui, EndTyping{});
  ui.state.tours.is_typing |= result.is_active;
}

/// Puts buttons side by side, and on a new line where there is no room.
class ButtonFlow {
 public:
  ButtonFlow(const Ui& ui, float width) : m_ui(ui), m_start(ImGui::GetCursorScreenPos()), m_width(width) {
    m_at = m_start;
  }
  bool word(const char* id, Icon icon, const std::string& word, const std::string& tooltip,
            const char* keys = "") {
    const float width = word_button_width(m_ui, true, word);
    const float gap = m_ui.px(8);
    if (m_at.x > m_start.x && m_at.x + width > m_start.x + m_width) {
      m_at = {m_start.x, m_at.y + m_ui.px(control_height_px) + gap};
    }
    ImGui::SetCursorScreenPos(m_at);
    const bool clicked = word_button_ui(m_ui, id, icon, word, tooltip, keys);
    m_at.x += width + gap;
    return clicked;
  }
  /// The cursor goes below.
  void end() const {
    ImGui::SetCursorScreenPos({m_start.x, m_at.y + m_ui.px(control_height_px)});
    ImGui::Dummy({1, 0});
  }

 private:
  const Ui& m_ui;
  ImVec2 m_start, m_at;
  float m_width;
};

void title_ui(const Ui& ui, const TourView& tour, float width) {
  if (!tour.is_own) {
    paragraph_ui(ui, tour.title, ui.text(Face::serif_bold, title_px), ui.palette().ink, width,
                 ui.px(title_leading_px));
    return;
  }
  TextArea area;
  area.id = "##title";
  area.name = "tour:title";
  area.face = Face::serif_bold;
  area.px = title_px;
  area.hint = ui.say(Text::tour_title_hint);
  area.width_px = width + 2 * ui.px(inset_px);
  area.takes_keyboard = ui.state.tours.focus == ToursState::Focus::title;
  area.chooses_all = true;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x - ui.px(inset_px), at.y});
  field_ui(ui, area, tour.title, [&](const std::string& text) { edit(ui, RenameTour{tour.index, text}); });
  ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
}

void tour_buttons_ui(const Ui& ui, const TourView& tour, float width) {
  ButtonFlow flow(ui, width);
  if (flow.word("tour:present", Icon::play, ui.say(Text::present), ui.say(Text::tour_present_tooltip),
                "F5")) {
    present_from(ui, tour, 0);
  }
  if (tour.is_own) {
    if (flow.word("tour:duplicate", Icon::copy, ui.say(Text::tour_duplicate), "")) {
      edit(ui, DuplicateTour{tour.index, ui.say(Text::tour_copy_title, tour.title)});
    }
    if (flow.word("tour:delete", Icon::bin, ui.say(Text::tour_delete), ui.say(Text::tour_delete_tooltip))) {
      edit(ui, RemoveTour{tour.index});
    }
  } else if (ui.in.own_tours != nullptr &&
             flow.word("tour:make mine", Icon::pen, ui.say(Text::tour_make_mine),
                       ui.say(Text::tour_make_mine_tooltip))) {
    OwnTour copy = own_copy(ui.in.dataset.tours[tour.index], ui.in.dataset);
    copy.title = ui.say(Text::tour_mine_title, copy.title);
    edit(ui, AddTour{std::move(copy)});
  }
  flow.end();
}

void label_ui(const Ui& ui, Text text, float width) {
  paragraph_ui(ui, ui.say(text), ui.text(Face::sans, label_px), ui.palette().ink_muted, width,
               ui.px(label_leading_px));
}

/// Everything of one row. The caller puts the ground below it.
class StepRow {
 public:
  StepRow(const Ui& ui, const TourView& tour, const StepView& view, float width)
      : m_ui(ui),
        m_tour(tour),
        m_view(view),
        m_number(std::to_string(view.index + 1)),
        m_is_chosen(ui.state.tours.step == view.index),
        m_width(width),
        m_indent(ui.px(tour.is_own ? text_indent_px : text_indent_px - handle_px)) {}

  Rect draw() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(m_view.index));
    vertical_space(m_ui, row_padding_px);
    heading_ui();
    if (m_is_chosen && m_tour.is_own) {
      fields_ui();
    } else {
      caption_ui();
    }
    if (m_is_chosen) buttons_ui();
    vertical_space(m_ui, row_padding_px);
    ImGui::PopID();
    const double inset = m_ui.px(inset_px);
    return {at.x - inset, at.y, m_width + 2 * inset, ImGui::GetCursorScreenPos().y - at.y};
  }
  bool is_hovered() const { return m_is_hovered; }
  bool is_chosen() const { return m_is_chosen; }
  /// The caption was clicked: in the next picture it has the keyboard.
  bool begins_edit() const { return m_begins_edit; }

 private:
  std::string named(const char* what) const { return what + (":" + m_number); }
  float text_width() const { return m_width - m_indent; }

  void choose(bool toggles) {
    ToursState& pane = m_ui.state.tours;
    pane.step = toggles && m_is_chosen ? std::nullopt : std::optional(m_view.index);
    edit(m_ui, EndTyping{});
  }

  /// Number, title and dates: the row's main control.
  void heading_ui() {
    const FontStyle style = m_ui.text(Face::sans_bold, step_title_px);
    const std::string title = title_of(m_ui, m_view), dates = dates_of(m_ui, m_view);
    const TextRun run{title, style, m_ui.palette().ink};
    const std::vector<std::string> lines = wrap_lines(m_ui.in.fonts, {&run, 1}, text_width());
    const float leading = m_ui.px(step_leading_px);
    const float height =
        leading * static_cast<float>(lines.size()) + (dates.empty() ? 0 : m_ui.px(date_leading_px));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    handle_ui(height);
    ImGui::SetCursorScreenPos({at.x + m_indent - m_ui.px(26), at.y});
    if (m_ui.state.tours.focus == ToursState::Focus::row && m_is_chosen) ImGui::SetKeyboardFocusHere();
    const ItemState item = item_ui(m_ui, "step", {text_width() + m_ui.px(26), height}, 4);
    m_ui.name_control(named("step"));
    if (item.focused) {
      m_ui.state.focused_control = named("step");
      m_ui.state.tours.row_focused = m_view.index;
    }
    if ((item.hovered || item.focused) && is_in_view(m_ui, m_view.step.event)) {
      m_ui.out.hovered_event = m_view.step.event;
    }
    if (item.clicked) choose(true);
    if (item.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) show_step(m_ui, m_view.step);
    m_is_hovered = item.hovered;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    float middle = at.y + leading / 2;
    const FontStyle number_style = m_ui.text(Face::sans, number_px);
    const double number_width = m_ui.in.fonts.width_px(m_number, number_style);
    draw_text_mid(list, m_ui.in.fonts, at.x + m_indent - m_ui.px(9) - static_cast<float>(number_width),
                  middle, m_number, number_style, to_u32(m_ui.palette().ink_muted));
    const bool is_unknown = !m_view.unknown_event.empty();
    for (const std::string& line : lines) {
      draw_text_mid(list, m_ui.in.fonts, at.x + m_indent, middle, line, style,
                    to_u32(is_unknown ? m_ui.palette().ink_muted : m_ui.palette().ink));
      middle += leading;
    }
    if (!dates.empty()) {
      draw_text_mid(list, m_ui.in.fonts, at.x + m_indent, at.y + height - m_ui.px(date_leading_px) / 2,
                    m_ui.in.fonts.shorten(dates, m_ui.text(Face::sans, date_px), text_width()),
                    m_ui.text(Face::sans, date_px), to_u32(m_ui.palette().ink_muted));
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height});
  }

  void handle_ui(float height) const {
    if (!m_tour.is_own) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x - m_ui.px(6), at.y});
    // The row has Alt+Up and Alt+Down for the keyboard.
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    const ItemState item = item_ui(m_ui, "handle", {m_ui.px(handle_px), height}, 4);
    ImGui::PopItemFlag();
    m_ui.name_control(named("handle"));
    item_tooltip_ui(m_ui, m_ui.state.tours.dragged ? "" : m_ui.say(Text::step_drag));
    if (item.hovered || item.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    if (item.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) m_ui.state.tours.dragged = m_view.index;
    const bool is_hot = item.hovered || item.held;
    draw_icon(*ImGui::GetWindowDrawList(),
              {static_cast<float>(item.rect.center_x()), at.y + m_ui.px(step_leading_px) / 2}, Icon::handle,
              m_ui.px(14), to_u32(m_ui.palette().ink_muted, is_hot ? 1 : 0.65));
  }

  /// As it is read; a click on one's own begins to edit it.
  void caption_ui() {
    const std::string& caption = m_view.step.caption;
    if (caption.empty()) return;
    vertical_space(m_ui, 3);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + m_indent, at.y});
    paragraph_ui(m_ui, caption, m_ui.text(Face::sans, caption_px), m_ui.palette().ink, text_width(),
                 m_ui.px(caption_leading_px));
    const float bottom = ImGui::GetCursorScreenPos().y;
    const Rect rect{at.x + m_indent, at.y, text_width(), bottom - at.y};
    if (m_tour.is_own) {
      m_ui.note_control(named("caption"), rect, Reach::pointer);  // the chosen step has the box for it
      ImGui::SetCursorScreenPos(top_left(rect));
      ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
      if (ImGui::InvisibleButton("read", size_of(rect))) {
        choose(false);
        m_ui.state.tours.focus = ToursState::Focus::caption;
        m_begins_edit = true;
      }
      ImGui::PopItemFlag();
      if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    }
    ImGui::SetCursorScreenPos({at.x, bottom});
  }

  void fields_ui() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = text_width();
    ImGui::Indent(m_indent);
    vertical_space(m_ui, 4);
    label_ui(m_ui, Text::step_caption, width);
    TextArea caption;
    caption.id = "##caption";
    caption.name = named("caption");
    caption.px = caption_px;
    caption.hint = m_ui.say(Text::step_caption_hint);
    caption.width_px = width;
    caption.takes_keyboard = m_ui.state.tours.focus == ToursState::Focus::caption;
    field_ui(m_ui, caption, m_view.step.caption, [this](const std::string& text) {
      edit(m_ui, SetCaption{m_tour.index, m_view.index, text});
    });
    vertical_space(m_ui, 6);
    label_ui(m_ui, Text::step_notes, width);
    TextArea notes;
    notes.id = "##notes";
    notes.name = named("notes");
    notes.px = caption_px;
    notes.paragraphs = Paragraphs::many;
    notes.hint = m_ui.say(Text::step_notes_hint);
    notes.width_px = width;
    field_ui(m_ui, notes, m_view.step.notes, [this](const std::string& text) {
      edit(m_ui, SetNotes{m_tour.index, m_view.index, text});
    });
    ImGui::Unindent(m_indent);
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
  }

  bool button_ui(const char* id, Icon icon, Text tooltip, const char* keys = "",
                 Enabled enabled = Enabled::yes) const {
    const bool clicked =
        icon_button_ui(m_ui, id, icon, m_ui.say(tooltip), keys, ButtonLook::bare, enabled, pane_button_px);
    m_ui.name_control(named(id));
    ImGui::SameLine(0, m_ui.px(4));
    return clicked;
  }

  void buttons_ui() {
    const auto enabled = [](bool on) { return on ? Enabled::yes : Enabled::no; };
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::size_t tour = m_tour.index, step = m_view.index;
    ImGui::SetCursorScreenPos({at.x + m_indent - m_ui.px(6), at.y + m_ui.px(5)});
    if (button_ui("step show", Icon::eye, Text::step_show)) show_step(m_ui, m_view.step);
    if (button_ui("step present", Icon::play, Text::step_present, "Shift+F5"))
      present_from(m_ui, m_tour, step);
    if (m_tour.is_own) {
      if (button_ui("step replace", Icon::camera, Text::step_replace)) {
        edit(m_ui, ReplaceView{tour, step, step_from_view(m_ui.in.view, m_ui.in.dataset)});
      }
      if (button_ui("step up", Icon::arrow_up, Text::step_up, "Alt+Up", enabled(step > 0))) {
        edit(m_ui, MoveStep{tour, step, step - 1});
      }
      const bool has_next = step + 1 < m_tour.steps.size();
      if (button_ui("step down", Icon::arrow_down, Text::step_down, "Alt+Down", enabled(has_next))) {
        edit(m_ui, MoveStep{tour, step, step + 1});
      }
      if (button_ui("step remove", Icon::bin, Text::step_remove)) edit(m_ui, RemoveStep{tour, step});
    }
    ImGui::SetCursorScreenPos({at.x, at.y + m_ui.px(5 + pane_button_px)});
    ImGui::Dummy({1, 0});
  }

  const Ui& m_ui;
  const TourView& m_tour;
  const StepView& m_view;
  std::string m_number;
  bool m_is_chosen, m_is_hovered = false, m_begins_edit = false;
  float m_width, m_indent;
};

/// Where the dragged step goes: in front of this row; rows.size() for the end.
std::size_t drop_place(const std::vector<Rect>& rows, double y) {
  const auto below = std::find_if(rows.begin(), rows.end(), [y](const Rect& r) { return r.center_y() > y; });
  return static_cast<std::size_t>(below - rows.begin());
}

/// The list follows a drag beyond its edges.
void scroll_at_edges(const Ui& ui) {
  const float y = ImGui::GetIO().MousePos.y, top = ImGui::GetWindowPos().y,
              bottom = top + ImGui::GetWindowHeight();
  const float edge = ui.px(scroll_edge_px), step = ui.px(scroll_step_px);
  const float way = y < top + edge ? -step : y > bottom - edge ? step : 0;
  if (way == 0) return;
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + way, 0.0F, ImGui::GetScrollMaxY()));
  ui.out.redraw_within(0);
}

void drag_ui(const Ui& ui, const TourView& tour, const std::vector<Rect>& rows) {
  ToursState& pane = ui.state.tours;
  if (!pane.dragged || *pane.dragged >= rows.size()) {
    pane.dragged.reset();
    return;
  }
  const std::size_t from = *pane.dragged;
  const std::size_t before = drop_place(rows, ImGui::GetIO().MousePos.y);
  const std::size_t to = before > from ? before - 1 : before;
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    pane.dragged.reset();
    if (to != from) edit(ui, MoveStep{tour.index, from, to});
    return;
  }
  scroll_at_edges(ui);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto left = static_cast<float>(rows[from].x), right = static_cast<float>(rows[from].right());
  list.AddRectFilled(top_left(rows[from]), bottom_right(rows[from]), to_u32(ui.palette().panel, 0.55),
                     ui.px(6));
  const float y = static_cast<float>(before < rows.size() ? rows[before].y : rows.back().bottom());
  const float half = std::max(1.0F, ui.px(1.5));
  list.AddRectFilled({left, y - half}, {right, y + half}, to_u32(ui.palette().focus), half);
  list.AddCircleFilled({left + ui.px(3), y}, ui.px(4), to_u32(ui.palette().focus));
}

void draw_row_ground(const Ui& ui, ImDrawList& list, const Rect& rect, bool is_chosen, bool is_hovered) {
  const Palette& p = ui.palette();
  if (is_chosen) {
    list.AddRectFilled(top_left(rect), bottom_right(rect), to_u32(mix(p.panel, p.control_hover, 0.6)),
                       ui.px(6));
    list.AddRectFilled(top_left(rect),
                       {static_cast<float>(rect.x) + ui.px(3), static_cast<float>(rect.bottom())},
                       to_u32(p.focus), ui.px(2));
  } else if (is_hovered) {
    list.AddRectFilled(top_left(rect), bottom_right(rect), to_u32(mix(p.panel, p.control_hover, 0.6)),
                       ui.px(6));
  }
}

void steps_ui(const Ui& ui, const TourView& tour, float width) {
  ToursState& pane = ui.state.tours;
  std::vector<Rect> rows;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  bool begins_edit = false;
  for (const StepView& view : tour.steps) {
    list.ChannelsSplit(2);  // the ground's size is known when the row has been drawn
    list.ChannelsSetCurrent(1);
    StepRow row(ui, tour, view, width);
    rows.push_back(row.draw());
    list.ChannelsSetCurrent(0);
    draw_row_ground(ui, list, rows.back(), row.is_chosen(), row.is_hovered());
    list.ChannelsMerge();
    begins_edit |= row.begins_edit();
    if (row.is_chosen() && pane.scroll_to_step) {
      const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
      const bool is_in_view = rows.back().y >= top && rows.back().bottom() <= bottom;
      if (!is_in_view) ImGui::SetScrollFromPosY(static_cast<float>(rows.back().center_y()) - top, 0.5F);
    }
  }
  pane.scroll_to_step = false;
  if (!begins_edit) pane.focus = ToursState::Focus::none;
  drag_ui(ui, tour, rows);
}

}  // namespace

void show_step(const Ui& ui, const TourStep& step) {
  const auto shown = present_tour(Tour{"", "", {step}}, 0, ui.in.view);
  if (shown) ui.send_all(commands_of_step(*shown, ui.in.dataset));
}

void add_this_view(const Ui& ui) {
  const ToursState& pane = ui.state.tours;
  const std::size_t steps = ui.in.own_tours->tours()[*pane.tour].steps.size();
  edit(ui,
       AddStep{*pane.tour, pane.step ? *pane.step + 1 : steps, step_from_view(ui.in.view, ui.in.dataset)});
}

void move_step(const Ui& ui, int direction) {
  const ToursState& pane = ui.state.tours;
  const std::optional<std::size_t> step = pane.row_focused ? pane.row_focused : pane.step;
  if (!pane.tour || !pane.is_own || !step || (direction < 0 && *step == 0)) return;
  edit(ui, MoveStep{*pane.tour, *step, direction < 0 ? *step - 1 : *step + 1});
}

void tour_steps_ui(const Ui& ui, float width_px) {
  const TourView tour = shown_tour(ui);
  title_ui(ui, tour, width_px);
  vertical_space(ui, 10);
  tour_buttons_ui(ui, tour, width_px);
  vertical_space(ui, 10);
  if (tour.steps.empty()) {
    vertical_space(ui, 8);
    paragraph_ui(ui, ui.say(Text::tour_no_steps), ui.text(Face::sans, caption_px), ui.palette().ink_muted,
                 width_px, ui.px(caption_leading_px));
    ui.state.tours.focus = ToursState::Focus::none;
    return;
  }
  steps_ui(ui, tour, width_px);
  vertical_space(ui, 24);
  ImGui::Dummy({1, 1});
}

}  // namespace chronoscope
