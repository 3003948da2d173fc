// A small dataset in which every field of the model is filled in by some event: people with aliases, places, sources
// with pages, disputes, tags, media, glossary terms, periods. Names carry accents, Cyrillic and typographic dashes.
#pragma once

#include "model/dataset.h"

namespace chronoscope::testing {

/// Themes: power-struggle, terror, collectivisation, world. Eight events, in time order: lenin-dies-1924,
/// five-year-plan-1928, collectivisation-1929, famine-1932, congress-1934, kirov-1934, great-terror-1937, pact-1939.
Dataset rich_dataset();

}  // namespace chronoscope::testing
