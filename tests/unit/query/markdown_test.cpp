#include "query/markdown.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace chronoscope;

namespace {

using Spans = std::vector<MarkdownSpan>;

/// Spans in one line for comparing: *em*, **strong**, [text](target), with letters for what cannot be misread.
std::string shown(const Spans& spans) {
  std::string out;
  for (const MarkdownSpan& s : spans) {
    out += "{";
    if (s.strong) out += "S ";
    if (s.emphasis) out += "E ";
    out += s.text;
    if (!s.link.empty()) out += " -> " + s.link;
    out += "}";
  }
  return out;
}

std::string shown(const std::vector<MarkdownBlock>& blocks) {
  std::string out;
  for (const MarkdownBlock& b : blocks) {
    if (!out.empty()) out += "\n";
    if (b.kind == MarkdownBlockKind::paragraph) out += "p ";
    if (b.kind == MarkdownBlockKind::heading) out += "h" + std::to_string(b.depth) + " ";
    if (b.kind == MarkdownBlockKind::list_item)
      out += "li" + std::to_string(b.depth) + " <" + b.marker + "> ";
    out += shown(b.spans);
  }
  return out;
}

std::string inl(std::string_view text) { return shown(parse_markdown_inline(text)); }
std::string blocks(std::string_view text) { return shown(parse_markdown(text)); }

}  // namespace

TEST_CASE("plain text is one paragraph, and a blank line begins another") {
  CHECK(blocks("One.\nStill one.\n\nTwo.") == "p {One. Still one.}\np {Two.}");
  CHECK(blocks("One.\r\n \t \r\nTwo.\r\n") == "p {One.}\np {Two.}");
  CHECK(blocks("") == "");
  CHECK(blocks("\n\n  \n") == "");
}

TEST_CASE("stars and underscores emphasise and nest") {
  CHECK(inl("a *b* c") == "{a }{E b}{ c}");
  CHECK(inl("a **b** c") == "{a }{S b}{ c}");
  CHECK(inl("_b_ and __c__") == "{E b}{ and }{S c}");
  CHECK(inl("***b***") == "{S E b}");
  CHECK(inl("**a *b* c**") == "{S a }{S E b}{S  c}");
  CHECK(inl("*a **b** c*") == "{E a }{S E b}{E  c}");
  CHECK(inl("***a** b*") == "{S E a}{E  b}");
  CHECK(inl("***a* b**") == "{S E a}{S  b}");
  CHECK(inl("fan*tas*tic") == "{fan}{E tas}{tic}");
  CHECK(inl("**Why it matters:** this") == "{S Why it matters:}{ this}");
  CHECK(inl("«*да*» и **нет**.") == "{«}{E да}{» и }{S нет}{.}");
}

TEST_CASE("what does not balance stays as typed") {
  CHECK(inl("a **b") == "{a **b}");
  CHECK(inl("a b**") == "{a b**}");
  CHECK(inl("*a **b* c") == "{*a *}{E b}{ c}");  // the nearest that can open, as CommonMark has it
  CHECK(inl("**a *b** c") == "{*}{E a b}{ c}");
  CHECK(inl("**a*") == "{*}{E a}");
  CHECK(inl("*a**") == "{E a}{*}");
  CHECK(inl("*a _b* c_") == "{E a _b}{ c_}");
  CHECK(inl("* a *") == "{* a *}");
  CHECK(inl("2 * 3 * 4") == "{2 * 3 * 4}");
  CHECK(inl("snake_case_name") == "{snake_case_name}");
  CHECK(inl("****") == "{****}");
  CHECK(inl("*") == "{*}");
  CHECK(inl("** **") == "{** **}");
}

TEST_CASE("links give their text and their target") {
  CHECK(inl("see [Lenoe](https://example.org/a) now") == "{see }{Lenoe -> https://example.org/a}{ now}");
  CHECK(inl("[the murder](#kirov-1934)") == "{the murder -> #kirov-1934}");
  CHECK(inl("[a *b* c](#x)") == "{a  -> #x}{E b -> #x}{ c -> #x}");
  CHECK(inl("*[a](#x)*") == "{E a -> #x}");
  CHECK(inl("[a](<https://e.org/b>)") == "{a -> https://e.org/b}");
  CHECK(inl("[a]( #x \"a title\" )") == "{a -> #x}");
  CHECK(inl("[a](#x)[b](#y)") == "{a -> #x}{b -> #y}");
  CHECK(inl("<https://e.org/?q=1>!") == "{https://e.org/?q=1 -> https://e.org/?q=1}{!}");
}

