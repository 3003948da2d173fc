#include "platform/open_link.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <thread>

extern char** environ;
#endif

namespace chronoscope {
namespace {

constexpr std::size_t longest_link = 2048;  // browsers and servers agree on little more

bool starts_with_any_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

/// RFC 3986's characters; all others are percent-encoded.
bool belongs_in_url(unsigned char c) {
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
  return std::isalnum(c) != 0 || marks.find(static_cast<char>(c)) != std::string_view::npos;
}

#ifndef _WIN32
/// Starts PROGRAM with one argument, its output thrown away. 0 or the error's number.
int spawn_detached(const char* program, const std::string& argument) {
  posix_spawn_file_actions_t actions;
  if (const int error = posix_spawn_file_actions_init(&actions); error != 0) return error;
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::string name(program), copy(argument);
  char* const arguments[] = {name.data(), copy.data(), nullptr};
  pid_t child = 0;
  const int error = posix_spawnp(&child, program, &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return error;
  // Waited for on the side, or it would stay in the process table until we end; some browsers hold it for hours.
  std::thread([child] {
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  }).detach();
  return 0;
}
#endif

}  // namespace

tl::expected<std::string, Text> sanitised_link(std::string_view url) {
  std::size_t scheme = 0;
  if (starts_with_any_case(url, "https://")) scheme = 8;
  if (starts_with_any_case(url, "http://")) scheme = 7;
  if (scheme == 0) return tl::unexpected(Text::link_not_web);
  const std::string_view rest = url.substr(scheme);
  if (rest.empty() || std::isalnum(static_cast<unsigned char>(rest.front())) == 0) {
    if (!rest.starts_with('[')) return tl::unexpected(Text::link_no_host);
  }
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.find('@') != std::string_view::npos) {
    return tl::unexpected(Text::link_user_name);
  }
  std::string clean;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) return tl::unexpected(Text::link_control_character);
    if (belongs_in_url(byte)) {
      clean += c;
    } else {
      clean += fmt::format("%{:02X}", byte);
    }
  }
  if (clean.size() > longest_link) return tl::unexpected(Text::link_too_long);
  return clean;
}

std::optional<std::string> open_link(std::string_view url, Language language) {
  const auto clean = sanitised_link(url);
  if (!clean) return text_of(clean.error(), language);
#ifdef _WIN32
  return say(Text::link_not_here, language, *clean);
#else
#ifdef __APPLE__
  constexpr const char* opener = "open";
#else
  constexpr const char* opener = "xdg-open";
#endif
  const int error = spawn_detached(opener, *clean);
  if (error == 0) return std::nullopt;
  return say(Text::link_failed, language, opener, std::generic_category().message(error), *clean);
#endif
}

}  // namespace chronoscope
