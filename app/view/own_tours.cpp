#include "view/own_tours.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronoscope {

namespace {

/// More steps back than anybody walks.
constexpr std::size_t most_states = 200;
/// Apart from the ids of a dataset's own tours, so that the two can be opened together.
constexpr const char* id_prefix = "my-";
constexpr const char* nameless = "tour";

std::string free_id(const std::vector<OwnTour>& tours, const OwnTour& tour) {
  const auto is_taken = [&tours](const std::string& id) {
    return std::any_of(tours.begin(), tours.end(), [&id](const OwnTour& t) { return t.id == id; });
  };
  std::string wanted = tour.id;
  if (wanted.empty()) {
    const std::string slug = slug_of(tour.title);
    wanted = id_prefix + (slug.empty() ? nameless : slug);
  }
  std::string id = wanted;
  for (int i = 2; is_taken(id); ++i) id = wanted + "-" + std::to_string(i);
  return id;
}

template <class T>
auto at(std::vector<T>& list, std::size_t index) {
  return list.begin() + static_cast<std::ptrdiff_t>(index);
}

/// Makes an edit in `tours` and says where; nothing when there is nothing to be done.
struct Apply {
  std::vector<OwnTour>& tours;
  using Result = std::optional<TourPlace>;

  OwnTour* tour(std::size_t index) const { return index < tours.size() ? &tours[index] : nullptr; }
  OwnTourStep* step(std::size_t tour_index, std::size_t index) const {
    OwnTour* t = tour(tour_index);
    return t != nullptr && index < t->steps.size() ? &t->steps[index] : nullptr;
  }
  static Result set(std::string* text, const std::string& value, TourPlace place) {
    if (text == nullptr || *text == value) return std::nullopt;
    *text = value;
    return place;
  }

