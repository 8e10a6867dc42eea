#pragma once

#include "minimaria/small_report.hpp"

/// Reports of made-up persons that several tests begin with.
namespace linsen::testing {

/// Of 100 women `women` have cannabis, of 100 men `men`.
inline std::vector<Persons> hundreds(int women, int men, std::string const& year = "2025") {
    return {{women, "Kvinna", "Cannabis", year},
            {100 - women, "Kvinna", "Alkohol", year},
            {men, "Man", "Cannabis", year},
            {100 - men, "Man", "Alkohol", year}};
}

inline std::vector<Persons> operator+(std::vector<Persons> one, std::vector<Persons> const& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

/// The drug within ages that the total says the opposite of: more young women, more of the old have it.
inline SmallReport misleading() {
    std::string topics = drug_topic;
    topics.replace(topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    return {.persons = {{40, "Kvinna", "Cannabis", "2025", 15},
                        {360, "Kvinna", "Alkohol", "2025", 15},
                        {90, "Kvinna", "Cannabis", "2025", 20},
                        {10, "Kvinna", "Alkohol", "2025", 20},
                        {2, "Man", "Cannabis", "2025", 15},
                        {98, "Man", "Alkohol", "2025", 15},
                        {320, "Man", "Cannabis", "2025", 20},
                        {80, "Man", "Alkohol", "2025", 20}},
            .after = "[skydd]\ntroskel = 2\n",
            .topics = topics};
}

/// With a population of these years.
inline SmallReport with_population(std::string const& rows, std::string const& settings = "") {
    return {.persons = hundreds(40, 70, "2024") + hundreds(40, 70),
            .settings = settings,
            .after = R"([[data]]
namn = "befolkning"
fil = "befolkning.csv"
slag = "antal"
skydd = "publicerade"
kalla = "Påhittade uppgifter om befolkningen"
kolumner = { ar = "År", kon = "Kön", antal = "Antal" }
koder.kon = { Kvinna = "kvinnor", Man = "män" }
)",
            .questions =
                "[befolkning]\nrubrik = \"Per invånare\"\ndata = \"befolkning\"\nantalet = \"unga\"\n",
            .files = {{"befolkning.csv", "År;Kön;Antal\n" + rows}}};
}

/// Of 100 girls 20 have cannabis, of 100 boys 60, beside as many women and men.
inline SmallReport girls_and_women() {
    return {.persons = hundreds(40, 70) + std::vector<Persons>{{20, "Flicka", "Cannabis", "2025", 15},
                                                               {80, "Flicka", "Alkohol", "2025", 15},
                                                               {60, "Pojke", "Cannabis", "2025", 15},
                                                               {40, "Pojke", "Alkohol", "2025", 15}}};
}

inline SmallReport with_supply(std::string const& rows, std::string const& head = "") {
    return {.persons = hundreds(40, 70) + std::vector<Persons>{{20, "Kvinna", "Cannabis", "2025", 16, "2062"},
                                                               {30, "Man", "Cannabis", "2025", 16, "2062"}},
            .after = R"([[data]]
namn = "utbud"
fil = "utbud.csv"
slag = "matt"
skydd = "publicerade"
kalla = "Påhittade uppgifter om utbudet"
kolumner = { kommun = "Kommun", insats = "Insats", varde = "Finns" }
koder.tecken = { Ja = "ett", Nej = "noll" }
)",
            .head = "kommuner = \"Personer per kommun\"\n" + head,
            .questions = "[utbud]\nrubrik = \"Vad erbjuds?\"\ndata = \"utbud\"\nkolumn = \"insats\"\n",
            .columns = "ar = \"År\", kommun = \"Kommun\", ",
            .files = {{"utbud.csv", "Kommun;Insats;Finns\n" + rows}}};
}

/// "2021;Stöd;Nej", kommun by kommun.
inline std::string nowhere(std::vector<std::string> const& places, std::string const& last = "Nej") {
    std::string rows;
    for (std::string const& place : places) rows.append(place).append(";Stöd;").append(last).append("\n");
    return rows;
}

} // namespace linsen::testing
