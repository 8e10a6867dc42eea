#include "job/check_words.hpp"

#include "base/date.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "job/setting_source.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace linsen {

namespace {

/// The value as it could be written again, for short ones; otherwise "".
std::string source_of(Value const& value) {
    if (auto const* const integer = std::get_if<std::int64_t>(&value.data())) return std::to_string(*integer);
    if (auto const* const number = std::get_if<double>(&value.data())) return machine_number(*number);
    if (auto const* const truth = std::get_if<bool>(&value.data())) return *truth ? "true" : "false";
    if (auto const* const date = std::get_if<Date>(&value.data())) return print_iso(*date);
    return "";
}

std::string hint_for_text_found(Setting const& setting, std::string const& text) {
    std::string const written = std::string(trim(text));
    switch (setting.kind) {
    case Kind::date:
        if (parse_date(written)) return "ta bort citattecknen: " + setting.key + " = " + written;
        return "skriv datumet så här, utan citattecken: " + setting.key + " = 2026-03-01";
    case Kind::integer:
    case Kind::number: {
        std::optional<ParsedNumber> const number = parse_number(written, DecimalMark::comma);
        bool const fits = number && (setting.kind == Kind::number || number->decimals == 0);
        if (fits) return "ta bort citattecknen: " + setting.key + " = " + machine_number(number->value);
        return "skriv ett tal utan citattecken: " + setting.key + " = " + example_source(setting);
    }
    case Kind::boolean:
        return "skriv " + setting.key + " = true eller " + setting.key + " = false, utan citattecken";
    default: return "";
    }
}

} // namespace

std::string_view expected_words(Kind kind) {
    switch (kind) {
    case Kind::text:
    case Kind::long_text: return "en text";
    case Kind::file: return "ett filnamn";
    case Kind::folder: return "namnet på en mapp";
    case Kind::integer: return "ett heltal";
    case Kind::number: return "ett tal";
    case Kind::boolean: return "true eller false";
    case Kind::date: return "ett datum";
    case Kind::texts: return "en lista med texter";
    case Kind::table: return "en tabell";
    case Kind::tables: return "en eller flera tabeller";
    case Kind::map: return "en tabell med texter";
    case Kind::lists: return "en tabell med listor";
    case Kind::maps: break;
    }
    return "en tabell med tabeller";
}

bool may_be_number(Setting const& setting) { return setting.kind == Kind::text && setting.key == "blad"; }

std::string found_words(Value const& value) {
    if (std::holds_alternative<std::string>(value.data())) return "en text";
    if (std::holds_alternative<std::int64_t>(value.data())) return "ett heltal";
    if (std::holds_alternative<double>(value.data())) return "ett decimaltal";
    if (bool const* const truth = std::get_if<bool>(&value.data())) return *truth ? "true" : "false";
    if (std::holds_alternative<Date>(value.data())) return "ett datum";
    if (std::holds_alternative<Values>(value.data())) return "en lista";
    return "en tabell";
}

std::string kind_hint(Setting const& setting, Value const& value, std::string const& header) {
    if (std::string const* const text = std::get_if<std::string>(&value.data())) {
        std::string hint = hint_for_text_found(setting, *text);
        if (!hint.empty()) return hint;
    }
    switch (setting.kind) {
    case Kind::text:
    case Kind::long_text:
    case Kind::file:
    case Kind::folder: {
        std::string const source = source_of(value);
        if (!source.empty()) return "sätt citattecken runt värdet: " + setting.key + " = \"" + source + "\"";
        break;
    }
    case Kind::texts: {
        std::string const source = source_of(value);
        return "skriv texterna inom hakparenteser: " + setting.key + " = [\"" +
               (source.empty() ? "…" : source) + "\"]";
    }
    case Kind::integer:
        if (double const* const number = std::get_if<double>(&value.data())) {
            return "skriv ett tal utan decimaler: " + setting.key + " = " +
                   machine_number(std::round(*number));
        }
        break;
    case Kind::table:
        return "skriv [" + header + "] på en egen rad, med enkla hakparenteser, och nycklarna under";
    case Kind::tables:
        return "skriv [[" + header + "]] på en egen rad, med dubbla hakparenteser, och nycklarna under";
    case Kind::map:
    case Kind::maps:
    case Kind::lists:
    case Kind::number:
    case Kind::boolean:
    case Kind::date: break;
    }
    std::string const example = example_source(setting);
    return example == "{}" ? "skriv " + setting.key + " = { nyckel = \"text\" }"
                           : "skriv till exempel " + setting.key + " = " + example;
}

std::string path_as_meant(std::string_view path) {
    std::string meant;
    for (char c : path) {
        switch (c) {
        case '\t': meant += "/t"; break;
        case '\n': meant += "/n"; break;
        case '\r': meant += "/r"; break;
        case '\b': meant += "/b"; break;
        case '\f': meant += "/f"; break;
        case '\\': meant += '/'; break;
        default: meant += c;
        }
    }
    return meant;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

std::string one_of(std::vector<std::string> const& choices) {
    std::string text;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i != 0) text += i + 1 == choices.size() ? " eller " : ", ";
        text += "\"" + choices[i] + "\"";
    }
    return text;
}

} // namespace linsen