  Result operator()(const AddTour& e) const {
    OwnTour added = e.tour;
    added.id = free_id(tours, added);
    tours.push_back(std::move(added));
    return TourPlace{tours.size() - 1, std::nullopt};
  }
  Result operator()(const RemoveTour& e) const {
    if (tour(e.tour) == nullptr) return std::nullopt;
    tours.erase(at(tours, e.tour));
    return TourPlace{};
  }
  Result operator()(const RenameTour& e) const {
    OwnTour* t = tour(e.tour);
    return set(t == nullptr ? nullptr : &t->title, e.title, {e.tour, std::nullopt});
  }
  Result operator()(const DuplicateTour& e) const {
    if (tour(e.tour) == nullptr) return std::nullopt;
    OwnTour copy = tours[e.tour];
    copy.title = e.title;
    copy.id.clear();
    copy.id = free_id(tours, copy);
    tours.insert(at(tours, e.tour + 1), std::move(copy));
    return TourPlace{e.tour + 1, std::nullopt};
  }
  Result operator()(const AddStep& e) const {
    OwnTour* t = tour(e.tour);
    if (t == nullptr) return std::nullopt;
    const std::size_t place = std::min(e.at, t->steps.size());
    t->steps.insert(at(t->steps, place), e.step);
    return TourPlace{e.tour, place};
  }
  Result operator()(const RemoveStep& e) const {
    if (step(e.tour, e.step) == nullptr) return std::nullopt;
    std::vector<OwnTourStep>& steps = tours[e.tour].steps;
    steps.erase(at(steps, e.step));
    if (steps.empty()) return TourPlace{e.tour, std::nullopt};
    return TourPlace{e.tour, std::min(e.step, steps.size() - 1)};
  }
  Result operator()(const MoveStep& e) const {
    if (step(e.tour, e.from) == nullptr || step(e.tour, e.to) == nullptr || e.from == e.to)
      return std::nullopt;
    std::vector<OwnTourStep>& steps = tours[e.tour].steps;
    if (e.from < e.to) {
      std::rotate(at(steps, e.from), at(steps, e.from + 1), at(steps, e.to + 1));
    } else {
      std::rotate(at(steps, e.to), at(steps, e.from), at(steps, e.from + 1));
    }
    return TourPlace{e.tour, e.to};
  }
  Result operator()(const SetCaption& e) const {
    OwnTourStep* s = step(e.tour, e.step);
    return set(s == nullptr ? nullptr : &s->caption, e.caption, {e.tour, e.step});
  }
  Result operator()(const SetNotes& e) const {
    OwnTourStep* s = step(e.tour, e.step);
    return set(s == nullptr ? nullptr : &s->notes, e.notes, {e.tour, e.step});
  }
  Result operator()(const ReplaceView& e) const {
    OwnTourStep* s = step(e.tour, e.step);
    if (s == nullptr) return std::nullopt;
    OwnTourStep shown = e.view;
    shown.caption = s->caption;
    shown.notes = s->notes;
    if (shown == *s) return std::nullopt;
    *s = std::move(shown);
    return TourPlace{e.tour, e.step};
  }
  Result operator()(const EndTyping&) const { return std::nullopt; }
};

/// The first place in `now` that is not as it was.
TourPlace first_difference(const std::vector<OwnTour>& before, const std::vector<OwnTour>& now) {
  std::size_t tour = 0;
  while (tour < before.size() && tour < now.size() && before[tour] == now[tour]) ++tour;
  const bool is_removed = now.size() < before.size();
  if (is_removed || tour >= now.size()) return {};
  if (now.size() > before.size()) return {tour, std::nullopt};
  const std::vector<OwnTourStep>& old_steps = before[tour].steps;
  const std::vector<OwnTourStep>& steps = now[tour].steps;
  std::size_t step = 0;
  while (step < old_steps.size() && step < steps.size() && old_steps[step] == steps[step]) ++step;
  if (step == steps.size() && step == old_steps.size()) return {tour, std::nullopt};  // the title
  if (steps.empty()) return {tour, std::nullopt};
  return {tour, std::min(step, steps.size() - 1)};
}

/// One step of a history: `from` loses its last state, which becomes the present one.
std::optional<TourPlace> walk(std::vector<OwnTour>& tours, std::vector<std::vector<OwnTour>>& from,
                              std::vector<std::vector<OwnTour>>& onto) {
  if (from.empty()) return std::nullopt;
  std::vector<OwnTour> state = std::move(from.back());
  from.pop_back();
  const TourPlace place = first_difference(tours, state);
  onto.push_back(std::exchange(tours, std::move(state)));
  return place;
}

EdtfPart day_part(Day day) {
  const CivilDate civil = civil_from_day(day);
  EdtfPart part;
  part.year = civil.year;
  part.month = static_cast<std::uint8_t>(civil.month);
  part.day = static_cast<std::uint8_t>(civil.day);
  part.precision = Precision::day;
  return part;
}

}  // namespace

OwnTours::OwnTours(std::vector<OwnTour> tours) : m_tours(std::move(tours)) {}

std::optional<OwnTours::Field> OwnTours::field_of(const TourEdit& edit) {
  if (const auto* e = std::get_if<RenameTour>(&edit)) return Field{edit.index(), e->tour, 0};
  if (const auto* e = std::get_if<SetCaption>(&edit)) return Field{edit.index(), e->tour, e->step};
  if (const auto* e = std::get_if<SetNotes>(&edit)) return Field{edit.index(), e->tour, e->step};
  return std::nullopt;
}

std::optional<TourPlace> OwnTours::apply(const TourEdit& edit) {
  if (std::holds_alternative<EndTyping>(edit)) {
    m_typing.reset();
    return std::nullopt;
  }
  State changed = m_tours;
  const std::optional<TourPlace> place = std::visit(Apply{changed}, edit);
  if (!place) return std::nullopt;
  const std::optional<Field> field = field_of(edit);
  const bool goes_on = field && m_typing == field;
  m_typing = field;
  if (!goes_on) {
    m_before.push_back(m_tours);
    if (m_before.size() > most_states) m_before.erase(m_before.begin());
  }
  m_after.clear();
  become(std::move(changed));
  return place;
}

