#include "analyse/judgements.hpp"

#include "analyse/counted_finding.hpp"
#include "analyse/strata_finding.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"

#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>
#include <random>

namespace linsen {
namespace {

Cell count(double value) { return shown_cell(value, Unit::count, 0); }

Part part(double cases, double base) { return {count(cases), count(base)}; }

/// Admissions to Berkeley in 1973, women first.
std::vector<StratumPart> berkeley() {
    return {{"A", part(89, 108), part(512, 825)},  {"B", part(17, 25), part(353, 560)},
            {"C", part(202, 593), part(120, 325)}, {"D", part(131, 375), part(138, 417)},
            {"E", part(94, 393), part(53, 191)},   {"F", part(24, 341), part(22, 373)}};
}

TEST(Judgements, BerkeleysTotalMisleads) {
    Judgements judgements(Judging{});
    auto const total = judgements.add({part(557, 1835), part(1198, 2691)});
    auto const at = judgements.add_strata({part(557, 1835), part(1198, 2691)}, berkeley());
    judgements.settle();
    EXPECT_EQ(judgements.contrast(total).outcome, Outcome::certain);
    EXPECT_EQ(judgements.contrast(total).direction(), -1);
    Strata const& strata = judgements.strata(at);
    EXPECT_TRUE(strata.paradox);
    EXPECT_EQ(strata.first_higher, 4U);
    EXPECT_EQ(strata.second_higher, 2U);
    EXPECT_TRUE(strata.heterogeneous);
    EXPECT_NEAR(strata.adjusted->value, 1.8425, 0.001);
    EXPECT_EQ(strata.adjusted_outcome, Outcome::alike);
    auto const said = text_of(say_strata({"andelen antagna", "har antagits", {}}, strata,
                                         {"institutioner", "institution"}, Sampling::full_count));
    EXPECT_NE(said.find("i fyra av sex institutioner är den högre"), std::string::npos) << said;
}

TEST(Judgements, ATotalThatItsPartsSupportDoesNotMislead) {
    std::vector<StratumPart> const alike{{"A", part(30, 100), part(50, 100)},
                                         {"B", part(20, 100), part(45, 100)},
                                         {"C", part(60, 100), part(58, 100)}};
    Judgements judgements(Judging{});
    auto const at = judgements.add_strata({part(110, 300), part(153, 300)}, alike);
    judgements.settle();
    EXPECT_FALSE(judgements.strata(at).paradox) << "one of three parts points the other way";
}

/// Two ages at one time; in each so many percent of the first group have it, and of the second.
Judgements::AtTime at_time(double first_base, double first, double second_base, double second) {
    auto const of = [](double base, double percent) { return part(base * percent / 100, base); };
    return {{of(2 * first_base, first), of(2 * second_base, second)},
            {{"13-17", of(first_base, first), of(second_base, second)},
             {"18-24", of(first_base, first), of(second_base, second)}}};
}

TEST(Judgements, TimesAreStrataOfTheirOwnWhereTheirDifferencesAreAlike) {
    // In each the first group is 10 procentenheter above; its part of all shrinks while the share grows, so
    // that with the times pooled it is below.
    auto const now = at_time(40, 80, 120, 70);
    std::vector<Judgements::AtTime> earlier{at_time(120, 35, 40, 25), at_time(80, 55, 80, 45)};
    Judgements judgements(Judging{});
    auto const over_times = judgements.add_strata(now.total, now.parts, earlier);
    auto const alone = judgements.add_strata(now.total, now.parts);
    earlier.front().parts.front().first.cases = cell_without_value(Status::hidden, Unit::count);
    auto const one_hidden = judgements.add_strata(now.total, now.parts, earlier);
    judgements.settle();
    Strata const& strata = judgements.strata(over_times);
    EXPECT_TRUE(strata.is_over_times);
    EXPECT_NEAR(strata.adjusted->value, 10, 1e-9);
    EXPECT_EQ(strata.all_parts.first.base.value, 480);
    EXPECT_EQ(strata.adjusted_outcome, Outcome::certain);
    EXPECT_EQ(strata.parts.size(), 2U) << "the total is held against those of its own time";
    for (auto const at : {alone, one_hidden}) {
        EXPECT_FALSE(judgements.strata(at).is_over_times);
        EXPECT_NEAR(judgements.strata(at).adjusted->value, 10, 1e-9);
        EXPECT_EQ(judgements.strata(at).all_parts.first.base.value, 80);
    }
}

TEST(Judgements, TimesThatSayAnotherThingSayNothingOfThisOne) {
    Judgements judgements(Judging{});
    auto const is_over = [&](Judgements::AtTime const& now, std::vector<Judgements::AtTime> const& earlier) {
        return judgements.add_strata(now.total, now.parts, earlier);
    };
    auto const high = at_time(120, 60, 120, 30);
    auto const gone = is_over(at_time(120, 50, 120, 50), {high, high});
    auto const turned = is_over(at_time(120, 40, 120, 60), {high, high});
    auto const smaller = is_over(at_time(120, 45, 120, 40), {high, high});
    auto const once_small = is_over(at_time(120, 45, 120, 35), {at_time(120, 41, 120, 40)});
    auto const of_few = is_over(at_time(120, 45, 120, 35), {at_time(4, 50, 4, 25)});
    judgements.settle();
    for (auto const at : {gone, turned, smaller, once_small, of_few})
        EXPECT_FALSE(judgements.strata(at).is_over_times) << at;
    EXPECT_EQ(judgements.strata(gone).adjusted_outcome, Outcome::alike);
    EXPECT_LT(judgements.strata(turned).adjusted->value, 0);
    EXPECT_NEAR(judgements.strata(smaller).adjusted->value, 5, 1e-9);
}

TEST(Judgements, AShareIsThatOfTheTable) {
    EXPECT_EQ(print_in_text(part(46, 80).percent(0)), "58\u00a0%") << "57.5, and not a little less";
}

TEST(Judgements, ThatNobodyHasItIsNoComparisonWithinParts) {
    Judgements judgements(Judging{});
    auto const at =
        judgements.add_strata({part(0, 1500), part(0, 1500)},
                              {{"A", part(0, 700), part(0, 800)}, {"B", part(0, 800), part(0, 700)}});
    judgements.settle();
    EXPECT_TRUE(judgements.strata(at).of_nobody);
    EXPECT_FALSE(judgements.strata(at).adjusted);
    EXPECT_EQ(judgements.judged(), 0U);
    EXPECT_EQ(judgements.tally().not_made(), 0U) << "1500 persons are not too few";
}

TEST(Judgements, PartsWithTooFewPersonsAreLeftOut) {
    Judgements judgements(Judging{});
    auto const at =
        judgements.add_strata({part(110, 300), part(153, 300)}, {{"A", part(30, 100), part(50, 100)},
                                                                 {"B", part(20, 100), part(45, 100)},
                                                                 {"C", part(2, 9), part(50, 90)}});
    judgements.settle();
    EXPECT_EQ(judgements.strata(at).parts.size(), 2U);
}

TEST(Judgements, NothingIsSaidOfPartsOfWhichOneIsHidden) {
    // Of the two that are shown the first is higher, of all four the second: what is left would mislead.
    Cell const hidden = cell_without_value(Status::hidden, Unit::count);
    std::vector<StratumPart> parts{{"13-15", {hidden, part(3, 40).base}, part(30, 60)},
                                   {"16-17", part(4, 50), part(42, 80)},
                                   {"18-20", part(60, 100), part(108, 200)},
                                   {"21-24", part(61, 100), part(108, 200)}};
    Judgements judgements(Judging{});
    auto const partly = judgements.add_strata({part(128, 290), part(288, 540)}, parts);
    parts.front().first = part(3, 40);
    auto const wholly = judgements.add_strata({part(128, 290), part(288, 540)}, parts);
    judgements.settle();
    EXPECT_FALSE(judgements.strata(partly).adjusted);
    EXPECT_FALSE(judgements.strata(partly).paradox);
    EXPECT_TRUE(judgements.strata(partly).parts.empty());
    ASSERT_TRUE(judgements.strata(wholly).adjusted);
    EXPECT_LT(judgements.strata(wholly).adjusted->value, 0);
    EXPECT_FALSE(judgements.strata(wholly).paradox);
}

TEST(Judgements, AreAskedForWhenAllAreThere) {
    Judgements judgements(Judging{});
    auto const at = judgements.add({part(10, 20), part(10, 20)});
    EXPECT_THROW((void)judgements.contrast(at), Fault);
    judgements.settle();
    EXPECT_EQ(judgements.contrast(at).outcome, Outcome::alike);
    EXPECT_THROW(judgements.settle(), Fault);
}

TEST(Judgements, WhatIsHiddenBesideNobodyIsNotWhatHinders) {
    Judgements judgements(Judging{});
    Part const hidden{cell_without_value(Status::hidden, Unit::count), count(100)};
    auto const beside_nobody = judgements.add({hidden, part(0, 0)});
    auto const beside_few = judgements.add({hidden, part(3, 4)});
    judgements.settle();
    EXPECT_EQ(judgements.contrast(beside_nobody).outcome, Outcome::small_base);
    EXPECT_EQ(judgements.contrast(beside_few).outcome, Outcome::hidden);
}

TEST(Judgements, CountWhatTheyJudged) {
    Judgements judgements(Judging{});
    (void)judgements.add({part(10, 20), part(10, 20)});
    (void)judgements.add({part(5, 400), part(300, 400)});
    (void)judgements.add({part(1, 4), part(3, 4)});
    judgements.settle();
    EXPECT_EQ(judgements.judged(), 2U) << "too few persons are no comparison";
    EXPECT_EQ(judgements.certain(), 1U);
}

TEST(Judgements, TellWhatBecameOfEachThatWasAsked) {
    Part const hidden{cell_without_value(Status::hidden, Unit::count), count(100)};
    Part const lacking{cell_without_value(Status::missing, Unit::count), count(100)};
    std::vector<PartAt> rising;
    std::vector<PartAt> covered;
    for (int year = 0; year < 4; ++year) {
        auto const name = std::to_string(2022 + year);
        rising.push_back({name, static_cast<double>(year), part(20 + 10 * year, 100)});
        covered.push_back({name, static_cast<double>(year), year == 2 ? hidden : part(30, 100)});
    }
    Judgements judgements(Judging{});
    (void)judgements.add({part(5, 400), part(300, 400)});                                        // certain
    (void)judgements.add({part(50, 100), part(51, 100)});                                        // alike
    (void)judgements.add({part(50, 100), part(55, 100)});                                        // uncertain
    (void)judgements.add({hidden, part(3, 4)});                                                  // hidden
    (void)judgements.add({lacking, part(3, 4)});                                                 // missing
    (void)judgements.add_change({part(90, 100), part(10, 100)}, {part(10, 100), part(90, 100)}); // certain
    (void)judgements.add_change({part(50, 100), part(50, 100)}, {part(3, 9), part(50, 100)});    // small base
    (void)judgements.add_trend(rising);                                                          // certain
    (void)judgements.add_trend(covered);                                                         // hidden
    // The common difference is small and the parts are unlike: two comparisons.
    (void)judgements.add_strata({part(557, 1835), part(1198, 2691)}, berkeley()); // alike, certain
    (void)judgements.add_strata({part(5, 20), part(5, 20)}, {{"A", part(2, 9), part(3, 9)},
                                                             {"B", part(3, 11), part(2, 11)}}); // small base
    (void)judgements.add_strata({part(5, 20), part(5, 20)}, {{"A", hidden, part(3, 90)}});      // hidden
    (void)judgements.add_rates({count(300), count(10'000)}, {count(100), count(10'000)});       // certain
    (void)judgements.add_rates({count(1), count(10'000)}, {count(2), count(10'000)});           // small base
    (void)judgements.add_standardised({{{count(9), count(90)}, {hidden.cases, count(90)}}});    // hidden
    judgements.settle();
    Tally const tally = judgements.tally();
    EXPECT_EQ(tally.certain, 5U);
    EXPECT_EQ(tally.alike, 2U);
    EXPECT_EQ(tally.uncertain, 1U);
    EXPECT_EQ(tally.undecided, 0U);
    EXPECT_EQ(tally.hidden, 5U);
    EXPECT_EQ(tally.missing, 1U);
    EXPECT_EQ(tally.small_base, 4U);
    EXPECT_EQ(tally.judged(), judgements.judged());
    EXPECT_EQ(tally.certain, judgements.certain());
    EXPECT_EQ(tally.judged() + tally.not_made(), 18U) << "fifteen were added, the strata two each";
}

TEST(Judgements, DoNotCountWhatIsCertainButSmallAsADifference) {
    Judgements judgements(Judging{});
    auto const at = judgements.add({part(110'000, 1'000'000), part(100'000, 1'000'000)});
    judgements.settle();
    EXPECT_EQ(judgements.contrast(at).outcome, Outcome::alike);
    EXPECT_EQ(judgements.judged(), 1U);
    EXPECT_EQ(judgements.certain(), 0U);
    EXPECT_EQ(judgements.tally().small_but_certain, 1U);
}

TEST(Judgements, KnowWhatIsSmallAndMoreThanChance) {
    auto const in_years = [](double first, double step) {
        std::vector<PartAt> points;
        std::vector<RateAt> rates;
        for (int year = 0; year < 4; ++year) {
            auto const name = std::to_string(2022 + year);
            double const cases = first + step * year;
            points.push_back({name, static_cast<double>(year), part(cases, 1'000'000)});
            rates.push_back({name, static_cast<double>(year), {count(cases), count(10'000'000)}});
        }
        return std::pair(points, rates);
    };
    auto const [shares, rates] = in_years(100'000, 2000);
    Judgements small(Judging{});
    (void)small.add_trend(shares);
    (void)small.add_rate_trend(rates);
    (void)small.add_rates({count(105'000), count(1'000'000)}, {count(100'000), count(1'000'000)});
    (void)small.add_change({part(110'000, 1'000'000), part(100'000, 1'000'000)},
                           {part(100'000, 1'000'000), part(100'000, 1'000'000)});
    (void)small.add({part(50, 100), part(51, 100)}); // small, and chance could make it
    small.settle();
    EXPECT_EQ(small.tally().alike, 5U);
    EXPECT_EQ(small.tally().small_but_certain, 4U);
    EXPECT_EQ(small.tally().share_trends, 1U);
    EXPECT_EQ(small.tally().rate_trends, 1U);

    auto const [few, few_rates] = in_years(3, 1);
    Judgements none(Judging{});
    (void)none.add_rate_trend(few_rates); // not judged
    none.settle();
    EXPECT_EQ(none.tally().small_but_certain, 0U);
    EXPECT_EQ(none.tally().rate_trends, 0U);
}

TEST(Judgements, JustTheLimitIsADifferenceWhicheverSharesMakeIt) {
    // 46 and 48 of 100, 52 and 54, 63.3 and 65.3 of 150; and the other way round.
    std::vector<Contrasted> const mirrored{{part(46, 100), part(48, 100)},
                                           {part(54, 100), part(52, 100)},
                                           {part(98, 150), part(95, 150)},
                                           {part(52, 150), part(55, 150)}};
    Judgements judgements(Judging{});
    for (Contrasted const& each : mirrored) (void)judgements.add(each);
    auto const nearly = judgements.add({part(1999, 10'000), part(1800, 10'000)});
    judgements.settle();
    for (std::size_t at = 0; at < mirrored.size(); ++at) {
        EXPECT_EQ(judgements.contrast(at).outcome, Outcome::uncertain) << at;
        EXPECT_EQ(std::fabs(judgements.contrast(at).difference.value), 2) << at;
    }
    EXPECT_EQ(judgements.contrast(nearly).outcome, Outcome::alike);
}

TEST(Judgements, AHalfIsRoundedAwayFromZeroInEitherMirror) {
    Judgements judgements(Judging{});
    auto const low = judgements.add({part(12, 40), part(9, 40)});
    auto const high = judgements.add({part(28, 40), part(31, 40)});
    judgements.settle();
    EXPECT_EQ(print_in_text(judgements.contrast(low).difference), "8\u00a0procentenheter");
    EXPECT_EQ(print_in_text(judgements.contrast(high).difference), "−8\u00a0procentenheter");
}

TEST(Judgements, WhatIsNoneInPrintIsNoDifferenceWhateverTheLimit) {
    Judging judging;
    judging.small_difference = 0;
    Judgements judgements(judging);
    auto const equal = judgements.add({part(50, 100), part(50, 100)});
    auto const less_than_a_tenth = judgements.add({part(500, 10'000), part(504, 10'000)});
    auto const a_tenth = judgements.add({part(500, 10'000), part(510, 10'000)});
    auto const change = judgements.add_change({part(50, 100), part(50, 100)}, {part(50, 100), part(50, 100)});
    judgements.settle();
    EXPECT_EQ(judgements.contrast(equal).outcome, Outcome::alike);
    EXPECT_EQ(judgements.contrast(less_than_a_tenth).outcome, Outcome::alike);
    EXPECT_EQ(judgements.contrast(a_tenth).outcome, Outcome::uncertain);
    EXPECT_EQ(judgements.change(change).now.outcome, Outcome::alike);
}

TEST(Judgements, RatesJustATenthApartAreNotAlike) {
    Judgements judgements(Judging{});
    auto const higher = judgements.add_rates({count(77), count(21'000)}, {count(30), count(9'000)});
    auto const lower = judgements.add_rates({count(30), count(9'000)}, {count(77), count(21'000)});
    auto const nearly = judgements.add_rates({count(1099), count(100'000)}, {count(1000), count(100'000)});
    judgements.settle();
    EXPECT_EQ(judgements.rates(higher).outcome, Outcome::uncertain);
    EXPECT_EQ(judgements.rates(lower).outcome, Outcome::uncertain);
    EXPECT_EQ(judgements.rates(nearly).outcome, Outcome::alike);
    EXPECT_EQ(judgements.rates(higher).times, judgements.rates(lower).times);
}

TEST(Judgements, ThereIsNoPartOfNobody) { EXPECT_EQ(part(0, 0).percent(0).status, Status::not_applicable); }

/// How many of `base` say yes, each with the same chance: the same numbers on every machine.
double survey(std::mt19937_64& random, int base, double chance) {
    int yes = 0;
    auto const limit = static_cast<std::uint64_t>(chance * 18446744073709551615.0);
    for (int i = 0; i < base; ++i) yes += random() < limit ? 1 : 0;
    return yes;
}

/// The share of made-up surveys of ten questions in which at least one difference is called certain, when
/// women's chance is `gap` higher than men's in the first question, and the same in all the others.
double found(int surveys, int base, double gap, bool any) {
    constexpr int questions = 10;
    std::mt19937_64 random(20260301);
    int alarms = 0;
    for (int i = 0; i < surveys; ++i) {
        Judgements judgements(Judging::of(Sampling::sample));
        for (int question = 0; question < questions; ++question) {
            double const chance = 0.05 + 0.09 * question;
            double const here = question == 4 ? chance + gap : chance;
            (void)judgements.add(
                {part(survey(random, base, here), base), part(survey(random, base, chance), base)});
        }
        judgements.settle();
        bool alarm = false;
        for (std::size_t at = 0; at < questions; ++at)
            alarm = alarm || ((any || at == 4) && judgements.contrast(at).outcome == Outcome::certain);
        alarms += alarm ? 1 : 0;
    }
    return static_cast<double>(alarms) / surveys;
}

TEST(Judgements, RarelyFindADifferenceThatIsNotThere) {
    constexpr int surveys = 10'000;
    double const two_standard_errors = 2 * std::sqrt(0.05 * 0.95 / surveys);
    for (int const base : {30, 100, 1000}) {
        double const share = found(surveys, base, 0, true);
        std::printf("base %4d: %.2f %% of surveys without a difference say that there is one\n", base,
                    100 * share);
        double const most = base >= 100 ? 0.05 + two_standard_errors : 0.08;
        EXPECT_LE(share, most) << base;
    }
}

TEST(Judgements, FindADifferenceThatIsThere) {
    double const share = found(2000, 500, 0.10, false);
    std::printf("base  500: a difference of 10 procentenheter is found in %.1f %% of surveys\n", 100 * share);
    EXPECT_GT(share, 0.5);
}

} // namespace
} // namespace linsen
