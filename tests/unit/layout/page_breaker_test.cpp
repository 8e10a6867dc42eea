#include "layout/page_breaker.hpp"

#include <gtest/gtest.h>

#include <array>

namespace linsen::layout {
namespace {

constexpr PageShape shape{100, 10};

std::vector<Piece> lines(std::size_t count, double height = 10) {
    return std::vector<Piece>(count, Piece{0, height, 0, 0, {}, false});
}

std::vector<std::size_t> ends(std::vector<Piece> const& pieces) {
    std::vector<std::size_t> result;
    std::size_t next = 0;
    for (auto const& page : break_pages(pieces, shape)) {
        EXPECT_EQ(page.first, next);
        next = page.end;
        result.push_back(page.end);
    }
    return result;
}

using Ends = std::vector<std::size_t>;

TEST(PageBreaker, FillsPages) {
    EXPECT_EQ(ends({}), Ends{});
    EXPECT_EQ(ends(lines(10)), Ends{10});
    EXPECT_EQ(ends(lines(24)), (Ends{10, 20, 24}));
}

TEST(PageBreaker, LooksAheadForWhatShallStayWhole) {
    // Twelve lines that shall stay together behind three: filled greedily, the first page would part them.
    auto pieces = lines(3);
    auto block = lines(9);
    for (std::size_t i = 0; i + 1 < block.size(); ++i) block[i].end_cost = 0.6;
    pieces.insert(pieces.end(), block.begin(), block.end());
    EXPECT_EQ(ends(pieces), (Ends{3, 12}));
}

TEST(PageBreaker, PartsABlockRatherThanLeaveAPageNearlyEmpty) {
    auto pieces = lines(1);
    auto block = lines(10);
    for (std::size_t i = 0; i + 1 < block.size(); ++i) block[i].end_cost = 0.2;
    pieces.insert(pieces.end(), block.begin(), block.end());
    auto const found = ends(pieces);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_GT(found.front(), 6u);
}

TEST(PageBreaker, EndsAPageWhereItMayNeverEndOnlyWhenNothingElseFits) {
    auto pieces = lines(25);
    for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].end_cost = i == 14 ? 0 : never;
    // 15 lines and 10: only the first block needs a forbidden end.
    auto const found = ends(pieces);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[1], 15u);
}

TEST(PageBreaker, KeepsAHeadingWithWhatBringsMoreNotesThanAPageHolds) {
    auto pieces = lines(6);
    pieces[1].end_cost = never; // the heading, behind some text
    pieces[2].notes = std::vector<double>(20, 10.0);
    pieces[2].before = 5;
    auto const pages = break_pages(pieces, shape);
    ASSERT_GE(pages.size(), 3u);
    EXPECT_EQ(pages[0].end, 1u);
    EXPECT_EQ(pages[1].first, 1u);
    EXPECT_EQ(pages[1].end, 3u);
    EXPECT_LE(25 + pages[1].foot, shape.height) << "two lines, the space between them, and notes";
    std::size_t note = 0;
    for (auto const& page : pages) {
        EXPECT_EQ(page.first_note, note) << "no line of notes is lost";
        note = page.end_note;
    }
    EXPECT_EQ(note, 20u);
    EXPECT_EQ(pages.back().end, pieces.size());
}

TEST(PageBreaker, SetsWhatIsHigherThanAPageOnAPageOfItsOwn) {
    auto pieces = lines(3);
    pieces[1].height = 130;
    EXPECT_EQ(ends(pieces), (Ends{1, 2, 3}));
}

TEST(PageBreaker, BeginsAPageWhereOneIsAskedFor) {
    auto pieces = lines(6);
    pieces[2].new_page = true;
    pieces[1].end_cost = never; // what stands before it has no say
    EXPECT_EQ(ends(pieces), (Ends{2, 6}));
}

TEST(PageBreaker, WhatIsToStandOnOnePageGivesMoreOfItsAir) {
    auto pieces = lines(5);
    for (auto& piece : pieces) {
        piece.before = 20; // 50 of text and 80 of spaces, on a page of 100
        piece.end_cost = 0.3;
    }
    EXPECT_EQ(ends(pieces).size(), 2U);
    for (auto& piece : pieces) piece.squeeze = most_squeeze_of_whole;
    auto const pages = break_pages(pieces, shape);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_NEAR(pages.front().gaps, 50.0 / 80, 1e-9);
    pieces.back().squeeze = most_squeeze;
    EXPECT_EQ(ends(pieces).size(), 2U) << "what follows it gives no more than elsewhere";
}

TEST(PageBreaker, LetsSpacesGiveWayALittleForALastLine) {
    auto pieces = lines(8);
    for (auto& piece : pieces) piece.before = 4; // 80 + 28 points of which 7 can be had
    auto pages = break_pages(pieces, {102, 10});
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_NEAR(80 + 28 * pages.front().gaps, 102, 0.001);
    pages = break_pages(pieces, {99, 10});
    EXPECT_EQ(pages.size(), 2u);
    for (auto const& page : pages) EXPECT_EQ(page.gaps, 1);
    pages = break_pages(pieces, {140, 10});
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_EQ(pages.front().gaps, 1) << "no space gives way where there is room";
}

TEST(PageBreaker, LeavesRoomForNotesAndForWhatIsRepeated) {
    auto pieces = lines(12);
    pieces[3].notes = {12, 8}; // with their gap: three lines' room
    for (std::size_t i = 1; i < pieces.size(); ++i) pieces[i].continuation = 20;
    auto const pages = break_pages(pieces, shape);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].end, 7u);
    EXPECT_EQ(pages[0].foot, 30);
    EXPECT_EQ(pages[1].foot, 0);
    EXPECT_EQ(ends(std::vector<Piece>(pieces.begin() + 4, pieces.end())), Ends{8})
        << "nothing but the repeated head and eight lines";
}

TEST(PageBreaker, CarriesNotesThatNoPageHoldsToTheNextOnes) {
    auto pieces = lines(6);
    pieces[2].notes = std::vector<double>(23, 10); // with the line and the gap 250 points
    auto const pages = break_pages(pieces, shape);
    // Two lines, the third with eight lines of notes, nine more, and six with the rest.
    std::vector<std::array<std::size_t, 4>> found;
    for (auto const& page : pages) found.push_back({page.first, page.end, page.first_note, page.end_note});
    EXPECT_EQ(found, (std::vector<std::array<std::size_t, 4>>{
                         {0, 2, 0, 0}, {2, 3, 0, 8}, {3, 3, 8, 17}, {3, 6, 17, 23}}));
    for (auto const& page : pages) EXPECT_LE(page.foot, 100);
    // Nobody is left to carry them.
    pieces.resize(3);
    auto const ended = break_pages(pieces, shape);
    ASSERT_EQ(ended.size(), 4u);
    EXPECT_EQ(ended.back().first, ended.back().end);
    EXPECT_EQ(ended.back().end_note, 23u);
}

TEST(PageBreaker, CountsTheNotesOfEachPage) {
    auto pieces = lines(12);
    pieces[1].notes = {10};
    pieces[10].notes = {5, 5};
    auto const pages = break_pages(pieces, shape);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].first_note, 0u);
    EXPECT_EQ(pages[0].end_note, 1u);
    EXPECT_EQ(pages[1].first_note, 1u);
    EXPECT_EQ(pages[1].end_note, 3u);
}

TEST(PageBreaker, PutsNoForgottenLineOnTheLastPage) {
    auto pieces = lines(21);
    auto const found = ends(pieces);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_LE(found[1], 19u);
}

} // namespace
} // namespace linsen::layout
