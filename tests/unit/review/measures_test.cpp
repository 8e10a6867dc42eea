#include "told.hpp"

#include "review/measure_answer.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

namespace linsen::review {

namespace {

Passage answer(std::string text) { return {std::move(text), Place{"rapport.toml", 40, 10, {}}}; }

} // namespace

TEST(Measures, WhatIsToBeDoneHasSomebodyWhoDoesIt) {
    for (char const* const measure :
         {"Vi ska fråga kvinnor och män vad som skulle hjälpa.", "Enheten inför en checklista för bemötande.",
          "Under 2027 tar vi fram en rutin.", "Väntetiden mäts i maj och oktober.", "Utbildning i bemötande.",
          "Följa upp besluten varje halvår.", "Vi bedömer att förvaltningen ska ta fram en rutin.",
          "Nyckeltalet redovisas i delårsrapporten.",
          "Skillnaden är stor. Därför prövar öppenvården kvällstider."})
        EXPECT_TRUE(says_what_to_do(answer(measure))) << measure;
}

TEST(Measures, AJudgementIsNothingToDo) {
    for (char const* const judgement :
         {"Vi bedömer att följderna är lika för kvinnor och män.",
          "Kvinnor får kortare väg, och män märker ingen skillnad.", "Nej.", "Inget behöver ändras.",
          "Enligt oss påverkas ingen grupp.", "Därför bedömer vi att nyttan är större än kostnaden.",
          "Vi ser inga risker.", "Förvaltningen anser att insatsen är rätt utformad.",
          "Att avstå gör att männen väntar längre."})
        EXPECT_FALSE(says_what_to_do(answer(judgement))) << judgement;
}

TEST(Measures, OnlyAMeasureIsAskedForOwnerAndDate) {
    Memo memo;
    memo.unowned = {{"4.1", "Vad ska ändras?", answer("Vi inför kvällstider."), false, true, {}},
                    {"4.3",
                     "Vilka följder får åtgärden?",
                     answer("Vi bedömer att båda vinner på det."),
                     false,
                     false,
                     {}}};
    ASSERT_EQ(codes(memo), "steg-utan-ansvarig");
    EXPECT_EQ(told(memo).front().diagnostic.message,
              "svaret på frågan \"4.1 Vad ska ändras?\" säger inte vem som gör det");
}

} // namespace linsen::review
