#include "analyse/cases.hpp"

#include "analyse/counted_finding.hpp"
#include "analyse/rate_finding.hpp"
#include "analyse/strata_finding.hpp"

namespace linsen::testing {

namespace {

CountedShare const support{"andelen med insats", "har insats", {}};

Cell count(double value) { return shown_cell(value, Unit::count, 0); }

Part part(double cases, double base) { return {count(cases), count(base)}; }

/// Of so many of whom nobody knows.
Part lacking(double cases, double base, double unanswered) {
    return answered(count(cases), count(base), count(unanswered));
}
Part lacking_hidden(double cases, double base) {
    return answered(count(cases), count(base), cell_without_value(Status::hidden, Unit::count));
}

Part hidden_part(double base) { return {cell_without_value(Status::hidden, Unit::count), count(base)}; }

using Said = std::function<Findings()>;

Said contrast(Part first, Part second, Sampling sampling = Sampling::full_count) {
    return [=] {
        Judgements judgements(Judging::of(sampling));
        auto const at = judgements.add({first, second});
        judgements.settle();
        return say_contrast(support, judgements.contrast(at), sampling);
    };
}

/// The same of several years that are counted together.
Said contrast_of_years(Part first, Part second) {
    return [=] {
        CountedShare share = support;
        share.is_of_several_years = true;
        Judgements judgements(Judging{});
        auto const at = judgements.add({first, second});
        judgements.settle();
        return say_contrast(share, judgements.contrast(at), Sampling::full_count);
    };
}

Said in_short(Part first, Part second, Sampling sampling = Sampling::full_count) {
    return [=] {
        Judgements judgements(Judging::of(sampling));
        auto const at = judgements.add({first, second});
        judgements.settle();
        return say_contrast_in_short(support, judgements.contrast(at), sampling);
    };
}

/// The same beside so many comparisons of groups that do not differ.
Said contrast_among(std::size_t others, Part first, Part second) {
    return [=] {
        Judgements judgements(Judging::of(Sampling::sample));
        auto const at = judgements.add({first, second});
        for (std::size_t i = 0; i < others; ++i) (void)judgements.add({part(50, 100), part(50, 100)});
        judgements.settle();
        return say_contrast(support, judgements.contrast(at), Sampling::sample);
    };
}

Said count_and_share(Part first, Part second) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add({first, second});
        judgements.settle();
        auto const said = say_count_and_share(support, judgements.contrast(at));
        return said ? Findings{*said} : Findings{};
    };
}

Said distribution(double first, double second) {
    return [=] {
        auto const said = say_distribution({}, count(first), count(second));
        return said ? Findings{*said} : Findings{};
    };
}

Said change(Contrasted const& now, Contrasted const& then) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add_change(now, then);
        judgements.settle();
        auto const said = say_change(support, judgements.change(at), "2025", "2023");
        return said ? Findings{*said} : Findings{};
    };
}

/// The same beside so many comparisons of groups that do not differ.
Said change_among(std::size_t others, Contrasted const& now, Contrasted const& then) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add_change(now, then);
        for (std::size_t i = 0; i < others; ++i) (void)judgements.add({part(50, 100), part(50, 100)});
        judgements.settle();
        auto const said = say_change(support, judgements.change(at), "2025", "2023");
        return said ? Findings{*said} : Findings{};
    };
}

Said trend(std::vector<double> const& cases, double base) {
    return [=] {
        std::vector<PartAt> points;
        for (std::size_t i = 0; i < cases.size(); ++i)
            points.push_back({std::to_string(2022 + i), static_cast<double>(2022 + i), part(cases[i], base)});
        Judgements judgements(Judging{});
        auto const at = judgements.add_trend(points);
        judgements.settle();
        return Findings{say_trend(support, "kvinnor", judgements.trend(at))};
    };
}

Said trend_of(std::vector<Part> const& parts) {
    return [=] {
        std::vector<PartAt> points;
        for (std::size_t i = 0; i < parts.size(); ++i)
            points.push_back({std::to_string(2022 + i), static_cast<double>(2022 + i), parts[i]});
        Judgements judgements(Judging{});
        auto const at = judgements.add_trend(points);
        judgements.settle();
        return Findings{say_trend(support, "kvinnor", judgements.trend(at))};
    };
}

/// Nobody in four years that do not follow upon each other.
Said nobody_in_years_with_gaps() {
    return [] {
        std::vector<PartAt> points;
        for (int const year : {2016, 2019, 2022, 2025})
            points.push_back({std::to_string(year), static_cast<double>(year), part(0, 100)});
        Judgements judgements(Judging{});
        auto const at = judgements.add_trend(points);
        judgements.settle();
        return Findings{say_trend(support, "kvinnor", judgements.trend(at))};
    };
}

/// The same where nobody knows of so many in the third year.
Said trend_with_lacking(std::vector<double> const& cases, double base, double unanswered) {
    return [=] {
        std::vector<PartAt> points;
        for (std::size_t i = 0; i < cases.size(); ++i)
            points.push_back({std::to_string(2022 + i), static_cast<double>(2022 + i),
                              lacking(cases[i], base, i == 2 ? unanswered : 0)});
        Judgements judgements(Judging{});
        auto const at = judgements.add_trend(points);
        judgements.settle();
        return Findings{say_trend(support, "kvinnor", judgements.trend(at))};
    };
}

/// The same where the third year is hidden.
Said trend_with_hidden(std::vector<double> const& cases, double base) {
    return [=] {
        std::vector<PartAt> points;
        for (std::size_t i = 0; i < cases.size(); ++i)
            points.push_back({std::to_string(2022 + i), static_cast<double>(2022 + i), part(cases[i], base)});
        points[2].part = hidden_part(base);
        Judgements judgements(Judging{});
        auto const at = judgements.add_trend(points);
        judgements.settle();
        return Findings{say_trend(support, "kvinnor", judgements.trend(at))};
    };
}

Said strata(std::vector<StratumPart> const& parts, Sampling sampling = Sampling::full_count) {
    return [=] {
        Contrasted total{part(0, 0), part(0, 0)};
        auto const add = [](Part& sum, Part const& each) {
            sum.cases.value += each.cases.value;
            sum.base.value += each.base.value;
        };
        for (StratumPart const& each : parts) {
            add(total.first, each.first);
            add(total.second, each.second);
        }
        Judgements judgements(Judging::of(sampling));
        auto const at = judgements.add_strata(total, parts);
        judgements.settle();
        return say_strata(support, judgements.strata(at), {"åldrar", "ålder"}, sampling);
    };
}

/// Two ages in 2024 and 2025, so many times over: women are 5 procentenheter above in each, a growing share
/// has it, and women are ever fewer of all.
std::vector<StratumPart> over_two_years(int times) {
    std::vector<StratumPart> parts;
    for (char const* const age : {"13–15 år", "16–17 år"}) {
        parts.push_back({age, part(18 * times, 60 * times), part(5 * times, 20 * times)});
        parts.push_back({age, part(16 * times, 20 * times), part(45 * times, 60 * times)});
    }
    return parts;
}
Strata judged_over_years(int times) {
    auto const all = over_two_years(times);
    Contrasted const then{part(36 * times, 120 * times), part(10 * times, 40 * times)};
    Contrasted const now{part(32 * times, 40 * times), part(90 * times, 120 * times)};
    Judgements judgements(Judging{});
    auto const at = judgements.add_strata(now, {all[1], all[3]}, {{then, {all[0], all[2]}}});
    judgements.settle();
    return judgements.strata(at);
}
Division const ages_and_years{"åldrar", "ålder", "år och ålder, med 2024–2025 sammantaget,"};

Said strata_over_years(int times) {
    return
        [=] { return say_strata(support, judged_over_years(times), ages_and_years, Sampling::full_count); };
}

Said adjusted_over_years_in_short(int times) {
    return [=] {
        auto const said =
            say_adjusted_in_short(support, judged_over_years(times), ages_and_years, Sampling::full_count);
        return said ? Findings{*said} : Findings{};
    };
}

Said parts_differ_in_short(std::vector<StratumPart> const& parts, Sampling sampling = Sampling::full_count) {
    return [=] {
        Judgements judgements(Judging::of(sampling));
        auto const at = judgements.add_strata({part(200, 400), part(200, 400)}, parts);
        judgements.settle();
        auto const said =
            say_parts_differ_in_short(support, judgements.strata(at), {"åldrar", "ålder"}, sampling);
        return said ? Findings{*said} : Findings{};
    };
}

Said adjusted_in_short(std::vector<StratumPart> const& parts, Sampling sampling = Sampling::full_count) {
    return [=] {
        Judgements judgements(Judging::of(sampling));
        auto const at = judgements.add_strata({part(123, 240), part(83, 240)}, parts);
        judgements.settle();
        auto const said =
            say_adjusted_in_short(support, judgements.strata(at), {"åldrar", "ålder"}, sampling);
        return said ? Findings{*said} : Findings{};
    };
}

