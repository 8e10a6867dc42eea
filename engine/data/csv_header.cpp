#include "data/csv_header.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/spec_place.hpp"
#include "job/facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen {

namespace {

constexpr std::array<std::string_view, 5> sex_headings{"Kön", "Juridiskt kön", "Könstillhörighet", "Sex",
                                                       "Gender"};

CsvColumnKind kind_of_role(std::string_view role) {
    if (role == "intervall") return CsvColumnKind::interval;
    if (role == "varde" || role == "nedre" || role == "ovre" || role == "antal") return CsvColumnKind::number;
    return CsvColumnKind::text;
}

std::string quoted(std::vector<std::string> const& headings) {
    std::vector<std::string> parts;
    for (auto const& heading : headings)
        if (!heading.empty()) parts.push_back("\"" + heading + "\"");
    return join_swedish(parts);
}

/// A row of headings, as messages know it.
struct Headings {
    HeaderPlace const& from;
    Place place;
    std::vector<std::string> texts;

    [[nodiscard]] bool in_sheet() const { return !from.sheet.empty(); }

    /// What the file has instead, after a guess or alone.
    [[nodiscard]] std::string hint_after(std::string const& guess) const {
        auto const filled =
            std::count_if(texts.begin(), texts.end(), [](std::string const& one) { return !one.empty(); });
        bool const alone = filled < 2;
        std::string hint = in_sheet() ? "rubrikraden, rad " + std::to_string(place.line) + " i bladet " +
                                            in_quotes(from.sheet) + ", har "
                                      : "filen har ";
        hint += (alone ? "en enda kolumn, " : "kolumnerna ") + quoted(texts);
        if (in_sheet())
            hint += "; står rubrikerna på en annan rad, ange den med rubrikrad";
        else if (alone)
            hint += ": ange avgransare om det är fel";
        if (guess.empty()) return hint;
        hint.front() = in_sheet() ? 'R' : 'F';
        return guess + " " + hint;
    }
};

void tell_missing(DataSpec const& spec, std::string const& role, std::string const& heading,
                  Headings const& headings, Diagnostics& diagnostics) {
    diagnostics.add(told_at_column(spec, role, "data.kolumn-saknas",
                                   "filen \"" + headings.from.file + "\" saknar kolumnen \"" + heading + "\"",
                                   headings.hint_after(did_you_mean(heading, headings.texts))));
}

void tell_twice(std::string const& heading, Headings const& headings, Diagnostics& diagnostics) {
    bool const in_sheet = headings.in_sheet();
    diagnostics.error("data.kolumn-dubbel", headings.place,
                      (in_sheet ? "bladet" : "filen") + std::string(" har två kolumner med rubriken \"") +
                          heading + "\"",
                      in_sheet ? "byt namn på den ena, eller ange kolumnen med sin bokstav, till exempel "
                                 "\"kolumn C\""
                               : "byt namn på den ena, så att det syns vilken som menas");
}

/// The role that says something like `role` in other letters, or "".
std::string misspelt(std::string_view role, DataSpec const& spec) {
    for (auto const& [key, heading] : spec.columns)
        if (!did_you_mean(key, {std::string(role)}).empty()) return key;
    return {};
}

void tell_no_values(DataSpec const& spec, std::string_view role, std::string const& what,
                    Diagnostics& diagnostics) {
    auto const other = misspelt(role, spec);
    auto const hint = other.empty()
                          ? "lägg till " + std::string(role) + " = \"rubriken\" i kolumner"
                          : "menade du " + in_quotes(role) + " i stället för " + in_quotes(other) + "?";
    diagnostics.add(told_at_column(spec, other.empty() ? role : other, "data.varde-saknas",
                                   "datamängden \"" + spec.name + "\" innehåller " + what, hint));
}

/// Which numbers a data set must have, by its kind, and may not have at once.
void check_roles(DataSpec const& spec, Diagnostics& diagnostics) {
    auto const has = [&](char const* role) { return spec.columns.count(role) != 0; };
    if (spec.kind == DataKind::measures && !has("varde") && !holds_facts(spec))
        tell_no_values(spec, "varde", "mått, men kolumner säger inte var värdet står", diagnostics);
    if (spec.kind == DataKind::counts && !has("varde") && !has("antal"))
        tell_no_values(spec, "antal", "antal, men kolumner säger inte var antalet står", diagnostics);
    for (auto const* role : {"nedre", "ovre", "marke"})
        if (has("intervall") && has(role))
            diagnostics.add(told_at_column(spec, role, "data.roll-dubbel",
                                           std::string("kolumner anger både intervall och ") + role,
                                           "intervall delas i nedre, ovre och marke: stryk det ena"));
    for (auto const& [role, other, which] :
         {std::array{"nedre", "ovre", "övre"}, std::array{"ovre", "nedre", "undre"}}) {
        if (!has(role) || has(other) || has("intervall")) continue;
        auto const written = misspelt(other, spec);
        diagnostics.add(told_at_column(
            spec, role, "data.intervall-halvt",
            std::string("kolumner anger ") + role + " men inte " + other +
                ", så intervallen går inte att läsa",
            written.empty()
                ? std::string("lägg till ") + other + " = \"rubriken\", kolumnen med " + which +
                      " gräns, eller stryk " + role
                : "menade du " + in_quotes(other) + " i stället för " + in_quotes(written) + "?"));
    }
    if (has("nedre") && has("ovre") && fold(spec.columns.at("nedre")) == fold(spec.columns.at("ovre")))
        diagnostics.add(told_at_column(
            spec, "ovre", "data.roll-dubbel", "kolumner anger samma kolumn som nedre och som ovre",
            "står båda gränserna i en cell, skriv intervall = " + in_quotes(spec.columns.at("ovre")) +
                " i stället; ange annars kolumnen med övre gräns"));
}

/// A column of sexes that is not read would make the figures of one sex, or of both, look like those of all.
/// Words about something else than persons have no figures.
void tell_sex_left_out(DataSpec const& spec, std::vector<std::string> const& others,
                       Diagnostics& diagnostics) {
    if (spec.columns.count("kon") != 0 || holds_facts(spec)) return;
    for (auto const& heading : others) {
        bool const is_sex = std::any_of(sex_headings.begin(), sex_headings.end(), [&](std::string_view one) {
            return fold(heading) == fold(std::string(one));
        });
        if (!is_sex) continue;
        diagnostics.add(
            told_at_column(spec, "", "data.kon-utelamnat",
                           "filen har kolumnen \"" + heading + "\", men kolumner säger inget om kön",
                           "lägg till kon = \"" + heading + "\" i kolumner"));
        return;
    }
}

} // namespace

