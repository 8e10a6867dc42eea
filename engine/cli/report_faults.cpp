#include "cli/report_faults.hpp"

#include "base/text.hpp"

#include <cstdio>
#include <map>
#include <utility>

namespace linsen::cli {

namespace {

constexpr std::size_t most_of_a_kind = 50;

std::string number_of(int count, char const* one, char const* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

Diagnostic others_of_kind(Diagnostic last, std::size_t count) {
    last.place.line = 0;
    last.place.column = 0;
    last.place.spot.clear();
    last.message = "och " + std::to_string(count) + " till av samma slag";
    last.hint = "flaggan --json visar alla";
    last.excerpt.clear();
    return last;
}

} // namespace

void finish_json(JsonWriter& json, Diagnostics const& diagnostics, Tally const& tally) {
    json.key("diagnostik");
    linsen::write_json(json, diagnostics);
    json.key("fel").value(tally.errors);
    json.key("varningar").value(tally.warnings);
    json.key("upplysningar").value(tally.remarks);
    json.end_object();
}

std::string on_one_line(JsonWriter const& json) {
    // A line feed inside a string is written \n: those that are left belong to the layout.
    std::string line;
    bool indent = false;
    for (char const c : json.text()) {
        indent = c == '\n' || (indent && c == ' ');
        if (!indent) line += c;
    }
    return line + "\n";
}

void print_error(std::string const& text) { (void)std::fwrite(text.data(), 1, text.size(), stderr); }

void Tally::count(Diagnostics const& diagnostics) {
    for (auto const& told : diagnostics.list()) {
        if (told.severity == Severity::error) ++errors;
        if (told.severity == Severity::warning) ++warnings;
        if (told.severity == Severity::remark) ++remarks;
    }
}

std::string Tally::text() const {
    std::vector<std::string> parts;
    if (errors != 0) parts.push_back(number_of(errors, "fel", "fel"));
    if (warnings != 0) parts.push_back(number_of(warnings, "varning", "varningar"));
    if (remarks != 0) parts.push_back(number_of(remarks, "upplysning", "upplysningar"));
    return join(parts, ", ");
}

void print_faults(Diagnostics const& diagnostics) {
    auto const kind_of = [](Diagnostic const& told) { return std::pair(told.code, told.place.file); };
    std::map<std::pair<std::string, std::string>, std::size_t> totals;
    for (auto const& told : diagnostics.list()) ++totals[kind_of(told)];
    std::map<std::pair<std::string, std::string>, std::size_t> seen;
    for (auto const& told : diagnostics.list()) {
        auto const kind = kind_of(told);
        auto const total = totals[kind];
        auto const number = ++seen[kind];
        if (told.severity == Severity::error || number <= most_of_a_kind || total == most_of_a_kind + 1)
            print_error(to_text(told));
        else if (number == total)
            print_error(to_text(others_of_kind(told, total - most_of_a_kind)));
    }
}

bool print(std::string const& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return true;
    print_error("fel: svaret gick inte att skriva ut; är disken full?\n");
    return false;
}

int finish(Diagnostics const& diagnostics) {
    print_faults(diagnostics);
    Tally tally;
    tally.count(diagnostics);
    if (!tally.text().empty()) print_error(tally.text() + "\n");
    return diagnostics.has_errors() ? exit_user_fault : exit_done;
}

} // namespace linsen::cli
