#include "excel/names.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::excel {

namespace {

constexpr std::string_view forbidden_in_sheets = "[]:*?/\\";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// A letter by its number: "_x0041_".
bool is_escape(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 7;
    auto const next = text.substr(at, length);
    return next.size() == length && next.starts_with("_x") && next.ends_with('_') &&
           next.find_first_not_of("0123456789abcdefABCDEF", 2) == length - 1;
}

std::size_t find_escape(std::string_view text) {
    for (auto at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1))
        if (is_escape(text, at)) return at;
    return std::string_view::npos;
}

/// "A1" to "XFD1048576", and "R1C1", "R", "C" with or without numbers.
bool reads_as_cell(std::string_view name) {
    auto const letters = static_cast<std::size_t>(std::ranges::find_if_not(name, is_letter) - name.begin());
    auto const rest = name.substr(letters);
    if (letters >= 1 && letters <= 3 && !rest.empty() && std::ranges::all_of(rest, is_digit)) return true;
    auto const lower = to_lower(name);
    if (lower == "r" || lower == "c") return true;
    if (!lower.starts_with('r')) return false;
    auto const c = lower.find('c');
    return c != std::string::npos && std::ranges::all_of(lower.substr(1, c - 1), is_digit) &&
           std::ranges::all_of(lower.substr(c + 1), is_digit);
}

/// The longest beginning that ends with a whole word, and neither with "och" nor with a sign; inside a word
/// where that would leave less than half.
std::string_view cut_at_word(std::string_view text, std::size_t most) {
    std::string_view const cut = first_code_points(text, most);
    if (cut.size() == text.size() || text[cut.size()] == ' ') return trim(cut);
    std::string_view whole = cut.substr(0, std::min(cut.rfind(' '), cut.size()));
    constexpr std::string_view conjunction = " och";
    if (whole.ends_with(conjunction)) whole.remove_suffix(conjunction.size());
    while (whole.ends_with(' ') || whole.ends_with(',') || whole.ends_with('.') || whole.ends_with(':'))
        whole.remove_suffix(1);
    return count_code_points(whole) * 2 < most ? trim(cut) : whole;
}

} // namespace

bool is_sheet_name(std::string_view name) {
    return !name.empty() && is_utf8(name) && count_code_points(name) <= longest_sheet_name &&
           name.find_first_of(forbidden_in_sheets) == std::string_view::npos &&
           std::ranges::none_of(name, is_control) && !name.starts_with('\'') && !name.ends_with('\'') &&
           find_escape(name) == std::string_view::npos && to_lower(name) != "history";
}

bool is_table_name(std::string_view name) {
    if (name.empty() || !is_utf8(name) || count_code_points(name) > longest_header) return false;
    auto const may_start = [](char c) { return is_letter(c) || c == '_' || static_cast<signed char>(c) < 0; };
    auto const may_follow = [&](char c) { return may_start(c) || is_digit(c) || c == '.'; };
    return may_start(name.front()) && std::ranges::all_of(name, may_follow) && !reads_as_cell(name);
}

std::string make_sheet_name(std::string_view heading, std::set<std::string>& taken) {
    std::string clean;
    for (char const c : one_line(heading)) {
        if (forbidden_in_sheets.find(c) == std::string_view::npos && c != '\'') clean += c;
    }
    for (auto at = find_escape(clean); at != std::string::npos; at = find_escape(clean)) clean.erase(at, 1);
    clean = std::string(cut_at_word(trim(clean), longest_sheet_name));
    if (!is_sheet_name(clean)) clean = "Text";
    auto name = clean;
    for (int number = 2; !taken.insert(fold(name)).second; ++number) {
        auto const suffix = " (" + std::to_string(number) + ")";
        name = std::string(cut_at_word(clean, longest_sheet_name - suffix.size())) + suffix;
    }
    return name;
}

std::string one_line(std::string_view text) {
    std::string result(text);
    std::ranges::replace_if(result, is_control, ' ');
    return result;
}

std::string escaped_letters(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        result += is_escape(text, at) ? "_x005F_" : std::string(1, text[at]);
    }
    return result;
}

std::string_view first_code_points(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < text.size(); ++count) (void)next_code_point(text, at);
    return text.substr(0, at);
}

} // namespace linsen::excel
