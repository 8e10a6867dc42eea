#pragma once

#include "base/scratch.hpp"
#include "document/dump.hpp"
#include "report_maker.hpp"

#include <string>

/// A report of a few rows, whose parts a test can exchange.
namespace linsen::testing {

struct SmallReport {
    std::string settings = "omrade = \"20\"";
    std::string data = "namn = \"enkat\"";
    std::string columns =
        "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", indikator = \"Fråga\", "
        "varde = \"Andel\", intervall = \"Intervall\" }";
    std::string unit = "enhet = \"procent\"";
    std::string codes = "koder.kon = { Kvinna = \"kvinnor\", Man = \"män\", Totalt = \"totalt\" }";
    std::string sorting = R"(
nyckeltal = ["diabetes"]
[[delmal]]
namn = "Nära för mig"
[[delmal.indikator]]
id = "diabetes"
titel = "Diabetes"
data = "enkat"
kod = "Diabetes"
sak = "andelen med diabetes"
definition = "Andel med diabetes"
riktning = "ner"
)";
    std::string rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Kvinna;Diabetes;8;7.0 - 9.0
2018;Dalarna;Man;Diabetes;10;9.0 - 11.0
2021;Dalarna;Kvinna;Diabetes;12;11.0 - 13.0
2021;Dalarna;Man;Diabetes;11;10.0 - 12.0
2021;Dalarna;Totalt;Diabetes;11;10.5 - 12.0
2021;Riket;Kvinna;Diabetes;8;7.9 - 8.1
2021;Riket;Man;Diabetes;11;10.9 - 11.1
2021;Falun;Kvinna;Diabetes;9;7.0 - 11.0
2021;Falun;Man;Diabetes;11;9.0 - 13.0
2021;Mora;Kvinna;Diabetes;13;11.0 - 15.0
)";

    [[nodiscard]] Made make() const {
        test::Scratch const scratch;
        scratch.put("enkat.csv", rows);
        auto const sorting_file = scratch.put("mall.toml", sorting);
        auto const report =
            scratch.put("rapport.toml", "rapport = \"naravard\"\ntitel = \"Prov\"\nperiod = \"2021\"\n"
                                        "datum = 2026-03-01\navsandare = \"Prov\"\n" +
                                            settings + "\n[[data]]\n" + data + R"(
fil = "enkat.csv"
slag = "matt"
skydd = "publicerade"
kalla = "Prov"
)" + columns + "\n" + codes + "\n" + unit + "\n");
        return make_report(report, sorting_file);
    }
};

/// The document as plain text, no-break spaces made plain.
inline std::string text_of(Made const& made) {
    if (!made.document) return to_json(made.diagnostics);
    std::string text = document::dump(*made.document);
    for (std::size_t at = text.find(nbsp); at != std::string::npos; at = text.find(nbsp, at)) {
        text.replace(at, nbsp.size(), " ");
    }
    return text;
}

inline bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

inline std::vector<std::string> codes_of(Made const& made) {
    std::vector<std::string> codes;
    for (Diagnostic const& told : made.diagnostics.list()) codes.push_back(told.code);
    return codes;
}

inline std::string replaced(std::string text, std::string_view what, std::string_view by) {
    std::size_t const at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), by);
    return text;
}

} // namespace linsen::testing
