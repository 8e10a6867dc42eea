#include "analyse/finding.hpp"

#include "analyse/cases.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"
#include "sentences_of_plugins.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>
#include <set>

namespace linsen {
namespace {

using testing::Case;

std::string with_plain_spaces(std::string text) {
    for (std::size_t at = text.find(nbsp); at != std::string::npos; at = text.find(nbsp, at)) {
        text.replace(at, nbsp.size(), " ");
    }
    return text;
}

std::string ids_of(Findings const& findings) {
    std::vector<std::string> ids;
    for (Finding const& finding : findings) ids.push_back(finding.id);
    return join(ids, " ");
}

class Sentences : public ::testing::TestWithParam<Case> {};

TEST_P(Sentences, SayWhatTheFiguresShow) {
    Findings const findings = GetParam().findings();
    EXPECT_EQ(ids_of(findings), GetParam().ids);
    EXPECT_EQ(with_plain_spaces(text_of(findings)), GetParam().text);
}

auto const name_of = [](::testing::TestParamInfo<Case> const& info) { return info.param.name; };

INSTANTIATE_TEST_SUITE_P(Gap, Sentences, ::testing::ValuesIn(testing::gap_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Change, Sentences, ::testing::ValuesIn(testing::change_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Target, Sentences, ::testing::ValuesIn(testing::target_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(PlaceComparison, Sentences, ::testing::ValuesIn(testing::place_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Key, Sentences, ::testing::ValuesIn(testing::key_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Population, Sentences, ::testing::ValuesIn(testing::population_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Counted, Sentences, ::testing::ValuesIn(testing::counted_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Areas, Sentences, ::testing::ValuesIn(testing::area_cases()), name_of);

std::vector<Case> all_cases() {
    std::vector<Case> all;
    for (auto const& cases :
         {testing::gap_cases(), testing::change_cases(), testing::target_cases(), testing::place_cases(),
          testing::area_cases(), testing::key_cases(), testing::population_cases(), testing::counted_cases()})
        all.insert(all.end(), cases.begin(), cases.end());
    return all;
}

/// Has a case of that name this sentence? Several suites may have one; nothing where none has.
std::optional<bool> gives(std::vector<Case> const& cases, std::string const& name, std::string const& id) {
    std::optional<bool> found;
    for (Case const& each : cases) {
        if (each.name != name) continue;
        auto const ids = split(each.ids, ' ');
        found = found.value_or(false) || std::find(ids.begin(), ids.end(), id) != ids.end();
    }
    return found;
}

TEST(SentenceTable, EverySentenceHasACaseThatGivesItAndOneBesideThatDoesNot) {
    auto const cases = all_cases();
    std::set<std::string_view> ids;
    auto const rows = testing::neighbours();
    for (testing::Neighbours const& row : rows) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id << " stands twice";
        EXPECT_EQ(gives(cases, row.gives, row.id), true) << row.id << " by " << row.gives;
        EXPECT_EQ(gives(cases, row.beside, row.id), false) << row.id << " beside " << row.beside;
    }
    for (auto const* const of_plugin : {&testing::sentences_of_minimaria(), &testing::sentences_of_rok(),
                                        &testing::sentences_of_naravard()})
        for (std::string_view const id : *of_plugin)
            EXPECT_TRUE(ids.insert(id).second) << id << " is chosen in two places";
    std::set<std::string_view> all;
    for (Sentence const& sentence : sentences()) all.insert(sentence.id);
    for (std::string_view const id : all) EXPECT_TRUE(ids.contains(id)) << id << " has no case";
    for (std::string_view const id : ids) EXPECT_TRUE(all.contains(id)) << id << " is no sentence";
}

TEST(SentenceTable, SaysNothingOfCausesAndBelittlesNobody) {
    for (Sentence const& sentence : sentences()) {
        std::string const text = " " + to_lower(sentence.text) + " ";
        for (char const* word :
             {" bara ", " hela ", " beror på ", " på grund av ", " orsakas ", " leder till "}) {
            EXPECT_EQ(text.find(word), std::string::npos) << sentence.id << ": " << word;
        }
        EXPECT_TRUE(sentence.text.ends_with('.')) << sentence.id;
    }
}

TEST(SentenceTable, NamesTheFirstGroupBeforeTheSecond) {
    for (Sentence const& sentence : sentences()) {
        std::size_t const first = std::min(sentence.text.find("{k}"), sentence.text.find("{K}"));
        std::size_t const second = sentence.text.find("{m}");
        if (first == std::string_view::npos || second == std::string_view::npos) continue;
        EXPECT_LT(first, second) << sentence.id;
    }
}

TEST(SentenceTable, HasEachIdOnce) {
    std::set<std::string_view> ids;
    for (Sentence const& sentence : sentences()) EXPECT_TRUE(ids.insert(sentence.id).second) << sentence.id;
}

TEST(Say, AnUnknownIdOrAMissingSlotIsAFault) {
    EXPECT_THROW((void)say("gap.kanske"), Fault);
    EXPECT_THROW((void)say("gap.saknas"), Fault);
    EXPECT_EQ(say("gap.saknas", {{"år", "2021"}}).text, "Uppgift uppdelad på kön saknas för 2021.");
}

TEST(Measure, IsCalledByAWordThatCanStandAlone) {
    auto const called = [](std::string subject, std::string in_short = "") {
        Measure measure;
        measure.subject = std::move(subject);
        measure.called = std::move(in_short);
        return measure.in_short().subject;
    };
    EXPECT_EQ(called("andelen med diabetes"), "andelen");
    EXPECT_EQ(called("väntetiden till första besök"), "väntetiden");
    EXPECT_EQ(called("genomsnittlig väntetid till besök"), "genomsnittlig väntetid till besök");
    EXPECT_EQ(called("65 år och äldre med hjälp"), "65 år och äldre med hjälp");
    EXPECT_EQ(called("öppen vård per invånare"), "öppen vård per invånare");
    EXPECT_EQ(called("genomsnittlig väntetid till besök", "väntetiden"), "väntetiden");
}

TEST(Sentence, AHeadingBeginsWithASmallLetterUnlessItIsAnAbbreviation) {
    EXPECT_EQ(in_sentence("Ålder"), "ålder");
    EXPECT_EQ(in_sentence("Samordnad plan"), "samordnad plan");
    EXPECT_EQ(in_sentence("SIP med video"), "SIP med video");
    EXPECT_EQ(in_sentence("LVU"), "LVU");
    EXPECT_EQ(in_sentence(""), "");
}

TEST(Say, OnlyWhatStandsIsSaidInShort) {
    using testing::diabetes;
    using testing::pair;
    using testing::share;
    Comparisons comparisons;
    Figure const low = pair(share(8, 1), share(8.5, 1));
    EXPECT_THROW((void)gap_in_short(diabetes(), "Diabetes", gap(diabetes(), low, "2021", comparisons),
                                    Reservation::here),
                 Fault);
    EXPECT_THROW((void)change_in_short(diabetes(), "Diabetes",
                                       change(diabetes(), {"2018", low}, {"2021", low}, comparisons), "2021",
                                       Reservation::here),
                 Fault);
}

TEST(Say, CapitalsKnowSwedishLetters) {
    EXPECT_EQ(with_capital("andelen"), "Andelen");
    EXPECT_EQ(with_capital("årsarbetare"), "Årsarbetare");
    EXPECT_EQ(with_capital("2 procent"), "2 procent");
    EXPECT_EQ(with_capital(""), "");
}

TEST(Say, AStopIsSetOnceAndNeverInsideASentence) {
    EXPECT_EQ(without_stop("andelen som röker."), "andelen som röker");
    EXPECT_EQ(without_stop("andelen som röker. "), "andelen som röker");
    EXPECT_EQ(without_stop("alkohol, tobak m.m."), "alkohol, tobak m.m.");
    EXPECT_EQ(without_stop("alkohol, tobak etc."), "alkohol, tobak etc.");
    EXPECT_EQ(without_stop("andelen (15–17 år)."), "andelen (15–17 år)");
    EXPECT_EQ(without_stop("."), "");
    EXPECT_EQ(with_stop("måttet gäller alla"), "måttet gäller alla.");
    EXPECT_EQ(with_stop("måttet gäller alla."), "måttet gäller alla.");
    EXPECT_EQ(say("sammanfattning.saknas-namn", {{"lista", "alkohol m.m."}}).text,
              "Uppgifter saknas för alkohol m.m.");
}

TEST(Say, SmallNumbersAreWords) {
    EXPECT_EQ(number_word(1), "en");
    EXPECT_EQ(number_word(12), "tolv");
    EXPECT_EQ(number_word(13), "13");
}

} // namespace
} // namespace linsen
