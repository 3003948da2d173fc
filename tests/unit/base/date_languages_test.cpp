// Dates in Russian and French: each form of a date, with the cases and the articles that it needs. (English: edtf tests.)
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/edtf.h"
#include "base/number_words.h"

using namespace chronoscope;

namespace {

/// No-break spaces as plain ones: which is which is asked below.
std::string plain(std::string text) {
  for (std::size_t at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0", at))
    text.replace(at, 2, " ");
  return text;
}

EdtfDate date(const char* text) { return std::get<EdtfDate>(parse_edtf(text)); }
std::string russian(const char* text) { return plain(date_in_words(date(text), Language::russian)); }
std::string french(const char* text) { return plain(date_in_words(date(text), Language::french)); }
std::string short_russian(const char* text) { return plain(date_short(date(text), Language::russian)); }
std::string short_french(const char* text) { return plain(date_short(date(text), Language::french)); }

}  // namespace

TEST_CASE("a moment in Russian") {
  CHECK(russian("1934-12-01") == "1 декабря 1934 года, суббота");
  CHECK(russian("1934-12") == "декабрь 1934 года");
  CHECK(russian("1934") == "1934 год");
  CHECK(russian("1932-23") == "осень 1932 года");
  CHECK(russian("1932-24") == "зима 1932–1933 годов");
  CHECK(russian("193X") == "1930-е годы");
  CHECK(russian("190X") == "1900–1909 годы");
  CHECK(russian("-004X") == "50–41 годы до н. э.");
  CHECK(russian("19XX") == "XX век");
  CHECK(russian("-0043") == "44 год до н. э.");
  CHECK(russian("0014") == "14 год н. э.");
  CHECK(russian("1932-06-XX") == "один из дней июня 1932 года");
  CHECK(russian("1932-XX-XX") == "один из дней 1932 года");
  CHECK(russian("1932-XX") == "один из месяцев 1932 года");
}

TEST_CASE("doubt in Russian") {
  CHECK(russian("1932~") == "около 1932 года");
  CHECK(russian("1932-08~") == "примерно август 1932 года");
  CHECK(russian("1932?") == "предположительно 1932 год");
  CHECK(russian("1932%") == "предположительно около 1932 года");
  CHECK(russian("[1932..1934]") == "не раньше 1932 и не позже 1934 года");
  CHECK(russian("[1932-03-02..1932-05-04]") == "не раньше 2 марта и не позже 4 мая 1932 года");
}

TEST_CASE("a range in Russian") {
  CHECK(russian("1927-12-02/1927-12-19") == "со 2 по 19 декабря 1927 года");
  CHECK(russian("1934-03-03/1934-12-01") == "с 3 марта по 1 декабря 1934 года");
  CHECK(russian("1932-21/1933-07~") == "с весны 1932 года примерно по июль 1933 года");
  CHECK(russian("1931-22/1932-21") == "с лета 1931 года по весну 1932 года");
  CHECK(russian("1932/1934") == "с 1932 по 1934 год");
  CHECK(russian("../1934") == "до 1934 года включительно");
  CHECK(russian("18XX/19XX") == "с XIX по XX век");
  CHECK(russian("0150/0152") == "со 150 по 152 год н. э.");
  CHECK(russian("01XX/..") == "со II века н. э.");
  CHECK(russian("-0043/-0029") == "с 44 по 30 год до н. э.");
  CHECK(russian("-0002/0006") == "с 3 года до н. э. по 6 год н. э.");
  CHECK(russian("1934/..") == "с 1934 года");
  CHECK(russian("/1934") == "с неизвестной даты по 1934 год");
  CHECK(russian("1934-05/") == "с мая 1934 года до неизвестной даты");
  CHECK(russian("1934/1934") == "в течение 1934 года");
  CHECK(russian("1934-06/1934") == "с июня 1934 года до неустановленного дня 1934 года");
  CHECK(russian("1934/1934-06") == "с неустановленного дня 1934 года по июнь 1934 года");
}

TEST_CASE("a moment in French") {
  CHECK(french("1934-12-01") == "samedi 1er décembre 1934");
  CHECK(french("1934-12-03") == "lundi 3 décembre 1934");
  CHECK(french("1934-12") == "décembre 1934");
  CHECK(french("1934") == "1934");
  CHECK(french("1932-23") == "automne 1932");
  CHECK(french("1932-24") == "hiver 1932–1933");
  CHECK(french("193X") == "les années 1930");
  CHECK(french("19XX") == "le XXe siècle");
  CHECK(french("00XX") == "le Ier siècle apr. J.-C.");
  CHECK(french("-0043") == "44 av. J.-C.");
  CHECK(french("1932-08-XX") == "un jour d’août 1932");
  CHECK(french("1932-XX") == "un mois indéterminé de 1932");
}

TEST_CASE("doubt in French") {
  CHECK(french("1932~") == "vers 1932");
  CHECK(french("1932-23~") == "vers l’automne 1932");
  CHECK(french("1934-12-01~") == "vers le 1er décembre 1934");
  CHECK(french("1932?") == "peut-être 1932");
  CHECK(french("1934-12-03?") == "peut-être le 3 décembre 1934");
  CHECK(french("1932-23?") == "peut-être l’automne 1932");
  CHECK(french("193X%") == "peut-être vers les années 1930");
  CHECK(french("[1932..1934]") == "à une date comprise entre 1932 et 1934");
  CHECK(french("[1932-03-02..1932-05-04]") == "à une date comprise entre le 2 mars et le 4 mai 1932");
}

TEST_CASE("a range in French") {
  CHECK(french("1927-12-02/1927-12-19") == "du 2 au 19 décembre 1927");
  CHECK(french("1934-04/1934-12") == "d’avril à décembre 1934");
  CHECK(french("1932-21/1933-22") == "du printemps 1932 à l’été 1933");
  CHECK(french("18XX/19XX") == "du XIXe au XXe siècle");
  CHECK(french("-0043/-0029") == "de 44 à 30 av. J.-C.");
  CHECK(french("1934-04/1934-04") == "au cours du mois d’avril 1934");
  CHECK(french("193X/194X") == "des années 1930 aux années 1940");
  CHECK(french("1932~/1934?") == "de 1932 environ à 1934 (?)");
  CHECK(french("../1934-03") == "jusqu’en mars 1934");
  CHECK(french("../1934-03-03") == "jusqu’au 3 mars 1934");
  CHECK(french("1934-03-03/..") == "depuis le 3 mars 1934");
  CHECK(french("/1934") == "d’une date inconnue à 1934");
  CHECK(french("1934/") == "de 1934 à une date inconnue");
  CHECK(french("1934/1934") == "au cours de l’année 1934");
  CHECK(french("1934-06/1934") == "de juin 1934 à une date indéterminée de 1934");
}

TEST_CASE("short dates for lists in Russian and French") {
  CHECK(short_russian("1934-12-01") == "1 дек 1934");
  CHECK(short_russian("1934-05-01") == "1 мая 1934");
  CHECK(short_russian("1934-05") == "май 1934");
  CHECK(short_russian("1932-08~") == "ок. авг 1932");
  CHECK(short_russian("193X") == "1930-е");
  CHECK(short_russian("1932/1933") == "1932–1933");
  CHECK(short_russian("19XX") == "XX в.");
  CHECK(short_russian("[1932..1933]") == "между 1932 и 1933");
  CHECK(short_french("1934-12-01") == "1er déc. 1934");
  CHECK(short_french("1932-08~") == "v. août 1932");
  CHECK(short_french("1932?") == "1932 ?");
  CHECK(short_french("193X") == "années 1930");
  CHECK(short_french("1928/..") == "1928–");
  CHECK(short_french("1933-01/1934-09") == "janv. 1933 – sept. 1934");
  CHECK(short_french("[1937-01-30..1937-02-01]") == "entre janv. et févr. 1937");
  CHECK(short_russian("1934-01-03/1934-09-05") == "3 янв — 5 сен 1934");
  CHECK(short_russian("-0043/-0029") == "44–30 до н. э.");
}

TEST_CASE("large numbers are grouped as the language does, and never broken at the line's end") {
  CHECK(grouped_thousands(12'000, Language::english) == "12,000");
  CHECK(grouped_thousands(1'234'567, Language::russian) == "1\u00A0234\u00A0567");
  CHECK(grouped_thousands(12'000, Language::french) == "12\u00A0000");
}
