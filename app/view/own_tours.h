// The reader's own tours, and every change that can be made to them, as data: panels emit edits, apply() is the only
// function that makes them, and each can be taken back. Knows neither files nor windows.
//
// The history keeps whole states, which are small: a few dozen steps of a few sentences.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/dataset.h"
#include "model/own_tour.h"
#include "view/view_state.h"

namespace chronoscope {

struct AddTour {  ///< at the end; gets an id of its own when the one it has is taken or empty
  OwnTour tour;
};
struct RemoveTour {
  std::size_t tour = 0;
};
struct RenameTour {
  std::size_t tour = 0;
  std::string title;
};
struct DuplicateTour {  ///< puts the copy behind it
  std::size_t tour = 0;
  std::string title;
};
struct AddStep {
  std::size_t tour = 0;
  std::size_t at = 0;  ///< what stood there comes after it
  OwnTourStep step;
};
struct RemoveStep {
  std::size_t tour = 0, step = 0;
};
struct MoveStep {
  std::size_t tour = 0, from = 0;
  std::size_t to = 0;  ///< its place afterwards
};
struct SetCaption {
  std::size_t tour = 0, step = 0;
  std::string caption;
};
struct SetNotes {
  std::size_t tour = 0, step = 0;
  std::string notes;
};
struct ReplaceView {  ///< event, range and themes of `view`; caption and notes stay
  std::size_t tour = 0, step = 0;
  OwnTourStep view;
};
/// Changes nothing: what is typed next is a step of its own for undo.
struct EndTyping {};

using TourEdit = std::variant<AddTour, RemoveTour, RenameTour, DuplicateTour, AddStep, RemoveStep, MoveStep,
                              SetCaption, SetNotes, ReplaceView, EndTyping>;

/// Where something has changed, in the state as it is now: the panel goes there.
struct TourPlace {
  std::optional<std::size_t> tour;  ///< none: a tour that is no more
  std::optional<std::size_t> step;
  friend bool operator==(const TourPlace&, const TourPlace&) = default;
};

class OwnTours {
 public:
  OwnTours() = default;
  explicit OwnTours(std::vector<OwnTour> tours);

  const std::vector<OwnTour>& tours() const { return m_tours; }
  /// Nothing when the edit changes nothing: a place that does not exist, a text that is there already.
  std::optional<TourPlace> apply(const TourEdit& edit);
  bool can_undo() const { return !m_before.empty(); }
  bool can_redo() const { return !m_after.empty(); }
  std::optional<TourPlace> undo();
  std::optional<TourPlace> redo();
  /// Counts up with each change.
  std::size_t version() const { return m_version; }
  /// True while the next letter would be part of the last step of undo.
  bool is_typing() const { return m_typing.has_value(); }

 private:
  /// Which text is being typed into.
  struct Field {
    std::size_t edit = 0, tour = 0, step = 0;  ///< edit: the alternative of TourEdit
    friend bool operator==(const Field&, const Field&) = default;
  };
  using State = std::vector<OwnTour>;
  static std::optional<Field> field_of(const TourEdit& edit);
  void become(State state);

  State m_tours;
  std::vector<State> m_before, m_after;  ///< the last is the nearest
  std::optional<Field> m_typing;
  std::size_t m_version = 0;
};

/// A step that shows what is seen now: whole days of the viewport without the margin that a shown range gets, the themes
/// that are on (none when all are), the focused event.
OwnTourStep step_from_view(const ViewState& view, const Dataset& dataset);

/// As it is to be presented. What this dataset lacks is left out.
TourStep resolved(const OwnTourStep& step, const Dataset& dataset);
Tour resolved(const OwnTour& tour, const Dataset& dataset);
/// A tour of the dataset as one's own, to be changed; without an id, which AddTour gives.
OwnTour own_copy(const Tour& tour, const Dataset& dataset);

/// "famine-in-ukraine" of "Famine in Ukraine!": small letters, digits and hyphens; letters of other scripts stay. At most
/// `most` bytes. Empty when nothing of the kind is in the text.
std::string slug_of(std::string_view text, std::size_t most = 60);

}  // namespace chronoscope
