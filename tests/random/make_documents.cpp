#include "random_document.hpp"

#include "document/check.hpp"
#include "excel/workbook.hpp"
#include "layout/layout.hpp"
#include "layout/page_furniture.hpp"
#include "pdf/writer.hpp"
#include "run/theme_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

/// Headers and margins of every size that a theme may give.
linsen::layout::Theme theme_of(std::uint64_t seed) {
    auto theme = linsen::layout::standard_theme();
    theme.furniture_size = 7 + static_cast<double>(seed % 12);
    auto const millimetres = [](std::uint64_t count) {
        return static_cast<double>(count) * linsen::layout::points_a_millimetre;
    };
    theme.margin_left = millimetres(10 + seed * 7 % 51);
    theme.margin_right = millimetres(10 + seed * 11 % 51);
    theme.margin_top =
        std::max(millimetres(18 + seed % 43), linsen::layout::least_margin_top(theme.furniture_size));
    theme.margin_bottom = millimetres(18 + seed * 13 % 43);
    theme.header = "Socialförvaltningen i Ljusnarsbergs och Lindesbergs kommuner";
    return theme;
}

} // namespace

/// make_documents OUT FIRST COUNT: random documents as OUT/<seed>/<seed>.pdf and .xlsx, for outside judges.
/// Every third is set in large print, every third with a header and margins of its own. What the house itself
/// refuses ends the program.
int main(int argc, char** argv) {
    using namespace linsen;
    if (argc != 4) return EXIT_FAILURE;
    std::filesystem::path const out = argv[1];
    auto const first = std::stoull(argv[2]);
    auto const last = first + std::stoull(argv[3]);
    for (auto seed = first; seed < last; ++seed) {
        auto const document = testing::random_document(seed, LINSEN_SOURCE_DIR "/samples");
        Diagnostics diagnostics;
        document::check(document, diagnostics);
        std::vector<std::filesystem::path> files;
        auto const large = LINSEN_SOURCE_DIR "/templates/teman/stor-stil.toml";
        auto const theme = seed % 3 == 0   ? read_theme(large, {}, diagnostics, {}, files)
                           : seed % 3 == 1 ? layout::standard_theme()
                                           : theme_of(seed);
        if (!theme) return EXIT_FAILURE;
        constexpr std::int64_t moment = 1'772'323'200;
        auto const pages = layout::lay_out(document, *theme, moment, diagnostics);
        if (!pages || diagnostics.has_errors()) {
            std::cerr << "seed " << seed << ": " << to_json(diagnostics) << '\n';
            return EXIT_FAILURE;
        }
        auto const name = std::to_string(seed);
        std::filesystem::create_directories(out / name);
        std::ofstream(out / name / (name + ".pdf"), std::ios::binary) << pdf::write(*pages);
        if (!excel::write(document, out / name / (name + ".xlsx"), moment, diagnostics)) {
            std::cerr << "seed " << seed << ": " << to_json(diagnostics) << '\n';
            return EXIT_FAILURE;
        }
        std::cout << name << ": " << pages->pages.size() << " pages" << std::endl;
    }
    return EXIT_SUCCESS;
}
