#include "review/remarks.hpp"

#include <gtest/gtest.h>
#include <string>

namespace linsen::review {

TEST(Remarks, AReferenceIsQuotedWholeOrNotAtAll) {
    std::string const reference = "{{ungdomar | 16–24 år | totalt | kvinnor}}";
    EXPECT_EQ(review::quoted("I länet gäller det ungefär lika många som i riket, " + reference + " unga."),
              "\"I länet gäller det ungefär lika många som i riket, …\"");
    EXPECT_EQ(review::quoted("Andelen är " + reference + " procent och har ökat sedan den förra mätningen."),
              "\"Andelen är " + reference + " …\"");
    EXPECT_EQ(review::quoted("Det är " + reference + reference + " unga som är ensamma i kommunen."),
              "\"Det är " + reference + " …\"");
}

TEST(Remarks, AQuoteDoesNotBeginInsideAReference) {
    std::string const before = "Nämnden har under året fått veta att det i länet är ";
    std::string const text = before + "{{antal | unga kvinnor | totalt}} ungdomar i kommunen.";
    std::size_t const begin = text.find("ungdomar i");
    EXPECT_EQ(quoted_about(text, begin, begin + 8), "\"… ungdomar i kommunen.\"");
}

} // namespace linsen::review
