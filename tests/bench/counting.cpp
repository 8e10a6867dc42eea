/// Measures counting: `counting report N` says how long the first N of twenty tables of 5,000 persons take to
/// count, and to count and protect; `counting file CSV` counts a file of persons over four columns, and
/// prints each combination with its number for others to compare.
#include "data/frame.hpp"
#include "protect/protect.hpp"
#include "tabulate/cube.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace linsen;

DataSpec spec_of(std::map<std::string, std::string> columns, std::filesystem::path file) {
    DataSpec spec;
    spec.name = spec.population = "personer";
    spec.kind = DataKind::individuals;
    spec.file = std::move(file);
    spec.columns = std::move(columns);
    spec.source = Value(Entries{{"fil", Value(spec.file.filename().string(), {"rapport.toml", 1, 1, {}})}},
                        {"rapport.toml", 1, 1, {}});
    return spec;
}

AxisRequest axis(std::string role, bool total) {
    AxisRequest request{std::move(role), {}};
    request.total = total;
    return request;
}

/// Made-up persons: kommun, kon, alder, ar and six answers of five kinds each.
Frame persons(std::size_t rows) {
    std::mt19937 random(7);
    auto const column = [&](std::string role, std::vector<std::string> codes) {
        TextColumn text{std::move(codes), {}};
        for (std::size_t row = 0; row < rows; ++row)
            text.codes.push_back(static_cast<std::uint32_t>(random() % text.dictionary.size()));
        return Column{role, role, std::move(text)};
    };
    Frame frame;
    frame.name = "personer";
    frame.columns.push_back(column("kommun", {"2021", "2023", "2026", "2029", "2031", "2034", "2039", "2061",
                                              "2062", "2080", "2081", "2082", "2083", "2084", "2085"}));
    frame.columns.push_back(column("kon", {"kvinnor", "män"}));
    frame.columns.push_back(column("alder", {"0–17", "18–29", "30–49", "50–64", "65–"}));
    frame.columns.push_back(column("ar", {"2023", "2024", "2025"}));
    for (int i = 0; i < 6; ++i)
        frame.columns.push_back(
            column("svar" + std::to_string(i), {"aldrig", "sällan", "ibland", "ofta", "alltid"}));
    frame.lines.resize(rows);
    frame.rows_read = rows;
    return frame;
}

Plan first_tables(int count) {
    Plan plan;
    std::vector<std::string> const roles{"alder", "ar", "svar0", "svar1", "svar2", "svar3", "svar4", "svar5"};
    for (int i = 0; i < count; ++i) {
        TableRequest request;
        request.id = "t" + std::to_string(i);
        request.data = "personer";
        request.statistic = Statistic::count;
        auto const& role = roles[static_cast<std::size_t>(i) % roles.size()];
        if (i >= 8)
            request.by.push_back(axis(i < 16 ? "kommun" : roles[static_cast<std::size_t>(i) - 15], true));
        request.by.push_back(axis(role, true));
        request.by.push_back(axis("kon", true));
        if (request.by.size() == 3 && request.by[0].role == request.by[1].role)
            request.by.erase(request.by.begin());
        plan.add(std::move(request));
    }
    return plan;
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

int report(int tables) {
    std::vector<Frame> const frames{persons(5000)};
    Job job;
    job.data = {spec_of({}, {})};
    auto const plan = first_tables(tables);
    double best = 1e9;
    double best_protected = 1e9;
    std::size_t cells = 0;
    for (int run = 0; run < 9; ++run) {
        Diagnostics diagnostics;
        auto const start = std::chrono::steady_clock::now();
        auto cubes = tabulate(plan, frames, job, diagnostics);
        best = std::min(best, milliseconds_since(start));
        cells = 0;
        for (Cube const& cube : cubes) cells += cube.cells.size();
        auto const passed = protect(std::move(cubes), frames, job, {}, diagnostics);
        if (!passed || diagnostics.has_errors()) {
            for (auto const& told : diagnostics.list()) std::fputs(to_text(told).c_str(), stderr);
            return 1;
        }
        best_protected = std::min(best_protected, milliseconds_since(start));
    }
    std::printf("%.2f %.2f %zu\n", best, best_protected, cells);
    return 0;
}

int file(char const* name) {
    Diagnostics diagnostics;
    Job job;
    job.data = {spec_of({{"kommun", "kommun"}, {"kon", "kon"}, {"alder", "alder"}, {"ar", "ar"}}, name)};
    auto frame = read_frame(job.data.front(), diagnostics);
    if (!frame) {
        for (auto const& told : diagnostics.list()) std::fputs(to_text(told).c_str(), stderr);
        return 1;
    }
    Plan plan;
    TableRequest request;
    request.id = "alla";
    request.data = "personer";
    request.statistic = Statistic::count;
    for (auto const* role : {"kommun", "kon", "alder", "ar"}) request.by.push_back(axis(role, false));
    plan.add(std::move(request));
    auto const cubes = tabulate(plan, {std::move(*frame)}, job, diagnostics);
    if (cubes.empty()) return 1;
    auto const& cube = cubes.front();
    for (std::size_t i = 0; i < cube.cells.size(); ++i) {
        std::string line;
        std::size_t stride = cube.cells.size();
        for (Axis const& each : cube.axes) {
            stride /= each.categories.size();
            line += each.categories[i / stride % each.categories.size()].code + ";";
        }
        std::printf("%s%lld\n", line.c_str(), static_cast<long long>(cube.counted->counts[i]));
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count == 3 && std::string(words[1]) == "report") return report(std::atoi(words[2]));
    if (count == 3 && std::string(words[1]) == "file") return file(words[2]);
    std::fputs("counting report N | counting file CSV\n", stderr);
    return 2;
}
