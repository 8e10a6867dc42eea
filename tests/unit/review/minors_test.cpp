#include "told.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

/// Children are concerned, by whatever name or age.
namespace linsen::review {

namespace {

Memo without_children(std::string source) {
    Memo memo;
    memo.parts = {part(PartKind::case_text, "Ärendet", std::move(source)),
                  part(PartKind::child, "Konsekvenser för barn", "Inga konsekvenser.")};
    return memo;
}

} // namespace

TEST(Minors, AreCalledByManyNames) {
    for (char const* const told :
         {"Nämnden ansvarar för vård enligt LVU.", "Boendet tar emot ensamkommande från hela länet.",
          "En 14-åring placerades i ett jourhem.", "Verksamheten riktar sig till 13–17-åringar.",
          "Gymnasieungdomar söker sommarjobb hos kommunen.", "Skolungdom får åka gratis.",
          "Tonåringarna får en egen lokal.", "Stödet ges till personer som inte har fyllt 18 år.",
          "Avgiften tas inte ut av personer under 18 år.",
          "Mottagningen tar emot personer i åldern 13–20 år.", "Minderåriga får inte köpa folköl.",
          "En sextonåring fick en kontaktperson.", "Personer yngre än 16 år får inte hyra skoter."})
        EXPECT_EQ(codes(without_children(told)), "barnperspektiv-saknas") << told;
}

TEST(Minors, AreNotThoseWhoAreGrown) {
    for (char const* const fine :
         {"Verksamheten riktar sig till 20-åringar.", "Verksamheten riktar sig till 18-åringar.",
          "En 85-åring väntar på plats i särskilt boende.",
          "Arbetslösheten i åldern 16–64 år redovisas efter kön.",
          "Avtalet gäller i 3 år och kan förlängas i 2 år.",
          "Under 15 år har kommunen haft ett eget boende för vuxna.",
          "Utbildningen riktas till elever på komvux.", "Barn- och ungdomsnämnden har yttrat sig.",
          "Femåriga avtal tecknas med tre hem.", "Vård enligt LVM ges på statliga hem."})
        EXPECT_EQ(codes(without_children(fine)), "") << fine;
}

TEST(Minors, AreHeardInTheirOwnPart) {
    Memo memo = without_children("En 14-åring placerades i ett jourhem.");
    memo.parts.back() = part(PartKind::child, "Konsekvenser för barn",
                             "14-åringar får träffa sin socialsekreterare före placeringen.");
    EXPECT_EQ(codes(memo), "");
}

} // namespace linsen::review
