#include "base/scratch.hpp"
#include "report_maker.hpp"

#include "document/numbering.hpp"

#include <gtest/gtest.h>
#include <string>

namespace linsen {
namespace {

using document::Row;
using document::Table;
using Lines = std::vector<std::string>;

/// A memo of Dalarna with the figures of two kommuner, the county and riket over two years.
class Memo {
public:
    explicit Memo(std::string const& own_area) {
        test::Scratch const scratch;
        auto const report = scratch.put("rapport.toml", R"(
rapport = "tjansteskrivelse"
titel = "Stöd"
period = "2025"
datum = 2026-03-01
avsandare = "Ludvika kommun"
omrade = ")" + own_area + R"("

[[data]]
namn = "stod"
fil = "stod.csv"
slag = "matt"
skydd = "publicerade"
kalla = "Påhittade uppgifter"
enhet = "procent"
kolumner = { kommun = "Kommun", ar = "År", kon = "Kön", varde = "Andel" }

[[tabell]]
id = "ar"
rubrik = "Andel med stöd efter område, år och kön"
data = "stod"
rader = ["kommun", "ar"]
visa = "publicerat"
enhet = "procent"

[[tabell]]
id = "nu"
rubrik = "Andel med stöd efter område och kön 2025"
data = "stod"
rader = ["kommun"]
dar = { ar = "2025" }
visa = "publicerat"
enhet = "procent"
)");
        std::string rows = "Kommun;År;Kön;Andel\n";
        for (char const* const area : {"2085", "2080", "20", "00"})
            for (char const* const year : {"2024", "2025"})
                for (char const* const sex : {"Kvinnor", "Män"})
                    rows += std::string(area) + ";" + year + ";" + sex + ";12\n";
        scratch.put("stod.csv", rows);
        made_ = testing::make_report(report, LINSEN_SOURCE_DIR "/templates/tjansteskrivelse/standard.toml");
        for (auto const& fault : made_.diagnostics.list())
            if (fault.severity == Severity::error) ADD_FAILURE() << to_text(fault);
    }

    /// "Ludvika 2024 +": emphasised; "*": a sum.
    [[nodiscard]] Lines marked_rows(std::string const& anchor) const {
        Lines lines;
        Table const* const table =
            made_.document ? document::Numbering(*made_.document).table(anchor) : nullptr;
        if (table == nullptr) return lines;
        for (Row const& row : table->rows)
            lines.push_back((row.group.empty() ? "" : row.group + " ") + row.heading +
                            (row.emphasised ? " +" : "") + (row.total ? " *" : ""));
        return lines;
    }

private:
    testing::Made made_;
};

TEST(Rows, TheOwnKommunIsMarkedInItsGroupBesideTheCountyAndRiket) {
    Memo const memo("2085");
    EXPECT_EQ(memo.marked_rows("tabell-nu"), (Lines{"Falun", "Ludvika +", "Dalarnas län *", "Riket *"}));
    EXPECT_EQ(memo.marked_rows("tabell-ar"),
              (Lines{"Falun 2024", "Falun 2025", "Ludvika 2024 +", "Ludvika 2025 +", "Dalarnas län 2024 *",
                     "Dalarnas län 2025 *", "Riket 2024 *", "Riket 2025 *"}));
}

TEST(Rows, ACountyIsMarkedThoughItIsASumToo) {
    Memo const memo("20");
    EXPECT_EQ(memo.marked_rows("tabell-nu"), (Lines{"Falun", "Ludvika", "Dalarnas län + *", "Riket *"}));
}

} // namespace
} // namespace linsen
