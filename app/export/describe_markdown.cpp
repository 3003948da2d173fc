#include "export/describe_markdown.h"

#include <string_view>

#include "base/edtf.h"

namespace chronoscope {

namespace {

bool is_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// One line of plain text, safe inside a Markdown line. (Signs that matter only where a line begins never stand
/// there.)
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inside_word = i > 0 && i + 1 < text.size() && is_letter(text[i - 1]) && is_letter(text[i + 1]);
    const bool special =
        c == '\\' || c == '*' || c == '[' || c == ']' || c == '<' || c == '`' || (c == '_' && !inside_word);
    if (special) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words, const char* separator) {
  std::string out;
  for (const std::string& w : words) out += (out.empty() ? "" : separator) + escaped(w);
  return out;
}

std::string event_links(const char* heading, const std::vector<EventIndex>& events, const Dataset& dataset) {
  if (events.empty()) return {};
  std::string out = "\n## " + std::string(heading) + "\n\n";
  for (const EventIndex e : events) {
    out += "- [" + escaped(dataset.events.title(e)) + "](#" + std::string(dataset.events.id(e)) + "), " +
           date_short(dataset.events.date(e)) + "\n";
  }
  return out;
}

std::string people_and_places(const EventDescription& d) {
  std::string out;
  if (!d.people.empty()) out += "\n## People\n\n";
  for (const DescribedPerson& p : d.people) {
    out += "- " + escaped(p.name) + (p.role.empty() ? "" : ", " + escaped(p.role)) + "\n";
  }
  if (!d.places.empty()) out += "\n## Places\n\n";
  for (const DescribedPlace& p : d.places) out += "- " + escaped(p.name) + "\n";
  return out;
}

std::string disputes(const EventDescription& d) {
  std::string out;
  if (!d.disputes.empty()) out += "\n## Disputed\n\n";
  for (const Dispute& dispute : d.disputes) {
    out += "- **" + escaped(dispute.claim) + "**";
    if (!dispute.holder.empty()) out += " (" + escaped(dispute.holder) + ")";
    if (!dispute.assessment.empty()) out += " " + escaped(dispute.assessment);
    out += "\n";
  }
  return out;
}

std::string pictures(const EventDescription& d) {
  std::string out;
  if (!d.media.empty()) out += "\n## Pictures\n";
  for (const Media& m : d.media) {
    out += "\n![" + escaped(m.alt) + "](<" + m.path + ">)\n";
    const std::string caption = escaped(m.caption);
    const std::string credit = m.credit.empty() ? "" : "(" + escaped(m.credit) + ")";
    const char* gap = caption.empty() || credit.empty() ? "" : " ";
    if (!caption.empty() || !credit.empty()) out += "\n" + caption + gap + credit + "\n";
  }
  return out;
}

std::string_view trimmed_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == text.npos ? 0 : last + 1);
}

}  // namespace

std::string to_markdown(const EventDescription& d, const Dataset& dataset) {
  std::string out = "# " + escaped(d.title) + "\n\n";
  out += "**" + escaped(d.date_words) + "** · " + joined(d.themes, ", ") + " · " +
         importance_in_words(d.importance) + " (" + std::to_string(d.importance) + " of 5)\n";
  if (!d.summary.empty()) out += "\n" + escaped(d.summary) + "\n";
  if (const auto body = trimmed_end(d.body); !body.empty()) out += "\n" + std::string(body) + "\n";
  out += event_links("Led to this", d.led_to_this, dataset);
  out += event_links("Led to", d.led_to, dataset);
  out += people_and_places(d);
  out += disputes(d);
  if (!d.sources.empty()) out += "\n## Sources\n\n";
  for (const std::string& s : d.sources) out += "- " + escaped(s) + "\n";
  out += pictures(d);
  if (!d.tags.empty()) out += "\nTags: " + joined(d.tags, ", ") + "\n";
  return out;
}

}  // namespace chronoscope
