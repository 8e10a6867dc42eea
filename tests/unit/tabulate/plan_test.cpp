#include "tabulate/plan.hpp"

#include "base/fault.hpp"
#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::survey_request;

std::vector<Diagnostic> check(TableRequest const& request) {
    Plan plan;
    plan.add(request);
    Diagnostics diagnostics;
    check_plan(plan, diagnostics);
    return diagnostics.list();
}

TEST(Plan, ATableOfPersonsWithoutSexIsRefused) {
    TableRequest request = survey_request();
    request.by = {{"ar", {}}};
    auto const told = check(request);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].code, "plan.kon");
    EXPECT_EQ(told[0].message, "tabellen \"diabetes\" redovisar personer men är inte uppdelad på kön");
    EXPECT_EQ(told[0].place.line, 12);
}

TEST(Plan, AReasonOrAThingThatIsNotPersonsIsEnough) {
    TableRequest request = survey_request();
    request.by = {{"ar", {}}};
    request.without_sex = "källan delar inte upp uppgiften på kön";
    EXPECT_TRUE(check(request).empty());

    request.without_sex.clear();
    request.persons = false;
    EXPECT_TRUE(check(request).empty());
}

TEST(Plan, SexWithOnlyOneGroupDoesNotCountAsDivided) {
    TableRequest request = survey_request();
    request.by[2].codes = {"kvinnor", "totalt"};
    EXPECT_EQ(check(request).size(), 1U);
    request.by[2].codes = {"kvinnor", "uppgift saknas", "totalt"};
    EXPECT_EQ(check(request).size(), 1U);
    request.by[2].codes = {"kvinnor", "män"};
    EXPECT_TRUE(check(request).empty());
    request.by[2].codes.clear();
    EXPECT_TRUE(check(request).empty());
}

TEST(Plan, KeepsTheTableThatItRefuses) {
    TableRequest request = survey_request();
    request.by = {{"ar", {}}};
    Plan plan;
    plan.add(request);
    Diagnostics diagnostics;
    check_plan(plan, diagnostics);
    EXPECT_EQ(plan.requests().size(), 1U);
}

TEST(Plan, AnIdIsUsedOnce) {
    Plan plan;
    plan.add(survey_request());
    EXPECT_THROW(plan.add(survey_request()), Fault);
}

TEST(Plan, WomenBeforeMenAndTheTotalLast) {
    EXPECT_LT(sex_order("kvinnor"), sex_order("män"));
    EXPECT_LT(sex_order("flickor"), sex_order("pojkar"));
    EXPECT_LT(sex_order("pojkar"), sex_order("annan könsidentitet"));
    EXPECT_LT(sex_order("annan könsidentitet"), sex_order("uppgift saknas"));
    EXPECT_LT(sex_order("uppgift saknas"), sex_order("totalt"));
    EXPECT_LT(sex_order("totalt"), sex_order("något annat"));
}

} // namespace
} // namespace linsen
