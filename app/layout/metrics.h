// Every length of the layout in one place, in pixels at scale 1. Multiply by the scene's scale.
#pragma once

#include <cstddef>

namespace chronoscope::metrics {

/// Windows lower than this (px at scale 1) get the low heights below, so that lanes keep enough rows.
inline constexpr double low_window_height = 840;

// The window's parts.
inline constexpr double top_bar_height = 56;
inline constexpr double overview_height = 78, overview_height_low = 66;
inline constexpr double axis_height = 46;  ///< two rows of tick labels
inline constexpr double axis_row_height = 20;
inline constexpr double axis_padding = 5;
inline constexpr double period_row_height = 24, period_row_height_low = 20;
inline constexpr double period_row_gap = 3;
inline constexpr double periods_padding = 8, periods_padding_low = 4;
inline constexpr double header_width_min = 104, header_width_max = 196;
inline constexpr double header_text_inset = 42;  ///< icon and gaps left of a lane's name
inline constexpr double header_text_margin = 14;
inline constexpr double plot_right_margin = 12;
inline constexpr double min_plot_width = 160;  ///< the pane gives way before the plot gets narrower

// Lanes.
inline constexpr double row_height = 22, row_height_low = 19.5;  ///< pitch of rows in a lane
inline constexpr double row_height_max = 30;  ///< rows spread out to this when there is room
inline constexpr double lane_padding = 7, lane_padding_low = 3.5;  ///< above the first and below the last row
inline constexpr double lane_collapsed_height = 28;
inline constexpr int rows_min = 2;  ///< of an open lane: one for marks, one for folds
inline constexpr int rows_max = 14;

// Marks.
inline constexpr double mark_size = 13;      ///< side of the square that holds a point's shape
inline constexpr double mark_size_step = 1;  ///< added for each step of importance above 3
inline constexpr double bar_height = 16;
inline constexpr double min_block_width = 7;    ///< a span or moment is never narrower
inline constexpr double wide_block_width = 60;  ///< a block this wide is not hidden in a fold lightly
inline constexpr double mark_gap = 4;           ///< free room between neighbours in a row

// Crowds: from so many shown events on, only what is near the view is packed, and of a cell only the most important.
inline constexpr std::size_t packed_whole_most = 3000;
inline constexpr double packed_beyond_view = 0.25;  ///< part of the view's width packed on either side of it
inline constexpr double packed_beyond_view_zooming = 0.06;
inline constexpr std::size_t chosen_per_cell = 3;
inline constexpr std::size_t chosen_bars = 32;
inline constexpr std::size_t listed_of_a_day = 200;  ///< most events that a fold of one day names

// Labels.
inline constexpr double label_px = 14;
inline constexpr double label_gap = 6;      ///< between mark and label
inline constexpr double label_margin = 12;  ///< free room after a label
inline constexpr double ring_room = 3;      ///< more between a label and its mark when that has a ring
inline constexpr double label_inside_padding = 9;
inline constexpr double label_max_width = 230;
inline constexpr double label_min_width = 44;    ///< shortened below this a label says nothing
inline constexpr double label_visible_min = 30;  ///< at the view's edge

inline constexpr double header_px = 15;
inline constexpr double period_px = 13;
inline constexpr double period_label_least = 0.65;  ///< part of a period's name that must fit
inline constexpr double tick_px = 13.5;
inline constexpr double tick_gap = 14;  ///< least room between tick labels

// Folds.
inline constexpr double fold_height = 18;
inline constexpr double fold_px = 12;
inline constexpr double fold_padding = 7;
inline constexpr double fold_gap = 5;

// Presenting: no text is smaller than this part of the screen's height, and the smallest of our texts has this size.
inline constexpr double presented_text_part = 1.0 / 40;
inline constexpr double smallest_text = 12;
inline constexpr double caption_px = 19.25;      ///< 1/25 of the height when the smallest is 1/40
inline constexpr double caption_leading = 1.24;  ///< of the caption's size, from line to line
inline constexpr double caption_max_em = 42;     ///< longer lines lose the eye on its way back
inline constexpr double card_title_px = 21.5, card_date_px = 14, card_footing_px = 12.5;
inline constexpr double card_margin = 22, card_padding_top = 9, card_title_gap = 3, card_padding_bottom = 4;
inline constexpr double card_margin_part = 0.035;      ///< of the width, at most
inline constexpr double card_footing_height = 34;      ///< a finger's width, on a screen that is touched
inline constexpr double card_most_part = 0.72;         ///< of the height; then the caption is cut
inline constexpr double presented_header_part = 0.25;  ///< of the width, at most, for the lanes' names
inline constexpr double header_icon_width = 46;        ///< a header without its name
inline constexpr double header_name_least = 60;        ///< room that a lane's name needs to say anything

// Overview.
inline constexpr double overview_padding_top = 10, overview_padding_bottom = 22;
inline constexpr double overview_bin_width = 7;
inline constexpr double brush_min_width = 8;

}  // namespace chronoscope::metrics
