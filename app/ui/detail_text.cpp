#include "ui/detail_text.h"

#include "ui/rich_text.h"
#include "ui/widgets.h"

namespace chronoscope {

void markdown_ui(const Ui& ui, int, std::string_view markdown, float width_px) {
  while (!markdown.empty()) {
    const std::size_t end = markdown.find("\n\n");
    paragraph_ui(ui, markdown.substr(0, end), ui.text(Face::sans, body_px), ui.palette().ink, width_px,
                 ui.px(body_leading_px));
    markdown = end == std::string_view::npos ? std::string_view() : markdown.substr(end + 2);
    if (!markdown.empty()) vertical_space(ui, paragraph_gap_px);
  }
}

}  // namespace chronoscope
