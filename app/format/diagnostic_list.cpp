#include "format/diagnostic_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace chronoscope {

void DiagnosticList::add(Severity severity, Location where, std::string message, std::string pointer) {
  if (is_full()) {
    count_unreported();
  } else {
    m_items.push_back({severity, where, std::move(message), std::move(pointer)});
  }
}

bool DiagnosticList::has_any_at(std::string_view pointer) const {
  return std::any_of(m_items.begin(), m_items.end(),
                     [pointer](const Item& item) { return item.pointer == pointer; });
}

std::vector<Diagnostic> DiagnosticList::sorted(SourceMap& sources) const {
  std::vector<std::size_t> order(m_items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    const Location &x = m_items[a].where, &y = m_items[b].where;
    return x.file != y.file ? x.file < y.file : x.offset < y.offset;
  });
  std::vector<Diagnostic> diagnostics;
  for (const std::size_t i : order) {
    const Item& item = m_items[i];
    const LineColumn position = sources.line_column(item.where);
    diagnostics.push_back({item.severity, sources.path(item.where.file), position.line, position.column,
                           item.message, item.pointer});
  }
  if (m_unreported > 0 && !diagnostics.empty()) {
    Diagnostic rest = diagnostics.back();
    rest.severity = Severity::error;
    rest.pointer.clear();
    rest.message = fmt::format("found {} more problems, expected none; mend these first", m_unreported);
    diagnostics.push_back(std::move(rest));
  }
  return diagnostics;
}

}  // namespace chronoscope
