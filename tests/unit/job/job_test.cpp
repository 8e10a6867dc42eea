#include "job/job.hpp"

#include "base/fault.hpp"
#include "base/scratch.hpp"
#include "base/text.hpp"
#include "job/told.hpp"
#include "job/toml.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linsen {
namespace {

std::vector<Setting> const plugin_settings{
    {.key = "kommun",
     .explanation = "Kommunen som rapporten handlar om",
     .required = true,
     .example = "\"2080\""},
    {.key = "logga", .kind = Kind::file, .explanation = "Bild på första sidan", .example = "\"logga.png\""},
};
std::vector<Setting> const template_settings{
    {.key = "rubrik", .explanation = "Rubriken", .required = true, .example = "\"Vård\""},
};

std::string const head =
    "rapport = \"naravard\"\ntitel = \"Nära vård\"\nperiod = \"2025, år\"\ndatum = 2026-03-01\n"
    "avsandare = \"RSS Dalarna\"\nkommun = \"2080\"\n";
std::string const data = "[[data]]\nnamn = \"hlv\"\nfil = \"data/hlv.csv\"\nslag = \"matt\"\n";

class JobTest : public ::testing::Test {
protected:
    JobTest() { scratch_.put("data/hlv.csv", "a;b\n"); }

    /// Reads the text as rapport.toml and makes the job; what is said goes to told_, without the folder.
    std::optional<Job> make(std::string const& report,
                            std::string const& report_template = "rubrik = \"x\"\n") {
        Diagnostics diagnostics;
        std::filesystem::path const file = scratch_.put("rapport.toml", report);
        std::optional<Value> const value = read_toml(file, {}, diagnostics);
        std::optional<Value> const of_template = parse_toml(report_template, "mall.toml", diagnostics);
        EXPECT_TRUE(value && of_template) << test::told(diagnostics);
        if (!value || !of_template) return std::nullopt;
        std::optional<Job> job =
            make_job(*value, plugin_settings, *of_template, template_settings, diagnostics);
        told_ = test::told(diagnostics);
        std::string const folder = scratch_.folder().string() + "/";
        for (std::size_t at = told_.find(folder); at != std::string::npos; at = told_.find(folder)) {
            told_.erase(at, folder.size());
        }
        return job;
    }

