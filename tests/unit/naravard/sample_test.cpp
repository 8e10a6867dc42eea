#include "naravard/small_report.hpp"

#include "document/check.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::has;

class Sample : public ::testing::Test {
protected:
    testing::Made made_ =
        testing::make_report(folder() / "rapport.toml", folder() / "mallar/naravard/exempel.toml");
    std::string text_ = testing::text_of(made_);

    static std::filesystem::path folder() {
        return std::filesystem::path(LINSEN_SOURCE_DIR) / "samples/god_och_nara_vard";
    }
};

TEST_F(Sample, IsMadeWithoutFaults) {
    ASSERT_TRUE(made_.document) << text_;
    document::check(*made_.document, made_.diagnostics);
    EXPECT_FALSE(made_.diagnostics.has_errors()) << to_json(made_.diagnostics);
    EXPECT_EQ(testing::codes_of(made_), (std::vector<std::string>{"tabulate.kod-saknas"}))
        << "the indicator that is lacking on purpose";
}

TEST_F(Sample, SaysWhatTheSourcesSay) {
    // Read by hand in the CSV file, the Kolada answer and the table of SCB.
    EXPECT_TRUE(
        has(text_, "Andelen med diabetes är 3 procentenheter lägre bland kvinnor (6 %) än bland män (9 %)."));
    EXPECT_TRUE(has(
        text_, "Andelen med eftergymnasial utbildning är 15,1 procentenheter högre bland kvinnor (42,6 %) "
               "än bland män (27,5 %)."));
    EXPECT_TRUE(has(text_, "I alla 15 kommuner är andelen säkerställt högre bland kvinnor än bland män."))
        << "afraid to go out alone";
    EXPECT_TRUE(
        has(text_, "Till och med åldersgruppen 60–69 år är kvinnor färre än män; därefter är de fler."));
}

TEST_F(Sample, ComparesMeansOfFourYearsOnlyWhenTheyShareNoYear) {
    EXPECT_TRUE(has(text_,
                    "År 2022 var andelen 1,2 procentenheter lägre än år 2018 bland kvinnor (från 28,0 till "
                    "26,8 %) och 0,2 procentenheter lägre bland män (från 28,0 till 27,8 %); osäkerheten är "
                    "inte känd."));
}

TEST_F(Sample, ShowsWhatIsLackingAndWhatTheSourceLeftOut) {
    EXPECT_TRUE(has(text_, "datamängden ”kolada” inte har några rader för U21343"));
    EXPECT_TRUE(has(text_, "Riskabelt spelande: Dalarnas län 2018 (kvinnor), Gagnef 2021 (kvinnor)"));
    EXPECT_TRUE(has(text_, "I 5 fall ligger det avrundade värdet utanför sitt eget intervall."));
}

TEST_F(Sample, CarriesTheMandatoryNotesWithTheirLinks) {
    EXPECT_TRUE(has(text_, "Metoden som används för röjandekontroll heter Cell Key Method (CKM)."));
    EXPECT_FALSE(has(text_, "]("));
}

TEST_F(Sample, SaysThatItsSortingIsAnExample) { EXPECT_TRUE(has(text_, "är Linsens exempel")); }

} // namespace
} // namespace linsen
