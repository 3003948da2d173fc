#include "layout/text_colors.h"

#include <algorithm>
#include <initializer_list>

#include "layout/fold_label.h"
#include "layout/metrics.h"

namespace chronoscope {

namespace {

/// How much of a dimmed label stays: it steps back, yet can still be read.
constexpr double dimmed_ink = 0.42;
constexpr double presented_contrast = 7;

Rgba washed_ground(const Palette& palette) {
  return blend(palette.ground, palette.period_even, period_wash_alpha);
}

/// The ink so far drawn back into the ground as the dimming wants and, while presenting, the contrast allows.
Rgba dimmed(const Scene& scene, const Palette& palette, Rgba ink) {
  constexpr double step = 0.02;
  double amount = dimmed_ink;
  Rgba drawn = blend(palette.ground, ink, amount);
  const Rgba ground = washed_ground(palette);
  while (scene.card && amount < 1 &&
         std::min(contrast_ratio(drawn, ground), contrast_ratio(drawn, palette.ground)) <
             presented_contrast) {
    amount = std::min(1.0, amount + step);
    drawn = blend(palette.ground, ink, amount);
  }
  return drawn;
}

double lowest_contrast(Rgba ink, std::initializer_list<Rgba> grounds) {
  double lowest = 21;
  for (const Rgba ground : grounds) lowest = std::min(lowest, contrast_ratio(ink, ground));
  return lowest;
}

class Collector {
 public:
  Collector(const Scene& scene, const Palette& palette, const Dataset& dataset)
      : m_scene(scene), m_palette(palette), m_dataset(dataset) {}

  std::vector<PresentedText> all() && {
    for (const SceneLabel& l : m_scene.labels) add_label(l);
    for (const SceneFold& f : m_scene.folds) {
      const ThemeColors& colors = m_palette.themes[f.theme.value];
      if (f.rect.overlaps(m_scene.regions.plot)) {
        add("fold", fold_label(f.count(), m_scene.language), metrics::fold_px * m_scene.scale, f.rect,
            lowest_contrast(fold_ink(m_scene, m_palette, f), {m_palette.ground, colors.chip}));
      }
    }
    for (const SceneTick& t : m_scene.ticks) {
      if (t.label.empty() || !t.label_rect.overlaps(m_scene.regions.axis)) continue;
      add("tick", t.label, metrics::tick_px * m_scene.scale, t.label_rect,
          contrast_ratio(tick_ink(m_scene, m_palette, t.major), m_palette.ground));
    }
    for (const ScenePeriod& p : m_scene.periods) {
      if (p.label.empty() || p.label_rect.width <= 0 || m_scene.regions.periods.height <= 0) continue;
      add("period", p.label, metrics::period_px * m_scene.scale, p.label_rect,
          lowest_contrast(period_ink(m_scene, m_palette), {m_palette.period_even, m_palette.period_odd}));
    }
    add_lanes();
    if (m_scene.card) add_card(*m_scene.card);
    return std::move(m_texts);
  }

 private:
  void add(const char* what, const std::string& text, double px, const Rect& rect, double contrast) {
    m_texts.push_back({what, text, px, rect, contrast});
  }

  void add_label(const SceneLabel& label) {
    if (!label.rect.overlaps(m_scene.regions.plot)) return;
    const Rgba ink = label_ink(m_scene, m_palette, label);
    double contrast = lowest_contrast(ink, {m_palette.ground, washed_ground(m_palette)});
    if (label.anchor == LabelAnchor::inside) {
      const ThemeColors& colors = m_palette.themes[label.theme.value];
      contrast = std::min(contrast, lowest_contrast(ink, {colors.bar, colors.doubt}));
    }
    add("label", label.text, label.style.px, label.rect, contrast);
  }

  void add_lanes() {
    const bool has_names = m_scene.regions.headers.width >=
                           (metrics::header_text_inset + metrics::header_name_least) * m_scene.scale;
    for (const SceneLane& lane : m_scene.lanes) {
      if (!has_names || !lane.header.overlaps(m_scene.regions.headers)) continue;
      add("lane", m_dataset.themes[lane.theme.value].name, metrics::header_px * m_scene.scale, lane.header,
          contrast_ratio(m_palette.ink, m_palette.ground));
    }
  }

  void add_card(const SceneCard& card) {
    const auto add_line = [&](const char* what, const SceneText& line) {
      if (line.text.empty()) return;
      add(what, line.text, line.style.px, line.rect, contrast_ratio(m_palette.ink, m_palette.panel));
    };
    add_line("title", card.title);
    add_line("date", card.date);
    for (const SceneText& line : card.caption) add_line("caption", line);
    add_line("footing", card.footing);
    add_line("count", card.count);
  }

  const Scene& m_scene;
  const Palette& m_palette;
  const Dataset& m_dataset;
  std::vector<PresentedText> m_texts;
};

}  // namespace

Rgba label_ink(const Scene& scene, const Palette& palette, const SceneLabel& label) {
  if (label.emphasis != Emphasis::dimmed) return palette.ink;
  // On a bar there is nothing to spare.
  if (scene.card && label.anchor == LabelAnchor::inside) return palette.ink;
  return dimmed(scene, palette, palette.ink);
}

Rgba fold_ink(const Scene& scene, const Palette& palette, const SceneFold& fold) {
  const Rgba ink = palette.themes[fold.theme.value].ink;
  return fold.emphasis == Emphasis::dimmed ? dimmed(scene, palette, ink) : ink;
}

Rgba tick_ink(const Scene& scene, const Palette& palette, bool is_strong) {
  return is_strong || scene.card ? palette.ink : palette.ink_muted;
}

Rgba period_ink(const Scene& scene, const Palette& palette) {
  return scene.card ? palette.ink : palette.period_ink;
}

std::vector<PresentedText> presented_texts(const Scene& scene, const Palette& palette,
                                           const Dataset& dataset) {
  return Collector(scene, palette, dataset).all();
}

}  // namespace chronoscope
