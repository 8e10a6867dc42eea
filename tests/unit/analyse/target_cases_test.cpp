#include "analyse/cases.hpp"

namespace linsen::testing {

std::vector<Case> target_cases() {
    auto const of = [](Wanted wanted, double value, Figure figure) {
        return [=] { return target(diabetes(wanted), value, figure); };
    };
    return {
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
         "Målet (minst 55 %) är inte nått för kvinnor (54,96 %), där 0,04 procentenheter återstår, men det "
         "är nått för "
         "män (55,0 %).",
         of(Wanted::up, 55, pair(plain(54.96, 1), plain(55.04, 1)))},
        {"OnlyWomenKnownReached", "mal.en-ja",
         "Målet (högst 9 %) är nått för kvinnor (8 %). För män saknas uppgift.",
         of(Wanted::down, 9, pair(plain(8), missing()))},
        {"OnlyMenKnownNotReached", "mal.en-nej",
         "Målet (högst 9 %) är inte nått för män (10 %), där 1 procentenhet återstår. För kvinnor saknas "
         "uppgift.",
         of(Wanted::down, 9, pair(missing(), plain(10)))},
        {"NothingKnown", "mal.saknas", "Målet (högst 9 %) kan inte följas upp, eftersom uppgift saknas.",
         of(Wanted::down, 9, pair(missing(), missing()))},
        {"TotalReached", "mal.totalt-ja", "Målet (minst 9 %) är nått (9 %).",
         [] { return target(undivided(diabetes(Wanted::up)), 9, only(plain(9))); }},
        {"TotalNotReached", "mal.totalt-nej",
         "Målet (minst 9 %) är inte nått (8 %): 1 procentenhet återstår.",
         [] { return target(undivided(diabetes(Wanted::up)), 9, only(plain(8))); }},
        {"TotalUnknown", "mal.saknas", "Målet (minst 9 %) kan inte följas upp, eftersom uppgift saknas.",
         [] { return target(undivided(diabetes(Wanted::up)), 9, only(missing())); }},
    };
}

} // namespace linsen::testing
