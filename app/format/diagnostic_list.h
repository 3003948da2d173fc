// Collects problems with their places, up to a limit, and gives them out in the order of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/diagnostic.h"
#include "format/source_map.h"

namespace chronoscope {

class DiagnosticList {
 public:
  explicit DiagnosticList(std::size_t limit) : m_limit(limit) {}

  void add(Severity severity, Location where, std::string message, std::string pointer);
  void error(Location where, std::string message, std::string pointer) {
    add(Severity::error, where, std::move(message), std::move(pointer));
  }
  void warning(Location where, std::string message, std::string pointer) {
    add(Severity::warning, where, std::move(message), std::move(pointer));
  }
  /// True when a further problem would only be counted, so that its place need not be worked out.
  bool is_full() const { return m_items.size() >= m_limit; }
  void count_unreported() { ++m_unreported; }
  bool has_any_at(std::string_view pointer) const;

  /// Sorted by file and place; a last one says how many more there are.
  std::vector<Diagnostic> sorted(SourceMap& sources) const;

 private:
  struct Item {
    Severity severity;
    Location where;
    std::string message, pointer;
  };
  std::size_t m_limit;
  std::vector<Item> m_items;
  std::size_t m_unreported = 0;
};

}  // namespace chronoscope
