#pragma once

#include "base/scratch.hpp"
#include "document/dump.hpp"
#include "document/numbering.hpp"
#include "report_maker.hpp"

#include <string>
#include <utility>
#include <vector>

/// MiniMaria of made-up persons: a test says how many there are of each kind.
namespace linsen::testing {

/// So many persons of one kind.
struct Persons {
    int number = 0;
    std::string sex = "Kvinna";
    std::string drug = "Cannabis";
    std::string year = "2025";
    int age = 16; ///< below 0: not known
    std::string place = "2080";
};

inline constexpr char const* drug_topic = R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
radrubrik = "Drog"
svar = [{ kod = "Cannabis", sak = "andelen med cannabis", gor = "har cannabis", nyckeltal = true }]
)";

struct SmallReport {
    std::vector<Persons> persons;
    std::string settings{};                ///< keys of rapport.toml before the data
    std::string after{};                   ///< tables of rapport.toml after the data
    std::string head{};                    ///< keys of the template
    std::string topics = drug_topic;       ///< the tables of its one chapter
    std::string questions{};               ///< its questions
    std::string columns = "ar = \"År\", "; ///< roles beside kon, drog and alder
    std::string data{};                    ///< further keys of the data set
    std::string groups = R"("13-17", "18-24")";
    std::vector<std::pair<std::string, std::string>> files{};
    std::string kind = "individer"; ///< "antal": one row of so many persons each

    [[nodiscard]] std::string rows() const {
        std::string csv = "År;Kommun;Kön;Ålder;Drog;Antal\n";
        for (Persons const& each : persons) {
            int const rows = kind == "antal" ? 1 : each.number;
            for (int i = 0; i < rows; ++i)
                csv += each.year + ";" + each.place + ";" + each.sex + ";" +
                       (each.age < 0 ? "" : std::to_string(each.age)) + ";" + each.drug + ";" +
                       std::to_string(each.number) + "\n";
        }
        return csv;
    }

    [[nodiscard]] std::string toml() const {
        return "rapport = \"minimaria\"\ntitel = \"Prov\"\nperiod = \"2025\"\ndatum = 2026-03-01\navsandare "
               "= "
               "\"Prov\"\npahittade = true\n" +
               settings + R"(
[[data]]
namn = "unga"
fil = "unga.csv"
slag = ")" + kind +
               R"("
kalla = "Påhittade uppgifter"
kolumner = { )" +
               columns + (kind == "antal" ? "antal = \"Antal\", " : "") +
               R"(kon = "Kön", alder = "Ålder", drog = "Drog" }
koder.kon = { Kvinna = "kvinnor", Man = "män", Flicka = "flickor", Pojke = "pojkar" }
)" + data + R"([[data.harledd]]
kolumn = "aldersgrupp"
av = "alder"
grupper = [)" + groups +
               "]\n" + after;
    }

    [[nodiscard]] std::string sorting() const {
        return head + "[[avsnitt]]\nrubrik = \"Vad har de med sig?\"\n" + topics + questions;
    }

    [[nodiscard]] Made make() const {
        test::Scratch const scratch;
        scratch.put("unga.csv", rows());
        for (auto const& [name, bytes] : files) scratch.put(name, bytes);
        return make_report(scratch.put("rapport.toml", toml()), scratch.put("mall.toml", sorting()));
    }
};

/// The document as plain text, no-break spaces made plain; what was told where there is none.
inline std::string text_of(Made const& made) {
    if (!made.document) return to_json(made.diagnostics);
    std::string text = document::dump(*made.document);
    for (std::size_t at = text.find(nbsp); at != std::string::npos; at = text.find(nbsp, at))
        text.replace(at, nbsp.size(), " ");
    return text;
}

inline bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

inline std::vector<std::string> told_codes(Made const& made) {
    std::vector<std::string> codes;
    for (Diagnostic const& told : made.diagnostics.list()) codes.push_back(told.code);
    return codes;
}

/// "Cannabis: 50 60", a stroke before the row's group.
inline std::vector<std::string> lines_of(Made const& made, std::string const& anchor) {
    std::vector<std::string> lines;
    if (!made.document) return {to_json(made.diagnostics)};
    document::Table const* const table = document::Numbering(*made.document).table(anchor);
    if (table == nullptr) return {"no such table"};
    for (document::Row const& row : table->rows) {
        std::string line = (row.group.empty() ? "" : row.group + " / ") + row.heading + ":";
        for (Cell const& cell : row.cells) line += " " + print_cell(cell);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace linsen::testing
