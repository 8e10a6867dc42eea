#include "document/table_marks.hpp"

#include "document/build.hpp"
#include "document/dump.hpp"
#include "document/sample.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

using namespace sample; // NOLINT(google-build-using-namespace)

Table table_of_places() {
    auto table = by_sex({place("Falun", {percent(8), percent(9)}), place("Mora", {percent(7), percent(6)})});
    table.marked_notes = {cell_note(1, 0, text("Om en cell.")), row_note(0, text("Om en rad.")),
                          column_note(1, text("Om en kolumn.")), cell_note(1, 0, text("Mer om cellen."))};
    table.marked_notes[1].places.push_back({1, 1});
    return table;
}

TEST(TableMarks, AreCountedAsTheTableIsRead) {
    auto const table = table_of_places();
    TableMarks const marks(table);
    ASSERT_EQ(marks.notes().size(), 4U);
    EXPECT_EQ(plain(marks.notes()[0]->text), "Om en kolumn.");
    EXPECT_EQ(plain(marks.notes()[1]->text), "Om en rad.");
    EXPECT_EQ(marks.text_at({std::nullopt, 1}), "1)");
    EXPECT_EQ(marks.text_at({0, std::nullopt}), "2)");
    EXPECT_EQ(marks.text_at({1, 1}), "2)") << "one note at two places";
    EXPECT_EQ(marks.text_at({1, 0}), "3) 4)") << "two notes at one place";
    EXPECT_EQ(marks.text_at({0, 0}), "");
}

TEST(TableMarks, OfATableInPartsAreCountedPartByPart) {
    auto const table = table_of_places();
    TableMarks const marks(table, {{0}, {1}});
    EXPECT_EQ(marks.text_at({0, std::nullopt}), "1)") << "the heads of rows stand in the first part";
    EXPECT_EQ(marks.text_at({1, 0}), "2) 3)");
    EXPECT_EQ(marks.text_at({std::nullopt, 1}), "4)");
    EXPECT_EQ(marks.text_at({1, 1}), "1)");
}

TEST(TableMarks, StandInTheDumpWhereTheyStandInPrint) {
    auto const written = dump(document_of({block(table_of_places())}));
    EXPECT_NE(written.find("Män 1)"), std::string::npos) << written;
    EXPECT_NE(written.find("Falun 2)"), std::string::npos) << written;
    EXPECT_NE(written.find("not 1): Om en kolumn."), std::string::npos) << written;
    EXPECT_LT(written.find("not 1)"), written.find("not 4)"));
}

} // namespace
} // namespace linsen::document
