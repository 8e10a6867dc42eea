#include "data/sheet_choice.hpp"

#include "base/text.hpp"
#include "data/spec_place.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

namespace {

constexpr std::size_t most_listed = 20;

using Numbers = std::vector<std::size_t>;

std::string listed(XlsxBook const& book, Numbers const& numbers) {
    std::vector<std::string> names;
    for (auto const number : numbers) {
        if (names.size() == most_listed) {
            names.push_back(std::to_string(numbers.size() - most_listed) + " till");
            break;
        }
        auto const& sheet = book.sheets()[number];
        names.push_back(in_quotes(sheet.name) + (sheet.hidden ? " (dolt)" : ""));
    }
    return join_swedish(names);
}

std::string say_which(XlsxBook const& book, std::size_t number) {
    return "blad = " + toml_text(book.sheets()[number].name);
}

std::string visible_count(std::size_t count) {
    return count == 1 ? "ett synligt blad" : std::to_string(count) + " synliga blad";
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::size_t> named(XlsxBook const& book, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const& sheets = book.sheets();
    Numbers all;
    Numbers visible;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (fold(sheets[i].name) == fold(spec.sheet)) return i;
        all.push_back(i);
        if (!sheets[i].hidden) visible.push_back(i);
        names.push_back(sheets[i].name);
    }
    auto const file = "arbetsboken " + in_quotes(file_name(spec));
    if (auto const number = number_in(trim(spec.sheet))) {
        if (*number >= 1 && *number <= static_cast<std::int64_t>(visible.size()))
            return visible[static_cast<std::size_t>(*number - 1)];
        diagnostics.add(told_at_key(spec, "blad", "data.blad-saknas",
                                    file + " har " + visible_count(visible.size()) +
                                        ", så det finns inget blad nummer " + std::to_string(*number),
                                    "bladen räknas från vänster, utan de dolda: " + listed(book, all)));
        return std::nullopt;
    }
    auto hint = did_you_mean(spec.sheet, names);
    hint += (hint.empty() ? "arbetsboken har " : " Arbetsboken har ") + listed(book, all);
    diagnostics.add(told_at_key(spec, "blad", "data.blad-saknas",
                                file + " har inget blad " + in_quotes(spec.sheet), hint));
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> choose_sheet(XlsxBook const& book, DataSpec const& spec,
                                        Diagnostics& diagnostics) {
    if (!spec.sheet.empty()) return named(book, spec, diagnostics);
    auto const& sheets = book.sheets();
    if (sheets.size() == 1) return 0;
    Numbers visible;
    Numbers hidden;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (book.has_content(i)) (sheets[i].hidden ? hidden : visible).push_back(i);
    if (visible.size() == 1) {
        if (!hidden.empty())
            diagnostics.remark("data.xlsx-dolt", {file_name(spec), 0, 0, {}},
                               (hidden.size() == 1 ? "bladet " : "bladen ") + listed(book, hidden) +
                                   " läses inte, bara " + in_quotes(sheets[visible.front()].name),
                               "ska ett dolt blad läsas, skriv vilket: " + say_which(book, hidden.front()));
        return visible.front();
    }
    auto const& several = visible.empty() ? hidden : visible;
    if (several.empty()) {
        diagnostics.error("data.tom-fil", {file_name(spec), 0, 0, {}}, "alla blad i arbetsboken är tomma",
                          "kontrollera att den hann sparas eller hämtas klart");
        return std::nullopt;
    }
    diagnostics.add(told_at_key(
        spec, "fil", "data.blad-valj",
        "arbetsboken " + in_quotes(file_name(spec)) +
            (visible.empty() ? " har bara dolda blad med uppgifter: " : " har flera blad med uppgifter: ") +
            listed(book, several),
        "skriv vilket som ska läsas, till exempel " + say_which(book, several.front())));
    return std::nullopt;
}

} // namespace linsen
