#include "format/synthetic_dataset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "base/time.h"

namespace chronoscope {

namespace {

constexpr std::array theme_ids{"crown", "trade", "war", "faith", "learning", "land", "sea"};
constexpr std::array theme_names{"Crown", "Trade", "War", "Faith", "Learning", "Land", "Sea"};
constexpr std::array first_syllables{"Al",  "Bren", "Cor", "Dun", "El", "Fal", "Gar",  "Hol", "Is",  "Jor",
                                     "Kel", "Lor",  "Mar", "Nor", "Os", "Pel", "Quen", "Ros", "Sal", "Tor"};
constexpr std::array last_syllables{"ford", "mere", "wick", "ton",   "holm",
                                    "bury", "dale", "gate", "haven", "by"};
constexpr std::array deeds{"founding", "siege",  "charter", "market", "flood",   "treaty",  "school",
                           "famine",   "voyage", "synod",   "census", "bridge",  "trial",   "harvest",
                           "revolt",   "fair",   "fire",    "survey", "council", "crossing"};
constexpr int place_count = static_cast<int>(first_syllables.size() * last_syllables.size());
constexpr int person_count = 200;
constexpr int cluster_count = 300;
constexpr std::size_t block_bytes = std::size_t{1} << 20;

/// std::mt19937_64 is the same everywhere; the standard's distributions and pow() are not, so these are our own, of
/// plain arithmetic.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_engine(seed) {}
  /// [0, 1)
  double unit() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
  int below(int n) { return static_cast<int>(unit() * n); }
  bool one_in(int n) { return below(n) == 0; }
  /// The sum of twelve evenly spread numbers: near enough to normal.
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
  }
  /// 1 to 2^(octaves), every octave as likely as any other.
  double over_octaves(int octaves) { return static_cast<double>(1 << below(octaves)) * (1 + unit()); }
  /// 0, 1, 2 …, each half as likely as the one before.
  int halving() {
    int n = 0;
    for (std::uint64_t bits = m_engine(); (bits & 1) != 0; bits >>= 1) ++n;
    return n;
  }

 private:
  std::mt19937_64 m_engine;
};

/// Ranks 0 … n-1, the rank r with weight 1 / (r + 1): Zipf's law.
class Zipf {
 public:
  explicit Zipf(int n) {
    double sum = 0;
    for (int rank = 1; rank <= n; ++rank) m_sums.push_back(sum += 1.0 / rank);
  }
  int operator()(Random& random) const {
    const double at = random.unit() * m_sums.back();
    return static_cast<int>(std::upper_bound(m_sums.begin(), m_sums.end() - 1, at) - m_sums.begin());
  }

 private:
  std::vector<double> m_sums;
};

std::string place_name(int place) {
  const auto firsts = static_cast<int>(first_syllables.size());
  return std::string(first_syllables[static_cast<std::size_t>(place % firsts)]) +
         last_syllables[static_cast<std::size_t>(place / firsts)];
}

struct Cluster {
  double middle = 0, spread_days = 0;
};

class Generator {
 public:
  Generator(const SyntheticRequest& request, const TextSink& sink)
      : m_request(request), m_sink(sink), m_random(request.seed) {
    m_first = static_cast<double>(day_from_civil({1024, 1, 1}));
    m_days = static_cast<double>(day_from_civil({2024, 1, 1})) - m_first;
    for (int i = 0; i < cluster_count; ++i) {
      m_clusters.push_back({m_random.unit() * m_days, m_random.over_octaves(12)});
    }
  }

  bool run() {
    head();
    for (std::uint64_t i = 0; i < m_request.events && !m_stopped; ++i) {
      event(i);
      if (m_text.size() >= block_bytes) flush();
    }
    put("\n]}}\n");
    flush();
    return !m_stopped;
  }