TEST_CASE("links may have brackets and parentheses in them") {
  CHECK(inl("[a](https://e.org/Purge_(1937)) b") == "{a -> https://e.org/Purge_(1937)}{ b}");
  CHECK(inl("[a](https://e.org/x_(y_(z)))") == "{a -> https://e.org/x_(y_(z))}");
  CHECK(inl("[a](https://e.org/x\\)y)") == "{a -> https://e.org/x)y}");
  CHECK(inl("([a](#x))") == "{(}{a -> #x}{)}");
  CHECK(inl("[a [b] c](#x)") == "{a [b] c -> #x}");
  CHECK(inl("[a \\] b](#x)") == "{a ] b -> #x}");
}

TEST_CASE("what only looks like a link stays as typed") {
  CHECK(inl("[a]") == "{[a]}");
  CHECK(inl("[a] (#x)") == "{[a] (#x)}");
  CHECK(inl("[a](#x") == "{[a](#x}");
  CHECK(inl("[a](https://e.org/(x)") == "{[a](https://e.org/(x)}");
  CHECK(inl("a](#x)") == "{a](#x)}");
  CHECK(inl("[[[") == "{[[[}");
  CHECK(inl("\\[a](#x)") == "{[a](#x)}");
  CHECK(inl("[a](#x \"open)") == "{[a](#x \"open)}");
  CHECK(inl("a < b > c") == "{a < b > c}");
  CHECK(inl("<b>bold</b>") == "{<b>bold</b>}");
}

TEST_CASE("a link inside a link stays text outside") {
  CHECK(inl("[a [b](#x) c](#y)") == "{[a }{b -> #x}{ c](#y)}");
}

TEST_CASE("a link that may not be followed leaves its text alone") {
  CHECK(inl("[click](javascript:alert(1)) me") == "{click me}");
  CHECK(inl("[a](JaVaScRiPt:x) [b](data:text/html,x) [c](file:///etc/passwd)") == "{a b c}");
  CHECK(inl("<javascript:alert(1)>") == "{<javascript:alert(1)>}");
  CHECK(inl("![A man at a desk](media/kirov.jpg).") == "{A man at a desk.}");
}

TEST_CASE("only http, https and #event-id are safe links") {
  for (const char* safe : {"http://e.org", "https://e.org/a?b=c#d", "HTTPS://E.ORG", "#kirov-1934", "#a_b.c",
                           "https://ru.wikipedia.org/wiki/Сталин"}) {
    INFO(safe);
    CHECK(is_safe_link(safe));
  }
  for (const char* unsafe : {"",
                             "#",
                             "http://",
                             "https:",
                             "https:/e.org",
                             "javascript:alert(1)",
                             " https://e.org",
                             "https://e.org/a b",
                             "java\nscript:x",
                             "https://e.org/\x01",
                             "https://e.org/\"onclick=",
                             "https://e.org/<script>",
                             "ftp://e.org",
                             "mailto:a@b.c",
                             "//e.org",
                             "/etc/passwd",
                             "a.html",
                             "#a/b",
                             "#a b",
                             "data:text/html,x",
                             "file:///x",
                             "xhttps://e.org",
                             "https://e.org\\x",
                             "https://e.org/\xFF",
                             "https://e.org/\u202Egpj"}) {
    INFO(unsafe);
    CHECK_FALSE(is_safe_link(unsafe));
  }
}

TEST_CASE("a backslash keeps a sign from meaning anything") {
  CHECK(inl("\\*a\\* \\_b\\_ \\\\ \\n") == "{*a* _b_ \\ \\n}");
  CHECK(inl("*a\\**") == "{E a*}");
  CHECK(inl("end\\") == "{end\\}");
}

TEST_CASE("two spaces or a backslash at a line's end break the line") {
  CHECK(inl("a  \nb") == "{a\nb}");
  CHECK(inl("a\\\n  b") == "{a\nb}");
  CHECK(inl("a \n b") == "{a b}");
  CHECK(blocks("a  ") == "p {a}");
}

