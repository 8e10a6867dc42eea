#include "told.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

/// What stands beside a sentence divides its figure only where it is of the same persons.
namespace linsen::review {

TEST(Neighbours, ThatNameTheSexesDivideNothing) {
    std::string const count = "Under 2025 var 64 barn placerade. ";
    for (char const* const told :
         {"Flickor och pojkar tillfrågades.", "Flickor och pojkar bor på samma hem.",
          "I kommunen bor 5 100 flickor och 5 400 pojkar.", "Två flickor berättar om sin skola.",
          "Av 12 intervjuade var sju flickor.", "På hemmen arbetar 12 kvinnor och 3 män.",
          "Alla bemöts lika oavsett kön.", "Både flickor och pojkar behöver stöd i skolan."})
        EXPECT_EQ(codes(PartKind::case_text, count + told), "utan-kon") << told;
}

TEST(Neighbours, ThatDivideTheFigureAreHeard) {
    std::string const count = "Under 2025 var 64 barn placerade. ";
    for (char const* const fine :
         {"Av dem var 30 flickor och 34 pojkar.", "Av dem var 30 flickor.", "Knappt hälften var flickor.",
          "Könsfördelningen är jämn.", "Flickorna var {{barn | flickor}}.",
          "Det gäller både flickor och pojkar.", "Flickorna är fler än pojkarna.",
          "Uppgifterna för flickor och pojkar redovisas i tabell 1.",
          "Uppgifterna är inte uppdelade på kön, eftersom systemet saknar det."})
        EXPECT_EQ(codes(PartKind::case_text, count + fine), "") << fine;
    EXPECT_EQ(codes(PartKind::case_text, "Under året fick 88 klienter stöd:\n- 50 kvinnor\n- 38 män"), "");
}

TEST(Neighbours, SayWhatAWordForAllHidesOrNot) {
    EXPECT_EQ(codes_beside_table("Klienterna väntade i snitt 14 dagar. Kvinnor och män intervjuades.", false),
              "ord-doljer-kon");
    EXPECT_EQ(codes_beside_table("Eleverna trivs sämre i år. Skolan har både flickor och pojkar.", true),
              "ord-doljer-kon");
    EXPECT_EQ(
        codes_beside_table("Klienterna väntade i snitt 14 dagar. Kvinnorna väntade längre än männen.", false),
        "");
    EXPECT_EQ(
        codes_beside_table(
            "Barn märker av föräldrars skulder. Rådgivarna frågar om det finns flickor eller pojkar.", true),
        "")
        << "nothing is measured, so the sexes need only be named";
}

} // namespace linsen::review
