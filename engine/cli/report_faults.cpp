#include "cli/report_faults.hpp"

#include "base/text.hpp"

#include <cstdio>

namespace linsen::cli {

namespace {

std::string number_of(int count, char const* one, char const* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

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
    for (auto const& told : diagnostics.list()) print_error(to_text(told));
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