/// Beside a total that is none of theirs, where the parts do not make one.
Said strata_beside(std::vector<StratumPart> const& parts) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add_strata({part(123, 240), part(83, 240)}, parts);
        judgements.settle();
        return say_strata(support, judgements.strata(at), {"åldrar", "ålder"}, Sampling::full_count);
    };
}

Said no_change(std::vector<Outcome> const& changes) {
    return [=] { return say_no_change(changes, "2023"); };
}

Said not_made(Tally const& tally) {
    return [=] {
        auto const said = say_not_made(tally);
        return said ? Findings{*said} : Findings{};
    };
}

Said how_many_stand(std::size_t all, std::size_t certain, Sampling sampling = Sampling::full_count,
                    JudgedYears years = JudgedYears::one) {
    return [=] { return Findings{say_how_many_stand(all, certain, false, sampling, years)}; };
}

/// The same where some are certain and yet too small to count.
Said how_many_are_large(std::size_t all, std::size_t certain, Sampling sampling = Sampling::full_count) {
    return [=] { return Findings{say_how_many_stand(all, certain, true, sampling, JudgedYears::one)}; };
}

Said reach(Comparisons::Counts const& counts) {
    return [=] { return how_far(counts); };
}

/// The total of these parts, in short.
Said misleading_in_short(std::vector<StratumPart> const& parts, Contrasted const& total) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add_strata(total, parts);
        judgements.settle();
        auto const said = say_misleading_in_short(support, judgements.strata(at), {"åldrar", "ålder"});
        return said ? Findings{*said} : Findings{};
    };
}

Said rates_of(Cell const& events, double people) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at = judgements.add_rates({events, count(people)}, {count(100), count(people)});
        judgements.settle();
        return say_rates({}, "inskrivna", 1000, judgements.rates(at));
    };
}

Said rates(double events1, double people1, double events2, double people2) {
    return [=] {
        Judgements judgements(Judging{});
        auto const at =
            judgements.add_rates({count(events1), count(people1)}, {count(events2), count(people2)});
        judgements.settle();
        return say_rates({}, "inskrivna", 1000, judgements.rates(at));
    };
}

Cell missing_count() { return cell_without_value(Status::missing, Unit::count); }

/// Events among these people in 2022 and the years after it.
Said rate_trend(std::vector<std::pair<Cell, Cell>> const& years) {
    return [=] {
        std::vector<RateAt> points;
        for (std::size_t i = 0; i < years.size(); ++i)
            points.push_back(
                {std::to_string(2022 + i), static_cast<double>(2022 + i), {years[i].first, years[i].second}});
        Judgements judgements(Judging{});
        auto const at = judgements.add_rate_trend(points);
        judgements.settle();
        return Findings{say_rate_trend("män", "inskrivna", 1000, judgements.rate_trend(at))};
    };
}

Said rate_trend(std::vector<double> const& events, double people) {
    std::vector<std::pair<Cell, Cell>> years;
    for (double const each : events) years.emplace_back(count(each), count(people));
    return rate_trend(years);
}

RateStratum ages(double events1, double people1, double events2, double people2) {
    return {{count(events1), count(people1)}, {count(events2), count(people2)}};
}

Said standardised(std::vector<RateStratum> const& strata, std::optional<Contrasted> const& outside = {}) {
    return [=] {
        Judgements judgements(Judging{});
        RateStratum all{{count(0), count(0)}, {count(0), count(0)}};
        for (RateStratum const& each : strata)
            for (auto const& [sum, part] :
                 {std::pair(&all.first, &each.first), {&all.second, &each.second}}) {
                sum->events.value += part->events.value;
                sum->population.value += part->population.value;
            }
        auto const of_all = judgements.add_rates(all.first, all.second);
        auto const at = judgements.add_standardised(strata, outside);
        judgements.settle();
        return say_standardised({}, "inskrivna", 1000, "ålder", judgements.standardised(at),
                                judgements.rates(of_all));
    };
}

} // namespace

