#include "run/title_facts.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

Job job() {
    Job job;
    job.title = "Trygghet";
    job.subtitle = "Uppföljning";
    job.sender = "Falu kommun";
    job.period = "2025";
    job.reference = "SN 2026/00123";
    job.date = {2026, 3, 1};
    job.fictional = true;
    job.draft = true;
    return job;
}

TEST(TitleFacts, AnEmptyDocumentGetsWhatTheReportSays) {
    document::Document document;
    give_facts(document, job());
    EXPECT_EQ(document.title, "Trygghet");
    EXPECT_EQ(document.subtitle, "Uppföljning");
    EXPECT_EQ(document.author, "Falu kommun");
    EXPECT_EQ(document.period, "2025");
    EXPECT_EQ(document.reference, "SN 2026/00123");
    EXPECT_EQ(document.date, (Date{2026, 3, 1}));
    EXPECT_TRUE(document.fictional);
    EXPECT_TRUE(document.draft);
}

TEST(TitleFacts, APluginsOwnWordsStayButNoStampCanBeTakenAway) {
    document::Document document;
    document.title = "Trygghet i Falun";
    document.date = {2026, 4, 2};
    document.draft = true;
    auto quiet = job();
    quiet.draft = false;
    give_facts(document, quiet);
    EXPECT_EQ(document.title, "Trygghet i Falun");
    EXPECT_EQ(document.date, (Date{2026, 4, 2}));
    EXPECT_TRUE(document.draft) << "the plugin knows that it is one";
    EXPECT_TRUE(document.fictional);
}

TEST(TitleFacts, TheThemesLogotypeGivesWayToTheReportsOwn) {
    layout::Theme theme;
    theme.logotype_file = "tema.svg";
    theme.logotype_alt = "Temats logotyp";
    document::Document without;
    give_logotype(without, theme);
    EXPECT_EQ(without.front.logotype.file, "tema.svg");
    document::Document with;
    with.front.logotype = {"egen.svg", "Egen logotyp"};
    give_logotype(with, theme);
    EXPECT_EQ(with.front.logotype.file, "egen.svg");
}

} // namespace
} // namespace linsen
