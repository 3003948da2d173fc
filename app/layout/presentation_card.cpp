#include "layout/presentation_card.h"

#include <algorithm>
#include <cmath>

#include "layout/metrics.h"
#include "layout/shorten.h"

namespace chronoscope {

namespace {

constexpr double date_gap_em = 1.2;  ///< between title and date in one line

SceneText line_at(std::string text, TextStyle style, double x, double y, TextMeasurer& measurer) {
  SceneText line{std::move(text), style, {}};
  line.rect = {x, y, measurer.width_px(line.text, style), measurer.line_height_px(style)};
  return line;
}

/// As many bytes of `word` as fit, whole characters, at least one.
std::size_t fitting_prefix(std::string_view word, double width_px, TextStyle style, TextMeasurer& measurer) {
  std::size_t kept = 0;
  while (kept < word.size()) {
    std::size_t next = kept + 1;
    while (next < word.size() && (static_cast<unsigned char>(word[next]) & 0xC0U) == 0x80U) ++next;
    if (kept > 0 && measurer.width_px(word.substr(0, next), style) > width_px) break;
    kept = next;
  }
  return kept;
}

void wrap_paragraph(std::string_view text, double width_px, TextStyle style, TextMeasurer& measurer,
                    std::vector<std::string>& lines) {
  std::string line;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (measurer.width_px(longer, style) <= width_px) {
      line = longer;
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    while (measurer.width_px(word, style) > width_px) {
      const std::size_t kept = fitting_prefix(word, width_px, style, measurer);
      if (kept == word.size()) break;
      lines.emplace_back(word.substr(0, kept));
      word.remove_prefix(kept);
    }
    line = word;
  }
  lines.push_back(std::move(line));
}

}  // namespace

double presentation_scale(double height_px, double magnification) {
  const double least_px = std::ceil(height_px * metrics::presented_text_part);
  return least_px / metrics::smallest_text * std::max(1.0, magnification);
}

std::vector<std::string> wrap_text(std::string_view text, double width_px, TextStyle style,
                                   TextMeasurer& measurer) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    wrap_paragraph(text.substr(0, end), width_px, style, measurer, lines);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

SceneCard lay_out_card(const CardText& text, double width_px, double scale, TextMeasurer& measurer) {
  const auto px = [scale](double unscaled) { return unscaled * scale; };
  const TextStyle title_style{Typeface::serif_bold, px(metrics::card_title_px)};
  const TextStyle date_style{Typeface::sans, px(metrics::card_date_px)};
  const TextStyle caption_style{Typeface::sans, px(metrics::caption_px)};
  const TextStyle small_style{Typeface::sans, px(metrics::card_footing_px)};
  const double x = std::min(px(metrics::card_margin), metrics::card_margin_part * width_px);
  const double room = std::max(1.0, width_px - 2 * x);
  SceneCard card;
  card.progress = text.progress;
  double y = px(metrics::card_padding_top);
  if (!text.title.empty()) {
    const bool fits = measurer.width_px(text.title, title_style) <= room || text.short_title.empty();
    card.title = line_at(shorten_text(fits ? text.title : text.short_title, room, title_style, measurer),
                         title_style, x, y, measurer);
    y = card.title.rect.bottom();
  }
  if (!text.date.empty()) {
    card.date = line_at(shorten_text(text.date, room, date_style, measurer), date_style, x, y, measurer);
    // Beside the title, on its line, where both fit.
    const double beside = card.title.rect.right() + date_gap_em * title_style.px;
    if (!text.title.empty() && beside + card.date.rect.width <= x + room) {
      card.date.rect.x = beside;
      // Both faces stand about a fifth of their box above its bottom.
      card.date.rect.y = card.title.rect.bottom() - card.date.rect.height -
                         0.2 * (card.title.rect.height - card.date.rect.height);
    } else {
      y = card.date.rect.bottom();
    }
  }
  if (!text.caption.empty()) {
    y += px(metrics::card_title_gap);
    const double width = std::min(room, metrics::caption_max_em * caption_style.px);
    const double pitch = metrics::caption_leading * caption_style.px;
    for (std::string& line : wrap_text(text.caption, width, caption_style, measurer)) {
      SceneText set = line_at(std::move(line), caption_style, x, y, measurer);
      set.rect.y += (pitch - set.rect.height) / 2;
      card.caption.push_back(std::move(set));
      y += pitch;
    }
  }
  y += px(metrics::card_padding_bottom);
  const double row = px(metrics::card_footing_height);
  card.count = line_at(text.count, small_style, 0, 0, measurer);
  card.count.rect.x = x + room - card.count.rect.width;
  // The controls come for a moment only, and then take the place of the tour's name.
  const double left = std::max(0.0, card.count.rect.x - small_style.px - x);
  card.footing =
      line_at(shorten_text(text.footing, left, small_style, measurer), small_style, x, 0, measurer);
  for (SceneText* t : {&card.count, &card.footing}) t->rect.y = y + (row - t->rect.height) / 2;
  card.tools = {x, y, left, row};
  card.rect = {0, 0, width_px, y + row};
  return card;
}

double card_height(const CardText& text, double width_px, double window_height_px, double scale,
                   TextMeasurer& measurer) {
  const double whole = lay_out_card(text, width_px, scale, measurer).rect.height;
  return std::min(std::ceil(whole), std::floor(metrics::card_most_part * window_height_px));
}

void move_card(SceneCard& card, const Rect& rect) {
  const double down = rect.bottom() - card.rect.bottom();
  const auto move = [&](Rect& r, double dy) {
    r.x += rect.x - card.rect.x;
    r.y += dy;
  };
  const double texts_dy = rect.y - card.rect.y;
  move(card.title.rect, texts_dy);
  move(card.date.rect, texts_dy);
  for (SceneText& line : card.caption) move(line.rect, texts_dy);
  for (Rect* r : {&card.footing.rect, &card.count.rect, &card.tools}) move(*r, down);
  card.rect = rect;
  bool is_cut = false;
  while (!card.caption.empty() && card.caption.back().rect.bottom() > card.tools.y) {
    card.caption.pop_back();
    is_cut = true;
  }
  if (is_cut && !card.caption.empty()) card.caption.back().text += " …";
}

}  // namespace chronoscope
