// Layout: dataset + filter + viewport -> Scene.
//
// The result depends only on the request, but for one thing: as the zoom or the filter changes, an event that can keep
// its row and its label's side does ("try the previous anchor first", as map renderers do), so the builder remembers
// the last packing. A new builder given the same request twice gives the same Scene.
//
// A few thousand events are packed whole, so that panning never repacks. Of more, only a window around the view is
// packed, with the most important events of each few pixels; the rest is counted in folds (lane_selection.h). Panning
// out of the window packs the next one, in which what was packed stays as it is.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/lane_index.h"
#include "layout/lane_packer.h"
#include "layout/lane_selection.h"
#include "layout/mark_geometry.h"
#include "layout/presentation_card.h"
#include "layout/scene.h"
#include "layout/text_measurer.h"
#include "view/viewport.h"

namespace chronoscope {

/// Rows and folds are packed anew at each of these; between two, everything only moves apart.
inline constexpr double zoom_levels_per_octave = 8;

struct SceneRequest {
  const FilterResult* filter = nullptr;  ///< of the builder's dataset
  /// Made for what passes `filter` and for the whole extent; null: the builder makes it, which takes a while for many.
  const LaneIndex* index = nullptr;
  Viewport viewport;
  double width_px = 1280, height_px = 720;
  double scale = 1;
  double scroll_px = 0;
  Language language = Language::english;
  ThemeMask themes_on = ~ThemeMask{0};  ///< lanes of themes that are off are left out
  ThemeMask collapsed = 0;
  std::optional<EventIndex> focused;
  std::optional<EventIndex> hovered;
  bool detail_open = false;
  double detail_width_px = 380;  ///< unscaled
  /// Presenting: what stands below the chart. Then `focused` is the event that one talks about, and finds a place and
  /// its label before all others.
  std::optional<CardRequest> card = std::nullopt;
};

/// Where every shown event goes at one zoom level: the part of the layout that panning does not touch.
struct Packing {
  struct Key {
    int zoom_level = 0;
    double scale = 0;
    double plot_height = 0, plot_width = 0;
    ThemeMask themes_on = 0, collapsed = 0;
    bool is_whole = true;
    std::optional<EventIndex> featured = std::nullopt;  ///< placed first
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Fold {
    std::vector<EventIndex> events;
    std::size_t more = 0;  ///< counted, not named
    Instant center = 0;
    Instant first = 0, last = 0;  ///< earliest and latest middle
  };
  struct Placed {
    EventIndex event;
    std::uint8_t lane = 0;   ///< position in `lanes`
    Slot slot;               ///< row -1: in a fold
    double label_width = 0;  ///< of the whole label, px
  };
  struct Lane {
    ThemeIndex theme;
    int rows = 1;
    bool collapsed = false;
    double height = 0;     ///< px
    double row_pitch = 0;  ///< px
    std::vector<Fold> folds;
    int fold_row = 0;
  };
  Key key;
  std::shared_ptr<const int> filter;  ///< identity of the result this was made for
  DayRange window;                    ///< anchors that were packed; everything when `key.is_whole`
  std::vector<Placed> placed;         ///< every event that was looked at, in the order of the store
  std::vector<Lane> lanes;
  double total_height = 0;
};

class SceneBuilder {
 public:
  /// Both must outlive the builder.
  SceneBuilder(const Dataset& dataset, TextMeasurer& measurer);

  Scene build(const SceneRequest& request);
  /// Forgets the last packing, so that the next Scene depends on its request alone.
  void forget() { m_packing.reset(); }

 private:
  struct PeriodBand {
    PeriodIndex period;
    int row = 0;
  };

  void measure_text(double scale);
  bool is_packed(const SceneRequest& request, const Packing::Key& key) const;
  TextStyle label_style(EventIndex e, double scale) const;
  void update_index(const SceneRequest& request);
  void pack(const SceneRequest& request, const Regions& regions, const Packing::Key& key);
  /// What is packed of a lane: events, and cells that are only counted.
  struct LaneItems {
    std::vector<PackItem> items;
    std::vector<CountedCell> cells;
  };
  /// Without `cells`, all of the lane.
  LaneItems items_of_lane(std::size_t theme, double px_per_day, double scale,
                          const std::optional<SelectionRequest>& cells, bool is_next_window);
  Regions regions_of(const SceneRequest& request) const;
  PackItem pack_item(EventIndex event, std::size_t theme, double px_per_day, double scale);
  void pack_lane(Packing& packing, std::size_t position, const LaneItems& lane_items, double px_per_day,
                 double scale, const std::optional<SelectionRequest>& cells, bool is_next_window);
  /// Wide blocks stand in the fold row where the folds leave room, else join them; gives the folds and, by position
  /// in `wide`, the slots (row -1: joined).
  static std::vector<Cluster> place_between_folds(int fold_row, const std::vector<PackItem>& wide,
                                                  std::vector<PackItem>& crowded, FoldWidths fold, double gap,
                                                  double inside_padding, std::vector<Slot>& slots);
  PackOptions pack_options(double px_per_day, double scale) const;
  /// How many rows each open lane would need at the opening view's zoom.
  const std::vector<int>& row_needs(const SceneRequest& request, const Regions& regions);
  std::optional<SelectionRequest> cells_for(DayRange days, double px_per_day, double scale);
  FoldWidths fold_widths(double scale);
  /// At most label_max_width; measured once.
  double label_width(EventIndex e, double scale);
  TimeMark mark_of(EventIndex e) const { return time_mark(m_dataset.events, e, m_whole); }

  void add_lanes(Scene& scene, const SceneRequest& request) const;
  void add_marks(Scene& scene);
  void add_label(Scene& scene, const SceneMark& mark, const Packing::Placed& placed);
  void add_folds(Scene& scene) const;
  void add_periods(Scene& scene);
  void add_overview(Scene& scene, const SceneRequest& request);

  const Dataset& m_dataset;
  TextMeasurer& m_measurer;
  DayRange m_whole;
  Viewport m_home;  ///< the opening view
  DayRange m_overview_core;
  std::vector<PeriodBand> m_bands;
  int m_period_rows = 0;
  double m_measured_scale = 0;
  double m_header_width = 0;
  std::optional<EventIndex> m_featured;
  std::vector<float>
      m_label_widths;  ///< by event, px at m_measured_scale, at most label_max_width; below 0: not yet
  std::optional<LaneIndex> m_index;
  std::shared_ptr<const int> m_indexed_filter;
  std::optional<Packing> m_packing;
  struct RowNeeds {
    std::shared_ptr<const int> filter;
    double scale = 0, plot_width = 0;
    ThemeMask themes_on = 0, collapsed = 0;
    std::vector<int> rows;
  };
  RowNeeds m_row_needs;
  struct OverviewBins {
    std::shared_ptr<const int> filter;
    std::size_t count = 0;
    Viewport extent;
    std::vector<std::vector<float>> bins;
    std::uint32_t outside = 0;
    float highest = 1;
    /// Of many events, counts by bin of each group that was in a lane at this extent, so that a theme switch only adds
    /// them up anew.
    std::shared_ptr<const PassingEvents> counted;
    std::map<const LaneIndex::Group*, std::vector<std::uint32_t>> by_group;
  };
  OverviewBins m_overview_bins;
  /// Each event over all the time that it may cover …
  void count_spread(OverviewBins& cache, double bins_per_day) const;
  /// … or, of many, where it is anchored.
  void count_anchors(OverviewBins& cache, std::uint32_t shown) const;
};

}  // namespace chronoscope
