#include "plugin/loader.hpp"
#include "run/build.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <vector>

/// warm PLUGINS OUT REPORT…: makes the PDF of each report in one process, and prints the median CPU
/// milliseconds a report and the pages of one. The first report, which reads the fonts, is made but not
/// counted.
int main(int argc, char** argv) {
    if (argc < 5) return EXIT_FAILURE;
    using namespace linsen;
    Diagnostics diagnostics;
    SearchPath const search({argv[1]}, {}, {}, diagnostics);
    auto const plugins = Plugins::load(search.plugin_folders(), diagnostics);
    BuildOptions options;
    options.output = argv[2];
    options.excel = false;
    std::vector<double> spent;
    std::size_t pages = 0;
    for (int i = 3; i < argc; ++i) {
        std::clock_t const start = std::clock();
        BuildResult const result = build(argv[i], plugins, search, options, {});
        double const ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        if (!result.done) {
            std::cerr << to_json(result.diagnostics) << '\n';
            return EXIT_FAILURE;
        }
        pages = result.files.front().pages;
        if (i > 3) spent.push_back(ms);
    }
    std::sort(spent.begin(), spent.end());
    std::cout << spent[spent.size() / 2] << ' ' << pages << '\n';
    return EXIT_SUCCESS;
}
