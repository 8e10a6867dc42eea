#include "base/file.hpp"
#include "base/scratch.hpp"
#include "base/swedish_locale.hpp"
#include "form/alike.hpp"
#include "form/answers.hpp"
#include "form/compiled.hpp"
#include "form/headings.hpp"
#include "form/other_file.hpp"
#include "form/plan.hpp"
#include "form/returned.hpp"
#include "form/said_beside.hpp"
#include "form/told_to_kommun.hpp"
#include "form/writer.hpp"
#include "rok.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace linsen::form {
namespace {

using Lines = std::vector<std::string>;

class Form : public ::testing::Test {
protected:
    Form() {
        issue_.kommun = {"2081", "Borlänge"};
        issue_.year = 2025;
        issue_.sender = "RSS";
    }

    ReturnedBook written() {
        auto const path = scratch_ / "formular.xlsx";
        EXPECT_TRUE(write_form(path, form_, issue_, 1'772'323'200, diagnostics_)) << to_json(diagnostics_);
        auto book =
            read_returned(*read_file(path, {}, diagnostics_), "formular.xlsx", diagnostics_, form_limits());
        EXPECT_TRUE(book && !book->refused) << to_json(diagnostics_);
        return std::move(*book);
    }

    static void put(ReturnedBook& book, std::size_t sheet, std::uint32_t row, std::uint16_t column,
                    double number) {
        book.sheets.at(sheet).cells[{row, column}] = {XlsxCell::Kind::number, number, {}};
    }
    static void put(ReturnedBook& book, std::size_t sheet, std::uint32_t row, std::uint16_t column,
                    std::string const& text) {
        book.sheets.at(sheet).cells[{row, column}] = {XlsxCell::Kind::text, 0, text};
    }

    /// Each question one woman and two men in the first row, and nobody else.
    ReturnedBook filled() {
        auto book = written();
        for (std::size_t sheet : {1U, 2U})
            for (std::uint32_t row = 0; row < 3; ++row)
                for (std::uint16_t column = 1; column <= 5; ++column)
                    put(book, sheet, first + row, column,
                        row != 0      ? 0
                        : column == 5 ? 3
                        : column == 1 ? 1
                        : column == 2 ? 2
                                      : 0);
        for (std::uint32_t row : {6U, 7U}) put(book, activities, row, ActivityPlan::state, "pågår");
        return book;
    }

    Lines faults_of(ReturnedBook const& book) {
        Diagnostics diagnostics;
        auto const answers = read_answers(book, form_, 2025, diagnostics);
        EXPECT_EQ(answers.has_value(), !diagnostics.has_errors());
        return told(diagnostics);
    }

    static constexpr std::uint32_t first = QuestionPlan::headings + 1;
    static constexpr std::size_t activities = 3;
    test::Scratch scratch_;
    Diagnostics diagnostics_;
    FormDefinition form_ = small();
    FormIssue issue_;
};

TEST_F(Form, SaysWhoseItIsOnEverySheetAndInItsName) {
    auto const book = written();
    Diagnostics diagnostics;
    auto const said = identify(book, diagnostics);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->identity, (FormIdentity{"prov", 3, 2025, "2081"}));
    EXPECT_TRUE(said->other_kommuner.empty());
    Lines names;
    for (auto const& sheet : book.sheets) {
        names.push_back(sheet.name);
        EXPECT_EQ(sheet.text(1, 0), marking) << sheet.name;
    }
    EXPECT_EQ(names, (Lines{"Instruktion", "1 Heder", "2 Insats", "Aktiviteter", "Listor", "Om formuläret"}));
    EXPECT_EQ(book.range("fraga_insats")->first, (excel::Spot{QuestionPlan::headings, 0}));
}

TEST_F(Form, IsWhoseMostOfItSays) {
    auto book = written();
    put(book, 0, 2, 0, "Formulär prov · version 3 · år 2025 · kommun 2062 Mora");
    put(book, 1, 2, 0, "Formulär prov · version 3 · år 2024 · kommun 2081 Borlänge · fråga heder");
    book.names["linsen_formular"] = "\"prov;v3;2025;2062\"";
    Diagnostics diagnostics;
    auto const said = identify(book, diagnostics);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->identity, (FormIdentity{"prov", 3, 2025, "2081"}));
    EXPECT_EQ(said->other_kommuner, Lines{"2062"});
    EXPECT_EQ(told(diagnostics), (Lines{"formular.fel-kommun:0", "formular.fel-kommun:Instruktion!A3",
                                        "formular.fel-formular:1 Heder!A3"}));
    EXPECT_EQ(diagnostics.list()[1].message,
              "bladet säger att formuläret är från Mora, men arbetsboken i övrigt är från Borlänge");
}

TEST_F(Form, FiguresAreAlikeOnlyWhenThereAreSome) {
    std::vector<std::optional<Counts>> const one{Counts{{1, 2, 0, 0}, {3, 4, 0, 0}, {0, 0, 0, 5}},
                                                 Counts{{1, 2, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}};
    auto other = one;
    EXPECT_TRUE(alike(one, other).all);
    EXPECT_EQ(alike(one, other).questions, std::vector<std::size_t>{0}) << "the second one has hardly any";
    other[1]->at(0)[0] = 2;
    EXPECT_FALSE(alike(one, other).all);
    EXPECT_EQ(alike(one, other).questions, std::vector<std::size_t>{0});
    other[0].reset();
    EXPECT_TRUE(alike(one, other).questions.empty());
    EarlierAnswers earlier;
    EXPECT_TRUE(alike(one, earlier, form_).questions.empty());
    earlier.counts["heder"] = *one[0];
    EXPECT_EQ(alike(one, earlier, form_).questions, std::vector<std::size_t>{0});
    EXPECT_FALSE(alike(one, earlier, form_).all);
}

TEST_F(Form, WhatIsSentBackSpeaksToTheKommun) {
    auto const of = [](std::string code, std::string spot, std::string message, std::string hint) {
        return Diagnostic{Severity::error,    std::move(code), {"in/s v/a.xlsx", 0, 0, std::move(spot)},
                          std::move(message), std::move(hint), {}};
    };
    auto second =
        of("formular.dubbel", "", "Mora har svarat i flera arbetsböcker", "flytta de andra ur mappen");
    second.place.file = "in/s v/b.xlsx";
    auto const turned = told_to_kommun(
        {of("formular.dubbel", "", "Mora har svarat i flera arbetsböcker", "flytta de andra ur mappen"),
         of("formular.summa", "1 Heder!F8", "raden …", "rätta"), second,
         of("formular.inget-formular", "", "…", "be kommunen"),
         of("formular.kommentar", "1 Heder!F8", "kommunen har skrivit en kommentar: \"a: b\"",
            "fråga kommunen"),
         of("formular.annat-format", "", "…", "be kommunen")},
        form_, 2025);
    ASSERT_EQ(turned.size(), 5U);
    EXPECT_EQ(turned[0].message, "vi har fått flera arbetsböcker från er: \"a.xlsx\" och \"b.xlsx\"");
    EXPECT_EQ(turned[0].place.file, "");
    EXPECT_EQ(turned[1].place.file, "a.xlsx");
    EXPECT_EQ(turned[1].message, "raden …");
    EXPECT_EQ(turned[3].message, "ni har skrivit en kommentar: \"a: b\"");
    for (auto const& each : turned) {
        EXPECT_EQ((each.message + each.hint).find("kommunen"), std::string::npos)
            << each.message << each.hint;
        EXPECT_EQ((each.message + each.hint).find("mappen"), std::string::npos) << each.message << each.hint;
    }
}

TEST_F(Form, WhatIsSaidBesideTheCellsIsTold) {
    auto book = written();
    Diagnostics as_sent;
    tell_said_beside(book, as_sent);
    EXPECT_TRUE(as_sent.list().empty()) << to_json(as_sent);
    EXPECT_EQ(book.sheets[1].page_texts.size(), 2U) << "the marking, and the number of the page";
    book.sheets[1].comments = {{8, 2, "en\nkommentar"}};
    book.sheets[1].drawn = {{22, 2, "OBS: barnen\nsaknas"}, {0, 0, ""}};
    book.sheets[2].page_texts = {
        {false, std::string(marking)},      {false, "Preliminärt"}, {true, "Sida av"}, {true, "preliminärt"},
        {true, "Sida 3 / Anna har räknat"}, {true, "Page of ?"}};
    Diagnostics diagnostics;
    tell_said_beside(book, diagnostics);
    EXPECT_EQ(told(diagnostics),
              (Lines{"formular.kommentar:1 Heder!B8", "formular.textruta:1 Heder!B22",
                     "formular.bild:1 Heder", "formular.sidhuvud:2 Insats", "formular.sidhuvud:2 Insats"}));
    EXPECT_EQ(diagnostics.list()[1].message, "kommunen har skrivit i en textruta: \"OBS: barnen saknas\"");
    EXPECT_EQ(diagnostics.list()[3].message, "kommunen har skrivit i sidhuvudet: \"Preliminärt\"");
    for (auto const& each : diagnostics.list()) EXPECT_TRUE(is_said_beside(each.code)) << each.code;
    EXPECT_FALSE(is_said_beside("formular.summa"));
}

TEST_F(Form, AFileOfAnotherKindIsAnAnswerWhenItIsCalledAfterAForm) {
    std::vector<std::string> const forms{"rok-2025-2084-avesta"};
    for (auto const* name : {"rok-2025-2084-avesta.pdf", "ROK-2025-2084-Avesta (1).csv", "svar.ods",
                             "Svar på rok-2025-2084-avesta.msg", "rok-2025-2084-avesta"}) {
        auto const file = other_file(name, forms);
        ASSERT_TRUE(file) << name;
        EXPECT_TRUE(file->is_here) << name;
        EXPECT_EQ(file->name, name);
    }
    for (auto const* name :
         {"Avesta.pdf", "läs mig.docx", ".DS_Store", ".kalender.ics.icloud", "anteckningar"})
        EXPECT_FALSE(other_file(name, forms)) << name;
    auto const in_cloud = other_file(".rok-2025-2084-avesta.xlsx.icloud", forms);
    ASSERT_TRUE(in_cloud);
    EXPECT_FALSE(in_cloud->is_here);
    EXPECT_EQ(in_cloud->name, "rok-2025-2084-avesta.xlsx");
    EXPECT_TRUE(other_file(".Svar från Avesta.xlsx.icloud", forms)) << "what it stands for is a workbook";
    EXPECT_NE(other_file("rok-2025-2084-avesta.zip", forms)->hint.find("packa upp"), std::string::npos);
    EXPECT_FALSE(other_file("rok-2025-2084-avesta.xlsx.crdownload", forms)->is_here);
}

TEST_F(Form, IsTheSameBytesInAnyLocale) {
    ASSERT_TRUE(write_form(scratch_ / "a.xlsx", form_, issue_, 1, diagnostics_));
    SwedishLocale const locale;
    ASSERT_TRUE(write_form(scratch_ / "b.xlsx", form_, issue_, 1, diagnostics_));
    EXPECT_EQ(scratch_.get("a.xlsx"), scratch_.get("b.xlsx"));
}

TEST_F(Form, UnfilledAsksForEveryQuestion) {
    EXPECT_EQ(faults_of(written()),
              (Lines{"formular.fraga-tom:1 Heder!B8", "formular.fraga-tom:2 Insats!B8",
                     "formular.status:Aktiviteter!C7", "formular.status:Aktiviteter!C8"}));
}

TEST_F(Form, GivesTheAnswersThatAreInIt) {
    auto book = filled();
    book.sheets[activities].cells[{6, ActivityPlan::date}] = {XlsxCell::Kind::date, 46173, "2026-05-31"};
    put(book, activities, 6, ActivityPlan::owner, " Socialchef ");
    Diagnostics diagnostics;
    auto const answers = read_answers(book, form_, 2025, diagnostics);
    ASSERT_TRUE(answers) << to_json(diagnostics);
    EXPECT_EQ(answers->questions[0], (Counts{{1, 2, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}));
    EXPECT_EQ(answers->activities[0].state, "pågår");
    EXPECT_EQ(answers->activities[0].owner, "socialchef");
    EXPECT_EQ(answers->activities[0].done, (Date{2026, 5, 31}));
    EXPECT_FALSE(answers->activities[1].done);
}

TEST_F(Form, QuestionThatNobodyKnowsIsNoFault) {
    auto book = filled();
    for (std::uint32_t row = 0; row < 3; ++row)
        for (std::uint16_t column = 1; column <= 5; ++column)
            put(book, 1, first + row, column, column % 2 == 0 ? "–" : " - ");
    Diagnostics diagnostics;
    auto const answers = read_answers(book, form_, 2025, diagnostics);
    ASSERT_TRUE(answers) << to_json(diagnostics);
    EXPECT_FALSE(answers->questions[0]);
    EXPECT_TRUE(answers->questions[1]);
}

TEST_F(Form, AllFaultsAreToldEachAtItsCell) {
    auto book = filled();
    put(book, 1, first, 1, "ca 5");
    put(book, 1, first, 2, -1);
    put(book, 1, first + 1, 1, 2.5);
    put(book, 1, first + 1, 2, 1e12);
    put(book, 1, first + 2, 1, "–");
    book.sheets[1].cells.erase({first + 2, 2});
    put(book, 2, first, 5, 4);
    put(book, activities, 6, ActivityPlan::owner, "Anna");
    EXPECT_EQ(faults_of(book), (Lines{"formular.text:1 Heder!B8", "formular.negativt:1 Heder!C8",
                                      "formular.decimaler:1 Heder!B9", "formular.orimligt:1 Heder!C9",
                                      "formular.tom-ruta:1 Heder!C10", "formular.delvis-okant:1 Heder!B10",
                                      "formular.summa:2 Insats!F8", "formular.funktion:Aktiviteter!D7"}));
}

TEST_F(Form, QuestionsAboutTheSamePersonsCountThemAlike) {
    auto book = filled();
    put(book, 2, first, 1, 2);
    put(book, 2, first, 2, 1);
    EXPECT_EQ(faults_of(book),
              (Lines{"formular.samma-personer:2 Insats!B8", "formular.samma-personer:2 Insats!C8"}));
}

TEST_F(Form, QuestionsAboutTheSamePersonsAreComparedWithoutTheFirstOneToo) {
    // A third question, about the same persons as the first one.
    auto text = small_form;
    text.insert(text.find("[[mal]]"), R"([[fraga]]
id = "boende"
rubrik = "Boende"
fraga = "Vilket boende?"
roll = "vuxna"
kolumn = "boende"
kolumnrubrik = "Boende"
rader = ["skyddat", "annat", "uppgift saknas"]
samma_personer_som = "heder"

)");
    Diagnostics diagnostics;
    form_ = *read_form_text(text, diagnostics);
    auto book = written();
    auto const fill = [&](std::size_t sheet, double women) {
        for (std::uint32_t row = 0; row < 3; ++row)
            for (std::uint16_t column = 1; column <= 5; ++column)
                put(book, sheet, first + row, column, row == 0 && (column == 1 || column == 5) ? women : 0);
    };
    fill(1, 4);
    fill(2, 5);
    fill(3, 6);
    for (std::uint32_t row : {6U, 7U}) put(book, 4, row, ActivityPlan::state, "pågår");
    EXPECT_EQ(faults_of(book),
              (Lines{"formular.samma-personer:2 Insats!B8", "formular.samma-personer:3 Boende!B8"}));
    put(book, 1, first, 1, "ca 4"); // women of the first question are not known, the others of it are
    EXPECT_EQ(faults_of(book), (Lines{"formular.text:1 Heder!B8", "formular.samma-personer:3 Boende!B8"}));
    for (std::uint32_t row = 0; row < 3; ++row)
        for (std::uint16_t column = 1; column <= 5; ++column) put(book, 1, first + row, column, "–");
    EXPECT_EQ(faults_of(book), Lines{"formular.samma-personer:3 Boende!B8"});
    fill(3, 5);
    EXPECT_EQ(faults_of(book), Lines{});
}

TEST_F(Form, QuestionsAreReadWhateverIsWrongWithOthers) {
    auto book = filled();
    put(book, 2, first, 1, "ca 5");
    put(book, activities, 6, ActivityPlan::owner, "Anna");
    auto const questions = readable_questions(book, form_);
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0], (Counts{{1, 2, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}));
    EXPECT_FALSE(questions[1]);
}

TEST_F(Form, ADateOfAnotherCenturyIsToldAsThat) {
    auto book = filled();
    book.sheets[activities].cells[{6, ActivityPlan::date}] = {XlsxCell::Kind::date, 9133, "1925-01-01"};
    put(book, activities, 7, ActivityPlan::date, "snart");
    Diagnostics diagnostics;
    EXPECT_FALSE(read_answers(book, form_, 2025, diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 2U);
    EXPECT_EQ(diagnostics.list()[0].message,
              "datumet för aktiviteten \"Göra något\" är inte från 2000-talet");
    EXPECT_EQ(diagnostics.list()[1].message, "datumet för aktiviteten \"Göra mer\" är inget datum");
}

TEST_F(Form, WhatIsDoneByTheEndOfTheYearIsNotDoneAfterIt) {
    auto const told = [&](char const* state, double day, char const* date) {
        auto book = filled();
        put(book, activities, 6, ActivityPlan::state, state);
        book.sheets[activities].cells[{6, ActivityPlan::date}] = {XlsxCell::Kind::date, day, date};
        Diagnostics diagnostics;
        auto const answers = read_answers(book, form_, 2025, diagnostics);
        EXPECT_EQ(answers.has_value(), !diagnostics.has_errors());
        return diagnostics.list().empty() ? std::string() : diagnostics.list().front().message;
    };
    EXPECT_EQ(told("genomförd", 46023, "2026-01-01"),
              "aktiviteten \"Göra något\" var genomförd vid slutet av 2025, men datumet då den blev klar är "
              "2026-01-01");
    EXPECT_EQ(told("genomförd", 46022, "2025-12-31"), "");
    EXPECT_EQ(told("pågår", 46023, "2026-01-01"), "");
    EXPECT_EQ(told("vet ej", 46022, "2025-12-31"), "");
    EXPECT_EQ(
        told("pågår", 46022, "2025-12-31"),
        "aktiviteten \"Göra något\" hade status pågår vid slutet av 2025, men skulle vara klar 2025-12-31");
}

TEST_F(Form, AnUnreadableCellSilencesNoSumButItsOwn) {
    std::vector<std::pair<std::string, std::function<void(ReturnedBook&)>>> const ways{
        {"formular.text:1 Heder!C8", [](auto& book) { put(book, 1, first, 2, "ca 20"); }},
        {"formular.negativt:1 Heder!C8", [](auto& book) { put(book, 1, first, 2, -4); }},
        {"formular.tom-ruta:1 Heder!C8",
         [](auto& book) {
             book.sheets[1].cells.erase({first, 2});
         }},
        {"formular.delvis-okant:1 Heder!C8", [](auto& book) { put(book, 1, first, 2, "–"); }},
        {"formular.struktur:1 Heder!A8", [](auto& book) { put(book, 1, first, 0, "jaså"); }},
        {"formular.struktur:1 Heder!C7", [](auto& book) { put(book, 1, first - 1, 2, "Män (18+)"); }},
        {"formular.sammanslaget:1 Heder!C8",
         [](auto& book) {
             book.sheets[1].merged = {{8, 3, 8, 4}};
         }},
    };
    for (auto const& [fault, spoil] : ways) {
        auto book = filled();
        put(book, 1, first + 1, 5, 9); // the total of another row
        put(book, 2, first, 1, 2);     // a woman more, and a man less, than the first question has
        put(book, 2, first, 2, 1);
        spoil(book);
        auto told = faults_of(book);
        // Structure is told before what is in the table, "–" after it.
        std::sort(told.begin(), told.end());
        Lines wanted{fault, "formular.summa:1 Heder!F9", "formular.samma-personer:2 Insats!B8"};
        // A row whose text is another is among the persons all the same.
        if (fault == "formular.struktur:1 Heder!A8")
            wanted.emplace_back("formular.samma-personer:2 Insats!C8");
        std::sort(wanted.begin(), wanted.end());
        EXPECT_EQ(told, wanted) << fault;
    }
}

TEST_F(Form, ANumberThatIsATextIsAddedAllTheSame) {
    auto book = filled();
    put(book, 1, first, 1, "1");
    EXPECT_EQ(faults_of(book), Lines{"formular.text:1 Heder!B8"});
    put(book, 1, first, 1, "2");
    EXPECT_EQ(faults_of(book), (Lines{"formular.text:1 Heder!B8", "formular.summa:1 Heder!F8",
                                      "formular.samma-personer:2 Insats!B8"}));
}

TEST_F(Form, WhatIsLeftOfAChangedTableIsRead) {
    auto book = filled();
    put(book, 1, first - 1, 1, "Män"); // two columns of men
    put(book, 1, first + 1, 0, "ja");  // and two rows of one answer
    put(book, 1, first + 1, 5, 9);
    put(book, 2, first + 2, 1, "x");
    put(book, activities, 5, ActivityPlan::state, "Läge");
    put(book, activities, 7, ActivityPlan::activity, "Göra annat");
    put(book, activities, 7, ActivityPlan::state, "snart");
    EXPECT_EQ(faults_of(book), (Lines{"formular.struktur:1 Heder!B7", "formular.struktur:1 Heder!A9",
                                      "formular.struktur:1 Heder!A7", "formular.summa:1 Heder!F9",
                                      "formular.text:2 Insats!B10", "formular.struktur:Aktiviteter!C6",
                                      "formular.struktur:Aktiviteter!B8", "formular.status:Aktiviteter!C8"}));
}

TEST_F(Form, RowsInAnotherOrderAreToldOnceAndAddUpAllTheSame) {
    auto labels = filled();
    put(labels, 1, first, 0, "nej");
    put(labels, 1, first + 1, 0, "ja");
    EXPECT_EQ(faults_of(labels), Lines{"formular.struktur:1 Heder!A8"});
    // Sorted with the sums among them: "Summa" stands first.
    auto sorted = filled();
    auto& cells = sorted.sheets[2].cells;
    for (std::uint16_t column = 0; column <= 5; ++column) {
        auto const sum = cells[{first + 3, column}];
        for (std::uint32_t row = first + 3; row > first; --row)
            cells[{row, column}] = cells[{row - 1, column}];
        cells[{first, column}] = sum;
    }
    put(sorted, 2, first + 1, 0, "ingen");
    put(sorted, 2, first + 2, 0, "stöd");
    EXPECT_EQ(faults_of(sorted), Lines{"formular.struktur:2 Insats!A9"});
}

TEST_F(Form, ColumnsThatAreLostOrTooManyMakeNoWrongSums) {
    auto book = filled();
    auto& cells = book.sheets[1].cells;
    for (std::uint32_t row = first - 1; row < first + 3; ++row) { // the men go, and who comes after moves
        for (std::uint16_t column = 2; column < 5; ++column)
            cells[{row, column}] = cells[{row, static_cast<std::uint16_t>(column + 1)}];
        cells.erase({row, 5});
    }
    put(book, 1, first, 1, 2);
    EXPECT_EQ(faults_of(book),
              (Lines{"formular.struktur:1 Heder!A7", "formular.samma-personer:2 Insats!B8"}));
}

TEST_F(Form, MergedCellsAreToldOnceAndNotAsEmpty) {
    auto book = filled();
    book.sheets[1].merged = {{1, 1, 1, 3}, {8, 2, 9, 3}}; // the title, and B8:C9
    for (auto const spot : {excel::Spot{7, 2}, excel::Spot{8, 1}, excel::Spot{8, 2}})
        book.sheets[1].cells.erase(spot);
    EXPECT_EQ(faults_of(book), Lines{"formular.sammanslaget:1 Heder!B8"});
}

TEST_F(Form, NoNameOfAPersonIsTold) {
    auto book = filled();
    put(book, 1, first, 1, "Kalle Karlsson");
    put(book, activities, 6, ActivityPlan::owner, "Kalle Karlsson");
    put(book, activities, 6, ActivityPlan::state, "Kalle Karlsson");
    put(book, activities, 6, ActivityPlan::date, "Kalle Karlsson");
    put(book, 1, first + 1, 0, "Kalle Karlsson");
    Diagnostics diagnostics;
    EXPECT_FALSE(read_answers(book, form_, 2025, diagnostics));
    EXPECT_EQ(to_json(diagnostics).find("Karlsson"), std::string::npos) << to_json(diagnostics);
    EXPECT_EQ(diagnostics.list().size(), 5U);
}

TEST_F(Form, EarlierAnswersStandBeside) {
    issue_.earlier.year = 2024;
    issue_.earlier.counts["heder"] = {{3, 0, 0, 1}, {0, 7, 0, 0}, {0, 0, 0, 0}};
    issue_.earlier.activities["Göra mer"] = {"planerad", "enhetschef", ""};
    auto const book = written();
    auto const& sheet = book.sheets[1];
    EXPECT_EQ(sheet.text(QuestionPlan::headings, 7), "Kvinnor 2024");
    EXPECT_EQ(sheet.at(first, 7)->number, 3);
    EXPECT_EQ(sheet.at(first, 11)->number, 4) << "the total of the row";
    EXPECT_EQ(sheet.at(first + 3, 8)->number, 7) << "the sum of the column";
    EXPECT_EQ(book.sheets[2].text(first, 7), not_known) << "a question that was not answered";
    EXPECT_EQ(book.sheets[activities].text(7, ActivityPlan::earlier), "planerad");
    EXPECT_EQ(book.sheets[activities].text(7, ActivityPlan::earlier + 1), "enhetschef");
    EXPECT_EQ(book.sheets[activities].text(7, ActivityPlan::earlier + 2), not_known) << "no date was said";
    EXPECT_EQ(book.sheets[activities].text(6, ActivityPlan::earlier), not_known);
    EXPECT_EQ(book.sheets[activities].text(ActivityPlan::headings, ActivityPlan::earlier + 1),
              "Ansvarig funktion 2024");
}

std::string const heder_heads = "ar;kommunkod;kommun;roll;kon;heder;antal;jamforbar\n";

/// What a kommun answered a year, "2024;2080;Falun", to the question heder: four everywhere.
std::string heder_rows(std::string const& of, std::string const& comparable) {
    std::string rows;
    for (auto const* row : {"ja", "nej", "uppgift saknas"})
        for (auto const* sex : {"kvinnor", "män", "annan könsidentitet", "uppgift saknas"})
            rows += of + ";vuxna;" + sex + ";" + row + ";4;" + comparable + "\n";
    return rows;
}

TEST_F(Form, IsCompiledBesideTheYearBefore) {
    scratch_.put("forra/svarslage.csv",
                 "ar;kommunkod;kommun;fraga;svar\n2023;2081;Borlänge;heder;komplett\n"
                 "2024;2081;Borlänge;heder;komplett\n2024;2080;Falun;heder;komplett\n");
    scratch_.put("forra/heder.csv", heder_heads + heder_rows("2024;2080;Falun", "nej") +
                                        heder_rows("2024;2081;Borlänge", "nej") +
                                        "2023;2081;Borlänge;vuxna;kvinnor;ja;8;ja\n");
    auto const earlier = read_earlier(scratch_ / "forra", form_, 2025, {}, diagnostics_);
    ASSERT_TRUE(earlier) << to_json(diagnostics_);
    EXPECT_EQ(earlier->year, 2024);
    EXPECT_EQ(earlier->of("2081", form_).counts.at("heder").front(), (std::vector<std::int64_t>{4, 4, 4, 4}));
    Diagnostics diagnostics;
    std::vector<KommunAnswers> const kommuner{
        {{"2080", "Falun"}, Standing::sent_back, {}},
        {{"2081", "Borlänge"}, Standing::answered, *read_answers(filled(), form_, 2025, diagnostics)}};
    auto const files = compile(form_, 2025, kommuner, *earlier);
    ASSERT_EQ(files.size(), 5U);
    EXPECT_EQ(files[0].bytes.substr(0, files[0].bytes.find("2025;2081;Borlänge;vuxna;män;ja")),
              heder_heads + "2023;2081;Borlänge;vuxna;kvinnor;ja;8;nej\n" +
                  heder_rows("2024;2080;Falun", "nej") + heder_rows("2024;2081;Borlänge", "ja") +
                  "2025;2081;Borlänge;vuxna;kvinnor;ja;1;ja\n");
    EXPECT_EQ(files[1].bytes.find("2080"), std::string::npos) << "a workbook with faults contributes nothing";
    EXPECT_EQ(files[3].name, "svarslage.csv");
    EXPECT_NE(files[3].bytes.find("2025;2080;Falun;heder;återsänt\n"), std::string::npos);
    EXPECT_NE(files[3].bytes.find("2025;2081;Borlänge;insats;komplett\n"), std::string::npos);
    for (auto const& file : files) {
        bool const is_csv = file.name.ends_with(".csv");
        EXPECT_EQ(is_compiled(file.bytes), is_csv) << file.name;
        EXPECT_EQ(is_compiled("\xEF\xBB\xBF" + file.bytes), is_csv) << file.name << ", saved by Excel";
    }
    EXPECT_TRUE(is_compiled(files[0].bytes.substr(0, files[0].bytes.find('\n')) + "\r\n"));
    EXPECT_FALSE(is_compiled("ar;kommunkod;kommun;roll;kon;antal;jamforbar\n"));
    EXPECT_FALSE(is_compiled("ar;kommunkod;antal\n2025;2081;4\n"));
}

TEST_F(Form, YearsOfAQuestionWithOtherRowsAreNotComparable) {
    EarlierYear earlier;
    earlier.year = 2024;
    for (auto const* row : {"ja", "nej", "vet inte"})
        for (auto const* sex : {"kvinnor", "män", "annan könsidentitet", "uppgift saknas"})
            earlier.counts["heder"].push_back({"2081", "Borlänge", "vuxna", sex, row, "5"});
    auto const changed = changed_questions(form_, earlier);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].question, "heder");
    EXPECT_EQ(changed[0].added, Lines{"uppgift saknas"}); // the row, though a column is called so too
    EXPECT_EQ(changed[0].gone, Lines{"vet inte"});
    Diagnostics diagnostics;
    std::vector<KommunAnswers> const kommuner{
        {{"2081", "Borlänge"}, Standing::answered, *read_answers(filled(), form_, 2025, diagnostics)}};
    auto const file = compile(form_, 2025, kommuner, earlier)[0].bytes;
    EXPECT_NE(file.find("2024;2081;Borlänge;vuxna;kvinnor;ja;5;nej\n"), std::string::npos);
    EXPECT_NE(file.find("2025;2081;Borlänge;vuxna;kvinnor;ja;1;nej\n"), std::string::npos);
    EXPECT_EQ(file.find(";ja\n"), std::string::npos);
}

TEST_F(Form, AFileOfLastYearThatIsLostIsTold) {
    scratch_.put("forra/svarslage.csv", "ar;kommunkod;kommun;fraga;svar\n2024;2081;Borlänge;heder;komplett\n"
                                        "2024;2081;Borlänge;insats;saknas\n");
    EXPECT_FALSE(read_earlier(scratch_ / "forra", form_, 2025, {}, diagnostics_));
    EXPECT_EQ(told(diagnostics_), Lines{"formular.forra:0"});
    EXPECT_NE(diagnostics_.list()[0].message.find("filen saknas, med svaren för 2024 från Borlänge"),
              std::string::npos);
}

TEST_F(Form, RowsOfLastYearThatAreLostDoubledOrMistypedAreToldAllAtOnce) {
    scratch_.put("forra/svarslage.csv", "ar;kommunkod;kommun;fraga;svar\n2024;2080;Falun;heder;komplett\n"
                                        "2024;2081;Borlänge;heder;komplett\n");
    auto falun = heder_rows("2024;2080;Falun", "nej");
    falun.erase(falun.find('\n') + 1); // one of its rows is left
    auto borlange = heder_rows("2024;2081;Borlänge", "nej");
    borlange += "2024;2081;Borlänge;vuxna;män;nej;4;nej\n2024;2081;Borlänge;vuxna;kvinor;nej;fyra;nej\n";
    scratch_.put("forra/heder.csv", heder_heads + falun + borlange);
    EXPECT_FALSE(read_earlier(scratch_ / "forra", form_, 2025, {}, diagnostics_));
    EXPECT_EQ(told(diagnostics_),
              (Lines{"formular.forra:16", "formular.forra:0", "formular.forra:15", "formular.forra:16"}));
    auto const& list = diagnostics_.list();
    EXPECT_EQ(
        list[1].message,
        "Falun saknar för 2024 raderna \"vuxna, annan könsidentitet, ja\", \"vuxna, annan könsidentitet, "
        "nej\", \"vuxna, annan könsidentitet, uppgift saknas\", \"vuxna, kvinnor, nej\" och 7 rader till");
    EXPECT_EQ(list[2].message, "Borlänge har redan raden \"vuxna, män, nej\" för 2024");
    EXPECT_EQ(list[3].message, "få andra än Borlänge har raden \"vuxna, kvinor, nej\" för 2024");
}

TEST_F(Form, FilesOfAnEarlierYearThatAreNotOursAreTold) {
    scratch_.put("forra/svarslage.csv",
                 "ar;kommunkod;kommun;fraga;svar\n2024;2081;Borlänge;heder;komplett\n");
    scratch_.put("forra/heder.csv", "ar,antal\n2024,3\n");
    EXPECT_FALSE(read_earlier(scratch_ / "forra", form_, 2025, {}, diagnostics_));
    EXPECT_FALSE(read_earlier(scratch_ / "ingen", form_, 2025, {}, diagnostics_));
    EXPECT_FALSE(read_earlier(scratch_ / "forra", form_, 2024, {}, diagnostics_));
    EXPECT_EQ(told(diagnostics_),
              (Lines{"formular.forra:1", "formular.forra-saknas:0", "formular.forra-saknas:0"}));
}

} // namespace
} // namespace linsen::form
