#include "ui/top_bar.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/filter_popup.h"
#include "ui/paint.h"
#include "ui/search_panel.h"
#include "ui/style.h"
#include "ui/text.h"
#include "ui/theme_chips.h"
#include "ui/top_bar_plan.h"
#include "ui/view_menu.h"
#include "ui/widgets.h"

namespace chronoscope {

namespace {

constexpr double margin_px = 20, group_gap_px = 16, gap_px = 8, title_px = 21, subtitle_px = 18,
                 title_gap_px = 8, title_max_px = 320, count_px = 13.5, search_wide_px = 256,
                 search_narrow_px = 168, tight_px = 6;

/// The texts of this frame.
struct BarTexts {
  std::string title, subtitle, filters, count_full, count_brief;
  std::vector<FilterTag> tags;
  bool filtered = false;
};

FontStyle title_style(const Ui& ui) { return ui.text(Face::serif_bold, title_px); }
FontStyle subtitle_style(const Ui& ui) { return ui.text(Face::serif, subtitle_px); }
FontStyle count_style(const Ui& ui) { return ui.text(Face::sans, count_px); }

float text_width(const Ui& ui, std::string_view text, FontStyle style) {
  return std::ceil(static_cast<float>(ui.in.fonts.width_px(text, style)));
}

BarTexts texts_of(const Ui& ui) {
  BarTexts texts;
  const Dataset& dataset = ui.in.dataset;
  texts.title = ui.in.fonts.shorten(dataset.title, title_style(ui), ui.px(title_max_px));
  texts.subtitle = ui.in.fonts.shorten(dataset.subtitle, subtitle_style(ui), ui.px(title_max_px));
  texts.tags = filter_tags(ui);
  texts.filtered = is_filtered(ui);
  texts.filters = texts.tags.empty() ? ui.say(Text::filters) : ui.say(Text::filters_count, texts.tags.size());
  const auto shown = ui.in.filter.shown, total = ui.in.filter.total;
  texts.count_full = events_text(shown, total, ui.in.language);
  // A bare number would say nothing, a fraction does.
  texts.count_brief = shown == total ? "" : fraction_text(shown, total, ui.in.language);
  return texts;
}

TopBarWidths widths_of(const Ui& ui, const BarTexts& texts) {
  TopBarWidths w;
  const float gap = ui.px(gap_px);
  w.available = static_cast<float>(ui.in.scene.regions.top_bar.width);
  w.margins = ui.px(2 * margin_px) + ui.px(group_gap_px);
  if (!texts.title.empty()) w.title = text_width(ui, texts.title, title_style(ui)) + ui.px(group_gap_px);
  if (!texts.subtitle.empty())
    w.subtitle = text_width(ui, texts.subtitle, subtitle_style(ui)) + ui.px(title_gap_px);
  measure_theme_chips(ui, w);
  w.filters_icon = ui.px(control_height_px) + gap;
  w.filters_word = word_button_width(ui, true, texts.filters) - ui.px(control_height_px);
  w.tags = filter_tags_width(ui, texts.tags);
  w.count_full = text_width(ui, texts.count_full, count_style(ui)) + ui.px(gap_px);
  if (!texts.count_brief.empty())
    w.count_brief = text_width(ui, texts.count_brief, count_style(ui)) + ui.px(gap_px);
  if (texts.filtered)
    w.reset = text_width(ui, ui.say(Text::reset), count_style(ui)) + ui.px(gap_px + tight_px);
  w.search_wide = ui.px(search_wide_px) + gap;
  w.search_narrow = ui.px(search_narrow_px) + gap;
  w.search_icon = ui.px(control_height_px) + gap;
  w.zoom_buttons = 4 * ui.px(control_height_px) + 3 * ui.px(tight_px) + gap;
  w.zoom_pair = 2 * ui.px(control_height_px) + ui.px(tight_px) + gap;
  w.tours_icon = ui.px(control_height_px) + gap;
  w.tours_word = word_button_width(ui, true, ui.say(Text::tours)) - ui.px(control_height_px);
  w.view_icon = ui.px(control_height_px);
  w.view_word = word_button_width(ui, true, ui.say(Text::view)) - ui.px(control_height_px);
  return w;
}

/// A line of text vertically in the middle of the row of controls, advancing along it.
void inline_text_ui(const Ui& ui, std::string_view text, FontStyle style, Rgba color, float gap) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = text_width(ui, text, style);
  draw_text_mid(*ImGui::GetWindowDrawList(), ui.in.fonts, at.x, at.y + ui.px(control_height_px) / 2, text,
                style, to_u32(color));
  ImGui::SetCursorScreenPos({at.x + width + gap, at.y});
}

void title_ui(const Ui& ui, const BarTexts& texts, const TopBarPlan& plan) {
  if (!plan.title || texts.title.empty()) return;
  const bool with_subtitle = plan.subtitle && !texts.subtitle.empty();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  // Both on one baseline.
  const double baseline = at.y + ui.px(control_height_px) / 2 + ui.px(title_px) * 0.34;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Fonts& fonts = ui.in.fonts;
  const auto top_of = [&](FontStyle style) { return static_cast<float>(baseline - fonts.ascent_px(style)); };
  draw_text(list, fonts, {at.x, top_of(title_style(ui))}, texts.title, title_style(ui),
            to_u32(ui.palette().ink));
  float x = at.x + text_width(ui, texts.title, title_style(ui));
  if (with_subtitle) {
    x += ui.px(title_gap_px);
    draw_text(list, fonts, {x, top_of(subtitle_style(ui))}, texts.subtitle, subtitle_style(ui),
              to_u32(ui.palette().ink_muted));
    x += text_width(ui, texts.subtitle, subtitle_style(ui));
  }
  ImGui::SetCursorScreenPos({x + ui.px(group_gap_px), at.y});
}

void filters_ui(const Ui& ui, const BarTexts& texts, const TopBarPlan& plan) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string word = plan.filters_word ? texts.filters : std::string();
  const float width = word_button_width(ui, true, word);
  const Rect anchor{at.x, at.y, width, ui.px(control_height_px)};
  const bool badge = word.empty() && !texts.tags.empty() && !plan.tags;
  const char* tooltip = ui.say(Text::filters_tooltip);
  const bool clicked = word_button_ui(ui, "filters", Icon::sliders, word, tooltip, "", badge);
  if (clicked) ImGui::OpenPopup("filters");
  if (badge) {
    const ImVec2 middle(static_cast<float>(anchor.right()) - ui.px(4), at.y + ui.px(4));
    ImGui::GetWindowDrawList()->AddCircleFilled(middle, ui.px(4), to_u32(ui.palette().focus));
  }
  filter_popup_ui(ui, anchor);
  ImGui::SetCursorScreenPos({static_cast<float>(anchor.right()) + ui.px(gap_px), at.y});
  if (plan.tags) filter_tags_ui(ui, texts.tags);
}