std::vector<Case> counted_cases() {
    return {
        {"HigherAmongWomen", "gap.hogre",
         "Andelen med insats är 20,0 procentenheter högre bland kvinnor (60,0 %) än bland män (40,0 %).",
         contrast(part(120, 200), part(80, 200))},
        {"LowerAmongWomenInSmallGroupsHasNoDecimals", "gap.lagre",
         "Andelen med insats är 47 procentenheter lägre bland kvinnor (20 %) än bland män (67 %).",
         contrast(part(6, 30), part(20, 30))},
        {"ADifferenceThatChanceCouldMake", "gap.hogre andel.slump",
         "Andelen med insats är 7 procentenheter högre bland kvinnor (40 %) än bland män (33 %). Underlaget "
         "är "
         "så litet att skillnaden kan bero på slumpen ett enskilt år.",
         contrast(part(12, 30), part(10, 30))},
        {"DifferenceThatMayBeChanceOfYearsTogether", "gap.hogre andel.slump-ar",
         "Andelen med insats är 7 procentenheter högre bland kvinnor (40 %) än bland män (33 %). Underlaget "
         "är så litet att skillnaden kan bero på slumpen.",
         contrast_of_years(part(12, 30), part(10, 30))},
        {"OfASampleItIsCalledCertain", "gap.hogre gap.saker",
         "Andelen med insats är 20,0 procentenheter högre bland kvinnor (60,0 %) än bland män (40,0 %). "
         "Skillnaden är statistiskt säkerställd.",
         contrast(part(120, 200), part(80, 200), Sampling::sample)},
        {"OfASampleItIsNotCertain", "gap.hogre andel.osaker",
         "Andelen med insats är 7 procentenheter högre bland kvinnor (40 %) än bland män (33 %). Skillnaden "
         "är "
         "inte statistiskt säkerställd och kan bero på slumpen i urvalet.",
         contrast(part(12, 30), part(10, 30), Sampling::sample)},
        {"AloneADifferenceIsCertain", "gap.hogre gap.saker",
         "Andelen med insats är 15,0 procentenheter högre bland kvinnor (55,0 %) än bland män (40,0 %). "
         "Skillnaden är statistiskt säkerställd.",
         contrast_among(0, part(55, 100), part(40, 100))},
        {"AmongManyTheSameDifferenceIsNot", "gap.hogre andel.osaker",
         "Andelen med insats är 15,0 procentenheter högre bland kvinnor (55,0 %) än bland män (40,0 %). "
         "Skillnaden är inte statistiskt säkerställd och kan bero på slumpen i urvalet.",
         contrast_among(1, part(55, 100), part(40, 100))},
        {"ASmallDifference", "andel.lika",
         "Andelen med insats är ungefär lika stor bland kvinnor (50,9 %) och män (49,1 %).",
         contrast(part(56, 110), part(54, 110))},
        {"JustTwoProcentenheterIsADifference", "gap.hogre andel.slump",
         "Andelen med insats är 2,0 procentenheter högre bland kvinnor (52,0 %) än bland män (50,0 %). "
         "Underlaget är så litet att skillnaden kan bero på slumpen ett enskilt år.",
         contrast(part(52, 100), part(50, 100))},
        {"ASampleThatIsAlike", "andel.lika",
         "Andelen med insats är ungefär lika stor bland kvinnor (50,0 %) och män (49,5 %).",
         contrast(part(1000, 2000), part(990, 2000), Sampling::sample)},
        {"ASampleTooSmallToBeAlike", "andel.ovisst",
         "Det går inte att avgöra om andelen med insats skiljer sig mellan kvinnor och män.",
         contrast(part(50, 100), part(50, 100), Sampling::sample)},
        {"WomenOfWhomNobodyKnowsCouldTurnIt", "gap.lagre andel.utan-svar-kan",
         "Andelen med insats är 30,0 procentenheter lägre bland kvinnor (30,0 %) än bland män (60,0 %). "
         "Uppgift saknas för 55,0 % bland kvinnor och 0,0 % bland män, och skillnaden kan bero på det.",
         contrast(lacking(60, 200, 110), part(120, 200))},
        {"WomenOfWhomNobodyKnowsCouldNotTurnIt", "gap.lagre andel.utan-svar-star",
         "Andelen med insats är 70,0 procentenheter lägre bland kvinnor (10,0 %) än bland män (80,0 %). "
         "Uppgift saknas för 15,0 % bland kvinnor och 0,0 % bland män, men det kan inte vända skillnaden.",
         contrast(lacking(20, 200, 30), part(160, 200))},
        {"WomenOfWhomNobodyKnowsCouldHideADifference", "andel.lika andel.utan-svar-doljer",
         "Andelen med insats är ungefär lika stor bland kvinnor (50,9 %) och män (49,1 %). Uppgift saknas "
         "för "
         "20,0 % bland kvinnor och 0,0 % bland män, och det kan dölja en skillnad.",
         contrast(lacking(56, 110, 22), part(54, 110))},
        {"WomenOfASampleOfWhomNobodyKnows", "andel.ovisst andel.utan-svar",
         "Det går inte att avgöra om andelen med insats skiljer sig mellan kvinnor och män. Uppgift saknas "
         "för 20,0 % bland kvinnor och 0,0 % bland män.",
         contrast(lacking(50, 100, 20), part(50, 100), Sampling::sample)},
        {"AFewOfWhomNobodyKnowsAreNotSpokenOf", "gap.hogre",
         "Andelen med insats är 20,0 procentenheter högre bland kvinnor (60,0 %) än bland män (40,0 %).",
         contrast(lacking(120, 200, 20), part(80, 200))},
        {"AFewOfWhomNobodyKnowsWhoCouldMakeACertainDifference", "gap.lagre andel.utan-svar-kan",
         "Andelen med insats är 5,0 procentenheter lägre bland kvinnor (50,0 %) än bland män (55,0 %). "
         "Uppgift saknas för 5,0 % bland kvinnor och 0,0 % bland män, och skillnaden kan bero på det.",
         contrast(lacking(1000, 2000, 100), part(1100, 2000))},
        {"NobodyOfWhomAnybodyKnows", "andel.saknas",
         "Andelen med insats kan inte jämföras mellan kvinnor och män, eftersom uppgift saknas.",
         contrast(lacking(0, 138, 138), part(20, 182))},
        {"InShortWomenOfWhomNobodyKnowsCouldTurnIt", "andel.kort-lagre andel.utan-svar-kan",
         "Andelen med insats är 30,0 procentenheter lägre bland kvinnor. Uppgift saknas för 55,0 % bland "
         "kvinnor och 0,0 % bland män, och skillnaden kan bero på det.",
         in_short(lacking(60, 200, 110), part(120, 200))},
        {"NinePersonsAreTooFew", "andel.underlag",
         "Underlaget är för litet för att säga om andelen med insats skiljer sig mellan kvinnor och män.",
         contrast(part(4, 9), part(2, 9))},
        {"NineWomenAreTooFew", "andel.underlag-k",
         "Om andelen med insats skiljer sig mellan kvinnor och män går inte att säga, eftersom underlaget "
         "för kvinnor är för litet.",
         contrast(part(4, 9), part(20, 30))},
        {"NineMenAreTooFew", "andel.underlag-m",
         "Om andelen med insats skiljer sig mellan kvinnor och män går inte att säga, eftersom underlaget "
         "för män är för litet.",
         contrast(part(20, 30), part(4, 9))},
        {"NoWomenBesideMenOfWhomSomethingIsHidden", "andel.underlag-k",
         "Om andelen med insats skiljer sig mellan kvinnor och män går inte att säga, eftersom underlaget "
         "för kvinnor är för litet.",
         contrast(part(0, 0), hidden_part(30))},
        {"TenPersonsAreEnough", "gap.lagre andel.slump",
         "Andelen med insats är 27 procentenheter lägre bland kvinnor (40 %) än bland män (67 %). Underlaget "
         "är så litet att skillnaden kan bero på slumpen ett enskilt år.",
         contrast(part(4, 10), part(20, 30))},
        {"TwentyNineOfASampleAreTooFew", "andel.underlag-k",
         "Om andelen med insats skiljer sig mellan kvinnor och män går inte att säga, eftersom underlaget "
         "för kvinnor är för litet.",
         contrast(part(4, 29), part(20, 30), Sampling::sample)},
        {"Hidden", "andel.skyddad",
         "Andelen med insats kan inte jämföras mellan kvinnor och män, eftersom enskilda personer annars kan "
         "kännas igen.",
         contrast(hidden_part(40), part(20, 30))},
        {"Missing", "andel.saknas",
         "Andelen med insats kan inte jämföras mellan kvinnor och män, eftersom uppgift saknas.",
         contrast({cell_without_value(Status::missing, Unit::count), count(40)}, part(20, 30))},
        {"NobodyAtAll", "andel.noll", "Ingen av 40 kvinnor och ingen av 50 män har insats.",
         contrast(part(0, 40), part(0, 50))},
        {"NobodyOfASmallSample", "andel.noll andel.ovisst",
         "Ingen av 40 kvinnor och ingen av 50 män har insats. Det går inte att avgöra om andelen med insats "
         "skiljer "
         "sig mellan kvinnor och män.",
         contrast(part(0, 40), part(0, 50), Sampling::sample)},
        {"NobodyOfTheMen", "andel.en-noll andel.slump",
         "Ingen av 20 män har insats, mot 1 av 40 kvinnor. Underlaget är så litet att skillnaden kan bero på "
         "slumpen ett enskilt år.",
         contrast(part(1, 40), part(0, 20))},
        {"NobodyOfTheWomenAndThatIsCertain", "andel.en-noll",
         "Ingen av 60 kvinnor har insats, mot 30 av 60 män.", contrast(part(0, 60), part(30, 60))},
        {"FewerWomenButALargerShare", "andel.tvartom", "I antal är det tvärtom: 30 kvinnor och 40 män.",
         count_and_share(part(30, 50), part(40, 200))},
        {"InShortHigher", "andel.kort-hogre",
         "Andelen med insats är 20,0 procentenheter högre bland kvinnor.",
         in_short(part(120, 200), part(80, 200))},
        {"InShortLowerByChance", "andel.kort-lagre andel.kort-slump",
         "Andelen med insats är 7 procentenheter lägre bland kvinnor. Det kan bero på slumpen.",
         in_short(part(10, 30), part(12, 30))},
        {"InShortAlike", "andel.kort-lika", "Andelen med insats är ungefär lika stor bland kvinnor och män.",
         in_short(part(56, 110), part(54, 110))},
        {"InShortOfASampleCertain", "andel.kort-hogre andel.kort-saker",
         "Andelen med insats är 20,0 procentenheter högre bland kvinnor. Det är statistiskt säkerställt.",
         in_short(part(120, 200), part(80, 200), Sampling::sample)},
        {"InShortOfASampleUncertain", "andel.kort-hogre andel.kort-osaker",
         "Andelen med insats är 7 procentenheter högre bland kvinnor. Det är inte statistiskt säkerställt.",
         in_short(part(12, 30), part(10, 30), Sampling::sample)},
        {"InShortNobody", "andel.noll", "Ingen av 40 kvinnor och ingen av 50 män har insats.",
         in_short(part(0, 40), part(0, 50))},
        {"InShortNobodyOfOne", "andel.en-noll andel.kort-slump",
         "Ingen av 40 kvinnor har insats, mot 2 av 50 män. Det kan bero på slumpen.",
         in_short(part(0, 40), part(2, 50))},
        {"InShortHidden", "andel.kort-skyddad",
         "Kvinnor och män kan inte jämföras, eftersom enskilda personer annars kan kännas igen.",
         in_short(hidden_part(40), part(20, 50))},
        {"InShortMissing", "andel.kort-saknas", "Kvinnor och män kan inte jämföras, eftersom uppgift saknas.",
         in_short({cell_without_value(Status::missing, Unit::count), count(40)}, part(20, 50))},
        {"InShortTooFew", "andel.kort-underlag", "Underlaget är för litet för att jämföra kvinnor och män.",
         in_short(part(3, 9), part(2, 5))},
        {"InShortTooFewWomen", "andel.kort-underlag-k",
         "Kvinnor och män kan inte jämföras, eftersom underlaget för kvinnor är för litet.",
         in_short(part(3, 9), part(20, 50))},
        {"InShortTooFewMen", "andel.kort-underlag-m",
         "Kvinnor och män kan inte jämföras, eftersom underlaget för män är för litet.",
         in_short(part(20, 50), part(3, 9))},
        {"InShortOfASampleUndecided", "andel.kort-ovisst",
         "Det går inte att avgöra om kvinnor och män skiljer sig åt.",
         in_short(part(20, 40), part(20, 40), Sampling::sample)},
        {"CountAndShareAgree", "", "", count_and_share(part(40, 50), part(30, 50))},
        {"AnEvenDistribution", "fordelning.jamn", "Könsfördelningen är jämn: 40 % kvinnor och 60 % män.",
         distribution(40, 60)},
        {"AnUnevenDistribution", "fordelning.ojamn", "Könsfördelningen är ojämn: 39 % kvinnor och 61 % män.",
         distribution(39, 61)},
        {"AnUnevenDistributionThatWouldBePrintedAsAnEvenOne", "fordelning.ojamn",
         "Könsfördelningen är ojämn: 39,6 % kvinnor och 60,4 % män.", distribution(198, 302)},
        {"NineAreNoDistribution", "", "", distribution(4, 5)},
        {"Rising", "trend.upp",
         "Andelen med insats bland kvinnor har ökat från 20,0 % 2022 till 50,0 % 2025.",
         trend({20, 30, 40, 50}, 100)},
        {"Falling", "trend.ner",
         "Andelen med insats bland kvinnor har minskat från 50,0 % 2022 till 20,0 % 2025.",
         trend({50, 40, 30, 20}, 100)},
        {"WithoutADirection", "trend.ingen",
         "Andelen med insats bland kvinnor varierar mellan 28,0 och 33,0 % utan tydlig riktning.",
         trend({30, 33, 28, 32}, 100)},
        {"TheYearsBetweenHaveFewerPersons", "trend.ingen",
         "Andelen med insats bland kvinnor varierar mellan 25 och 35 % utan tydlig riktning.",
         trend_of({part(60, 200), part(14, 40), part(10, 40), part(62, 200)})},
        {"CertainButSmall", "trend.lika",
         "Andelen med insats bland kvinnor är ungefär densamma 2025 (11,0 %) som 2022 (10,0 %).",
         trend({10'000, 10'300, 10'700, 11'000}, 100'000)},
        {"NobodyInAnyYear", "trend.noll", "Ingen bland kvinnor har insats något av åren 2022–2025.",
         trend({0, 0, 0, 0}, 100)},
        {"NobodyInYearsThatDoNotFollow", "trend.noll",
         "Ingen bland kvinnor har insats något av åren 2016, 2019, 2022 och 2025.",
         nobody_in_years_with_gaps()},
        {"NobodyInTheYearsThatAreShown", "trend.skyddad",
         "Det går inte att säga om andelen med insats bland kvinnor har ändrats över tid, eftersom enskilda "
         "personer annars kan kännas igen.",
         trend_with_hidden({0, 0, 0, 0}, 100)},
        {"RisingInTheYearsThatAreShown", "trend.upp",
         "Andelen med insats bland kvinnor har ökat från 20,0 % 2022 till 60,0 % 2026 (bedömt på 2022, 2023, "
         "2025 och 2026).",
         trend_with_hidden({20, 30, 40, 50, 60}, 100)},
        {"WithoutADirectionInTheYearsThatAreShown", "trend.ingen",
         "Andelen med insats bland kvinnor varierar mellan 28,0 och 33,0 % utan tydlig riktning (bedömt på "
         "2022, 2023, 2025 och 2026).",
         trend_with_hidden({30, 33, 30, 28, 32}, 100)},
        {"TheSameEveryYear", "trend.lika",
         "Andelen med insats bland kvinnor är ungefär densamma 2025 (30,0 %) som 2022 (30,0 %).",
         trend({30, 30, 30, 30}, 100)},
        {"ThreeYearsAreTooFew", "trend.kort", "Det finns för få år för att tala om en utveckling.",
         trend({20, 40, 60}, 100)},
        {"FourYearsOfTooFewPersons", "trend.underlag",
         "Underlaget är för litet för att säga om andelen med insats bland kvinnor har ändrats över tid.",
         trend({1, 2, 3, 4}, 9)},
        {"FourYearsOfHiddenFigures", "trend.skyddad",
         "Det går inte att säga om andelen med insats bland kvinnor har ändrats över tid, eftersom enskilda "
         "personer annars kan kännas igen.",
         trend_with_hidden({20, 30, 40, 50}, 100)},
        {"AYearOfWhichNobodyKnows", "trend.saknas",
         "Det går inte att säga om andelen med insats bland kvinnor har ändrats över tid, eftersom uppgift "
         "saknas för 2024.",
         trend_with_lacking({20, 30, 0, 50}, 100, 100)},
        {"AYearOfWhichNobodyKnowsAmongFive", "trend.upp",
         "Andelen med insats bland kvinnor har ökat från 20,0 % 2022 till 60,0 % 2026 (bedömt på 2022, 2023, "
         "2025 och 2026).",
         trend_with_lacking({20, 30, 0, 50, 60}, 100, 100)},
        {"AYearOfWhichNobodyKnowsOfMany", "trend.upp",
         "Andelen med insats bland kvinnor har ökat från 20,0 % 2022 till 50,0 % 2025.",
         trend_with_lacking({20, 30, 30, 50}, 100, 20)},
        {"ADropThatThoseOfWhomNobodyKnowsCouldMake", "trend.utan-svar",
         "Det går inte att säga om andelen med insats bland kvinnor har ändrats över tid, eftersom uppgift "
         "saknas för så många att det kan bero på dem.",
         trend_with_lacking({50, 50, 0, 40}, 100, 90)},
        {"AGapThatThoseOfWhomNobodyKnowsCouldNarrow", "avstand.ovisst",
         "Skillnaden mellan kvinnor och män i andelen med insats var 40,0 procentenheter 2023 och 10,0 "
         "procentenheter 2025. Det går inte att säga att den har ändrats.",
         change({lacking(220, 400, 120), part(180, 400)}, {part(280, 400), part(120, 400)})},
        {"TheGapIsNarrower", "avstand.mindre",
         "Skillnaden mellan kvinnor och män i andelen med insats har minskat från 40,0 "
         "procentenheter 2023 till 10,0 procentenheter 2025.",
         change({part(220, 400), part(180, 400)}, {part(280, 400), part(120, 400)})},
        {"TheGapIsWider", "avstand.storre",
         "Skillnaden mellan kvinnor och män i andelen med insats har ökat från 10,0 "
         "procentenheter 2023 till 40,0 procentenheter 2025.",
         change({part(280, 400), part(120, 400)}, {part(220, 400), part(180, 400)})},
        {"TheGapMayBeTheSame", "avstand.ovisst",
         "Skillnaden mellan kvinnor och män i andelen med insats var 20,0 procentenheter 2023 och 10,0 "
         "procentenheter 2025. Det går inte att säga att den har ändrats.",
         change({part(55, 100), part(45, 100)}, {part(60, 100), part(40, 100)})},
        {"TheGapHasTurnedUp", "avstand.vand-upp",
         "2023 var andelen med insats lägre bland kvinnor än bland män, men 2025 är den högre (70,0 % mot "
         "30,0 %).",
         change({part(140, 200), part(60, 200)}, {part(60, 200), part(140, 200)})},
        {"TheGapHasTurnedDown", "avstand.vand-ner",
         "2023 var andelen med insats högre bland kvinnor än bland män, men 2025 är den lägre (30,0 % mot "
         "70,0 %).",
         change({part(60, 200), part(140, 200)}, {part(140, 200), part(60, 200)})},
        {"OneOfTheTwoSidesMayBeChanceAmongManyComparisons", "avstand.byter-upp",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var 22 procentenheter lägre "
         "bland kvinnor 2023, och 41 procentenheter högre 2025.",
         change_among(30, {part(128, 200), part(46, 200)}, {part(10, 39), part(20, 42)})},
        {"SidesThatChanceMayHaveTurnedAmongManyComparisons", "", "",
         change_among(60, {part(58, 100), part(42, 100)}, {part(42, 100), part(58, 100)})},
        {"TheGapIsOnTheOtherSideNowUp", "avstand.byter-upp",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var 20,0 procentenheter "
         "lägre bland kvinnor 2023, och 3,0 procentenheter högre 2025.",
         change({part(103, 200), part(97, 200)}, {part(80, 200), part(120, 200)})},
        {"TheGapIsOnTheOtherSideNowDown", "avstand.byter-ner",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var 20,0 procentenheter "
         "högre bland kvinnor 2023, och 3,0 procentenheter lägre 2025.",
         change({part(97, 200), part(103, 200)}, {part(120, 200), part(80, 200)})},
        {"AGapThatWasTooSmallToBeOneIsNowUp", "avstand.uppstar-upp",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var ungefär lika stor 2023, men "
         "är 46,0 procentenheter högre bland kvinnor 2025.",
         change({part(146, 200), part(54, 200)}, {part(99, 200), part(100, 200)})},
        {"AGapThatWasTooSmallToBeOneIsNowDown", "avstand.uppstar-ner",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var ungefär lika stor 2023, men "
         "är 46,0 procentenheter lägre bland kvinnor 2025.",
         change({part(54, 200), part(146, 200)}, {part(100, 200), part(99, 200)})},
        {"AGapOnTheOtherSideThatIsTooSmallToBeOneWasUp", "avstand.forsvinner-upp",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var 46,0 procentenheter högre "
         "bland kvinnor 2023, men är ungefär lika stor 2025.",
         change({part(99, 200), part(100, 200)}, {part(146, 200), part(54, 200)})},
        {"AGapOnTheOtherSideThatIsTooSmallToBeOneWasDown", "avstand.forsvinner-ner",
         "Skillnaden mellan kvinnor och män har ändrats: andelen med insats var 46,0 procentenheter lägre "
         "bland kvinnor 2023, men är ungefär lika stor 2025.",
         change({part(100, 200), part(99, 200)}, {part(54, 200), part(146, 200)})},
        {"ASmallGapOnTheOtherSideOfASmallOne", "avstand.sma",
         "Skillnaden mellan kvinnor och män i andelen med insats har ändrats sedan 2023, men är liten båda "
         "gångerna.",
         change({part(50'750, 100'000), part(49'250, 100'000)},
                {part(49'250, 100'000), part(50'750, 100'000)})},
        {"TheGapIsGone", "avstand.mindre",
         "Skillnaden mellan kvinnor och män i andelen med insats har minskat från 20,0 procentenheter 2023 "
         "till 0,0 procentenheter 2025.",
         change({part(100, 200), part(100, 200)}, {part(120, 200), part(80, 200)})},
        {"OnTheOtherSideButChanceCouldMakeIt", "", "",
         change({part(103, 200), part(97, 200)}, {part(97, 200), part(103, 200)})},
        {"AGapThatWasTooSmallToJudge", "", "",
         change({part(60, 200), part(140, 200)}, {part(6, 9), part(140, 200)})},
        {"TheTotalMisleads", "grupper.vander-upp grupper.justerad-hogre",
         "Totalt är andelen med insats lägre bland kvinnor än bland män, men i båda grupperna (13–15 år "
         "och 16–17 år) är den "
         "högre. "
         "Totalen säger därför inte hur det ser ut i grupperna. När hänsyn tas till ålder är andelen med "
         "insats 10,0 procentenheter högre bland kvinnor än bland män (intervall 6,8 till 13,2).",
         strata(
             {{"13–15 år", part(400, 2000), part(20, 200)}, {"16–17 år", part(180, 200), part(1600, 2000)}})},
        {"TheTotalMisleadsTheOtherWay", "grupper.vander-ner grupper.justerad-lagre",
         "Totalt är andelen med insats högre bland kvinnor än bland män, men i båda grupperna (13–15 år "
         "och 16–17 år) är den "
         "lägre. "
         "Totalen säger därför inte hur det ser ut i grupperna. När hänsyn tas till ålder är andelen med "
         "insats 10,0 procentenheter lägre bland kvinnor än bland män (intervall −13,2 till −6,8).",
         strata(
             {{"13–15 år", part(20, 200), part(400, 2000)}, {"16–17 år", part(1600, 2000), part(180, 200)}})},
        {"InShortTheTotalMisleads", "grupper.kort-vander-upp",
         "Totalt är den lägre bland kvinnor än bland män, men högre i båda grupperna (13–15 år och 16–17 "
         "år).",
         misleading_in_short(
             {{"13–15 år", part(400, 2000), part(20, 200)}, {"16–17 år", part(180, 200), part(1600, 2000)}},
             {part(580, 2200), part(1620, 2200)})},
        {"InShortTheTotalMisleadsTheOtherWay", "grupper.kort-vander-ner",
         "Totalt är den högre bland kvinnor än bland män, men lägre i båda grupperna (13–15 år och 16–17 "
         "år).",
         misleading_in_short(
             {{"13–15 år", part(20, 200), part(400, 2000)}, {"16–17 år", part(1600, 2000), part(180, 200)}},
             {part(1620, 2200), part(580, 2200)})},
        {"OverYearsTheDifferenceIsWithinEach", "grupper.justerad-hogre",
         "När hänsyn tas till år och ålder, med 2024–2025 sammantaget, är andelen med insats 5,0 "
         "procentenheter högre bland kvinnor än bland män (intervall 1,6 till 8,4).",
         strata_over_years(10)},
        {"OverYearsChanceIsNotThatOfASingleYear", "grupper.justerad-hogre andel.slump-ar",
         "När hänsyn tas till år och ålder, med 2024–2025 sammantaget, är andelen med insats 5,0 "
         "procentenheter högre bland kvinnor än bland män (intervall −5,7 till 15,7). Underlaget är så litet "
         "att skillnaden kan bero på slumpen.",
         strata_over_years(1)},
        {"InShortOverYears", "grupper.kort-justerad-hogre",
         "När hänsyn tas till år och ålder, med 2024–2025 sammantaget, är andelen med insats 5,0 "
         "procentenheter högre bland kvinnor, mer än slumpen brukar ge.",
         adjusted_over_years_in_short(10)},
        {"InShortOverYearsNothingOfChance", "", "", adjusted_over_years_in_short(1)},
        {"InShortTheGroupsDiffer", "grupper.kort-olika",
         "Det ser olika ut i olika åldrar, mer än slumpen brukar ge: högre bland kvinnor (13–15 år), högre "
         "bland män (16–17 år).",
         parts_differ_in_short(
             {{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(80, 200), part(120, 200)}})},
        {"InShortTheGroupsOfASampleDiffer", "grupper.kort-olika-urval",
         "Det ser olika ut i olika åldrar, statistiskt säkerställt: högre bland kvinnor (13–15 år), högre "
         "bland "
         "män (16–17 år).",
         parts_differ_in_short(
             {{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(80, 200), part(120, 200)}},
             Sampling::sample)},
        {"InShortTheGroupsDifferInSize", "grupper.kort-olika-stor",
         "Skillnaden är olika stor i olika åldrar, mer än slumpen brukar ge.",
         parts_differ_in_short(
             {{"13–15 år", part(160, 200), part(80, 200)}, {"16–17 år", part(110, 200), part(100, 200)}})},
        {"InShortTheGroupsOfASampleDifferInSize", "grupper.kort-olika-stor-urval",
         "Att skillnaden är olika stor i olika åldrar är statistiskt säkerställt.",
         parts_differ_in_short(
             {{"13–15 år", part(160, 200), part(80, 200)}, {"16–17 år", part(110, 200), part(100, 200)}},
             Sampling::sample)},
        {"InShortTheGroupsMayDifferByChance", "", "",
         parts_differ_in_short(
             {{"13–15 år", part(103, 200), part(97, 200)}, {"16–17 år", part(94, 200), part(106, 200)}})},
        {"InShortATotalLikeItsPartsIsNotMisleading", "", "",
         misleading_in_short(
             {{"13–15 år", part(400, 2000), part(20, 200)}, {"16–17 år", part(180, 200), part(1600, 2000)}},
             {part(1620, 2200), part(580, 2200)})},
        {"TheGroupsDiffer", "grupper.olika grupper.justerad-lika",
         "Skillnaden mellan kvinnor och män i andelen med insats ser olika ut i olika åldrar: högre bland "
         "kvinnor (13–15 år), högre bland män (16–17 år). När hänsyn tas till ålder är andelen med insats "
         "ungefär lika stor bland kvinnor och män (skillnad 0,0 procentenheter, intervall −7,1 till 7,1).",
         strata({{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(80, 200), part(120, 200)}})},
        {"TheGroupsOfASampleMayDifferByChance", "grupper.justerad-ovisst",
         "När hänsyn tas till ålder går det inte att avgöra om andelen med insats skiljer sig mellan kvinnor "
         "och män (skillnad −1,5 procentenheter, intervall −8,4 till 5,4).",
         strata({{"13–15 år", part(103, 200), part(97, 200)}, {"16–17 år", part(94, 200), part(106, 200)}},
                Sampling::sample)},
        {"TheGroupsMayDifferByChance", "grupper.justerad-lika",
         "När hänsyn tas till ålder är andelen med insats ungefär lika stor bland kvinnor och män (skillnad "
         "−1,5 procentenheter, intervall −8,4 till 5,4).",
         strata({{"13–15 år", part(103, 200), part(97, 200)}, {"16–17 år", part(94, 200), part(106, 200)}})},
        {"ThoseOfWhomNobodyKnowsCouldMakeTheGroupsDiffer", "grupper.justerad-lika andel.utan-svar-doljer",
         "När hänsyn tas till ålder är andelen med insats ungefär lika stor bland kvinnor och män (skillnad "
         "0,0 procentenheter, intervall −7,1 till 7,1). Uppgift saknas för 12,5 % bland kvinnor och 0,0 % "
         "bland män, och det kan dölja en skillnad.",
         strata({{"13–15 år", part(120, 200), part(80, 200)},
                 {"16–17 år", lacking(80, 200, 50), part(120, 200)}})},
        {"ThoseOfWhomNobodyKnowsAreNoNumberWhereAGroupHidesItsOwn",
         "grupper.justerad-lika andel.utan-svar-doljer",
         "När hänsyn tas till ålder är andelen med insats ungefär lika stor bland kvinnor och män (skillnad "
         "0,0 procentenheter, intervall −7,1 till 7,1). Uppgift saknas för 12,5 % bland kvinnor och ett "
         "antal som inte visas bland män, och det kan dölja en skillnad.",
         strata({{"13–15 år", part(120, 200), lacking_hidden(80, 200)},
                 {"16–17 år", lacking(80, 200, 50), part(120, 200)}})},
        {"InShortHigherInTheGroups", "grupper.kort-justerad-hogre",
         "När hänsyn tas till ålder är andelen med insats 20,0 procentenheter högre bland kvinnor, mer än "
         "slumpen brukar ge.",
         adjusted_in_short(
             {{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(120, 200), part(80, 200)}})},
        {"InShortLowerInTheGroups", "grupper.kort-justerad-lagre",
         "När hänsyn tas till ålder är andelen med insats 20,0 procentenheter lägre bland kvinnor, mer än "
         "slumpen brukar ge.",
         adjusted_in_short(
             {{"13–15 år", part(80, 200), part(120, 200)}, {"16–17 år", part(80, 200), part(120, 200)}})},
        {"InShortHigherInTheGroupsOfASample", "grupper.kort-justerad-hogre-urval",
         "När hänsyn tas till ålder är andelen med insats 20,0 procentenheter högre bland kvinnor, "
         "statistiskt säkerställt.",
         adjusted_in_short(
             {{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(120, 200), part(80, 200)}},
             Sampling::sample)},
        {"InShortLowerInTheGroupsOfASample", "grupper.kort-justerad-lagre-urval",
         "När hänsyn tas till ålder är andelen med insats 20,0 procentenheter lägre bland kvinnor, "
         "statistiskt säkerställt.",
         adjusted_in_short(
             {{"13–15 år", part(80, 200), part(120, 200)}, {"16–17 år", part(80, 200), part(120, 200)}},
             Sampling::sample)},
        {"InShortInTheGroupsByChance", "", "",
         adjusted_in_short(
             {{"13–15 år", part(105, 200), part(95, 200)}, {"16–17 år", part(105, 200), part(95, 200)}})},
        {"TheGroupsOfASampleDiffer", "grupper.olika grupper.justerad-ovisst",
         "Skillnaden mellan kvinnor och män i andelen med insats ser olika ut i olika åldrar: högre bland "
         "kvinnor (13–15 år), högre bland män (16–17 år). När hänsyn tas till ålder går det inte att avgöra "
         "om "
         "andelen med insats skiljer sig mellan kvinnor och män (skillnad 0,0 procentenheter, intervall −7,1 "
         "till 7,1).",
         strata({{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(80, 200), part(120, 200)}},
                Sampling::sample)},
        {"TheGroupsDifferInSize", "grupper.olika-stor grupper.justerad-hogre",
         "Skillnaden mellan kvinnor och män i andelen med insats är olika stor i olika åldrar. När hänsyn "
         "tas "
         "till ålder är andelen med insats 32,5 procentenheter högre bland kvinnor än bland män (intervall "
         "25,7 till 39,3).",
         strata({{"13–15 år", part(160, 200), part(40, 200)}, {"16–17 år", part(110, 200), part(100, 200)}})},
        {"AnAdjustedDifferenceThatChanceCouldMake", "grupper.justerad-hogre andel.slump",
         "När hänsyn tas till ålder är andelen med insats 6 procentenheter högre bland kvinnor än bland män "
         "(intervall −14 till 26). Underlaget är så litet att skillnaden kan bero på slumpen ett enskilt år.",
         strata({{"13–15 år", part(22, 40), part(20, 40)}, {"16–17 år", part(6, 10), part(5, 10)}})},
        {"TheTotalMisleadsInMostOfTheGroupsThatAreShown",
         "grupper.vander-upp grupper.justerad-hogre grupper.utan",
         "Totalt är andelen med insats lägre bland kvinnor än bland män, men i två av tre åldrar är den "
         "högre. "
         "Totalen säger därför inte hur det ser ut i grupperna. När hänsyn tas till ålder är andelen med "
         "insats 10,0 procentenheter högre bland kvinnor än bland män (intervall 6,8 till 13,2). 18–20 år "
         "ingår inte i den jämförelsen, eftersom det är för få kvinnor eller män där.",
         strata({{"13–15 år", part(400, 2000), part(20, 200)},
                 {"16–17 år", part(180, 200), part(1600, 2000)},
                 {"18–20 år", part(2, 9), part(8, 9)}})},
        {"WhereOneSexIsAbsentTheOtherIsNotSaidToBeFew", "grupper.justerad-lika grupper.utan",
         "När hänsyn tas till ålder är andelen med insats ungefär lika stor bland kvinnor och män (skillnad "
         "0,0 procentenheter, intervall −6,9 till 6,9). 13–15 år ingår inte i den jämförelsen, eftersom det "
         "är för få kvinnor eller män där.",
         strata({{"13–15 år", part(0, 0), part(60, 120)},
                 {"16–17 år", part(100, 200), part(100, 200)},
                 {"18–20 år", part(100, 200), part(100, 200)}})},
        {"WhereMostOfASexAreInGroupsThatCannotBeCompared", "grupper.underlag",
         "Underlaget är för litet för att pröva hur andelen med insats skiljer sig när hänsyn tas till "
         "ålder.",
         strata({{"13–15 år", part(0, 0), part(250, 500)},
                 {"16–17 år", part(100, 200), part(100, 200)},
                 {"18–20 år", part(100, 200), part(100, 200)}})},
        {"TheTotalMisleadsInTheGroupsThatAreLargeEnough",
         "grupper.vander-upp grupper.justerad-hogre grupper.utan",
         "Totalt är andelen med insats lägre bland kvinnor än bland män, men i båda de åldrar som har "
         "tillräckligt många kvinnor och män är den högre. Totalen säger därför inte hur det ser ut i "
         "grupperna. "
         "När "
         "hänsyn tas till ålder är andelen med insats 10,0 procentenheter högre bland kvinnor än bland män "
         "(intervall 6,8 till 13,2). 18–20 år och 21–24 år ingår inte i den jämförelsen, eftersom det är för "
         "få kvinnor eller män där.",
         strata({{"13–15 år", part(400, 2000), part(20, 200)},
                 {"16–17 år", part(180, 200), part(1600, 2000)},
                 {"18–20 år", part(2, 9), part(8, 9)},
                 {"21–24 år", part(1, 9), part(8, 9)}})},
        {"NamesWithAndAreKeptApart", "grupper.kort-vander-upp",
         "Totalt är den lägre bland kvinnor än bland män, men högre i båda grupperna (arbete och skola; vård "
         "och stöd).",
         misleading_in_short({{"arbete och skola", part(400, 2000), part(20, 200)},
                              {"vård och stöd", part(180, 200), part(1600, 2000)}},
                             {part(580, 2200), part(1620, 2200)})},
        {"TheSameDifferenceInAllGroupsIsNoneBetweenThem", "grupper.justerad-hogre",
         "När hänsyn tas till ålder är andelen med insats 10,0 procentenheter högre bland kvinnor än bland "
         "män (intervall 5,5 till 14,5).",
         strata({{"13–15 år", part(20, 200), part(0, 200)},
                 {"16–17 år", part(60, 200), part(40, 200)},
                 {"18–20 år", part(120, 200), part(100, 200)}})},
        {"AHiddenGroupHidesWhatIsAdjusted", "grupper.skyddad",
         "Hur andelen med insats skiljer sig när hänsyn tas till ålder går inte att pröva, eftersom enskilda "
         "personer annars kan kännas igen.",
         strata_beside(
             {{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", hidden_part(40), part(3, 40)}})},
        {"AGroupThatIsMissing", "grupper.saknas",
         "Hur andelen med insats skiljer sig när hänsyn tas till ålder går inte att pröva, eftersom uppgift "
         "saknas.",
         strata_beside(
             {{"13–15 år", part(120, 200), part(80, 200)},
              {"16–17 år", {cell_without_value(Status::missing, Unit::count), count(40)}, part(3, 40)}})},
        {"GroupsOfTooFewPersons", "grupper.underlag",
         "Underlaget är för litet för att pröva hur andelen med insats skiljer sig när hänsyn tas till "
         "ålder.",
         strata({{"13–15 år", part(120, 200), part(80, 200)}, {"16–17 år", part(3, 9), part(3, 40)}})},
        {"NobodyInAnyGroup", "", "",
         strata({{"13–15 år", part(0, 200), part(0, 200)}, {"16–17 år", part(0, 200), part(0, 200)}})},
        {"NothingToJudge", "slutsats.inga-jamforelser", "Rapporten har inga jämförelser som går att bedöma.",
         how_many_stand(0, 0)},
        {"NoneOfThree", "slutsats.ingen",
         "Ingen av tre jämförelser visar en skillnad som är större än vad slumpen kan ge ett enskilt år.",
         how_many_stand(3, 0)},
        {"OneOfThree", "slutsats.antal",
         "En av tre jämförelser visar en skillnad som är större än vad slumpen brukar ge ett enskilt år.",
         how_many_stand(3, 1)},
        {"OneOfThreeWhereYearsAreCompared", "slutsats.antal",
         "En av tre jämförelser visar en skillnad eller förändring som är större än vad slumpen brukar ge.",
         how_many_stand(3, 1, Sampling::full_count, JudgedYears::compared)},
        {"OneOfThreeOfYearsTogether", "slutsats.antal",
         "En av tre jämförelser visar en skillnad som är större än vad slumpen brukar ge.",
         how_many_stand(3, 1, Sampling::full_count, JudgedYears::together)},
        {"NoneOfOne", "slutsats.ingen-enda",
         "Rapporten gör en enda jämförelse, och den visar ingen skillnad som är större än vad slumpen kan ge "
         "ett enskilt år.",
         how_many_stand(1, 0)},
        {"OneOfOne", "slutsats.antal-enda",
         "Rapporten gör en enda jämförelse, och den visar en skillnad som är större än vad slumpen brukar ge "
         "ett enskilt år.",
         how_many_stand(1, 1)},
        {"NoneOfThreeOfASample", "slutsats.ingen-urval",
         "Ingen av tre jämförelser visar en statistiskt säkerställd skillnad eller förändring.",
         how_many_stand(3, 0, Sampling::sample, JudgedYears::compared)},
        {"OneOfThreeOfASample", "slutsats.antal-urval",
         "En av tre jämförelser visar en statistiskt säkerställd skillnad eller förändring.",
         how_many_stand(3, 1, Sampling::sample, JudgedYears::compared)},
        {"NoneOfOneOfASample", "slutsats.ingen-urval-enda",
         "Rapporten gör en enda jämförelse, och den visar ingen statistiskt säkerställd skillnad eller "
         "förändring.",
         how_many_stand(1, 0, Sampling::sample, JudgedYears::compared)},
        {"OneOfOneOfASample", "slutsats.antal-urval-enda",
         "Rapporten gör en enda jämförelse, och den visar en statistiskt säkerställd skillnad eller "
         "förändring.",
         how_many_stand(1, 1, Sampling::sample, JudgedYears::compared)},
        {"NoneOfThreeIsBothLargeEnoughAndCertain", "slutsats.ingen",
         "Ingen av tre jämförelser visar en skillnad som är stor nog att räknas och större än vad slumpen "
         "kan "
         "ge ett enskilt år.",
         how_many_are_large(3, 0)},
        {"OneOfThreeIsBothLargeEnoughAndCertain", "slutsats.antal",
         "En av tre jämförelser visar en skillnad som är stor nog att räknas och större än vad slumpen "
         "brukar "
         "ge ett enskilt år.",
         how_many_are_large(3, 1)},
        {"TheOnlyOneIsCertainButSmall", "slutsats.ingen-enda",
         "Rapporten gör en enda jämförelse, och den visar ingen skillnad som är stor nog att räknas och "
         "större än vad slumpen kan ge ett enskilt år.",
         how_many_are_large(1, 0)},
        {"NoneOfThreeOfASampleIsLargeEnough", "slutsats.ingen-urval",
         "Ingen av tre jämförelser visar en statistiskt säkerställd skillnad som är stor nog att räknas.",
         how_many_are_large(3, 0, Sampling::sample)},
        {"OneOfThreeOfASampleIsLargeEnough", "slutsats.antal-urval",
         "En av tre jämförelser visar en statistiskt säkerställd skillnad som är stor nog att räknas.",
         how_many_are_large(3, 1, Sampling::sample)},
        {"TheOnlyOneOfASampleIsCertainButSmall", "slutsats.ingen-urval-enda",
         "Rapporten gör en enda jämförelse, och den visar ingen statistiskt säkerställd skillnad som är stor "
         "nog att räknas.",
         how_many_are_large(1, 0, Sampling::sample)},
        {"SeveralOfASurvey", "slutsats.enkat",
         "Två av fem jämförelser som bygger på urval är statistiskt säkerställda.",
         reach({.certain = 2, .not_certain = 3})},
        {"OneOfASurvey", "slutsats.enkat-en",
         "En av fem jämförelser som bygger på urval är statistiskt säkerställd.",
         reach({.certain = 1, .not_certain = 4})},
        {"NoneOfASurvey", "slutsats.enkat-ingen",
         "Ingen av fem jämförelser som bygger på urval är statistiskt säkerställd.",
         reach({.not_certain = 5})},
        {"TheOnlyOneOfASurvey", "slutsats.enkat-enda",
         "Den enda jämförelse som bygger på ett urval är statistiskt säkerställd.", reach({.certain = 1})},
        {"TheOnlyOneOfASurveyIsNot", "slutsats.enkat-enda-inte",
         "Den enda jämförelse som bygger på ett urval är inte statistiskt säkerställd.",
         reach({.not_certain = 1})},
        {"OfTwoItIsNotKnown", "slutsats.osakerhet-okand",
         "För två jämförelser är osäkerheten inte känd, så det går inte att säga om de är säkerställda.",
         reach({.unknown = 2})},
        {"OfOneItIsNotKnown", "slutsats.osakerhet-okand-en",
         "För en jämförelse är osäkerheten inte känd, så det går inte att säga om den är säkerställd.",
         reach({.unknown = 1})},
        {"OfARegister", "slutsats.register",
         "Uppgifter som gäller alla är ingen uppskattning: en skillnad är så stor som den står, men i en "
         "liten "
         "grupp kan den växla mycket från år till år.",
         reach({.counted = 1})},
        {"WithAnAreaOfWhichItIsAPart", "slutsats.register slutsats.ungefarlig",
         "Uppgifter som gäller alla är ingen uppskattning: en skillnad är så stor som den står, men i en "
         "liten "
         "grupp kan den växla mycket från år till år. Jämförelser med ett område som det egna är en del av "
         "är "
         "ungefärliga.",
         reach({.counted = 1, .approximate = 1})},
        {"NothingHasChanged", "slutsats.ingen-andring",
         "Ingen av två skillnader mellan grupperna som går att följa har ändrats mer sedan 2023 än vad "
         "slumpen kan ge.",
         no_change({Outcome::uncertain, Outcome::uncertain})},
        {"OneOfTheChangesIsCertainButSmall", "slutsats.ingen-andring",
         "Ingen av två skillnader mellan grupperna som går att följa har ändrats så mycket att det räknas "
         "och mer sedan 2023 än vad slumpen kan ge.",
         no_change({Outcome::uncertain, Outcome::alike})},
        {"TheOnlyChangeIsCertainButSmall", "slutsats.ingen-andring-enda-liten",
         "Den enda skillnad mellan grupperna som går att följa har inte ändrats så mycket sedan 2023 att det "
         "räknas.",
         no_change({Outcome::alike})},
        {"NothingHasChangedOfTheLittleThatIsKnown", "slutsats.ingen-andring-enda slutsats.andring-okand",
         "Den enda skillnad mellan grupperna som går att följa har inte ändrats mer sedan 2023 än vad "
         "slumpen "
         "kan ge. För tre till går det inte att säga, eftersom uppgifter är skyddade eller underlaget är för "
         "litet.",
         no_change({Outcome::hidden, Outcome::uncertain, Outcome::small_base, Outcome::hidden})},
        {"NoChangeIsKnown", "", "", no_change({Outcome::hidden, Outcome::missing})},
        {"ComparisonsThatCouldNotBeMade", "slutsats.ej-gjorda",
         "Ytterligare tre jämförelser går inte att göra, eftersom uppgifter är skyddade, underlaget är för "
         "litet eller uppgift saknas.",
         not_made({.certain = 1, .small_base = 1, .hidden = 1, .missing = 1})},
        {"OneComparisonThatCouldNotBeMade", "slutsats.ej-gjord",
         "Ytterligare en jämförelse går inte att göra, eftersom underlaget är för litet.",
         not_made({.alike = 1, .small_base = 1})},
        {"NoComparisonCouldBeMade", "slutsats.ej-gjorda",
         "Två jämförelser går inte att göra, eftersom uppgifter är skyddade.", not_made({.hidden = 2})},
        {"AllComparisonsWereMade", "", "", not_made({.certain = 1})},
        {"OneGroupIsNoDivision", "", "", strata({{"13–15 år", part(120, 200), part(80, 200)}})},
        {"AHigherRate", "takt.hogre",
         "Antalet inskrivna per 1 000 invånare är 20,0 bland kvinnor och 10,0 bland män. Det är 2,0 gånger "
         "så "
         "högt bland kvinnor.",
         rates(200, 10'000, 100, 10'000)},
        {"ALowerRateThatChanceCouldMake", "takt.lagre takt.slump",
         "Antalet inskrivna per 1 000 invånare är 0,8 bland kvinnor och 1,0 bland män. Det är 1,3 gånger så "
         "högt bland män. Så få personer ligger bakom att skillnaden kan bero på slumpen ett enskilt år.",
         rates(8, 10'000, 10, 10'000)},
        {"AboutTheSameRate", "takt.lika",
         "Antalet inskrivna per 1 000 invånare är ungefär lika högt bland kvinnor (10,2) och män (10,0).",
         rates(102, 10'000, 100, 10'000)},
        {"ARateOfNobody", "takt.ingen",
         "Antalet inskrivna per 1 000 invånare är 0,0 bland kvinnor och 2,0 bland män.",
         rates(0, 10'000, 20, 10'000)},
        {"RatesOfSomethingMissing", "takt.saknas",
         "Antalet inskrivna per 1 000 invånare kan inte jämföras mellan kvinnor och män, eftersom uppgift "
         "saknas.",
         rates_of(cell_without_value(Status::missing, Unit::count), 10'000)},
        {"HiddenRates", "takt.skyddad",
         "Antalet inskrivna per 1 000 invånare kan inte jämföras mellan kvinnor och män, eftersom enskilda "
         "personer "
         "annars kan kännas igen.",
         rates_of(cell_without_value(Status::hidden, Unit::count), 10'000)},
        {"TooFewForRates", "takt.underlag",
         "Underlaget är för litet för att säga om antalet inskrivna per 1 000 invånare skiljer sig mellan "
         "kvinnor och män.",
         rates(2, 10'000, 5, 10'000)},
        {"ARateThatRises", "takt.trend-upp",
         "Antalet inskrivna per 1 000 invånare har ökat bland män, från 2,0 2022 till 8,0 2025.",
         rate_trend({20, 40, 60, 80}, 10'000)},
        {"ARateThatFalls", "takt.trend-ner",
         "Antalet inskrivna per 1 000 invånare har minskat bland män, från 8,0 2022 till 2,0 2025.",
         rate_trend({80, 60, 40, 20}, 10'000)},
        {"ARateThatIsStillThoughTheNumberRises", "takt.trend-lika",
         "Antalet inskrivna per 1 000 invånare bland män är ungefär detsamma 2025 (2,0) som 2022 (2,0).",
         rate_trend({{count(20), count(10'000)},
                     {count(40), count(20'000)},
                     {count(60), count(30'000)},
                     {count(80), count(40'000)}})},
        {"ARateThatRisesForCertainButLittle", "takt.trend-lika",
         "Antalet inskrivna per 1 000 invånare bland män är ungefär detsamma 2025 (10,9) som 2022 (10,0).",
         rate_trend({10'000, 10'300, 10'600, 10'900}, 1'000'000)},
        {"ARateThatRisesByATenth", "takt.trend-upp",
         "Antalet inskrivna per 1 000 invånare har ökat bland män, från 10,0 2022 till 11,0 2025.",
         rate_trend({10'000, 10'300, 10'600, 11'000}, 1'000'000)},
        {"ARateWithoutADirection", "takt.trend-ingen",
         "Antalet inskrivna per 1 000 invånare bland män varierar mellan 2,0 och 2,8 utan tydlig riktning.",
         rate_trend({24, 20, 28, 22}, 10'000)},
        {"ARateWhoseEndsPointAnotherWayThanTheYearsBetween", "takt.trend-ingen",
         "Antalet inskrivna per 1 000 invånare bland män varierar mellan 2,9 och 20,0 utan tydlig riktning.",
         rate_trend({30, 30, 30, 200, 200, 29}, 10'000)},
        {"ARateThatBeginsInTheLastYear", "takt.trend-upp",
         "Antalet inskrivna per 1 000 invånare har ökat bland män, från 0,0 2022 till 4,0 2025.",
         rate_trend({0, 0, 0, 40}, 10'000)},
        {"ARateOfThreeYears", "trend.kort", "Det finns för få år för att tala om en utveckling.",
         rate_trend({20, 40, 60}, 10'000)},
        {"ARateOfTooFewForATrend", "takt.trend-underlag",
         "Underlaget är för litet för att säga om antalet inskrivna per 1 000 invånare bland män har ändrats "
         "över tid.",
         rate_trend({1, 3, 5, 7}, 10'000)},
        {"ARateOfWhichAYearsPopulationIsMissing", "takt.trend-saknas",
         "Det går inte att säga om antalet inskrivna per 1 000 invånare bland män har ändrats över tid, "
         "eftersom uppgift saknas för 2023.",
         rate_trend({{count(20), count(10'000)},
                     {count(40), missing_count()},
                     {count(60), count(10'000)},
                     {count(80), count(10'000)}})},
        {"ARateOfWhichAYearIsHidden", "takt.trend-skyddad",
         "Det går inte att säga om antalet inskrivna per 1 000 invånare bland män har ändrats över tid, "
         "eftersom enskilda personer annars kan kännas igen.",
         rate_trend({{count(20), count(10'000)},
                     {cell_without_value(Status::hidden, Unit::count), count(10'000)},
                     {count(60), count(10'000)},
                     {count(80), count(10'000)}})},
        {"ARateOfWhichAYearOfFiveIsHidden", "takt.trend-upp",
         "Antalet inskrivna per 1 000 invånare har ökat bland män, från 2,0 2022 till 9,0 2026 (bedömt på "
         "2022, 2024, 2025 och 2026).",
         rate_trend({{count(20), count(10'000)},
                     {cell_without_value(Status::hidden, Unit::count), count(10'000)},
                     {count(60), count(10'000)},
                     {count(80), count(10'000)},
                     {count(90), count(10'000)}})},
        {"AHigherRateWithTheSameAges", "takt.standard-hogre",
         "När hänsyn tas till ålder är det 20,0 bland kvinnor och 10,0 bland män, 2,0 gånger så högt bland "
         "kvinnor.",
         standardised({ages(100, 5'000, 50, 5'000), ages(20, 1'000, 90, 9'000)})},
        {"ALowerRateWithTheSameAgesAlthoughTheTotalIsHigher", "takt.standard-lagre takt.standard-vander",
         "När hänsyn tas till ålder är det 11,0 bland kvinnor och 17,0 bland män, 1,5 gånger så högt bland "
         "män. Totalen pekar åt andra hållet, och säger därför inte hur det ser ut i grupper som är lika "
         "sammansatta.",
         standardised({ages(200, 10'000, 30, 1'000), ages(2, 1'000, 40, 10'000)})},
        {"ThoseOfNoKnownAgeAreNotCountedWithTheSameAges", "takt.standard-hogre takt.standard-utan",
         "När hänsyn tas till ålder är det 20,0 bland kvinnor och 10,0 bland män, 2,0 gånger så högt bland "
         "kvinnor. Uppgift om ålder saknas för 4,0 % bland kvinnor och 0,0 % bland män, och de ingår inte i "
         "den jämförelsen.",
         standardised({ages(100, 5'000, 50, 5'000), ages(20, 1'000, 90, 9'000)},
                      Contrasted{part(5, 125), part(0, 140)})},
        {"ManyOfNoKnownAge", "takt.standard-utan-uppgift",
         "Antalet inskrivna per 1 000 invånare jämförs inte med hänsyn till ålder, eftersom uppgift om ålder "
         "saknas för 7,7 % bland kvinnor och 0,0 % bland män.",
         standardised({ages(100, 5'000, 50, 5'000), ages(20, 1'000, 90, 9'000)},
                      Contrasted{part(10, 130), part(0, 140)})},
        {"ALowerRateWithTheSameAgesThatChanceCouldMake", "takt.standard-lagre takt.slump",
         "När hänsyn tas till ålder är det 0,8 bland kvinnor och 1,0 bland män, 1,3 gånger så högt bland "
         "män. Så få personer ligger bakom att skillnaden kan bero på slumpen ett enskilt år.",
         standardised({ages(4, 5'000, 5, 5'000), ages(4, 5'000, 5, 5'000)})},
        {"AboutTheSameRateWithTheSameAges", "takt.standard-lika",
         "När hänsyn tas till ålder är det ungefär lika högt bland kvinnor (10,2) och män (10,0).",
         standardised({ages(51, 5'000, 50, 5'000), ages(51, 5'000, 50, 5'000)})},
        {"AThinAgeIsNoneOfItsOwn", "takt.standard-underlag",
         "Underlaget är för litet för att jämföra antalet inskrivna per 1 000 invånare med hänsyn till "
         "ålder.",
         standardised({ages(100, 5'000, 80, 5'000), ages(0, 3, 0, 4)})},
        {"AThinAgeIsCountedWithTheOneBeforeIt", "takt.standard-hogre",
         "När hänsyn tas till ålder är det 20,0 bland kvinnor och 10,0 bland män, 2,0 gånger så högt bland "
         "kvinnor.",
         standardised({ages(100, 5'000, 50, 5'000), ages(20, 990, 90, 8'990), ages(0, 10, 0, 10)})},
        {"AHiddenAgeIsHidden", "takt.standard-skyddad",
         "Antalet inskrivna per 1 000 invånare kan inte jämföras med hänsyn till ålder, eftersom enskilda "
         "personer annars kan kännas igen.",
         standardised(
             {ages(100, 5'000, 80, 5'000),
              {{cell_without_value(Status::hidden, Unit::count), count(5'000)}, {count(50), count(5'000)}}})},
    };
}

} // namespace linsen::testing