void OwnTours::become(State state) {
  m_tours = std::move(state);
  ++m_version;
}

std::optional<TourPlace> OwnTours::undo() {
  m_typing.reset();
  const auto place = walk(m_tours, m_before, m_after);
  if (place) ++m_version;
  return place;
}

std::optional<TourPlace> OwnTours::redo() {
  m_typing.reset();
  const auto place = walk(m_tours, m_after, m_before);
  if (place) ++m_version;
  return place;
}

OwnTourStep step_from_view(const ViewState& view, const Dataset& dataset) {
  OwnTourStep step;
  if (view.focused && view.focused->value < dataset.events.size())
    step.event = dataset.events.id(*view.focused);
  // A step is shown with a margin, as every range is: without it here, showing the step gives this view again.
  const double margin = view.viewport.span_days() * fit_margin_fraction / (1 + 2 * fit_margin_fraction);
  const Day first = static_cast<Day>(std::floor(view.viewport.from + margin));
  const Day last = std::max(first, static_cast<Day>(std::ceil(view.viewport.to - margin)) - 1);
  EdtfDate range;
  range.form = EdtfForm::interval;
  range.first = day_part(first);
  range.last = day_part(last);
  step.range = range;
  std::vector<std::string> on;
  for (std::size_t i = 0; i < dataset.themes.size(); ++i) {
    if ((view.filter.themes >> i & 1U) != 0) on.push_back(dataset.themes[i].id);
  }
  if (on.size() < dataset.themes.size()) step.themes = std::move(on);
  return step;
}

TourStep resolved(const OwnTourStep& step, const Dataset& dataset) {
  TourStep shown;
  if (!step.event.empty()) shown.event = dataset.events.find(step.event);
  shown.range = step.range;
  for (const std::string& id : step.themes) {
    if (const auto theme = find_theme(dataset, id)) shown.themes.push_back(*theme);
  }
  shown.caption = step.caption;
  shown.notes = step.notes;
  return shown;
}

Tour resolved(const OwnTour& tour, const Dataset& dataset) {
  Tour shown{tour.id, tour.title, {}};
  for (const OwnTourStep& step : tour.steps) shown.steps.push_back(resolved(step, dataset));
  return shown;
}

OwnTour own_copy(const Tour& tour, const Dataset& dataset) {
  OwnTour own{"", tour.title, {}};
  for (const TourStep& step : tour.steps) {
    OwnTourStep copy;
    if (step.event) copy.event = dataset.events.id(*step.event);
    copy.range = step.range;
    for (const ThemeIndex theme : step.themes) copy.themes.push_back(dataset.themes[theme.value].id);
    copy.caption = step.caption;
    copy.notes = step.notes;
    own.steps.push_back(std::move(copy));
  }
  return own;
}

std::string slug_of(std::string_view text, std::size_t most) {
  std::string slug;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    std::string letter(text.substr(i, length));
    i += length;
    const bool is_apostrophe = letter == "'" || letter == "\u2019" || letter == "\u02BC";
    if (is_apostrophe) continue;
    if (letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z')
      letter[0] = static_cast<char>(letter[0] - 'A' + 'a');
    // U+2000 to U+206F is punctuation, and so is most of U+00A0 to U+00BF.
    const bool is_word =
        letter.size() == 1
            ? (letter[0] >= 'a' && letter[0] <= 'z') || (letter[0] >= '0' && letter[0] <= '9')
            : !letter.starts_with("\xE2\x80") && !letter.starts_with("\xE2\x81") && !(byte == 0xC2);
    if (!is_word) {
      gap = !slug.empty();
      continue;
    }
    if (slug.size() + letter.size() + (gap ? 1 : 0) > most) break;
    if (gap) slug += '-';
    gap = false;
    slug += letter;
  }
  return slug;
}

}  // namespace chronoscope