void count_line_ui(const Ui& ui, const BarTexts& texts, const TopBarPlan& plan) {
  if (plan.count_line == CountLine::none) return;
  const std::string& text = plan.count_line == CountLine::full ? texts.count_full : texts.count_brief;
  if (!text.empty())
    inline_text_ui(ui, text, count_style(ui), ui.palette().ink_muted, ui.px(gap_px + tight_px));
  if (!texts.filtered) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ui.in.fonts.imgui_size(count_style(ui));
  ImGui::SetCursorScreenPos({at.x, std::round(at.y + (ui.px(control_height_px) - line) / 2)});
  if (link_button_ui(ui, "reset", ui.say(Text::reset), count_style(ui), ui.say(Text::reset_tooltip)))
    ui.send(ResetFilter{});
}

void zoom_buttons_ui(const Ui& ui, ZoomButtons which) {
  const auto command_button = [&ui](const char* id, Icon glyph, const char* tooltip, const char* key,
                                    Command command) {
    if (icon_button_ui(ui, id, glyph, tooltip, key)) ui.send(std::move(command));
    ImGui::SameLine(0, ui.px(tight_px));
  };
  command_button("zoom out", Icon::minus, ui.say(Text::zoom_out), "−",
                 ZoomAbout{0.5, 1 / zoom_step, Motion::ease});
  command_button("zoom in", Icon::plus, ui.say(Text::zoom_in), "+", ZoomAbout{0.5, zoom_step, Motion::ease});
  if (which != ZoomButtons::all) return;
  command_button("fit", Icon::expand, ui.say(Text::fit_everything), "0", FitAll{});
  command_button("home", Icon::home, ui.say(Text::opening_view), "H", GoHome{});
}

