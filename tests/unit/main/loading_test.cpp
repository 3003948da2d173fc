// Opening files in the background: parts, cancelling, what is carried over. An App without a window, whose frames are
// laid out and not drawn.
#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>

#include "format/synthetic_dataset.h"
#include "main/app.h"
#include "main/document_loader.h"
#include "main/embedded_fonts.h"
#include "main/search_service.h"

using namespace chronoscope;

namespace {

constexpr std::uint64_t many = 250'000;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "chronoscope-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path write(const std::string& name, std::string_view text) const {
    std::ofstream(m_path / name) << text;
    return m_path / name;
  }
  std::filesystem::path synthetic(std::uint64_t events) const {
    std::ofstream out(m_path / "synthetic.json");
    write_synthetic_dataset({events, 1, TimeSpread::mixed}, [&](std::string_view piece) {
      out << piece;
      return true;
    });
    return m_path / "synthetic.json";
  }

 private:
  std::filesystem::path m_path;
};

/// An App and what it needs, framed by hand.
class Desk {
 public:
  explicit Desk(const std::vector<std::filesystem::path>& paths) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1280, 720};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    m_fonts = std::make_unique<Fonts>(*io.Fonts, embedded_fonts());
    m_app = std::make_unique<App>(open_document(paths), *m_fonts);
  }
  ~Desk() {
    m_app.reset();
    ImGui::DestroyContext();
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  App& app() { return *m_app; }
  bool has_control(std::string_view name) const {
    for (const ControlRect& c : m_app->ui().controls) {
      if (c.name == name) return true;
    }
    return false;
  }
  bool has_notice(std::string_view part) const {
    for (const Notice& n : m_app->ui().notices) {
      if (n.text.find(part) != std::string::npos) return true;
    }
    return false;
  }
  void frame() {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    FrameInput input;
    input.dt_secs = 1.0 / 60;
    input.instant = true;
    m_app->frame(input);
    ImGui::Render();
  }
  void until(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(120);
    while (!condition()) {
      REQUIRE(std::chrono::steady_clock::now() < deadline);
      frame();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

 private:
  std::unique_ptr<Fonts> m_fonts;
  std::unique_ptr<App> m_app;
};

std::string tiny(std::string_view title) {
  return "{\"title\": \"" + std::string(title) +
         "\", \"themes\": [{\"id\": \"a\", \"name\": \"A\"}], \"events\": [{\"id\": \"only\", \"title\": "
         "\"Only\", "
         "\"date\": \"1934\", \"themes\": [\"a\"]}]}";
}

}  // namespace

TEST_CASE("a large file is shown in part while it is read, and the reader's choices stay") {
  const TemporaryFolder folder;
  Desk desk({});
  desk.app().open({folder.synthetic(many)});
  desk.until([&] { return desk.app().document().is_part; });
  const std::size_t part = desk.app().dataset().events.size();
  CHECK(part > 0);
  CHECK(part < many);
  CHECK(desk.app().is_busy());
  // The reader goes on: a theme off, an event open, another view.
  ViewState& view = desk.app().view();
  view.filter.themes &= ~ThemeMask{2};
  view.focused = EventIndex(part / 2);
  view.detail_open = true;
  view.viewport = {-100'000, -50'000};
  const std::string id(desk.app().dataset().events.id(*view.focused));
  desk.until([&] { return !desk.app().is_busy(); });
  CHECK_FALSE(desk.app().document().is_part);
  CHECK(desk.app().dataset().events.size() == many);
  CHECK(desk.app().filter_result().themes_on == 0b1111101);
  REQUIRE(desk.app().view().focused);
  CHECK(desk.app().dataset().events.id(*desk.app().view().focused) == id);
  CHECK(desk.app().view().detail_open);
  CHECK(desk.app().view().viewport == Viewport{-100'000, -50'000});
}

TEST_CASE("cancelling brings back what was open, as it was") {
  const TemporaryFolder folder;
  Desk desk({});
  desk.frame();
  const std::string title = desk.app().dataset().title;
  const std::size_t events = desk.app().dataset().events.size();
  desk.app().view().focused = EventIndex(7);
  desk.app().view().viewport = {-16'000, -15'000};
  desk.app().open({folder.synthetic(many)});
  desk.until([&] { return desk.app().document().is_part; });
  desk.until([&] { return desk.has_control("cancel-loading") || !desk.app().is_busy(); });
  REQUIRE(desk.app().dataset().title != title);
  desk.app().cancel_loading();
  desk.frame();
  CHECK_FALSE(desk.app().is_busy());
  CHECK(desk.app().dataset().title == title);
  CHECK(desk.app().dataset().events.size() == events);
  CHECK(desk.app().view().focused == EventIndex(7));
  CHECK(desk.app().view().viewport == Viewport{-16'000, -15'000});
  CHECK_FALSE(desk.has_control("cancel-loading"));
}

TEST_CASE("a file in which there is nothing to show leaves what was open, and says why") {
  const TemporaryFolder folder;
  Desk desk({});
  const std::string title = desk.app().dataset().title;
  desk.app().open({folder.write("broken.json", "{\"title\": ")});
  desk.until([&] { return !desk.app().is_busy(); });
  CHECK(desk.app().dataset().title == title);
  CHECK(desk.app().ui().problems_open);
  CHECK(desk.has_notice("what was open stays"));
}

TEST_CASE("opening another file while one is being read drops the first") {
  const TemporaryFolder folder;
  Desk desk({});
  desk.app().open({folder.synthetic(many)});
  desk.frame();
  desk.app().open({folder.write("tiny.json", tiny("Tiny"))});
  desk.until([&] { return !desk.app().is_busy(); });
  CHECK(desk.app().dataset().title == "Tiny");
}

TEST_CASE("a file that is open and has not changed is not read again; one that has is") {
  const TemporaryFolder folder;
  const auto path = folder.write("tiny.json", tiny("Before"));
  Desk desk({path});
  desk.app().open({path});
  CHECK_FALSE(desk.app().is_busy());
  CHECK(desk.has_notice("open already"));
  folder.write("tiny.json", tiny("Afterwards"));
  desk.app().open({path});
  desk.until([&] { return !desk.app().is_busy(); });
  CHECK(desk.app().dataset().title == "Afterwards");
}

TEST_CASE("a file named twice is read once") {
  const TemporaryFolder folder;
  const auto path = folder.write("tiny.json", tiny("Tiny"));
  const auto document = open_document({path, path.parent_path() / "." / "tiny.json"});
  CHECK(document->dataset.events.size() == 1);
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics[0].severity == Severity::warning);
  CHECK(document->diagnostics[0].message.find("named before") != std::string::npos);
}

