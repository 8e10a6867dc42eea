#include "tabulate/counted_axis.hpp"

#include "base/text.hpp"
#include "data/answers_in.hpp"
#include "data/canonical.hpp"
#include "data/recode.hpp"
#include "tabulate/categories.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

bool is_declared_in_order(DataSpec const& spec, std::string const& role) {
    return std::any_of(spec.derived.begin(), spec.derived.end(), [&](DerivedColumn const& each) {
        return each.role == role && each.rule == DerivedColumn::Rule::groups;
    });
}

/// That there are no women among those who are counted is a result, where the data know of women.
void add_other_sex(TextColumn const& column, std::vector<std::string>& codes) {
    auto const has = [](std::vector<std::string> const& all, std::string_view code) {
        return std::find(all.begin(), all.end(), code) != all.end();
    };
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> pairs{
        {{"kvinnor", "män"}, {"flickor", "pojkar"}}};
    for (auto const& [one, other] : pairs) {
        if (has(codes, one) == has(codes, other)) continue;
        auto const lacking = has(codes, one) ? other : one;
        if (has(column.dictionary, lacking)) codes.emplace_back(lacking);
    }
}

std::vector<std::string> found_categories(AxisRequest const& asked, CountedSource const& source,
                                          TextColumn const& column, std::vector<bool> const& chosen) {
    std::vector<std::string> codes;
    std::set<std::string> known;
    std::vector<bool> seen(column.dictionary.size(), false);
    auto const add = [&](std::size_t entry) {
        for (auto const& answer : answers_in(source.spec, asked.role, column.dictionary[entry]))
            if (known.insert(answer).second) codes.push_back(answer);
    };
    for (std::size_t row = 0; row < column.codes.size(); ++row)
        if (chosen[row]) seen[column.codes[row]] = true;
    if (is_declared_in_order(source.spec, asked.role)) {
        // Groups that nobody belongs to are shown too: that there are none is a result.
        for (std::size_t i = 0; i < seen.size(); ++i)
            if (seen[i] || (column.dictionary[i] != no_answer && column.dictionary[i] != "totalt")) add(i);
        std::stable_partition(codes.begin(), codes.end(),
                              [](std::string const& code) { return code != no_answer; });
        return codes;
    }
    std::vector<bool> told(seen.size(), false);
    for (std::size_t row = 0; row < column.codes.size(); ++row) {
        auto const entry = column.codes[row];
        if (!seen[entry] || told[entry] || !chosen[row]) continue;
        told[entry] = true;
        add(entry);
    }
    if (asked.role == "kon") add_other_sex(column, codes);
    sort_categories(asked.role, codes);
    return codes;
}

/// Those that the data set's detailed tables have.
std::vector<std::string> shown_categories(AxisRequest const& asked, CountedSource const& source,
                                          TextColumn const& column, std::vector<bool> const& chosen) {
    auto codes = found_categories(asked, source, column, chosen);
    auto const& sexes = source.rows.sexes;
    if (asked.role == "kon" && !sexes.empty())
        std::erase_if(codes, [&](std::string const& code) { return sexes.count(code) == 0; });
    return codes;
}

} // namespace

std::size_t size_of(std::vector<CountedAxis> const& axes) {
    std::size_t size = 1;
    for (auto const& axis : axes) size *= axis.axis.categories.size();
    return size;
}

std::vector<std::string> members_of(TextColumn const& column, std::string_view role,
                                    std::string const& code) {
    auto const sums = sums_in(column, role);
    std::vector<std::string> members;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        auto const& text = column.dictionary[i];
        if (text != code) continue;
        if (!sums[i]) return {code};
        if (code == "totalt") break;
    }
    bool const is_place = role == "kommun" && code.size() == 2;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        auto const& text = column.dictionary[i];
        if (sums[i] || (text == no_answer && code != "totalt")) continue;
        if (code == "totalt" || (is_place && text.size() == 4 && (code == "00" || text.starts_with(code))))
            members.push_back(text);
    }
    return members;
}

CountedAxis counted_axis(AxisRequest const& asked, CountedSource const& source,
                         std::vector<bool> const& chosen, Axis const* alike) {
    CountedAxis result;
    result.column = source.frame.text(asked.role);
    auto const& column = *result.column;
    bool const multiple = source.spec.multiple.count(asked.role) != 0;
    auto const members = [&](std::string const& code) {
        return multiple ? std::vector<std::string>{code} : members_of(column, asked.role, code);
    };
    auto const all =
        alike != nullptr ? alike->categories.back().members : shown_categories(asked, source, column, chosen);
    result.axis.role = asked.role;
    result.axis.categories = asked.merged;
    // Groups of kommuner stand beside those that are in none.
    std::string const named_by = source.spec.root_of(asked.role) == "kommun" ? "kommun" : asked.role;
    if (asked.merged.empty())
        for (std::string const& code : asked.codes.empty() ? all : asked.codes)
            result.axis.categories.push_back({code, category_label(named_by, code), members(code)});
    result.own = result.axis.categories.size();
    std::map<std::string, std::vector<std::uint32_t>> places;
    for (std::size_t i = 0; i < result.own; ++i)
        for (std::string const& member : result.axis.categories[i].members)
            places[member].push_back(static_cast<std::uint32_t>(i));
    for (std::string const& code : all) {
        for (std::string const& member : members(code))
            result.axis.partial = places.try_emplace(member).second || result.axis.partial;
    }
    // All who are there are kvinnor: a sum of them would say the same once more, under the same heading.
    bool const is_of_one_sex = asked.role == "kon" && result.own == 1 && !result.axis.partial;
    bool const has_total = asked.total && !is_of_one_sex;
    if (has_total) {
        std::vector<std::string> own;
        for (Category const& category : result.axis.categories) own.push_back(category.code);
        Category total{"totalt", total_label(asked.role, result.axis.partial ? all : own), {}};
        for (auto const& [member, at] : places) total.members.push_back(member);
        result.axis.categories.push_back(std::move(total));
    }
    for (std::string const& text : column.dictionary) {
        auto& positions = result.positions.emplace_back();
        bool counts = false;
        for (std::string const& answer : answers_in(source.spec, asked.role, text)) {
            auto const found = places.find(answer);
            if (found == places.end()) continue;
            positions.insert(positions.end(), found->second.begin(), found->second.end());
            counts = true;
        }
        if (counts && has_total) positions.push_back(static_cast<std::uint32_t>(result.own));
    }
    return result;
}

} // namespace linsen
