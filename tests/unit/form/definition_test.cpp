#include "form/definition.hpp"

#include "form/plan.hpp"
#include "rok.hpp"

#include <gtest/gtest.h>

namespace linsen::form {
namespace {

using Lines = std::vector<std::string>;

std::string with(std::string const& old, std::string const& by) {
    auto text = small_form;
    auto const at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), by);
}

Lines faults_of(std::string const& toml) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_form_text(toml, diagnostics));
    return told(diagnostics);
}

TEST(FormDefinition, IsWhatTheTemplateSays) {
    auto const form = small();
    EXPECT_EQ(form.id, "prov");
    EXPECT_EQ(form.version, 3);
    EXPECT_EQ(form.introduction, (Lines{"Räkna alla.", "Räkna dem en gång."}));
    ASSERT_EQ(form.questions.size(), 2U);
    EXPECT_FALSE(form.questions[0].same_persons);
    EXPECT_EQ(form.questions[1].same_persons, 0U);
    EXPECT_EQ(form.role_of(form.questions[1]).sexes.size(), 4U);
    EXPECT_EQ(form.goals.front().activities, (Lines{"Göra något", "Göra mer"}));
}

TEST(FormDefinition, TellsEveryFaultAtOnceWithItsPlace) {
    auto toml = with("version = 3", "version = 0");
    toml.replace(toml.find("roll = \"vuxna\""), 14, "roll = \"vuxan\"");
    toml.replace(toml.rfind("\"heder\""), 7, "\"hedre\"");
    EXPECT_EQ(faults_of(toml + "[[fel]]\na = 1\n"),
              (Lines{"formular.mall-version:2", "formular.mall-roll:19", "formular.mall-samma-personer:32",
                     "job.okand-nyckel:37"}));
}

struct Wrong {
    std::string old;
    std::string by;
    std::string fault;
};

TEST(FormDefinition, RefusesWhatWouldLosePersonsOrMeetInAFile) {
    for (auto const& [old, by, fault] : std::vector<Wrong>{
             {"id = \"prov\"", "id = \"Prov 1\"", "formular.mall-namn:1"},
             {"\"annan könsidentitet\", ", "", "formular.mall-kon:13"},
             {"\"nej\", \"uppgift saknas\"]", "\"nej\"]", "formular.mall-rader:22"},
             {"\"nej\", \"uppgift", "\"Ja\", \"uppgift", "formular.mall-dubbel:22"},
             {"\"nej\", \"uppgift", "\"Summa\", \"uppgift", "formular.mall-rader:22"},
             {"id = \"insats\"", "id = \"heder\"", "formular.mall-dubbel:25"},
             {"id = \"insats\"", "id = \"svarslage\"", "formular.mall-dubbel:25"},
             {"kolumn = \"insats\"", "kolumn = \"antal\"", "formular.mall-kolumn:29"},
             {"kolumnrubrik = \"Insats\"", "kolumnrubrik = \"kvinnor\"", "formular.mall-rubriker:30"},
             {"kolumnrubrik = \"Insats\"", "kolumnrubrik = \"Kontroll\"", "formular.mall-rubriker:30"},
             {"\"Göra mer\"", "\"göra något\"", "formular.mall-dubbel:36"},
             {"funktioner = [\"socialchef\"]", "", "formular.mall-funktioner:34"}}) {
        EXPECT_EQ(faults_of(with(old, by)), Lines{fault}) << by;
    }
}

TEST(FormDefinition, OfWhatIsMissingNothingMoreIsSaid) {
    EXPECT_EQ(
        faults_of(with("kon = [\"kvinnor\", \"män\", \"annan könsidentitet\", \"uppgift saknas\"]", "")),
        Lines{"job.nyckel-saknas:10"});
    EXPECT_EQ(faults_of(with("version = 3\n", "")), Lines{"job.nyckel-saknas:0"});
}

TEST(FormPlan, GivesEverySheetANameOfItsOwn) {
    auto form = small();
    form.questions[1].heading = form.questions[0].heading =
        "Ett mycket långt namn på en fråga om något: delat";
    FormPlan const plan(form);
    EXPECT_NE(plan.questions[0].sheet, plan.questions[1].sheet);
    EXPECT_EQ(plan.questions[0].sheet, "1 Ett mycket långt namn på en");
    EXPECT_FALSE(plan.questions[0].compared);
    EXPECT_EQ(plan.questions[1].last(), plan.questions[1].sum() + 1);
}

} // namespace
} // namespace linsen::form
