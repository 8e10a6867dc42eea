#include "naravard/report_maker.hpp"

#include "document/check.hpp"
#include "document/dump.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Sample, Builds) {
    std::filesystem::path const folder = std::filesystem::path(LINSEN_SOURCE_DIR) / "samples/god_och_nara_vard";
    auto made = testing::make_report(folder / "rapport.toml", folder / "mallar/naravard/exempel.toml");
    ASSERT_TRUE(made.document) << to_json(made.diagnostics);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
    if (char const* file = std::getenv("LINSEN_DUMP")) {
        std::string const text = document::dump(*made.document);
        std::FILE* f = std::fopen(file, "w");
        std::fwrite(text.data(), 1, text.size(), f);
        std::fclose(f);
    }
}

} // namespace
} // namespace linsen
