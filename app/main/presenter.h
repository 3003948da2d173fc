// One talk while it goes on: the presentation, what the pointer draws, the clock, and the card that each step asks the
// layout for. App holds one while somebody presents. Needs an ImGui context, no window.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/interface_text.h"
#include "layout/presentation_card.h"
#include "model/dataset.h"
#include "view/presentation.h"

namespace chronoscope {

class Presenter {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Presenter(Presentation presentation) : m_presentation(std::move(presentation)) {}

  Presentation& presentation() { return m_presentation; }
  const Presentation& presentation() const { return m_presentation; }

  /// Freehand lines while the pen is out, the spotlight's place, and its size by the wheel. True when the pointer is
  /// taken: then it does nothing on the chart. Inside an ImGui frame.
  bool take_pointer();

  /// The card of the present step, as high as the highest of the tour.
  CardRequest card(const Dataset& dataset, Language language, double width_px, double height_px, double scale,
                   TextMeasurer& measurer);
  CardText card_text(std::size_t step, const Dataset& dataset, Language language) const;

  /// True once for each step: its event is to be brought into view up and down as well.
  bool is_newly_shown();

  double elapsed_secs() const;
  void restart_clock() { m_began = Clock::now(); }

 private:
  struct HeightKey {
    double width_px = 0, height_px = 0, scale = 0;
    Language language = Language::english;
    friend bool operator==(const HeightKey&, const HeightKey&) = default;
  };

  Presentation m_presentation;
  Clock::time_point m_began = Clock::now();
  bool m_is_drawing = false;
  std::optional<std::size_t> m_seen_step;
  std::optional<HeightKey> m_height_for;
  double m_card_height = 0;
};

/// Numbers of screens, from 0, the main one first.
struct TalkScreens {
  int room = 0;       ///< what everybody sees
  int presenter = 0;  ///< the presenter's window
  bool are_swapped = false;
  friend bool operator==(const TalkScreens&, const TalkScreens&) = default;
};
/// The chosen screen where there is one of that number, else the first that is not the main one, for that is the
/// projector; the presenter's window stands where the program's window is, or, when the room has that screen, on the
/// next. `count` is at least 1.
TalkScreens screens_for_talk(int count, int window_screen, std::optional<std::size_t> chosen);
TalkScreens swapped(TalkScreens screens);

}  // namespace chronoscope
