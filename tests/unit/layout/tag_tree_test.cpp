#include "layout/tag_tree.hpp"

#include <gtest/gtest.h>

namespace linsen::layout {
namespace {

TEST(TagTree, NamesTheWayToAnElement) {
    TagTree tags;
    auto const first = tags.add(Tag::sect, 0);
    auto const second = tags.add(Tag::sect, 0);
    tags.add(Tag::p, first);
    tags.add(heading(2), second);
    tags.add(Tag::p, second);
    EXPECT_EQ(tags.path(tags.add(Tag::p, second)), "Document/Sect[2]/P[2]");
    EXPECT_EQ(tags.path(0), "Document");
}

TEST(TagTree, KeepsKidsInTheOrderInWhichTheyCame) {
    TagTree tags;
    auto const p = tags.add(Tag::p, 0);
    tags.add_mark(p, 0, 4);
    auto const link = tags.add(Tag::link, p);
    tags.add_mark(p, 1, 0);
    ASSERT_EQ(tags[p].kids.size(), 3u);
    EXPECT_EQ(tags[p].kids[0].index, 4u);
    EXPECT_EQ(tags[p].kids[1].index, link);
    EXPECT_EQ(tags[p].kids[2].page, 1u);
}

TEST(TagTree, KnowsHeadingLevels) {
    EXPECT_EQ(heading(9), Tag::h6);
    EXPECT_EQ(heading_level(Tag::h3), 3);
    EXPECT_EQ(heading_level(Tag::p), 0);
    EXPECT_EQ(name(Tag::lbody), "LBody");
    EXPECT_EQ(name(Tag::figure), "Figure");
}

} // namespace
} // namespace linsen::layout
