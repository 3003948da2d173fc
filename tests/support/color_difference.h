// How far apart two colours look, and how they look to people who see fewer of them. For judging palettes; the program
// itself needs none of it.
#pragma once

#include "layout/palette.h"

namespace chronoscope::testing {

/// CIE 1976 L*a*b*, white D65, 2° observer.
struct Lab {
  double lightness = 0;  ///< 0..100
  double a = 0, b = 0;
};

/// Alpha is ignored. IEC 61966-2-1 (sRGB), CIE 15.
Lab lab_from_srgb(Rgba color);

/// CIEDE2000 with kL = kC = kH = 1: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula:
/// implementation notes, supplementary test data, and mathematical observations", Color Research and Application 30
/// (2005). 1 is about what can just be seen of two large areas side by side; small marks need far more.
double ciede2000(Lab one, Lab other);

enum class ColorVision { normal, protan, deutan, tritan, grey };
inline constexpr ColorVision color_visions[] = {ColorVision::normal, ColorVision::protan, ColorVision::deutan,
                                                ColorVision::tritan, ColorVision::grey};
const char* color_vision_name(ColorVision vision);

/// What somebody with normal vision would have to be shown to see what this person sees: G. M. Machado, M. M. Oliveira,
/// L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
/// Visualization and Computer Graphics 15 (2009), severity 1.0, in linear RGB. `grey` keeps the luminance only: a
/// black-and-white print, or no colour vision at all. Keeps alpha.
Rgba seen_with(ColorVision vision, Rgba color);

}  // namespace chronoscope::testing
