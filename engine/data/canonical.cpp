#include "data/canonical.hpp"

#include "base/invisible.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "data/alike_values.hpp"
#include "data/answers_in.hpp"
#include "data/canonical_area.hpp"
#include "data/canonical_sex.hpp"
#include "data/duplicate_keys.hpp"
#include "data/incomplete_rows.hpp"
#include "data/recode.hpp"
#include "data/total_words.hpp"
#include "data/unused_codes.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_told = 10;

void tell_period(std::string const& text, std::string const& heading, Place place, Diagnostics& diagnostics) {
    diagnostics.error("data.ar", std::move(place),
                      "\"" + text + "\" i kolumnen \"" + heading + "\" är inte ett år" + told_invisible(text),
                      "skriv år med fyra siffror; 2026M01, 2026K1, 2019-2021 och 2024/25 går också");
}

void make_years_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, Diagnostics& diagnostics) {
    OwnCodes const own(spec, "ar");
    auto const rows = first_rows(column);
    std::vector<std::string> texts;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
        auto const* meaning = own.find(column.dictionary[i]);
        auto const& text = meaning != nullptr ? *meaning : column.dictionary[i];
        if (text == no_answer) {
            texts.push_back(text);
            continue;
        }
        auto period = period_code(text);
        if (period.empty() && ++unknown <= most_told)
            tell_period(text, heading, frame.place(rows[i]), diagnostics);
        if (period.empty()) period = text;
        texts.push_back(std::move(period));
    }
    recode(column, std::move(texts));
}

void tell_total(std::string const& text, Column const& column, Place place, Diagnostics& diagnostics) {
    auto const map = "koder." + toml_key(column.role) + " = { \"" + text + "\" = \"";
    if (is_subtotal_word(text)) {
        diagnostics.error(
            "data.totalt", std::move(place),
            "kolumnen \"" + column.heading + "\" har \"" + text +
                "\" bland sina värden, som ser ut att vara en summa av några av de andra",
            "ta bort delsummorna ur filen, Linsen räknar själv; är det ett värde som andra, skriv " + map +
                text + "\" }");
        return;
    }
    if (is_part_word(text)) {
        diagnostics.error(
            "data.totalt", std::move(place),
            "kolumnen \"" + column.heading + "\" har \"" + text +
                "\" bland sina värden, som ser ut att vara en del av ett av de andra och redan är räknad där",
            "ta bort delarna ur filen; är det ett värde som andra, skriv " + map + text + "\" }");
        return;
    }
    diagnostics.error("data.totalt", std::move(place),
                      "kolumnen \"" + column.heading + "\" har \"" + text +
                          "\" bland sina värden, och det är inte sagt om det är en summa av de andra",
                      "skriv " + map + "totalt\" }; är det ett värde som andra, skriv = \"" + text + "\"");
}

/// A cell of several answers (`flersvar`), with each answer as koder has it; any other text as it is.
std::string answers_recoded(std::string const& text, OwnCodes const& own, std::string const& role,
                            DataSpec const& spec) {
    auto const separator = spec.multiple.find(role);
    if (separator == spec.multiple.end()) return text;
    auto answers = answers_in(spec, role, text);
    bool changed = false;
    for (auto& answer : answers) {
        auto const* meaning = own.find(answer);
        if (meaning == nullptr) continue;
        answer = *meaning;
        changed = true;
    }
    return changed ? join(answers, separator->second) : text;
}

/// Any other text: replaced where koder says so. A total among the categories must be pointed out, or a table
/// that adds them up would count everybody twice.
void make_texts_canonical(Column const& of, TextColumn& column, Frame const& frame, DataSpec const& spec,
                          SourceCodes const& codes, Diagnostics& diagnostics) {
    bool const is_axis = of.role != "indikator" && of.role != "marke";
    OwnCodes const own(spec, of.role);
    auto const rows = first_rows(column);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
        auto const& text = column.dictionary[i];
        auto const* meaning = own.find(text);
        texts.push_back(meaning != nullptr ? *meaning : answers_recoded(text, own, of.role, spec));
        if (meaning != nullptr || !is_axis || column.dictionary.size() == 1 ||
            codes.known_totals.count(of.role) != 0 ||
            !(is_total_word(text, of.heading) || is_part_word(text) ||
              codes.likely_totals.count({of.role, text}) != 0))
            continue;
        tell_total(text, of, frame.place(rows[i]), diagnostics);
    }
    tell_unused_codes(of, column, spec, diagnostics);
    if (is_axis && spec.kind != DataKind::measures && !spec.published)
        tell_alike_values(of, column, texts, frame, spec, diagnostics);
    recode(column, std::move(texts));
}

void make_columns_canonical(Frame& frame, DataSpec const& spec, SourceCodes const& codes,
                            Diagnostics& diagnostics) {
    for (auto& column : frame.columns) {
        auto* text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr) continue;
        if (column.role == "kon")
            make_sexes_canonical(*text, column.heading, frame, spec, codes, diagnostics);
        else if (column.role == "kommun")
            make_areas_canonical(*text, column.heading, frame, spec, diagnostics);
        else if (column.role == "ar")
            make_years_canonical(*text, column.heading, frame, spec, diagnostics);
        else
            make_texts_canonical(column, *text, frame, spec, codes, diagnostics);
    }
}

void name_empty_cells(Frame& frame) {
    for (auto& column : frame.columns) {
        auto* const text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr || column.role == "marke") continue;
        auto texts = text->dictionary;
        // Who exports both means the same by both, and a table has one row for it.
        std::replace_if(
            texts.begin(), texts.end(),
            [](std::string const& each) { return each.empty() || fold(each) == no_answer; },
            std::string(no_answer));
        recode(*text, std::move(texts));
    }
}

/// What is wrong with them beside is of no interest: they are not with us.
void make_unreadable_canonical(Frame& frame, DataSpec const& spec, SourceCodes const& codes) {
    Frame rows;
    rows.columns = std::move(frame.unreadable);
    Diagnostics unheard;
    make_columns_canonical(rows, spec, codes, unheard);
    frame.unreadable = std::move(rows.columns);
}

} // namespace

bool make_canonical(Frame& frame, DataSpec const& spec, SourceCodes const& codes, Diagnostics& diagnostics,
                    UnreadColumns const& unread) {
    auto const errors = diagnostics.errors();
    if (spec.kind != DataKind::measures && !spec.published) name_empty_cells(frame);
    take_out_incomplete_rows(frame, spec, diagnostics);
    make_columns_canonical(frame, spec, codes, diagnostics);
    make_unreadable_canonical(frame, spec, codes);
    // Codes that nobody knows are still told apart by their text, so the keys can be judged beside them.
    if (spec.kind != DataKind::individuals) check_keys(frame, diagnostics, unread);
    return diagnostics.errors() == errors;
}

} // namespace linsen
