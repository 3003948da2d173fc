#include "main/command_line.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "main/headless_program.h"
#include "main/window_program.h"

namespace chronoscope {

namespace {

constexpr const char* paths_help = "Dataset files, or folders of *.json files; none: the shipped chronology";

void add_content_options(CLI::App& command, ViewOptions& o) {
  command.add_option("--from", o.from, "Start of the view: an EDTF date such as 1934, 1934-12 or 1934-12-01")
      ->type_name("DATE");
  command.add_option("--to", o.to, "End of the view, that date included")->type_name("DATE");
  command.add_option("--themes", o.themes, "Only these themes, by id, with commas between")
      ->delimiter(',')
      ->allow_extra_args(false)  // what stands behind it is a file
      ->type_name("ID,ID…");
}

void add_language_option(CLI::App& command, ViewOptions& o, const char* otherwise) {
  command
      .add_option("--language", o.language,
                  "Of the program's own words: en, ru or fr; else " + std::string(otherwise))
      ->type_name("CODE")
      ->check(CLI::IsMember({"en", "ru", "fr"}));
}

void add_view_options(CLI::App& command, ViewOptions& o) {
  command.add_option("paths", o.paths, paths_help)->type_name("PATHS");
  command.add_option("--size", o.size, "Size in pixels")->type_name("WIDTHxHEIGHT");
  add_content_options(command, o);
  command.add_option("--select", o.select, "Open this event's details")->type_name("ID");
  command.add_option("--search", o.search, "Search for this and show the results")->type_name("TEXT");
  command.add_option("--scale", o.scale, "Size of everything: 1, 1.5, 2 …")->type_name("FACTOR");
  command.add_option("--appearance", o.appearance, "light, dark or contrast")
      ->type_name("NAME")
      ->check(CLI::IsMember({"light", "dark", "contrast"}));
}

/// A picture of a presentation.
void add_presentation_options(CLI::App& command, ViewOptions& o) {
  command
      .add_option("--present", o.present, "As presented on a screen: this tour, or \"\" for the events shown")
      ->type_name("TOUR");
  command.add_option("--step", o.step, "Of the presentation, counted from 1")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
}

}  // namespace

int run_command_line(int argc, char** argv, const char* version) {
  CLI::App cli("Chronoscope draws a zoomable timeline from JSON events.", "chronoscope");
  cli.set_version_flag("--version", std::string("chronoscope ") + version);
  cli.footer("Exit codes: 0 sound, 1 problems with files or the screen, 2 wrong usage.");

  WindowProgramOptions window;
  add_view_options(cli, window.view);
  add_language_option(cli, window.view, "as remembered, or the desktop's");
  cli.add_option("--tours", window.tours, "Keep your own tours in this file")->type_name("FILE");
  bool forget = false;
  cli.add_flag("--windowed", window.windowed, "Presenting (F5) stays in the window");
  cli.add_flag("--forget", forget, "Neither use nor write what is remembered between runs");
  cli.add_option("--report", window.report,
                 "For tests: write what is on screen to this file after each picture")
      ->group("");

  ViewOptions picture;
  CLI::App* render = cli.add_subcommand("render", "Draw the timeline into a PNG file; needs no screen");
  add_view_options(*render, picture);
  render->add_option("-o,--output", picture.output, "The file to write")->type_name("FILE.png")->required();

  ViewOptions scene_options;
  CLI::App* scene = cli.add_subcommand("scene", "Print what the picture would show, as JSON");
  add_view_options(*scene, scene_options);

  for (auto [command, options] : {std::pair(render, &picture), std::pair(scene, &scene_options)}) {
    add_language_option(*command, *options, "English");
  }
  add_presentation_options(*render, picture);
  add_presentation_options(*scene, scene_options);

  std::string tour;
  CLI::App* present =
      cli.add_subcommand("present", "Present a tour full screen, or, without one, the events that are shown");
  present->fallthrough();  // the window's options hold for it too
  present->add_option("tour", tour, "The tour's id")->type_name("[TOUR]");
  present->add_option("--step", window.view.step, "Begin at this step, counted from 1")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  int screen = 0;
  CLI::Option* on_screen =
      present
          ->add_option("--screen", screen,
                       "The screen to fill, counted from 1; else the one beside the main one")
          ->type_name("N")
          ->check(CLI::PositiveNumber);

  ViewOptions described;
  std::vector<std::string> describe_words;
  CLI::App* describe = cli.add_subcommand(
      "describe", "Print a view, or one event's details, as Markdown; for screen readers too");
  add_content_options(*describe, described);
  add_language_option(*describe, described, "English");
  describe
      ->add_option("words", describe_words,
                   "An event's id, or none for the whole view; then files and folders")
      ->type_name("[ID] PATHS");
  std::vector<std::filesystem::path> check_paths;
  CLI::App* check = cli.add_subcommand("check", "Report every problem of a dataset's files");
  check->add_option("paths", check_paths, paths_help)->type_name("PATHS");

  GenerateOptions generated;
  CLI::App* generate = cli.add_subcommand(
      "generate", "Write a synthetic dataset, for measuring; the same options, the same bytes");
  generate->add_option("--events", generated.events, "How many")->type_name("N")->capture_default_str();
  generate->add_option("--seed", generated.seed, "Another seed, other events")
      ->type_name("S")
      ->capture_default_str();
  generate
      ->add_option("--spread", generated.spread,
                   "uniform, clustered, heavy-tailed, or mixed: a third of each")
      ->type_name("NAME")
      ->capture_default_str()
      ->check(CLI::IsMember({"uniform", "clustered", "heavy-tailed", "mixed"}));
  generate->add_option("-o,--output", generated.output, "The file to write")
      ->type_name("FILE.json")
      ->required();

  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return cli.exit(e) == 0 ? exit_sound : exit_usage;
  }
  if (render->parsed()) return run_render(picture);
  if (scene->parsed()) return run_scene(scene_options);
  if (describe->parsed()) return run_describe(describe_words, described);
  if (check->parsed()) return run_check(check_paths);
  if (generate->parsed()) return run_generate(generated);
  if (present->parsed()) {
    if (is_path(tour)) window.view.paths.insert(window.view.paths.begin(), std::exchange(tour, ""));
    window.view.present = tour;
    if (!on_screen->empty()) window.screen = static_cast<std::size_t>(screen - 1);
  }
  window.remember = !forget;
  return run_window(window);
}

}  // namespace chronoscope