void right_group_ui(const Ui& ui, const TopBarWidths& w, const TopBarPlan& plan, float right, float y) {
  const std::string view_word = plan.view_word ? ui.say(Text::view) : "";
  float x = right - w.view_icon - (plan.view_word ? w.view_word : 0);
  float zoom = 0;
  if (plan.zoom_buttons == ZoomButtons::all) zoom = w.zoom_buttons;
  if (plan.zoom_buttons == ZoomButtons::zoom) zoom = w.zoom_pair;
  const float tours = w.tours_icon + (plan.tours_word ? w.tours_word : 0);
  x -= tours + zoom;
  float search = w.search_icon;
  if (plan.search == SearchSize::wide) search = w.search_wide;
  if (plan.search == SearchSize::narrow) search = w.search_narrow;
  ImGui::SetCursorScreenPos({x - search, y});
  search_box_ui(ui, search - ui.px(gap_px), plan.search == SearchSize::icon);
  ImGui::SetCursorScreenPos({x, y});
  if (plan.zoom_buttons != ZoomButtons::none) zoom_buttons_ui(ui, plan.zoom_buttons);
  ImGui::SetCursorScreenPos({x + zoom, y});
  if (word_button_ui(ui, "tours", Icon::play, plan.tours_word ? ui.say(Text::tours) : "",
                     ui.say(Text::tours_tooltip), "", ui.state.tours_open)) {
    ui.state.tours_open = !ui.state.tours_open;
  }
  ImGui::SetCursorScreenPos({x + zoom + tours, y});
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Rect anchor{at.x, at.y, right - at.x, ui.px(control_height_px)};
  const bool is_wanted = std::exchange(ui.state.menu_requested, false);
  if (word_button_ui(ui, "view", Icon::display, view_word, ui.say(Text::view_tooltip), "F10") || is_wanted)
    ImGui::OpenPopup("view menu");
  if (!ui.in.problems.empty()) {
    const ImVec2 badge(right - ui.px(3), at.y + ui.px(3));
    ImGui::GetWindowDrawList()->AddCircleFilled(badge, ui.px(5), to_u32(ui.palette().note_border));
  }
  view_menu_ui(ui, anchor);
}

}  // namespace

void top_bar_ui(const Ui& ui) {
  const Rect& bar = ui.in.scene.regions.top_bar;
  ImGui::SetCursorScreenPos(top_left(bar));
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::PushStyleColor(ImGuiCol_ChildBg, to_vec4(ui.palette().panel));
  ImGui::BeginChild("top bar", size_of(bar), ImGuiChildFlags_NavFlattened, flags);
  ImGui::PopStyleColor();
  const BarTexts texts = texts_of(ui);
  const TopBarWidths widths = widths_of(ui, texts);
  const TopBarPlan plan = plan_top_bar(widths);
  const auto y = static_cast<float>(std::round(bar.center_y() - ui.px(control_height_px) / 2));
  ImGui::SetCursorScreenPos({static_cast<float>(bar.x) + ui.px(margin_px), y});
  title_ui(ui, texts, plan);
  theme_chips_ui(ui, plan);
  filters_ui(ui, texts, plan);
  count_line_ui(ui, texts, plan);
  right_group_ui(ui, widths, plan, static_cast<float>(bar.right()) - ui.px(margin_px), y);
  const auto line_y = static_cast<float>(bar.bottom()) - std::max(1.0F, ui.px(1)) / 2;
  ImGui::GetWindowDrawList()->AddLine({static_cast<float>(bar.x), line_y},
                                      {static_cast<float>(bar.right()), line_y},
                                      to_u32(ui.palette().hairline), std::max(1.0F, ui.px(1)));
  ImGui::EndChild();
}

}  // namespace chronoscope
