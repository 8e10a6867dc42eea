#include "form/identity.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace linsen::form {

namespace {

constexpr std::string_view between = " · ";

std::optional<std::int64_t> whole(std::string_view digits) {
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

bool is_kommun(std::string_view code) {
    return code.size() == 4 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<FormIdentity> made(std::string_view form, std::string_view version, std::string_view year,
                                 std::string_view kommun) {
    auto const number = whole(version);
    auto const of = whole(year);
    if (form.empty() || !number || !of || !is_kommun(kommun)) return std::nullopt;
    return FormIdentity{std::string(form), *number, *of, std::string(kommun)};
}

/// What follows `word` in `part`.
std::optional<std::string_view> after(std::string_view part, std::string_view word) {
    if (!part.starts_with(word)) return std::nullopt;
    return part.substr(word.size());
}

} // namespace

std::string constant_of(FormIdentity const& identity) {
    return identity.form + ";v" + std::to_string(identity.version) + ";" + std::to_string(identity.year) +
           ";" + identity.kommun;
}

std::optional<FormIdentity> parse_constant(std::string_view constant) {
    if (constant.size() >= 2 && constant.front() == '"' && constant.back() == '"')
        constant = constant.substr(1, constant.size() - 2);
    auto const parts = split(constant, ';');
    if (parts.size() != 4) return std::nullopt;
    auto const version = after(parts[1], "v");
    if (!version) return std::nullopt;
    return made(parts[0], *version, parts[2], parts[3]);
}

std::string printed_line(FormIdentity const& identity, std::string_view kommun_name,
                         std::string_view question) {
    auto line = "Formulär " + identity.form + std::string(between) + "version " +
                std::to_string(identity.version) + std::string(between) + "år " +
                std::to_string(identity.year) + std::string(between) + "kommun " + identity.kommun + " " +
                std::string(kommun_name);
    if (!question.empty()) line += std::string(between) + "fråga " + std::string(question);
    return line;
}

std::optional<PrintedIdentity> parse_printed(std::string_view text) {
    std::vector<std::string_view> parts;
    text = trim(text);
    for (auto at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + between.size());
    }
    parts.push_back(text);
    if (parts.size() < 4 || parts.size() > 5) return std::nullopt;
    auto const form = after(parts[0], "Formulär ");
    auto const version = after(parts[1], "version ");
    auto const year = after(parts[2], "år ");
    auto const kommun = after(parts[3], "kommun ");
    if (!form || !version || !year || !kommun) return std::nullopt;
    auto identity = made(*form, *version, *year, kommun->substr(0, kommun->find(' ')));
    if (!identity) return std::nullopt;
    PrintedIdentity printed{std::move(*identity), {}};
    if (parts.size() == 5) {
        auto const question = after(parts[4], "fråga ");
        if (!question) return std::nullopt;
        printed.question = *question;
    }
    return printed;
}

std::string range_name(std::string_view question) { return "fraga_" + std::string(question); }

std::string file_name(FormIdentity const& identity, std::string_view kommun_name) {
    return identity.form + "-" + std::to_string(identity.year) + "-" + identity.kommun + "-" +
           slug(kommun_name) + ".xlsx";
}

} // namespace linsen::form
