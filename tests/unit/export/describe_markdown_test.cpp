#include "export/describe_markdown.h"

#include <catch2/catch_test_macros.hpp>

#include "query/markdown.h"
#include "support/rich_dataset.h"

using namespace chronoscope;
using chronoscope::testing::rich_dataset;

namespace {

std::string described(const Dataset& d, const char* id, Language language = Language::english) {
  const auto found = d.events.find(id);
  REQUIRE(found);
  return to_markdown(describe_event(d, *found, language), d, language);
}

}  // namespace

TEST_CASE("a description as Markdown says everything in the pane's order") {
  const Dataset d = rich_dataset();
  CHECK(described(d, "kirov-1934") == R"(# The murder of Sergei Kirov

**1 December 1934, a Saturday** · The Terror, Power struggle · essential (5 of 5)

Leonid Nikolaev shot the Leningrad party leader in the Smolny. The killing opened the way to arrests by the thousand, and later to the trials of Stalin’s old rivals.

The **NKVD** guard was absent.

- One shot
- No second man

See [the congress](#congress-1934).

## Led to this

- [The Congress of Victors](#congress-1934), 26 Jan – 10 Feb 1934

## Led to

- [The Great Terror](#great-terror-1937), Jul 1937 – Nov 1938

## People

- Sergei Kirov, Leningrad party leader
- Joseph Stalin, General Secretary

## Places

- Leningrad

## Historians disagree

- **Stalin ordered the murder.** (Robert Conquest) No document shows it; Lenoe judges it unlikely.

## Sources

- Lenoe, Matthew: The Kirov Murder and Soviet History (2010), pp. 12–14
- Pravda, 2 December 1934

## Pictures

![A man in a tunic at a desk](<media/kirov.jpg>)

Kirov in 1934 (State archive)

Tags: assassination, Smolny
)");
}

TEST_CASE("sections without content are left out") {
  const Dataset d = rich_dataset();
  CHECK(described(d, "five-year-plan-1928") == R"(# The First Five‑Year Plan begins

**from 1 October 1928 to 31 December 1932** · Collectivisation · major (4 of 5)

Targets rise; grain pays for machines.

## Led to

- [Famine in Ukraine and Kazakhstan](#famine-1932), c. 1932 – 1933
)");
}

TEST_CASE("signs in titles and names are escaped, so that they read back as they were") {
  EventDescription e;
  e.title = "A *star*, a [bracket], a <tag>, a \\ and snake_case _x_";
  e.date_words = "1934";
  e.themes = {"a_b", "`c`"};
  e.tags = {"line\nbreak"};
  const std::string markdown = to_markdown(e, Dataset{}, Language::english);
  const auto blocks = parse_markdown(markdown);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].spans.size() == 1);
  CHECK(blocks[0].spans[0].text == e.title);
  CHECK(plain_text({blocks[1]}) == "1934 · a_b, `c` · notable (3 of 5)");
  CHECK(plain_text({blocks[2]}) == "Tags: line break");
}
