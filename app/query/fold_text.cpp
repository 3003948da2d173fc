#include "query/fold_text.h"

#include <array>

#include "query/latin_folds.h"
#include "query/utf8.h"

namespace chronoscope {

namespace {

struct Replacement {
  char32_t from;
  const char* to;
};

// Ligatures of old fonts and what word processors make of quotes and dashes.
constexpr std::array<Replacement, 38> typography = {{
    {0x00AB, "\""}, {0x00BB, "\""}, {0x02B9, "'"},   {0x02BB, "'"},   {0x02BC, "'"},  {0x02BD, "'"},
    {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},   {0x2013, "-"},   {0x2014, "-"},  {0x2015, "-"},
    {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},   {0x201B, "'"},   {0x201C, "\""}, {0x201D, "\""},
    {0x201E, "\""}, {0x201F, "\""}, {0x2026, "..."}, {0x2032, "'"},   {0x2033, "\""}, {0x2039, "'"},
    {0x203A, "'"},  {0x2212, "-"},  {0x0060, "'"},   {0x00B4, "'"},   {0x2116, "no"}, {0xFB00, "ff"},
    {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"},
    {0x00AA, "a"},  {0x00BA, "o"},
}};

const char* typographic_replacement(char32_t c) {
  for (const Replacement& r : typography) {
    if (r.from == c) return r.to;
  }
  return nullptr;
}

/// Lower case and bare letter of the Cyrillic block; Russian writes ё and й, but few type them.
char32_t fold_cyrillic(char32_t c) {
  if (c < 0x410) {
    c += 0x50;
  } else if (c < 0x430) {
    c += 0x20;
  } else if ((c >= 0x460 && c < 0x482) || (c >= 0x48A && c < 0x4C0) || c >= 0x4D0) {
    c |= 1;  // here capitals are even and their small letters follow
  } else if (c >= 0x4C1 && c < 0x4CF) {
    c += c & 1;  // and here capitals are odd
  } else if (c == 0x4C0) {
    c = 0x4CF;
  }
  switch (c) {
    case 0x439:
    case 0x45D:
      return 0x438;  // й, ѝ -> и
    case 0x450:
    case 0x451:
    case 0x463:
      return 0x435;  // ѐ, ё, ѣ -> е
    case 0x453:
    case 0x491:
      return 0x433;  // ѓ, ґ -> г
    case 0x457:
      return 0x456;  // ї -> і
    case 0x45C:
      return 0x43A;  // ќ -> к
    case 0x45E:
      return 0x443;  // ў -> у
    default:
      return c;
  }
}

char32_t fold_greek(char32_t c) {
  switch (c) {
    case 0x386:
    case 0x3AC:
      return 0x3B1;  // ά -> α
    case 0x388:
    case 0x3AD:
      return 0x3B5;  // έ -> ε
    case 0x389:
    case 0x3AE:
      return 0x3B7;  // ή -> η
    case 0x38A:
    case 0x390:
    case 0x3AA:
    case 0x3AF:
    case 0x3CA:
      return 0x3B9;  // ί, ϊ, ΐ -> ι
    case 0x38C:
    case 0x3CC:
      return 0x3BF;  // ό -> ο
    case 0x38E:
    case 0x3AB:
    case 0x3B0:
    case 0x3CB:
    case 0x3CD:
      return 0x3C5;  // ύ, ϋ, ΰ -> υ
    case 0x38F:
    case 0x3CE:
      return 0x3C9;  // ώ -> ω
    case 0x3C2:
      return 0x3C3;  // ς -> σ
    default:
      return c >= 0x391 && c <= 0x3A9 && c != 0x3A2 ? c + 0x20 : c;
  }
}

const char* latin_replacement(char32_t c) {
  const char* plain = nullptr;
  if (c >= 0xC0 && c < 0xC0 + latin_folds::low.size()) plain = latin_folds::low[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1E00 + latin_folds::high.size()) plain = latin_folds::high[c - 0x1E00];
  return plain && *plain ? plain : nullptr;
}

void append_folded(std::string& out, char32_t c) {
  if (c >= 'A' && c <= 'Z') {
    out.push_back(static_cast<char>(c + ('a' - 'A')));
  } else if (is_space(c)) {
    out.push_back(' ');
  } else if (c < 0x80 && c != '`') {
    out.push_back(static_cast<char>(c));
  } else if (is_combining_mark(c) || is_invisible(c)) {
    return;
  } else if (const char* latin = latin_replacement(c)) {
    out += latin;
  } else if (const char* plain = typographic_replacement(c)) {
    out += plain;
  } else if (c >= 0x400 && c < 0x530) {
    append_utf8(out, fold_cyrillic(c));
  } else if (c >= 0x386 && c < 0x3D0) {
    append_utf8(out, fold_greek(c));
  } else {
    append_utf8(out, c);
  }
}

}  // namespace

std::string fold_text(std::string_view text, std::vector<std::size_t>* origin) {
  std::string out;
  out.reserve(text.size());
  if (origin) origin->clear();
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = utf8_char_at(text, at);
    append_folded(out, c.code);
    if (origin) origin->resize(out.size(), at);
    at += c.length;
  }
  return out;
}

}  // namespace chronoscope
