#include "export/describe_markdown.h"

#include <string_view>

#include "base/edtf.h"
#include "export/markdown_text.h"

namespace chronoscope {

namespace {

std::string heading(Text text, Language language) {
  return "\n## " + std::string(text_of(text, language)) + "\n\n";
}

std::string event_links(Text name, const std::vector<EventIndex>& events, const Dataset& dataset,
                        Language language) {
  if (events.empty()) return {};
  std::string out = heading(name, language);
  for (const EventIndex e : events) {
    out += "- [" + escape_markdown(dataset.events.title(e)) + "](#" + std::string(dataset.events.id(e)) +
           "), " + date_short(dataset.events.date(e), language) + "\n";
  }
  return out;
}

std::string people_and_places(const EventDescription& d, Language language) {
  std::string out;
  if (!d.people.empty()) out += heading(Text::people, language);
  for (const DescribedPerson& p : d.people) {
    out += "- " + escape_markdown(p.name) + (p.role.empty() ? "" : ", " + escape_markdown(p.role)) + "\n";
  }
  if (!d.places.empty()) out += heading(Text::places, language);
  for (const DescribedPlace& p : d.places) out += "- " + escape_markdown(p.name) + "\n";
  return out;
}

std::string disputes(const EventDescription& d, Language language) {
  std::string out;
  if (!d.disputes.empty()) out += heading(Text::historians_disagree, language);
  for (const Dispute& dispute : d.disputes) {
    out += "- **" + escape_markdown(dispute.claim) + "**";
    if (!dispute.holder.empty()) out += " (" + escape_markdown(dispute.holder) + ")";
    if (!dispute.assessment.empty()) out += " " + escape_markdown(dispute.assessment);
    out += "\n";
  }
  return out;
}

std::string pictures(const EventDescription& d, Language language) {
  std::string out;
  if (!d.media.empty()) out += "\n## " + std::string(text_of(Text::pictures, language)) + "\n";
  for (const Media& m : d.media) {
    out += "\n![" + escape_markdown(m.alt) + "](<" + m.path + ">)\n";
    const std::string caption = escape_markdown(m.caption);
    const std::string credit = m.credit.empty() ? "" : "(" + escape_markdown(m.credit) + ")";
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

std::string to_markdown(const EventDescription& d, const Dataset& dataset, Language language) {
  std::string out = "# " + escape_markdown(d.title) + "\n\n";
  out += "**" + escape_markdown(d.date_words) + "** · " + join_escaped(d.themes, ", ") + " · " +
         say(Text::importance_brief, language, importance_in_words(d.importance, language), d.importance) +
         "\n";
  if (!d.summary.empty()) out += "\n" + escape_markdown(d.summary) + "\n";
  if (const auto body = trimmed_end(d.body); !body.empty()) out += "\n" + std::string(body) + "\n";
  out += event_links(Text::led_to_this, d.led_to_this, dataset, language);
  out += event_links(Text::led_to, d.led_to, dataset, language);
  out += people_and_places(d, language);
  out += disputes(d, language);
  if (!d.sources.empty()) out += heading(Text::sources, language);
  for (const std::string& s : d.sources) out += "- " + escape_markdown(s) + "\n";
  out += pictures(d, language);
  if (!d.tags.empty()) out += "\n" + say(Text::tags_listed, language, join_escaped(d.tags, ", ")) + "\n";
  return out;
}

}  // namespace chronoscope
