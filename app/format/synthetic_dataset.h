// Synthetic datasets in our format, of any size, so that anyone can repeat a measurement. The same request gives the
// same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace chronoscope {

/// How events lie in the thousand years from 1024 to 2023.
enum class TimeSpread : std::uint8_t {
  uniform,       ///< evenly
  clustered,     ///< round a few hundred middles, some of days, some of decades
  heavy_tailed,  ///< the more the nearer to the end: Pareto, as what people write down tends to lie
  mixed,         ///< a third of each
};
std::optional<TimeSpread> time_spread_from_name(std::string_view name);

struct SyntheticRequest {
  std::uint64_t events = 1000;
  std::uint64_t seed = 1;
  TimeSpread spread = TimeSpread::mixed;
};

/// Takes the next piece of the text; false to stop.
using TextSink = std::function<bool(std::string_view)>;

/// One JSON file with seven themes, periods, people and places; events in no order, of every kind of date that the
/// format has, seven in ten of them points; words drawn by Zipf's law, so that a search meets rare ones and common
/// ones. About 200 bytes an event. False when the sink stopped it.
bool write_synthetic_dataset(const SyntheticRequest& request, const TextSink& sink);

}  // namespace chronoscope