TEST_CASE("filtering many events happens in the background, and theme switches count at once") {
  const TemporaryFolder folder;
  Desk desk({folder.synthetic(30'000)});
  desk.frame();
  const std::uint32_t all = desk.app().filter_result().shown;
  desk.app().view().filter.min_importance = 5;
  desk.frame();
  const bool was_busy = desk.app().is_busy();
  desk.app().view().filter.themes = 1;
  desk.frame();
  CHECK(desk.app().filter_result().themes_on == 1);
  desk.until([&] { return !desk.app().is_busy(); });
  const FilterResult expected = apply_filter(desk.app().dataset(), desk.app().view().filter);
  CHECK(was_busy);
  CHECK(desk.app().filter_result().shown == expected.shown);
  CHECK(expected.shown < all);
  CHECK(desk.app().scene().shown == expected.shown);
  desk.app().view().filter = {};
  desk.frame();
  CHECK_FALSE(desk.app().is_busy());
  CHECK(desk.app().filter_result().shown == all);
}

TEST_CASE("searching many events answers later, and as the index does") {
  const TemporaryFolder folder;
  const std::shared_ptr<const Document> document = open_document({folder.synthetic(8000)});
  SearchService service(document, {});
  std::optional<std::vector<SearchHit>> hits;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (!hits && std::chrono::steady_clock::now() < deadline) {
    hits = service.ask("siege of kelmere", 10);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  REQUIRE(hits);
  CHECK(service.is_ready());
  const auto expected = SearchIndex(document->dataset).search("siege of kelmere", 10);
  REQUIRE(hits->size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK((*hits)[i].event == expected[i].event);
}
