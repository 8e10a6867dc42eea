#include "data/canonical_area.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/place_register.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"
#include "data/total_words.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

constexpr std::size_t most_told = 20;

struct Resolved {
    std::string code; ///< "" when there is none
    std::string message;
    std::string hint;
};

std::string write_own(std::string_view text, std::string_view code) {
    return "koder.kommun = { \"" + std::string(text) + "\" = \"" + std::string(code) + "\" }";
}

Resolved resolve_code(std::string_view text, std::string_view digits) {
    if (digits.size() == 4 && digits.starts_with("00")) digits.remove_prefix(2);
    if (find_area(digits) != nullptr) return {std::string(digits), {}, {}};
    auto const with_zero = "0" + std::string(digits);
    if (auto const* area = find_area(with_zero); area != nullptr && digits.size() % 2 == 1)
        return {{},
                "koden \"" + std::string(text) + "\" har tappat sin inledande nolla: \"" + with_zero +
                    "\" är " + area->name,
                "Excel gör tal av koder: spara kolumnen som text, eller skriv " + write_own(text, with_zero)};
    return {{},
            "koden \"" + std::string(text) + "\" är varken en kommun, ett län eller riket",
            "jämför med SCB:s koder, eller skriv vad den betyder: " + write_own(text, "…")};
}

Resolved resolve_name(std::string_view text) {
    if (auto const* area = find_area_by_name(text)) return {area->code, {}, {}};
    std::vector<std::string> names;
    for (auto const& name : nearest_area_names(text, 3)) names.push_back("\"" + name + "\"");
    return {{},
            "\"" + std::string(text) + "\" finns inte i registret över kommuner och län" +
                told_invisible(text),
            "närmast är " + join_swedish(names) + "; skriv annars vad den betyder: " + write_own(text, "…")};
}

/// "2080.0" and "2080,0": a program has taken the codes for measures.
bool has_only_zero_decimals(std::string_view behind) {
    return behind.size() > 1 && (behind[0] == '.' || behind[0] == ',') &&
           behind.find_first_not_of('0', 1) == std::string_view::npos;
}

Resolved resolve(std::string_view text) {
    auto const digits = text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
    auto const behind = text.substr(digits.size());
    if (find_area(digits) != nullptr && has_only_zero_decimals(behind))
        return {{},
                in_quotes(text) + " är ett tal med decimaler och ingen kod för en kommun",
                "menade du " + in_quotes(digits) + "? Spara kolumnen utan decimaler, helst som text"};
    bool const is_code =
        !digits.empty() && (behind.empty() || behind.starts_with(' ') || behind.starts_with(nbsp));
    return is_code ? resolve_code(text, digits) : resolve_name(text);
}

/// A word for all places together, which may be a county or the country.
bool is_whole(std::string_view text) {
    constexpr std::array<std::string_view, 2> words{"länet", "regionen"};
    auto const word = fold(text);
    return is_total_word(text) || std::find(words.begin(), words.end(), word) != words.end();
}

/// The county that all kommuner of the column lie in, or null.
Area const* county_of(TextColumn const& column) {
    std::string county;
    for (auto const& text : column.dictionary) {
        auto const code = resolve(text).code;
        if (code.size() != 4) continue;
        if (!county.empty() && code.substr(0, 2) != county) return nullptr;
        county = code.substr(0, 2);
    }
    return county.empty() ? nullptr : find_area(county);
}

std::string hint_for_whole(std::string_view text, TextColumn const& column) {
    auto const* const county = county_of(column);
    auto const hint = "skriv med en kod vad de raderna gäller: ";
    if (county == nullptr) return hint + write_own(text, "00") + " för riket, eller länets kod";
    return hint + write_own(text, county->code) + " för " + county->name + R"(, eller "00" för riket)";
}

void tell_target(DataSpec const& spec, std::string const& text, std::string const& code,
                 TextColumn const& column, Diagnostics& diagnostics) {
    diagnostics.add(told_at_code(spec, "kommun", text, "data.kommun-okand",
                                 "\"" + text + "\" sägs betyda \"" + code +
                                     "\", som varken är en kommun, ett län eller riket",
                                 is_whole(code) ? hint_for_whole(text, column)
                                                : "skriv en kod ur SCB:s register, till exempel \"2080\""));
}

} // namespace

void check_area_codes(DataSpec const& spec, TextColumn const& column, Diagnostics& diagnostics) {
    auto const own = spec.codes.find("kommun");
    if (own == spec.codes.end()) return;
    for (auto const& [text, code] : own->second)
        if (resolve(code).code.empty()) tell_target(spec, text, code, column, diagnostics);
}

void make_areas_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, Diagnostics& diagnostics) {
    check_area_codes(spec, column, diagnostics);
    OwnCodes const own(spec, "kommun");
    auto const rows = first_rows(column);
    std::vector<std::string> texts;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
        auto const& text = column.dictionary[i];
        if (text == no_answer) {
            texts.push_back(text);
            continue;
        }
        auto const* meaning = own.find(text);
        auto const resolved = resolve(meaning != nullptr ? *meaning : text);
        texts.push_back(resolved.code.empty() ? text : resolved.code);
        if (!resolved.code.empty() || meaning != nullptr || ++unknown > most_told) continue;
        if (is_whole(text))
            diagnostics.error("data.kommun-okand", frame.place(rows[i]),
                              in_quotes(text) + " i kolumnen " + in_quotes(heading) +
                                  " säger inte vilket län raderna gäller, eller om de gäller hela riket",
                              hint_for_whole(text, column));
        else
            diagnostics.error("data.kommun-okand", frame.place(rows[i]), resolved.message, resolved.hint);
    }
    if (unknown > most_told)
        diagnostics.error("data.kommun-okand", {frame.file, 0, 0, {}},
                          "kolumnen \"" + heading + "\" har " + std::to_string(unknown - most_told) +
                              (unknown == most_told + 1 ? " okänt namn till" : " okända namn till"),
                          "kontrollera att kolumner.kommun pekar på rätt kolumn");
    recode(column, std::move(texts));
}

} // namespace linsen