    test::Scratch scratch_;
    std::string told_;
};

TEST_F(JobTest, IsTypedAndComplete) {
    std::optional<Job> const job =
        make(head + "undertitel = \"u\"\ndiarienummer = \"d\"\npahittade = true\n" + data +
             "kalla = \"FoHM\"\nskydd = \"publicerade\"\nteckenkod = \"latin-1\"\navgransare = "
             "\"tabb\"\ndecimaltecken = \"komma\"\n"
             "enhet = \"procent\"\nformat = \"csv\"\nanmarkning = \"n\"\nkolumner = { kon = \"Kön\" }\n"
             "koder.kon = { K = \"kvinnor\", M = \"män\" }\n[utdata]\nmapp = \"../ut\"\n");
    EXPECT_EQ(told_, "");
    ASSERT_TRUE(job);
    EXPECT_EQ(job->file, scratch_ / "rapport.toml");
    EXPECT_EQ(job->id, "naravard-2025-ar");
    EXPECT_EQ(job->plugin, "naravard");
    EXPECT_EQ(job->title, "Nära vård");
    EXPECT_EQ(job->subtitle, "u");
    EXPECT_EQ(job->date, (Date{2026, 3, 1}));
    EXPECT_EQ(job->reference, "d");
    EXPECT_EQ(job->template_name, "standard");
    EXPECT_TRUE(job->fictional);
    EXPECT_FALSE(job->draft);
    EXPECT_EQ(job->output, scratch_.folder().parent_path() / "ut");
    EXPECT_EQ(job->settings.at("kommun").text(), "2080");
    EXPECT_EQ(job->settings.find("titel"), nullptr);
    EXPECT_EQ(job->report_template.at("rubrik").text(), "x");

    DataSpec const* const hlv = job->find_data("hlv");
    ASSERT_NE(hlv, nullptr);
    EXPECT_EQ(hlv->file, scratch_ / "data/hlv.csv");
    EXPECT_EQ(hlv->kind, DataKind::measures);
    EXPECT_TRUE(hlv->published);
    EXPECT_EQ(hlv->citation, "FoHM");
    EXPECT_EQ(hlv->encoding, "windows-1252");
    EXPECT_EQ(hlv->delimiter, "\t");
    EXPECT_EQ(hlv->unit, Unit::percent);
    EXPECT_EQ(hlv->columns.at("kon"), "Kön");
    EXPECT_EQ(hlv->codes.at("kon").at("M"), "män");
    EXPECT_EQ(hlv->source.at("kolumner").place().line, 22);
    EXPECT_EQ(job->find_data("annan"), nullptr);
}

TEST_F(JobTest, MissingFileIsToldAtItsNameTogetherWithAllElse) {
    auto const job = make(
        head + "logga = \"loga.png\"\n[[data]]\nnamn = \"hlv\"\nfil = \"data/hvl.csv\"\nslag = \"mått\"\n",
        "rubrk = \"x\"\n");
    ASSERT_TRUE(job);
    EXPECT_FALSE(job->plannable);
    ASSERT_EQ(job->data.size(), 1U);
    EXPECT_FALSE(job->data[0].readable);
    EXPECT_EQ(told_, "rapport.toml:7:9: fel: filen \"loga.png\" finns inte [fil.finns-inte]\n"
                     "    logga = \"loga.png\"\n            ^\n  tips: i mappen finns ingen sådan fil; "
                     "kontrollera att den är den rätta\n"
                     "rapport.toml:10:7: fel: filen \"hvl.csv\" finns inte [fil.finns-inte]\n"
                     "    fil = \"data/hvl.csv\"\n          ^\n  tips: menade du \"hlv.csv\"?\n"
                     "rapport.toml:11:8: fel: \"slag\" kan inte vara \"mått\" [job.okant-val]\n"
                     "    slag = \"mått\"\n           ^\n  tips: menade du \"matt\"?\n"
                     "mall.toml:1:1: fel: mallen har ingen nyckel som heter \"rubrk\" [job.okand-nyckel]\n"
                     "    rubrk = \"x\"\n    ^\n  tips: menade du \"rubrik\"?\n");
}

TEST_F(JobTest, BackslashBetweenFoldersIsTold) {
    auto const job = make(head + "[[data]]\nnamn = \"hlv\"\nfil = 'data\\hlv.csv'\nslag = \"matt\"\n");
    ASSERT_TRUE(job);
    ASSERT_EQ(job->data.size(), 1U);
    EXPECT_FALSE(job->data[0].readable) << "what cannot be read is not, so that the rest can be judged";
    EXPECT_EQ(told_, "rapport.toml:9:7: fel: filen \"data\\hlv.csv\" finns inte [fil.finns-inte]\n"
                     "    fil = 'data\\hlv.csv'\n          ^\n"
                     "  tips: skriv / i stället för \\ mellan mappar: fil = \"data/hlv.csv\"\n");
}

TEST_F(JobTest, PersonsAreNeverPublished) {
    EXPECT_TRUE(make(head + "[[data]]\nnamn = \"u\"\nfil = \"data/hlv.csv\"\nslag = \"individer\"\nkalla = "
                            "\"k\"\nskydd = \"publicerade\"\n"));
    EXPECT_EQ(
        told_,
        "rapport.toml:12:9: fel: \"u\" har en rad för varje person och kan därför inte räknas som publicerad "
        "[job.individer-ar-inte-publicerade]\n    skydd = \"publicerade\"\n            ^\n"
        "  tips: stryk skydd: raderna räknas, och små antal skyddas\n");
}

TEST_F(JobTest, PublishedNeedsASource) {
    EXPECT_TRUE(make(head + data + "skydd = \"publicerade\"\n"));
    EXPECT_EQ(told_,
              "rapport.toml:11:9: fel: \"hlv\" anges som publicerad, men källan saknas [job.kalla-saknas]\n"
              "    skydd = \"publicerade\"\n            ^\n"
              "  tips: lägg till kalla = \"…\", så som källan ska stå i rapporten\n");
}

TEST_F(JobTest, TwoDataSetsOfOneNameAreTold) {
    EXPECT_TRUE(make(head + data + data));
    EXPECT_EQ(told_,
              "rapport.toml:12:8: fel: två datamängder heter \"hlv\", här och på rad 8 [job.samma-namn]\n"
              "    namn = \"hlv\"\n           ^\n  tips: ge dem olika namn\n");
}

TEST_F(JobTest, NamesOfFilesStayInTheirFolder) {
    EXPECT_TRUE(make("id = \"../Min rapport\"\n" + head + data));
    EXPECT_EQ(
        told_,
        "rapport.toml:1:6: fel: \"id\" får bara ha små bokstäver a–z, siffror och bindestreck, högst 100 "
        "tecken "
        "[job.olampligt-namn]\n    id = \"../Min rapport\"\n         ^\n  tips: skriv id = "
        "\"min-rapport\"\n");
}

TEST_F(JobTest, UnreasonableDateIsTold) {
    std::string report = head + data;
    report.replace(report.find("2026-03-01"), 10, "0226-03-01");
    EXPECT_TRUE(make(report));
    EXPECT_EQ(told_, "rapport.toml:4:9: fel: datumet 0226-03-01 är orimligt [job.orimligt-datum]\n"
                     "    datum = 0226-03-01\n            ^\n"
                     "  tips: skriv rapportens datum som år-månad-dag: datum = 2026-03-01\n");
}

TEST_F(JobTest, IsMadeInSpiteOfFaultsThatLeaveTheDataMeaningful) {
    std::string report = head + data;
    report.replace(report.find("titel"), 5, "tittel");
    EXPECT_TRUE(make(report));
    EXPECT_EQ(told_,
              "rapport.toml:2:1: fel: rapport.toml har ingen nyckel som heter \"tittel\" [job.okand-nyckel]\n"
              "    tittel = \"Nära vård\"\n    ^\n  tips: menade du \"titel\"?\n");
    auto const without_data = make("rapport = \"naravard\"\n");
    ASSERT_TRUE(without_data);
    EXPECT_FALSE(without_data->plannable);
    EXPECT_NE(told_.find("rapport.toml: fel: tabellen [[data]] saknas i rapport.toml [job.nyckel-saknas]\n"
                         "  tips: lägg till [[data]] på en egen rad, och dess nycklar under\n"),
              std::string::npos);
}

TEST_F(JobTest, DataSetsAreJudgedWhateverIsWrongBesideTheirFile) {
    auto const job =
        make(head + "[[data]]\nnamn = \"a\"\nfil = \"data/hlv.csv\"\nslag = \"mat\"\nenhet = \"procnt\"\n"
                    "kolumner = { varde = \"a\" }\n"
                    "[[data]]\nnamn = \"b\"\nfil = \"data/hlv.csv\"\nslag = 3\n"
                    "kolumner = { antal = \"a\" }\n"
                    "[[data]]\nnamn = \"c\"\nfil = \"data/hlv.csv\"\nslag = \"matt\"\nteckenkod = \"utf\"\n");
    ASSERT_TRUE(job);
    EXPECT_FALSE(job->plannable);
    ASSERT_EQ(job->data.size(), 3U);
    EXPECT_TRUE(job->data[0].readable);
    EXPECT_FALSE(job->data[2].readable) << "how c is to be read is not known";
    EXPECT_EQ(job->data[0].kind, DataKind::measures);
    EXPECT_EQ(job->data[0].unit, Unit::percent) << "the unit by which least is refused";
    EXPECT_EQ(job->data[1].kind, DataKind::counts);
}

TEST_F(JobTest, CanBePlannedWithoutTheFileOfADataSet) {
    auto const job =
        make(head + "[[data]]\nnamn = \"a\"\nfil = \"data/hvl.csv\"\nslag = \"matt\"\nkalla = 3\n"
                    "skydd = \"publicerade\"\nkolumner = { varde = \"a\" }\n");
    ASSERT_TRUE(job);
    EXPECT_TRUE(job->plannable);
    ASSERT_NE(job->find_data("a"), nullptr);
    EXPECT_FALSE(job->find_data("a")->readable);
    EXPECT_EQ(told_.find("job.kalla-saknas"), std::string::npos) << "it is there, but no text: " << told_;
}

TEST_F(JobTest, MisspeltRolesAreToldAndTakenAsMeant) {
    auto const job =
        make(head + "[[data]]\nnamn = \"a\"\nfil = \"data/hlv.csv\"\nslag = \"matt\"\n"
                    "kolumner = { kno = \"K\", ra = \"A\", vadre = \"V\", intervlal = \"I\", kod = \"X\", "
                    "art = \"Y\" }\n");
    ASSERT_TRUE(job);
    auto const& columns = job->data.at(0).columns;
    EXPECT_EQ(
        columns,
        (std::map<std::string, std::string>{
            {"kon", "K"}, {"ar", "A"}, {"varde", "V"}, {"intervall", "I"}, {"kod", "X"}, {"art", "Y"}}));
    EXPECT_NE(told_.find("fel: kolumner har ingen \"intervall\" men en \"intervlal\" [job.kolumn-felstavad]"),
              std::string::npos)
        << told_;
    EXPECT_EQ(told_.find("\"kod\""), std::string::npos) << told_;
}

TEST_F(JobTest, APluginMayNotTakeACoreKey) {
    Diagnostics diagnostics;
    Value const empty(Entries(), {});
    EXPECT_THROW(static_cast<void>(make_job(empty, {{.key = "titel"}}, empty, {}, diagnostics)), Fault);
}

TEST(PluginOf, IsAskedBeforeAllElse) {
    Diagnostics diagnostics;
    EXPECT_EQ(plugin_of(*parse_toml("rapport = \"rok\"\nannat = 1\n", "r.toml", diagnostics), diagnostics),
              "rok");
    EXPECT_EQ(plugin_of(*parse_toml("titel = \"x\"\n", "r.toml", diagnostics), diagnostics), std::nullopt);
    EXPECT_EQ(plugin_of(*parse_toml("rapport = 7\n", "r.toml", diagnostics), diagnostics), std::nullopt);
    EXPECT_EQ(
        test::told(diagnostics),
        "r.toml: fel: nyckeln \"rapport\" saknas i rapport.toml [job.nyckel-saknas]\n"
        "  tips: lägg till rapport = \"…\"; linsen lista visar vilka rapporter som finns\n"
        "r.toml:1:11: fel: \"rapport\" ska vara namnet på en rapport, inom citattecken [job.fel-slag]\n"
        "    rapport = 7\n              ^\n"
        "  tips: skriv till exempel rapport = \"naravard\"; linsen lista visar vilka rapporter som finns\n");
}

/// A starter file with every comment mark before a key or a header taken away.
std::string all_in_use(std::string const& starter) {
    std::string text;
    for (std::string_view line : split(starter, '\n')) {
        bool const key =
            line.starts_with("# ") && (line.find(" = ") != std::string_view::npos || line.starts_with("# ["));
        text += std::string(key ? line.substr(2) : line) + "\n";
    }
    return text;
}

TEST(Starter, IsAValidReportAsItIsAndWithAllInUse) {
    std::string const starter = starter_toml("naravard", "God och nära vård", plugin_settings);
    std::vector<Setting> all = core_settings();
    all.insert(all.end(), plugin_settings.begin(), plugin_settings.end());
    for (std::string const& text : {starter, all_in_use(starter)}) {
        Diagnostics diagnostics;
        std::optional<Value> const value = parse_toml(text, "r.toml", diagnostics);
        ASSERT_TRUE(value) << test::told(diagnostics) << text;
        Value const good = check(*value, all, "rapport.toml", diagnostics);
        EXPECT_EQ(test::told(diagnostics), "") << text;
        EXPECT_EQ(good.at("rapport").text(), "naravard");
    }
    EXPECT_NE(starter.find("\n# Tecknet mellan kolumnerna; behövs bara om det inte framgår av filen\n# (;, "
                           ",, |, tabb)\n# avgransare"),
              std::string::npos)
        << starter;
    EXPECT_LT(starter.find("\nkommun = \"2080\"\n"), starter.find("\n[[data]]\n"));
    EXPECT_NE(starter.find("\n# [utdata]\n"), std::string::npos);
}

TEST(Starter, WritesOutWhatTheReportHasAnExampleFor) {
    std::string const starter =
        starter_toml("naravard", "God och nära vård", plugin_settings,
                     {{"data.namn", "\"kolada\""}, {"data.skydd", "\"publicerade\""}});
    EXPECT_NE(starter.find("\nnamn = \"kolada\"\n"), std::string::npos) << starter;
    EXPECT_NE(starter.find("\nskydd = \"publicerade\"\n"), std::string::npos) << starter;
    EXPECT_NE(starter.find("\n# kalla = "), std::string::npos) << starter;
}

TEST(Schema, SaysWhatTheCheckSays) {
    std::string const schema = json_schema("naravard", "God och nära vård", plugin_settings);
    for (std::string_view part :
         {"\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", "\"const\": \"naravard\"",
          "\"additionalProperties\": false", "\"default\": \"standard\"", "\"format\": \"date\"",
          "\"enum\": [\n              \"individer\",\n              \"antal\",\n              \"matt\",\n    "
          " "
          "         \"uppgifter\"\n            ]",
          "\"kommun\": {\n      \"description\": \"Kommunen som rapporten handlar om\"", "\"minItems\": 1"}) {
        EXPECT_NE(schema.find(part), std::string::npos) << part << "\n" << schema;
    }
}

} // namespace
} // namespace linsen