TEST_CASE("lists have items, markers and depth") {
  CHECK(blocks("- a\n- b") == "li0 <•> {a}\nli0 <•> {b}");
  CHECK(blocks("* a\n+ b") == "li0 <•> {a}\nli0 <•> {b}");
  CHECK(blocks("1. a\n2. b\n10) c") == "li0 <1.> {a}\nli0 <2.> {b}\nli0 <10.> {c}");
  CHECK(blocks("Before:\n- a\n- *b*\n\nAfter.") == "p {Before:}\nli0 <•> {a}\nli0 <•> {E b}\np {After.}");
  CHECK(blocks("- a\n  goes on\nlazily\n- b") == "li0 <•> {a goes on lazily}\nli0 <•> {b}");
}

TEST_CASE("lists nest by indentation and come out again") {
  CHECK(blocks("- a\n  - b\n    - c\n  - d\n- e") ==
        "li0 <•> {a}\nli1 <•> {b}\nli2 <•> {c}\nli1 <•> {d}\nli0 <•> {e}");
  CHECK(blocks("1. a\n   - b\n2. c") == "li0 <1.> {a}\nli1 <•> {b}\nli0 <2.> {c}");
  CHECK(blocks("- a\n\t- b") == "li0 <•> {a}\nli1 <•> {b}");
  CHECK(blocks("    - b\n- c") == "li0 <•> {b}\nli0 <•> {c}");
  CHECK(blocks("- a\n\n  second paragraph\n\n- b") == "li0 <•> {a}\nli0 <> {second paragraph}\nli0 <•> {b}");
}

TEST_CASE("what only looks like a list is text") {
  CHECK(blocks("-a") == "p {-a}");
  CHECK(blocks("*a* b") == "p {E a}{ b}");
  CHECK(blocks("1.5 million") == "p {1.5 million}");
  CHECK(blocks("It was the year\n1934. Then") == "p {It was the year 1934. Then}");
  CHECK(blocks("1234567890. x") == "p {1234567890. x}");
  CHECK(blocks("-") == "p {-}");
}

TEST_CASE("headings and rules part paragraphs") {
  CHECK(blocks("# One\ntext\n### Two ###\n#no") == "h1 {One}\np {text}\nh3 {Two}\np {#no}");
  CHECK(blocks("####### seven") == "p {####### seven}");
  CHECK(blocks("a\n\n---\n\nb\n* * *\nc") == "p {a}\np {b}\np {c}");
  CHECK(blocks("#") == "");
  CHECK(blocks("## C#") == "h2 {C#}");
}

TEST_CASE("very deep lists stop getting deeper") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
  int deepest = 0;
  const auto parsed = parse_markdown(text);
  CHECK(parsed.size() == 50);
  for (const MarkdownBlock& b : parsed) deepest = std::max(deepest, b.depth);
  CHECK(deepest <= 8);
}

TEST_CASE("plain text keeps words, list markers and nothing else") {
  CHECK(plain_text(parse_markdown("A **b** [c](#d).\n\n- e\n  1. f")) == "A b c.\n• e\n  1. f");
}

TEST_CASE("random text of Markdown's signs never loses a letter, hangs or reads outside") {
  std::mt19937 random(7);
  const std::string signs = "*_*_**[]()<>!\\# -\n1.ab\"й";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = 0, n = random() % 60; i < n; ++i) text += signs[random() % signs.size()];
    for (const MarkdownBlock& b : parse_markdown(text)) {
      for (const MarkdownSpan& s : b.spans) {
        CHECK_FALSE(s.text.empty());
        if (!s.link.empty()) CHECK(is_safe_link(s.link));
      }
    }
  }
}

TEST_CASE("hostile text is read in good time") {
  const auto repeated = [](std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
  };
  // Each of these takes minutes where an algorithm is quadratic.
  for (const char* piece :
       {"[", "[a](", "*a ", "a* ", "**a*", "_a*", "![", "<", "\\", "(", "[a](#x)", "\n- a"}) {
    CHECK_FALSE(parse_markdown(repeated(piece, 50000)).empty());
  }
  CHECK_FALSE(parse_markdown(repeated("[", 20000) + "a" + repeated("](#x)", 20000)).empty());
}
