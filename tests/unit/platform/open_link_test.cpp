#include "platform/open_link.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "platform/files.h"
#include "support/temporary_folder.h"

using namespace chronoscope;
using namespace chronoscope::testing;

TEST_CASE("http and https links pass as they are") {
  for (const char* url : {"https://example.org", "http://example.org/a?b=c&d=e#f", "HTTPS://Example.org/%20",
                          "https://[2001:db8::1]:8080/", "https://example.org/(a)_b'c;d"}) {
    INFO(url);
    CHECK(sanitised_link(url).value() == url);
  }
}

TEST_CASE("everything but http and https is refused") {
  for (const char* url : {"", "example.org", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.org",
                          "//example.org", " https://example.org", "-https://example.org", "--help",
                          "https:", "https://", "https:///path", "https://-option", "httpss://example.org",
                          "mailto:a@example.org", "data:text/html,x", "smb://host/share"}) {
    INFO(url);
    CHECK_FALSE(sanitised_link(url).has_value());
    CHECK(open_link(url, Language::english).has_value());
  }
}

TEST_CASE("a host hidden behind a user name is refused") {
  CHECK_FALSE(sanitised_link("https://example.org@evil.example/").has_value());
  CHECK(sanitised_link("https://example.org/a@b").has_value());
}

TEST_CASE("control characters are refused, other bytes that have no place in an address are encoded") {
  CHECK_FALSE(sanitised_link("https://example.org/\n").has_value());
  CHECK_FALSE(sanitised_link(std::string_view("https://example.org/\0x", 22)).has_value());
  CHECK(sanitised_link("https://example.org/a b").value() == "https://example.org/a%20b");
  CHECK(sanitised_link("https://example.org/\"`<>\\^{|}").value() ==
        "https://example.org/%22%60%3C%3E%5C%5E%7B%7C%7D");
  CHECK(sanitised_link("https://ru.example/Сталин").value() ==
        "https://ru.example/%D0%A1%D1%82%D0%B0%D0%BB%D0%B8%D0%BD");
}

TEST_CASE("a link of absurd length is refused") {
  CHECK_FALSE(sanitised_link("https://example.org/" + std::string(5000, 'a')).has_value());
}

TEST_CASE("the desktop's opener gets the address as one argument, and no shell sees it") {
  const TemporaryFolder folder;
  const std::filesystem::path opener = folder / "xdg-open", said = folder / "said";
  std::ofstream(opener) << "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > '" << said.string() << ".part'\nmv '"
                        << said.string() << ".part' '" << said.string() << "'\n";
  std::filesystem::permissions(opener, std::filesystem::perms::owner_all);
  const std::string path = std::getenv("PATH");
  setenv("PATH", (folder.path().string() + ":" + path).c_str(), 1);
  const std::string url = "https://example.org/$(touch%20x);`id`&a=b'c";
  const auto error = open_link(url, Language::english);
  setenv("PATH", path.c_str(), 1);
  REQUIRE(error == std::nullopt);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!std::filesystem::exists(said) && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::yield();
  }
  CHECK(read_file(said).value() == "1|https://example.org/$(touch%20x);%60id%60&a=b'c");
}

TEST_CASE("a desktop without an opener is reported with the address") {
  const TemporaryFolder folder;
  const std::string path = std::getenv("PATH");
  setenv("PATH", folder.path().c_str(), 1);
  const auto error = open_link("https://example.org/", Language::english);
  setenv("PATH", path.c_str(), 1);
  REQUIRE(error.has_value());
  CHECK(error->find("https://example.org/") != std::string::npos);
}
