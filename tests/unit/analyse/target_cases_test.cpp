#include "analyse/cases.hpp"

#include "base/rounded.hpp"

namespace linsen::testing {

std::vector<Case> target_cases() {
    auto const of = [](Wanted wanted, double value, Figure figure) {
        return [=] { return target(counted(wanted), value, figure); };
    };
    auto const of_sample = [](Wanted wanted, double value, Figure figure) {
        return [=] { return target(diabetes(wanted), value, figure); };
    };
    return {
        {"ASampleSurelyReached", "mal.bada",
         "Målet (minst 50 %) är nått för både kvinnor (55 %) och män (60 %).",
         of_sample(Wanted::up, 50, pair(share(55, 4), share(60, 4)))},
        {"ASampleSurelyNotReached", "mal.ingen",
         "Målet (högst 50 %) är inte nått: 5 procentenheter återstår för kvinnor (55 %) och 10 "
         "procentenheter "
         "för män (60 %).",
         of_sample(Wanted::down, 50, pair(share(55, 4), share(60, 4)))},
        {"BothUnsure", "mal.osaker-bada",
         "Det går inte att säga säkert om målet (minst 50 %) är nått, varken för kvinnor (51 %, intervall "
         "47,0 till 55,0) eller för män (49 %, intervall 45,0 till 53,0), eftersom det ligger inom "
         "intervallen.",
         of_sample(Wanted::up, 50, pair(share(51, 4), share(49, 4)))},
        {"WomenUnsureMenReached", "mal.osaker-ja",
         "Det går inte att säga säkert om målet (minst 50 %) är nått för kvinnor (51 %, intervall 47,0 till "
         "55,0), eftersom det ligger inom intervallet. För män (60 %) är det nått.",
         of_sample(Wanted::up, 50, pair(share(51, 4), share(60, 4)))},
        {"WomenUnsureMenNotReached", "mal.osaker-nej",
         "Det går inte att säga säkert om målet (minst 50 %) är nått för kvinnor (51 %, intervall 47,0 till "
         "55,0), eftersom det ligger inom intervallet. För män (40 %) är det inte nått: 10 procentenheter "
         "återstår.",
         of_sample(Wanted::up, 50, pair(share(51, 4), share(40, 4)))},
        {"WomenReachedMenUnsure", "mal.ja-osaker",
         "Målet (minst 50 %) är nått för kvinnor (60 %). För män (51 %, intervall 47,0 till 55,0) går det "
         "inte att säga säkert, eftersom målet ligger inom intervallet.",
         of_sample(Wanted::up, 50, pair(share(60, 4), share(51, 4)))},
        {"WomenNotReachedMenUnsure", "mal.nej-osaker",
         "Målet (minst 50 %) är inte nått för kvinnor (40 %), där 10 procentenheter återstår. För män (51 %, "
         "intervall 47,0 till 55,0) går det inte att säga säkert, eftersom målet ligger inom intervallet.",
         of_sample(Wanted::up, 50, pair(share(40, 4), share(51, 4)))},
        {"OnlyMenKnownAndUnsure", "mal.en-osaker",
         "Det går inte att säga säkert om målet (minst 50 %) är nått för män (51 %, intervall 47,0 till "
         "55,0), eftersom det ligger inom intervallet. För kvinnor saknas uppgift.",
         of_sample(Wanted::up, 50, pair(missing(), share(51, 4)))},
        {"TotalUnsure", "mal.totalt-osaker",
         "Det går inte att säga säkert om målet (minst 50 %) är nått (51 %, intervall 47,0 till 55,0), "
         "eftersom det ligger inom intervallet.",
         [] { return target(undivided(diabetes(Wanted::up)), 50, only(share(51, 4))); }},
        {"TheEdgeOfAnIntervalIsOnItsSide", "mal.ja-osaker",
         "Målet (minst 47 %) är nått för kvinnor (51 %). För män (50 %, intervall 46,0 till 54,0) går det "
         "inte att säga säkert, eftersom målet ligger inom intervallet.",
         of_sample(Wanted::up, 47, pair(share(51, 4), share(50, 4)))},
        {"ASampleWithoutIntervals", "mal.bada mal.okand",
         "Målet (högst 9 %) är nått för både kvinnor (8 %) och män (9 %). Det är inte känt hur "
         "säkra uppgifterna är.",
         of_sample(Wanted::down, 9, pair(plain(8), plain(9)))},
        {"ASampleWithIntervalsForWomenOnly", "mal.bada mal.okand-en",
         "Målet (högst 19 %) är nått för både kvinnor (8 %) och män (9 %). Det är inte känt hur säker "
         "uppgiften för män är.",
         of_sample(Wanted::down, 19, pair(share(8, 4), plain(9)))},
        {"OnlyWomenKnownWithoutInterval", "mal.en-ja mal.okand-en",
         "Målet (högst 9 %) är nått för kvinnor (8 %). För män saknas uppgift. Det är inte känt hur säker "
         "uppgiften för kvinnor är.",
         of_sample(Wanted::down, 9, pair(plain(8), missing()))},
        {"TotalOfASampleWithoutIntervals", "mal.totalt-ja mal.okand-totalt",
         "Målet (minst 9 %) är nått (9 %). Det är inte känt hur säker uppgiften är.",
         [] { return target(undivided(diabetes(Wanted::up)), 9, only(plain(9))); }},
        {"ARoundedValueOutsideItsIntervalGivesWayToTheMidpoint", "mal.andra",
         "Målet (högst 30 %) är inte nått för kvinnor (30 %, intervallets mittpunkt 30,6 %), där 0,6 "
         "procentenheter återstår, men det är nått för män (30 %, intervallets mittpunkt 29,4 %).",
         of_sample(Wanted::down, 30, pair(between(30, 30.3, 30.9), between(30, 29.1, 29.7)))},
        {"AboveATargetThatTheRoundedValueIsBelow", "mal.andra",
         "Målet (högst 30,1 %) är inte nått för kvinnor (30 %, intervallets mittpunkt 30,6 %), där 0,5 "
         "procentenheter återstår, men det är nått för män (30 %, intervallets mittpunkt 29,4 %).",
         of_sample(Wanted::down, 30.1, pair(between(30, 30.3, 30.9), between(30, 29.1, 29.7)))},
        {"MoreDecimalsNeverTakeTheComparisonAway", "mal.ingen",
         "Målet (högst 29,2 %) är inte nått: 1,4 procentenheter återstår för kvinnor (30 %, intervallets "
         "mittpunkt 30,6 %) och 0,4 procentenheter för män (30 %, intervallets mittpunkt 29,6 %).",
         of_sample(Wanted::down, 29.2, pair(between(30, 30.3, 30.9), between(30, 29.4, 29.8)))},
        {"AMidpointNearTheTargetIsToldApartFromIt", "mal.totalt-nej",
         "Målet (högst 30,5 %) är inte nått (30 %, intervallets mittpunkt 30,52 %): 0,02 procentenheter "
         "återstår.",
         [] {
             Cell cell = between(30, 30.44, 30.6);
             cell.interval->decimals = 2;
             return target(undivided(counted(Wanted::down)), 30.5, only(cell));
         }},
        {"AnIntervalRoundedCoarserThanItsValue", "mal.osaker-bada",
         "Det går inte att säga säkert om målet (minst 58 %) är nått, varken för kvinnor (57,9 %, intervall "
         "58,0 till 64,0) eller för män (51 %, intervall 47,0 till 59,0), eftersom det ligger inom "
         "intervallen.",
         [=] {
             Cell women = shown_cell(57.9, Unit::percent, 1);
             women.interval = Interval{58, 64, 0};
             return target(diabetes(Wanted::up), 58, pair(women, between(51, 47, 59)));
         }},
        {"BothReached", "mal.bada", "Målet (högst 9 %) är nått för både kvinnor (8 %) och män (9 %).",
         of(Wanted::down, 9, pair(plain(8), plain(9)))},
        {"NeitherReached", "mal.ingen",
         "Målet (minst 11 %) är inte nått: 3 procentenheter återstår för kvinnor (8 %) och 1 procentenhet "
         "för män "
         "(10 %).",
         of(Wanted::up, 11, pair(plain(8), plain(10)))},
        {"WomenReached", "mal.forsta",
         "Målet (högst 8,5 %) är nått för kvinnor (8 %) men inte för män (10 %), där 1,5 procentenheter "
         "återstår.",
         of(Wanted::down, 8.5, pair(plain(8), plain(10)))},
        {"MenReached", "mal.andra",
         "Målet (minst 10 %) är inte nått för kvinnor (8 %), där 2 procentenheter återstår, men det är nått "
         "för män "
         "(10 %).",
         of(Wanted::up, 10, pair(plain(8), plain(10)))},
        {"JustMissed", "mal.forsta",
         "Målet (högst 9 %) är nått för kvinnor (9,0 %) men inte för män (9,1 %), där 0,1 procentenheter "
         "återstår.",
         of(Wanted::down, 9, pair(plain(9, 1), plain(9.1, 1)))},
        {"MissedByLessThanIsPrinted", "mal.andra",
         "Målet (minst 55 %) är inte nått för kvinnor (55,0 %, avrundat), där mindre än 0,1 procentenheter "
         "återstår, men det är nått för män (55,0 %).",
         of(Wanted::up, 55, pair(plain(54.96, 1), plain(55.04, 1)))},
        {"ReachedByMoreThanIsPrinted", "mal.totalt-ja", "Målet (minst 50,4 %) är nått (50 %, avrundat).",
         [] { return target(undivided(counted(Wanted::up)), 50.4, only(plain(50.45))); }},
        {"ATargetWithMoreDecimalsThanTheValue", "mal.totalt-nej",
         "Målet (minst 50,4 %) är inte nått (50 %): 0,4 procentenheter återstår.",
         [] { return target(undivided(counted(Wanted::up)), 50.4, only(plain(50.2))); }},
        {"ShownAsIfItWereReached", "mal.totalt-nej",
         "Målet (minst 51 %) är inte nått (51 %, avrundat): mindre än 1 procentenhet återstår.",
         [] { return target(undivided(counted(Wanted::up)), 51, only(plain(50.6))); }},
        {"LimitsThatAreRoundedOffTheTarget", "mal.totalt-osaker",
         "Det går inte att säga säkert om målet (minst 50,8 %) är nått (53,1 %, intervall 50,6 till 55,2), "
         "eftersom det ligger inom intervallet.",
         [] {
             Cell cell = shown_cell(53.1, Unit::percent, 1);
             cell.interval = Interval{50.6, 55.2, 1};
             return target(undivided(diabetes(Wanted::up)), 50.8, only(with_decimals(cell, 0)));
         }},
        {"ATargetAtALimitThatIsRounded", "mal.totalt-osaker",
         "Det går inte att säga säkert om målet (högst 6,5 %) är nått (6,6 %, intervall 6,5 till 6,7), "
         "eftersom det ligger inom intervallet.",
         [] {
             Cell cell = shown_cell(6.6, Unit::percent, 1);
             cell.interval = Interval{6.5, 6.7, 1};
             return target(undivided(diabetes(Wanted::down)), 6.5, only(with_decimals(cell, 0)));
         }},
        {"OnlyWomenKnownReached", "mal.en-ja",
         "Målet (högst 9 %) är nått för kvinnor (8 %). För män saknas uppgift.",
         of(Wanted::down, 9, pair(plain(8), missing()))},
        {"MenHidden", "mal.en-ja",
         "Målet (högst 9 %) är nått för kvinnor (8 %). För män är uppgiften skyddad.",
         of(Wanted::down, 9, pair(plain(8), cell_without_value(Status::hidden, Unit::percent)))},
        {"OnlyMenKnownNotReached", "mal.en-nej",
         "Målet (högst 9 %) är inte nått för män (10 %), där 1 procentenhet återstår. För kvinnor saknas "
         "uppgift.",
         of(Wanted::down, 9, pair(missing(), plain(10)))},
        {"MenContradictTheirInterval", "mal.en-ja",
         "Målet (högst 9 %) är nått för kvinnor (8 %). För män saknas en uppgift som går att jämföra.",
         of_sample(Wanted::down, 9, pair(share(8, 1), between(85, 7, 9)))},
        {"BothContradictTheirIntervals", "mal.saknas",
         "Målet (högst 9 %) kan inte följas upp, eftersom en uppgift som går att jämföra saknas.",
         of_sample(Wanted::down, 9, pair(between(85, 7, 9), between(85, 7, 9)))},
        {"NothingKnown", "mal.saknas", "Målet (högst 9 %) kan inte följas upp, eftersom uppgift saknas.",
         of(Wanted::down, 9, pair(missing(), missing()))},
        {"TotalReached", "mal.totalt-ja", "Målet (minst 9 %) är nått (9 %).",
         [] { return target(undivided(counted(Wanted::up)), 9, only(plain(9))); }},
        {"TotalNotReached", "mal.totalt-nej",
         "Målet (minst 9 %) är inte nått (8 %): 1 procentenhet återstår.",
         [] { return target(undivided(counted(Wanted::up)), 9, only(plain(8))); }},
        {"TotalUnknown", "mal.saknas", "Målet (minst 9 %) kan inte följas upp, eftersom uppgift saknas.",
         [] { return target(undivided(counted(Wanted::up)), 9, only(missing())); }},
    };
}

} // namespace linsen::testing
