// The real program in a real window, driven by a real pointer and keyboard (xdotool), for tests under Xvfb.
//
// The program writes down what it shows after each picture (--report), so every wait is for a condition. A wait that
// is never fulfilled fails the test and says what it waited for.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace chronoscope::testing {

class RealWindow {
 public:
  struct Options {
    int width = 1280, height = 800;
    std::vector<std::string> arguments;
    bool keep_state = false;  ///< false: a state folder of its own, empty at the start
    std::filesystem::path state_folder = {};
    std::string locale = "C.UTF-8";  ///< the desktop's
  };
  RealWindow();
  explicit RealWindow(Options options);
  ~RealWindow();
  RealWindow(const RealWindow&) = delete;
  RealWindow& operator=(const RealWindow&) = delete;

  using Report = nlohmann::json;
  using Condition = std::function<bool(const Report&)>;

  /// Waits until a report is settled and fulfils the condition; returns it.
  Report wait_for(const std::string& what, const Condition& condition);
  /// The next settled report after what was sent so far.
  Report settled();
  const Report& last() const { return m_last; }

  void move(double x, double y);
  void click(double x, double y, int button = 1);
  /// Waits until the program has drawn this control, and clicks on its middle.
  void click_on(const std::string& control);
  /// With a modifier held, such as "alt".
  void click_with(const std::string& modifier, double x, double y);
  void drag(double x0, double y0, double x1, double y1);
  /// Notches; positive is away from the person.
  void wheel(double x, double y, int notches);
  void key(const std::string& name);
  void type(const std::string& text);
  void resize(int width, int height);
  void save_picture(const std::filesystem::path& path);

  /// Asks the program to end as its window manager would; true when it ended by itself with code 0.
  bool close();
  pid_t pid() const { return m_pid; }

 private:
  void start(const Options& options);
  void find_window();
  Report read_report() const;
  std::string xdotool(const std::string& arguments) const;

  std::filesystem::path m_folder, m_report_path;
  pid_t m_pid = -1;
  std::string m_window;
  Report m_last;
};

/// The middle of a rect in the report: [x, y, width, height].
struct Spot {
  double x = 0, y = 0;
};
Spot middle_of(const nlohmann::json& rect);
bool has_control(const RealWindow::Report& report, const std::string& name);
/// The entry of `list` whose `key` is `value`; fails the test when there is none.
const nlohmann::json& entry(const nlohmann::json& list, const std::string& key, const std::string& value);

}  // namespace chronoscope::testing
