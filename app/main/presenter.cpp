#include "main/presenter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/first_sentence.h"

namespace chronoscope {

namespace {

/// Points nearer than this to the last one, in pixels, add nothing to a line.
constexpr float least_step_px = 1.5F;
constexpr double spot_notch = 1.1;
/// Presenting freely there may be millions of steps: the card's height is that of the highest of so many.
constexpr std::size_t most_cards_measured = 200;

}  // namespace

bool Presenter::take_pointer() {
  const ImGuiIO& io = ImGui::GetIO();
  Presentation& p = m_presentation;
  const bool has_moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
  if (has_moved && ImGui::IsMousePosValid()) {
    p.spot = {static_cast<double>(io.MousePos.x / io.DisplaySize.x),
              static_cast<double>(io.MousePos.y / io.DisplaySize.y)};
  }
  if (p.spotlight) {
    if (io.MouseWheel != 0) {
      p.spot_radius = std::clamp(p.spot_radius * std::pow(spot_notch, static_cast<double>(io.MouseWheel)),
                                 least_spot_radius, most_spot_radius);
    }
    return true;
  }
  if (!p.pen) {
    m_is_drawing = false;
    return p.blank != Blank::none;
  }
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!ImGui::IsMousePosValid()) return true;
  const Point here{static_cast<double>(io.MousePos.x / io.DisplaySize.x),
                   static_cast<double>(io.MousePos.y / io.DisplaySize.y)};
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !io.WantCaptureMouse) {
    p.strokes_here().push_back({{here}});
    m_is_drawing = true;
  } else if (m_is_drawing && !p.strokes_here().empty()) {
    std::vector<Point>& points = p.strokes_here().back().points;
    const double dx = (here.x - points.back().x) * static_cast<double>(io.DisplaySize.x);
    const double dy = (here.y - points.back().y) * static_cast<double>(io.DisplaySize.y);
    if (std::hypot(dx, dy) >= static_cast<double>(least_step_px)) points.push_back(here);
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) m_is_drawing = false;
  return true;
}

CardText Presenter::card_text(std::size_t step, const Dataset& dataset, Language language) const {
  const Presentation& p = m_presentation;
  CardText text;
  const auto event = p.event_of(step);
  if (event) {
    text.title = dataset.events.title(*event);
    text.short_title = dataset.events.label(*event);
    text.date = date_in_words(dataset.events.date(*event), language);
  }
  if (p.is_tour()) {
    text.caption = p.steps[step].caption;
    text.footing = p.title;
  } else {
    if (event) text.caption = first_sentence(dataset.events.summary(*event));
    text.footing = dataset.title;
  }
  text.count = say(Text::step_of, language, step + 1, p.size());
  text.progress = static_cast<double>(step + 1) / static_cast<double>(p.size());
  return text;
}

CardRequest Presenter::card(const Dataset& dataset, Language language, double width_px, double height_px,
                            double scale, TextMeasurer& measurer) {
  const HeightKey key{width_px, height_px, scale, language};
  if (m_height_for != key) {
    m_height_for = key;
    m_card_height = 0;
    for (std::size_t i = 0; i < std::min(m_presentation.size(), most_cards_measured); ++i) {
      m_card_height = std::max(
          m_card_height, card_height(card_text(i, dataset, language), width_px, height_px, scale, measurer));
    }
  }
  return {card_text(m_presentation.step, dataset, language), m_card_height};
}

bool Presenter::is_newly_shown() {
  return std::exchange(m_seen_step, m_presentation.step) != m_presentation.step;
}

double Presenter::elapsed_secs() const {
  return std::chrono::duration<double>(Clock::now() - m_began).count();
}

TalkScreens screens_for_talk(int count, int window_screen, std::optional<std::size_t> chosen) {
  TalkScreens screens;
  const bool exists = chosen && *chosen < static_cast<std::size_t>(count);
  screens.room = exists ? static_cast<int>(*chosen) : count > 1 ? 1 : 0;
  screens.presenter =
      screens.room == window_screen && count > 1 ? (window_screen + 1) % count : window_screen;
  return screens;
}

TalkScreens swapped(TalkScreens screens) {
  std::swap(screens.room, screens.presenter);
  screens.are_swapped = !screens.are_swapped;
  return screens;
}

}  // namespace chronoscope
