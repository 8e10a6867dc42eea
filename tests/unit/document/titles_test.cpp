#include "document/titles.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

TEST(BoxTitle, TellsTheRoleInWords) {
    using Role = Box::Role;
    EXPECT_EQ(box_title({Role::conclusion, "", {}}), "Slutsats");
    EXPECT_EQ(box_title({Role::method, " ", {}}), "Om metoden");
    EXPECT_EQ(box_title({Role::warning, "Uppgifter saknas", {}}), "Observera: Uppgifter saknas");
    EXPECT_EQ(box_title({Role::guidance, "Vad ser vi?", {}}), "Vägledning: Vad ser vi?");
    EXPECT_EQ(box_title({Role::method, "Intervall", {}}), "Metod: Intervall");
}

TEST(BoxTitle, RepeatsNothingThatTheTitleSays) {
    using Role = Box::Role;
    EXPECT_EQ(box_title({Role::conclusion, "Slutsatser för nämnden", {}}), "Slutsatser för nämnden");
    EXPECT_EQ(box_title({Role::method, "Så har metoden valts", {}}), "Så har metoden valts");
    EXPECT_EQ(box_title({Role::guidance, "VÄGLEDNING", {}}), "VÄGLEDNING");
}

TEST(StepTitle, HasTheNumberBeforeTheQuestion) {
    EXPECT_EQ(step_title({"3.1", "Vad ser vi?", {}}), "3.1 Vad ser vi?");
    EXPECT_EQ(step_title({"", "Vad ser vi?", {}}), "Vad ser vi?");
}

} // namespace
} // namespace linsen::document
