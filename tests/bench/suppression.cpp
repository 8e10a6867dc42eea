/// Measures the suppression of the tables in tests/data/sdc: how many cells are hidden beside the small ones,
/// and how long it takes. One line an instance: name, level, T, cells, primary, secondary, open,
/// milliseconds, and milliseconds of all processors, which load from others disturbs less.
#include "suppress/suppression.hpp"
#include "../unit/suppress/margin_tables.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace linsen::suppression;

struct Instance {
    std::string file;
    std::vector<margin_tables::Variable> variables;
    std::vector<std::int64_t> thresholds;
};

std::vector<Instance> instances() {
    return {
        {"z1", {{"region", {}}, {"hovedint", {}}}, {4, 5}},
        {"z2", {{"region", {"fylke", "kostragr"}}, {"hovedint", {}}}, {4, 5}},
        {"z3", {{"region", {"fylke", "kostragr"}}, {"hovedint", {}}, {"mnd", {"mnd2"}}}, {4, 5}},
        {"tat", {{"kommun", {"lan"}}, {"alder", {}}, {"kon", {}}}, {5}},
        {"gles", {{"kommun", {"lan"}}, {"alder", {}}, {"kon", {}}}, {5}},
    };
}

void measure(Instance const& instance, std::string const& folder, Settings settings) {
    for (auto const threshold : instance.thresholds) {
        auto const problem =
            margin_tables::read(folder + "/" + instance.file + ".csv", instance.variables).problem(threshold);
        auto const cells = std::count_if(problem.cells.begin(), problem.cells.end(),
                                         [](Cell const& cell) { return cell.value != 0; });
        for (auto const level : {Level::standard, Level::exact}) {
            settings.threshold = threshold;
            settings.level = level;
            auto const start = std::chrono::steady_clock::now();
            auto const cpu_start = std::clock();
            auto const result = suppress(problem, settings);
            auto const cpu = 1e3 * static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
            std::chrono::duration<double, std::milli> const time = std::chrono::steady_clock::now() - start;
            std::printf("%-5s %-8s T=%lld  cells %6td  primary %5zu  secondary %5zu  open %4zu  %9.1f ms  "
                        "CPU %9.1f ms  "
                        "(programs %zu, member %zu, rounds %zu)\n",
                        instance.file.c_str(), level == Level::standard ? "standard" : "exakt",
                        static_cast<long long>(threshold), cells, result.statistics.primary,
                        result.statistics.secondary, result.statistics.open, time.count(), cpu,
                        result.statistics.programs, result.statistics.member, result.statistics.rounds);
            std::fflush(stdout);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("suppression FOLDER [THREADS] [INSTANCE]\n", stderr);
        return 2;
    }
    Settings settings;
    settings.threads = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 2;
    for (auto const& instance : instances()) {
        if (argc > 3 && !instance.file.starts_with(argv[3])) continue;
        measure(instance, argv[1], settings);
    }
    return 0;
}
