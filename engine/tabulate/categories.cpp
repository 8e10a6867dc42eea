#include "tabulate/categories.hpp"

#include "base/capital.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "data/place_register.hpp"
#include "data/whole_range.hpp"
#include "tabulate/plan.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace linsen {

namespace {

/// The county all of whose kommuner these are, or null.
Area const* county_of(std::vector<std::string> const& codes) {
    if (codes.empty() || codes.front().size() != 4) return nullptr;
    auto const county = codes.front().substr(0, 2);
    std::set<std::string> asked(codes.begin(), codes.end());
    std::size_t kommuner = 0;
    for (Area const& area : area_register()) {
        if (area.code.size() != 4 || !area.code.starts_with(county)) continue;
        ++kommuner;
        if (asked.count(area.code) == 0) return nullptr;
    }
    return asked.size() == kommuner ? find_area(county) : nullptr;
}

} // namespace

bool is_asked_by_reports(std::string_view role) {
    constexpr std::array<std::string_view, 5> known{"kommun", "kon", "ar", "indikator", "alder"};
    return std::find(known.begin(), known.end(), role) != known.end();
}

std::string category_label(std::string_view role, std::string const& code) {
    if (code == no_answer) return "Uppgift saknas";
    if (role == "kon") return with_capital(code);
    if (role == "kommun" || role == "lan") {
        if (Area const* area = find_area(code)) return area->name;
    }
    // "-14" is a group without a lower limit, and no number below zero.
    if (code.size() > 1 && code.front() == '-' && whole_number(code)) return "–" + code.substr(1);
    if (role.starts_with("alder") && code.size() > 1 && code.back() == '-')
        if (auto const youngest = code.substr(0, code.size() - 1); whole_number(youngest))
            return youngest + " år och äldre";
    return code;
}

std::string total_label(std::string_view role, std::vector<std::string> const& codes) {
    if (role == "kon") return with_capital(join_swedish(codes));
    if (role == "kommun") {
        if (Area const* county = county_of(codes)) return county->name;
    }
    return "Totalt";
}

void sort_categories(std::string_view role, std::vector<std::string>& codes) {
    auto const by_number = [&] {
        return std::all_of(codes.begin(), codes.end(), [](std::string const& code) {
            return code == no_answer || whole_number(code).has_value();
        });
    };
    if (role == "kon") {
        std::stable_sort(codes.begin(), codes.end(), [](std::string const& a, std::string const& b) {
            return sex_order(a) < sex_order(b);
        });
    } else if (role == "kommun" || role == "ar" || role == "lan") {
        std::sort(codes.begin(), codes.end());
    } else if (by_number()) {
        std::stable_sort(codes.begin(), codes.end(), [](std::string const& a, std::string const& b) {
            return whole_number(a).value_or(0) < whole_number(b).value_or(0);
        });
    }
    std::stable_partition(codes.begin(), codes.end(),
                          [&](std::string const& code) { return role == "kon" || code != no_answer; });
}

std::vector<std::string> found_codes(std::string_view role, TextColumn const& column,
                                     std::vector<std::size_t> const& rows) {
    std::vector<bool> seen(column.dictionary.size(), false);
    std::vector<std::string> codes;
    for (std::size_t const row : rows) {
        std::uint32_t const code = column.codes[row];
        if (seen[code]) continue;
        seen[code] = true;
        codes.push_back(column.dictionary[code]);
    }
    if (role == "kon" || role == "kommun" || role == "ar") sort_categories(role, codes);
    return codes;
}

} // namespace linsen
