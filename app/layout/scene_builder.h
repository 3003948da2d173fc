// Layout: dataset + filter + viewport -> Scene.
//
// The result depends only on the request, but for one thing: as the zoom or the filter changes, an event that can keep
// its row and its label's side does ("try the previous anchor first", as map renderers do), so the builder remembers
// the last packing. Panning never repacks. A new builder given the same request twice gives the same Scene.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/lane_packer.h"
#include "layout/mark_geometry.h"
#include "layout/scene.h"
#include "layout/text_measurer.h"
#include "view/viewport.h"

namespace chronoscope {

/// Rows and folds are packed anew at each of these; between two, everything only moves apart.
inline constexpr double zoom_levels_per_octave = 8;

struct SceneRequest {
  const FilterResult* filter = nullptr;  ///< of the builder's dataset
  Viewport viewport;
  double width_px = 1280, height_px = 720;
  double scale = 1;
  double scroll_px = 0;
  ThemeMask themes_on = ~ThemeMask{0};  ///< lanes of themes that are off are left out
  ThemeMask collapsed = 0;
  std::optional<EventIndex> focused;
  std::optional<EventIndex> hovered;
  bool detail_open = false;
  double detail_width_px = 380;  ///< unscaled
};

/// Where every shown event goes at one zoom level: the part of the layout that panning does not touch.
struct Packing {
  struct Key {
    int zoom_level = 0;
    double scale = 0;
    double plot_height = 0, plot_width = 0;
    ThemeMask themes_on = 0, collapsed = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Fold {
    std::vector<EventIndex> events;
    Instant center = 0;
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
  std::vector<std::uint8_t> lane_of_event;  ///< the filter result this was made for
  std::vector<Slot> slots;                  ///< by event; row -1: hidden or folded
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

  void measure_labels(double scale);
  TextStyle label_style(EventIndex e, double scale) const;
  void pack(const SceneRequest& request, const Regions& regions, const Packing::Key& key);
  std::vector<PackItem> items_of_lane(const SceneRequest& request, std::size_t theme, double px_per_day,
                                      double scale) const;
  void pack_lane(Packing& packing, Packing::Lane& lane, const std::vector<PackItem>& items, double px_per_day,
                 double scale) const;
  /// Wide blocks stand in the fold row where the folds leave room, else join them; gives the folds.
  std::vector<Cluster> place_between_folds(Packing& packing, const Packing::Lane& lane,
                                           const std::vector<PackItem>& wide, std::vector<PackItem>& crowded,
                                           double fold_width, double gap, double inside_padding) const;
  PackOptions pack_options(double px_per_day, double scale) const;

  void add_lanes(Scene& scene, const SceneRequest& request) const;
  void add_marks(Scene& scene, const SceneRequest& request);
  void add_label(Scene& scene, const SceneMark& mark, const Slot& slot);
  void add_folds(Scene& scene) const;
  void add_periods(Scene& scene);
  void add_overview(Scene& scene, const SceneRequest& request);

  const Dataset& m_dataset;
  TextMeasurer& m_measurer;
  DayRange m_whole;
  DayRange m_overview_core;
  std::vector<TimeMark> m_marks;  ///< by event
  std::vector<PeriodBand> m_bands;
  int m_period_rows = 0;
  double m_measured_scale = 0;
  double m_header_width = 0;
  std::vector<double> m_label_widths;  ///< by event, px at m_measured_scale, at most label_max_width
  std::optional<Packing> m_packing;
  struct OverviewBins {
    std::vector<std::uint8_t> lane_of_event;
    std::size_t count = 0;
    Viewport extent;
    std::vector<std::vector<float>> bins;
    std::uint32_t outside = 0;
    float highest = 1;
  };
  OverviewBins m_overview_bins;
};

}  // namespace chronoscope
