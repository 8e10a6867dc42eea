#include "document/build.hpp"

#include "document/dump.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

std::vector<std::string> texts_of(Blocks const& blocks) {
    std::vector<std::string> texts;
    for (Block const& each : blocks)
        texts.push_back(std::get<Words>(std::get<Paragraph>(each.node).text.at(0).node).text);
    return texts;
}

TEST(Paragraphs, AnEmptyLinePartsTwo) {
    using Texts = std::vector<std::string>;
    EXPECT_EQ(texts_of(paragraphs("Ett.\n\nTvå,\nsamma stycke.\n \t\n\nTre.\n")),
              (Texts{"Ett.", "Två, samma stycke.", "Tre."}));
    EXPECT_EQ(texts_of(paragraphs("Ett.\r\n\r\nTvå.")), (Texts{"Ett.", "Två."}));
    EXPECT_TRUE(paragraphs(" \n\n").empty());
}

} // namespace
} // namespace linsen::document
