#include "pages.hpp"

#include <array>

/// A start has all the data that the standard template asks for, under the names and with the columns of the
/// files that `linsen samla` writes.
namespace rok {

namespace {

struct Asked {
    char const* name;
    char const* column; ///< that the question is about
    char const* persons;
};

constexpr Asked first{"vuxna_insats", "insats", "våldsutsatta vuxna"};
constexpr std::array<Asked, 6> others{{{"vuxna_skyddat_boende", "skyddat_boende", "våldsutsatta vuxna"},
                                       {"vuxna_relation", "relation", "våldsutsatta vuxna"},
                                       {"vuxna_heder", "heder", "våldsutsatta vuxna"},
                                       {"utovare_insats", "insats", "våldsutövare"},
                                       {"barn_insats", "insats", "barn"},
                                       {"barn_relation", "vald", "barn"}}};
constexpr char const* source = "Kommunernas svar till RSS Dalarna";

std::string quoted(std::string const& text) { return "\"" + text + "\""; }

std::string file_of(std::string const& name) { return quoted("svar/" + name + ".csv"); }

std::string columns_of(Asked const& asked) {
    std::string const column = asked.column;
    return R"({ ar = "ar", kommun = "kommunkod", kon = "kon", )" + column + " = " + quoted(column) +
           R"(, antal = "antal", jamforbar = "jamforbar" })";
}

std::string data_set(std::string const& name, char const* kind, std::string const& more) {
    return "[[data]]\nnamn = " + quoted(name) + "\nfil = " + file_of(name) + "\nslag = " + quoted(kind) +
           "\nkalla = " + quoted(source) + "\n" + more + "\n\n";
}

} // namespace

std::vector<StarterExample> starter_examples() {
    std::string more;
    for (Asked const& each : others)
        more += data_set(each.name, "antal",
                         "population = " + quoted(each.persons) + "\nkolumner = " + columns_of(each));
    more += data_set("svarslage", "uppgifter",
                     R"(kolumner = { ar = "ar", kommun = "kommunkod", fraga = "fraga", svar = "svar" })");
    more += data_set("aktiviteter", "uppgifter",
                     R"(kolumner = { ar = "ar", kommun = "kommunkod", mal = "mal", aktivitet = "aktivitet", )"
                     R"(status = "status", ansvarig = "ansvarig", klart = "klart" })");
    more.resize(more.size() - 2);
    return {{"titel", quoted("Uppföljning av RÖK i Dalarna 2025")},
            {"data.namn", quoted(first.name)},
            {"data.fil", file_of(first.name)},
            {"data.slag", quoted("antal")},
            {"data.kalla", quoted(source)},
            {"data.population", quoted(first.persons)},
            {"data.kolumner", columns_of(first)},
            {"data", more}};
}

} // namespace rok