bool is_blank(CsvRecord const& record) {
    constexpr std::string_view end_of_file = "\x1A"; // as CP/M and MS-DOS ended their texts
    if (record.fields.size() == 1 && trim(record.fields.front().bytes) == end_of_file) return true;
    return record.fault == CsvFault::none &&
           std::all_of(record.fields.begin(), record.fields.end(),
                       [](CsvField const& field) { return trim(field.bytes).empty(); });
}

std::optional<CsvHeader> match_header(CsvRecord const& record, DataSpec const& spec, HeaderPlace const& from,
                                      TextEncoding& encoding, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    Headings told{from, {from.file, static_cast<int>(record.line), 0, {}}, {}};
    auto& headings = told.texts;
    if (record.fault != CsvFault::none) {
        diagnostics.error("data.rubrikrad", told.place,
                          "rubrikraden går inte att läsa: citattecknen går inte ihop",
                          "kontrollera citattecknen i filens första rad");
        return std::nullopt;
    }
    CsvHeader header;
    std::vector<std::string> folded;
    for (auto const& field : record.fields) {
        headings.push_back(without_invisible(encoding.decode(unquote(field), record.line)));
        folded.push_back(fold(headings.back()));
        if (!folded.back().empty()) header.width = folded.size();
    }
    if (spec.columns.empty()) {
        diagnostics.add(told_at_column(spec, "", "data.kolumner-saknas",
                                       "datamängden \"" + spec.name + "\" säger inte vilka kolumner den har",
                                       "lägg till kolumner = { … }; filen har " + quoted(headings)));
        return std::nullopt;
    }
    check_roles(spec, diagnostics);
    std::vector<std::string> limits; // that have no column
    for (auto const& [role, heading] : spec.columns) {
        auto const wanted = fold(heading);
        auto const found = std::find(folded.begin(), folded.end(), wanted);
        if (found == folded.end() || wanted.empty()) {
            if (role == "nedre" || role == "ovre")
                limits.push_back(role);
            else
                tell_missing(spec, role, heading, told, diagnostics);
            continue;
        }
        if (std::find(found + 1, folded.end(), wanted) != folded.end()) {
            tell_twice(heading, told, diagnostics);
            continue;
        }
        auto const index = static_cast<std::size_t>(found - folded.begin());
        header.wanted.push_back({index, role, headings[index], kind_of_role(role)});
    }
    // Where neither limit has one, they may stand in rows of their own.
    bool const may_be_rows =
        limits.size() == 2 && spec.kind != DataKind::individuals && diagnostics.errors() == errors;
    if (!may_be_rows)
        for (auto const& role : limits) tell_missing(spec, role, spec.columns.at(role), told, diagnostics);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        bool const wanted = std::any_of(header.wanted.begin(), header.wanted.end(),
                                        [&](CsvColumn const& column) { return column.index == i; });
        if (!wanted && !folded[i].empty() && std::count(folded.begin(), folded.end(), folded[i]) == 1)
            header.others.push_back(headings[i]);
    }
    tell_sex_left_out(spec, header.others, diagnostics);
    if (diagnostics.errors() != errors) return std::nullopt;
    std::stable_sort(header.wanted.begin(), header.wanted.end(),
                     [](CsvColumn const& a, CsvColumn const& b) { return a.index < b.index; });
    return header;
}

} // namespace linsen