 private:
  template <class... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(m_text), format, std::forward<Args>(args)...);
  }

  void flush() {
    m_stopped = m_stopped || !m_sink(m_text);
    m_text.clear();
  }

  void head() {
    put("{{\"chronoscope\":1,\"title\":\"A synthetic millennium\",\"subtitle\":\"{} events, seed "
        "{}\",\n\"themes\":[",
        m_request.events, m_request.seed);
    for (std::size_t i = 0; i < theme_ids.size(); ++i) {
      put("{}{{\"id\":\"{}\",\"name\":\"{}\"}}", i == 0 ? "" : ",", theme_ids[i], theme_names[i]);
    }
    put("],\n\"periods\":[");
    for (int century = 10; century < 20; ++century) {
      put("{}{{\"id\":\"century-{}\",\"name\":\"{}th "
          "century\",\"date\":\"{}01/{}00\",\"kind\":\"centuries\"}}",
          century == 10 ? "" : ",", century + 1, century + 1, century, century + 1);
    }
    put("],\n\"people\":[");
    for (int i = 0; i < person_count; ++i) {
      put("{}{{\"id\":\"p{}\",\"name\":\"{} of {}\"}}", i == 0 ? "" : ",", i,
          first_syllables[static_cast<std::size_t>(i * 7 % 20)], place_name(i * 13 % place_count));
    }
    put("],\n\"places\":[");
    for (int i = 0; i < place_count; ++i) {
      put("{}{{\"id\":\"l{}\",\"name\":\"{}\"}}", i == 0 ? "" : ",", i, place_name(i));
    }
    put("],\n\"events\":[");
  }

  Day day() {
    TimeSpread spread = m_request.spread;
    if (spread == TimeSpread::mixed) spread = static_cast<TimeSpread>(m_random.below(3));
    double offset = 0;
    if (spread == TimeSpread::uniform) offset = m_random.unit() * m_days;
    if (spread == TimeSpread::clustered) {
      const Cluster& c = m_clusters[static_cast<std::size_t>(m_cluster_ranks(m_random))];
      offset = c.middle + m_random.normal() * c.spread_days;
    }
    if (spread == TimeSpread::heavy_tailed) {
      // Lomax with shape 1 and a scale of two years, counted back from the end.
      offset = m_days - 730 * (1 / (1 - m_random.unit()) - 1);
    }
    return static_cast<Day>(m_first + std::clamp(offset, 0.0, m_days - 1));
  }

  static std::string iso(Day day) {
    const CivilDate d = civil_from_day(day);
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
  }

  std::string date() {
    const Day first = day();
    const CivilDate d = civil_from_day(first);
    // From hours to decades, most of them weeks.
    const Day last = first + 1 + static_cast<Day>(m_random.over_octaves(14));
    switch (m_random.below(40)) {
      case 0:
        return fmt::format("{:04}-{:02}", d.year, d.month);
      case 1:
        return fmt::format("{:04}", d.year);
      case 2:
        return fmt::format("{:04}-{}", d.year, 21 + m_random.below(4));
      case 3:
        return fmt::format("{:03}X", d.year / 10);
      case 4:
        return fmt::format("{:04}-{:02}-XX", d.year, d.month);
      case 5:
        return fmt::format("{:04}-{:02}~", d.year, d.month);
      case 6:
        return iso(first) + "?";
      case 7:
        return fmt::format("{:04}%", d.year);
      case 8:
        return fmt::format("[{}..{}]", iso(first), iso(last));
      case 9:
        return fmt::format("{:04}-{:02}~/{}", d.year, d.month, iso(last + 31));
      case 10:
        return m_random.one_in(20) ? iso(first) + "/.." : iso(first) + "/" + iso(last);
      case 11:
        return m_random.one_in(20) ? iso(first) + "/" : iso(first) + "/" + iso(last);
      case 12:
      case 13:
        return iso(first) + "/" + iso(last);
      default:
        return iso(first);
    }
  }

  void event(std::uint64_t number) {
    const int place = m_place_ranks(m_random);
    const int deed = m_deed_ranks(m_random);
    const int theme = m_theme_ranks(m_random);
    const int person = m_person_ranks(m_random);
    const std::string when = date();
    put("{}\n{{\"id\":\"e{}\",\"title\":\"The {} of {}, {}\",\"date\":\"{}\",\"themes\":[\"{}\"",
        number == 0 ? "" : ",", number, deeds[static_cast<std::size_t>(deed)], place_name(place), number,
        when, theme_ids[static_cast<std::size_t>(theme)]);
    const int second = m_random.below(5 * static_cast<int>(theme_ids.size()));
    if (second < static_cast<int>(theme_ids.size()) && second != theme) {
      put(",\"{}\"", theme_ids[static_cast<std::size_t>(second)]);
    }
    put("],\"importance\":{}", 1 + std::min(4, m_random.halving()));
    if (m_random.one_in(2)) put(",\"places\":[\"l{}\"]", place);
    if (m_random.one_in(3)) put(",\"people\":[\"p{}\"]", person);
    if (m_random.one_in(4)) {
      // One after another: a function's arguments are computed in whatever order the compiler likes.
      const int earlier = m_deed_ranks(m_random);
      const int elsewhere = m_place_ranks(m_random);
      const int count = 2 + m_random.below(98);
      put(",\"summary\":\"After the {} the people of {} spoke of {} {} for many years.\"",
          deeds[static_cast<std::size_t>(earlier)], place_name(elsewhere), count,
          m_random.one_in(2) ? "ships" : "houses");
    }
    put("}}");
  }

  const SyntheticRequest& m_request;
  const TextSink& m_sink;
  Random m_random;
  Zipf m_place_ranks{place_count}, m_person_ranks{person_count}, m_cluster_ranks{cluster_count};
  Zipf m_deed_ranks{static_cast<int>(deeds.size())}, m_theme_ranks{static_cast<int>(theme_ids.size())};
  double m_first = 0, m_days = 0;
  std::vector<Cluster> m_clusters;
  std::string m_text;
  bool m_stopped = false;
};

}  // namespace

std::optional<TimeSpread> time_spread_from_name(std::string_view name) {
  constexpr std::array<std::string_view, 4> names{"uniform", "clustered", "heavy-tailed", "mixed"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<TimeSpread>(found - names.begin());
}

bool write_synthetic_dataset(const SyntheticRequest& request, const TextSink& sink) {
  return Generator(request, sink).run();
}

}  // namespace chronoscope
