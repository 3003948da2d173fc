#include "support/rich_dataset.h"

#include <catch2/catch_test_macros.hpp>

namespace chronoscope::testing {

namespace {

EdtfDate date(const char* text) {
  const auto parsed = parse_edtf(text);
  INFO("EDTF: " << text);
  REQUIRE(std::holds_alternative<EdtfDate>(parsed));
  return std::get<EdtfDate>(parsed);
}

enum : std::size_t { power_struggle, terror, collectivisation, world };
enum : std::size_t { stalin, kirov, yezhov, pilsudski };
enum : std::size_t { leningrad, ukraine, moscow };
enum : std::size_t { lenoe, davies, pravda };

void add_reference_records(Dataset& d) {
  d.themes = {{"power-struggle", "Power struggle", "Power", MarkShape::diamond, {0x00, 0x72, 0xB2}, ""},
              {"terror", "The Terror", "Terror", MarkShape::square, {0xD5, 0x5E, 0x00}, ""},
              {"collectivisation", "Collectivisation", "Farms", MarkShape::triangle, {0x00, 0x9E, 0x73}, ""},
              {"world", "The world and war", "World", MarkShape::star, {0x56, 0xB4, 0xE9}, ""}};
  d.people = {{"stalin",
               "Joseph Stalin",
               date("1878-12-18"),
               date("1953-03-05"),
               "General Secretary",
               "",
               "",
               {"Koba"}},
              {"kirov", "Sergei Kirov", {}, date("1934-12-01"), "Leningrad party leader", "", "", {}},
              {"yezhov", "Nikolai Yezhov", {}, {}, "", "", "", {"Никола́й Ежо́в"}},
              {"pilsudski", "Józef Piłsudski", {}, {}, "Marshal of Poland", "", "", {}}};
  d.places = {{"leningrad", "Leningrad", 59.94, 30.31, ""},
              {"ukraine", "Ukraine (Україна)", {}, {}, ""},
              {"moscow", "Moscow", {}, {}, ""}};
  d.sources = {
      {"lenoe-2010", "Lenoe, Matthew", "The Kirov Murder and Soviet History", 2010, "book", "", ""},
      {"davies-2004", "Davies, R. W.; Wheatcroft, S. G.", "The Years of Hunger", 2004, "book", "", ""},
      {"pravda", "", "Pravda, 2 December 1934", {}, "newspaper", "", ""}};
  d.glossary = {{"kulak", "kulak", {"kulaks"}, "A peasant whom the state called rich.", ""},
                {"nep", "NEP", {"New Economic Policy"}, "The mixed economy of 1921–1928.", ""},
                {"nkvd", "NKVD", {}, "The political police from 1934.", ""}};
  Period plan;
  plan.id = "first-plan";
  plan.name = "First Five-Year Plan";
  plan.date = date("1928-10-01/1932-12-31");
  plan.extent = extent_of(plan.date);
  plan.kind = "economy";
  d.periods = {plan};
}

EventRecord record(const char* id, const char* title, const char* when, std::vector<ThemeIndex> themes,
                   int importance, const char* summary) {
  EventRecord r;
  r.id = id;
  r.title = title;
  r.date = date(when);
  r.themes = std::move(themes);
  r.importance = importance;
  r.summary = summary;
  return r;
}

EventRecord kirov_murder() {
  EventRecord r =
      record("kirov-1934", "The murder of Sergei Kirov", "1934-12-01",
             {ThemeIndex(terror), ThemeIndex(power_struggle)}, 5,
             "Leonid Nikolaev shot the Leningrad party leader in the Smolny. The killing opened the way to "
             "arrests by the thousand, and later to the trials of Stalin’s old rivals.");
  r.label = "Kirov murdered";
  r.body =
      "The **NKVD** guard was absent.\n\n- One shot\n- No second man\n\nSee [the congress](#congress-1934).";
  r.people = {PersonIndex(kirov), PersonIndex(stalin)};
  r.places = {PlaceIndex(leningrad)};
  r.causes = {"congress-1934"};
  r.sources = {{SourceIndex(lenoe), "12–14"}, {SourceIndex(pravda), ""}};
  r.disputes = {
      {"Stalin ordered the murder.", "Robert Conquest", "No document shows it; Lenoe judges it unlikely."}};
  r.tags = {"assassination", "Smolny"};
  r.media = {{"media/kirov.jpg", "Kirov in 1934", "State archive", "A man in a tunic at a desk"}};
  return r;
}

std::vector<EventRecord> records() {
  std::vector<EventRecord> all;
  all.push_back(record("lenin-dies-1924", "Lenin dies", "1924-01-21", {ThemeIndex(power_struggle)}, 5,
                       "Lenin dies at Gorki after a third stroke, and no heir is named."));
  all.back().people = {PersonIndex(stalin)};
  all.push_back(record("five-year-plan-1928", "The First Five‑Year Plan begins", "1928-10-01/1932-12-31",
                       {ThemeIndex(collectivisation)}, 4, "Targets rise; grain pays for machines."));
  all.push_back(record("collectivisation-1929", "The collectivisation drive", "1929-11/1930-03",
                       {ThemeIndex(collectivisation), ThemeIndex(power_struggle)}, 5,
                       "Brigades from the cities force villages into collective farms."));
  all.back().people = {PersonIndex(stalin)};
  all.back().places = {PlaceIndex(ukraine)};
  all.push_back(record("famine-1932", "Famine in Ukraine and Kazakhstan", "1932~/1933",
                       {ThemeIndex(collectivisation)}, 5,
                       "Millions starve after the grain is taken. Some historians call it genocide."));
  all.back().places = {PlaceIndex(ukraine)};
  all.back().causes = {"collectivisation-1929", "five-year-plan-1928"};
  all.back().sources = {{SourceIndex(davies), "401"}};
  all.back().tags = {"Голодомо́р", "hunger"};
  all.push_back(record("congress-1934", "The Congress of Victors", "1934-01-26/1934-02-10",
                       {ThemeIndex(power_struggle)}, 3,
                       "Delegates applaud; some are said to have struck Stalin’s name out."));
  all.back().people = {PersonIndex(kirov)};
  all.back().places = {PlaceIndex(moscow)};
  all.push_back(kirov_murder());
  all.push_back(record("great-terror-1937", "The Great Terror", "1937-07/1938-11", {ThemeIndex(terror)}, 5,
                       "By quota and by list, the police shoot more than 680,000 people."));
  all.back().people = {PersonIndex(yezhov), PersonIndex(stalin)};
  all.back().causes = {"kirov-1934"};
  all.push_back(
      record("pact-1939", "The Molotov–Ribbentrop pact", "1939-08-23", {ThemeIndex(world)}, 4,
             "Berlin and Moscow divide the countries between them; the Poland of Piłsudski’s heirs falls."));
  all.back().people = {PersonIndex(pilsudski)};
  all.back().places = {PlaceIndex(moscow)};
  return all;
}

}  // namespace

Dataset rich_dataset() {
  Dataset d;
  d.title = "Stalin’s USSR";
  d.subtitle = "1924–1941";
  d.range = date("1924/1941-06-22");
  add_reference_records(d);
  for (const EventRecord& r : records()) REQUIRE(d.events.add(r));
  REQUIRE(d.events.finish().empty());
  return d;
}

}  // namespace chronoscope::testing
