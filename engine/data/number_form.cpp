#include "data/number_form.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace linsen {

namespace {

void keep_first(std::uint32_t& kept, std::uint32_t line) {
    if (kept == 0) kept = line;
}

/// "1.234" may be a thousand and "0.234" or "1.23" may not.
bool may_be_thousands(NumberText const& number) {
    auto const size = std::abs(number.value);
    return number.decimals == 3 && size >= 1 && size < 1000 && number.group == '\0';
}

Unit unit_of(NumberColumnId const& column) {
    if (column.role == "antal") return Unit::count;
    if (column.spec.unit != Unit::none) return column.spec.unit;
    return column.spec.kind == DataKind::counts ? Unit::count : Unit::none;
}

bool is_share(Unit unit) { return unit == Unit::percent || unit == Unit::points; }

std::string name_of(NumberColumnId const& column) { return "kolumnen \"" + column.heading + "\""; }

std::string row(std::uint32_t line) { return "rad " + std::to_string(line); }

Place place(NumberColumnId const& column, std::uint32_t line) {
    return {column.file, static_cast<int>(line), 0, {}};
}

/// The first of the lines that are there.
std::uint32_t first_of(std::initializer_list<std::uint32_t> lines) {
    std::uint32_t first = 0;
    for (auto const line : lines)
        if (line != 0 && (first == 0 || line < first)) first = line;
    return first;
}

void tell_both(NumberColumnId const& column, std::uint32_t comma, std::uint32_t point,
               Diagnostics& diagnostics) {
    diagnostics.error("data.decimaltecken-blandade", place(column, std::max(comma, point)),
                      name_of(column) + " har både decimalkomma (" + row(comma) + ") och decimalpunkt (" +
                          row(point) + ")",
                      "skriv alla tal i kolumnen på samma sätt");
}

std::string sort_of(char mark) { return mark == ',' ? "decimalkomma" : "decimalpunkt"; }

} // namespace

void NumberForm::note(NumberText const& number, std::size_t row, std::uint32_t line) {
    if (number.status != Status::shown) return;
    if (number.mark != '\0') {
        auto& mark = number.mark == ',' ? comma_ : point_;
        if (may_be_thousands(number)) {
            keep_first(mark.either_line, line);
            mark.either.push_back(row);
        } else {
            keep_first(mark.decimal_line, line);
        }
    }
    if (number.group != '\0') keep_first((number.group == ',' ? comma_ : point_).group_line, line);
    auto& found = number.percent ? percent_ : bare_;
    if (found.line == 0 && (number.percent || number.value != 0))
        found = {line, number.value, number.decimals};
}

char NumberForm::proven_mark() const {
    bool const comma = comma_.decimal_line != 0 || point_.group_line != 0;
    bool const point = point_.decimal_line != 0 || comma_.group_line != 0;
    if (comma == point) return '\0';
    return comma ? ',' : '.';
}

bool NumberForm::judge(NumberColumnId const& column, char mark_of_file, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    auto const mark = decide(column, mark_of_file, diagnostics);
    if (diagnostics.errors() != errors) return false;
    if (mark != '\0') thousands_ = std::move((mark == ',' ? point_ : comma_).either);
    return judge_percent(column, diagnostics);
}

char NumberForm::decide(NumberColumnId const& column, char mark_of_file, Diagnostics& diagnostics) const {
    // A share has no thousands.
    bool const share = is_share(unit_of(column));
    auto const comma = first_of({comma_.decimal_line, point_.group_line, share ? comma_.either_line : 0});
    auto const point = first_of({point_.decimal_line, comma_.group_line, share ? point_.either_line : 0});
    if (comma != 0 && point != 0) {
        tell_both(column, comma, point, diagnostics);
        return '\0';
    }
    auto const named = column.spec.decimal == "komma" ? ',' : column.spec.decimal == "punkt" ? '.' : '\0';
    auto const proven = comma != 0 ? ',' : point != 0 ? '.' : '\0';
    if (named != '\0' && proven != '\0' && named != proven) {
        diagnostics.error("data.decimaltecken", place(column, std::max(comma, point)),
                          name_of(column) + " har " + sort_of(proven) +
                              ", men rapport.toml säger att filen har " + sort_of(named),
                          "rätta filen, eller stryk uppgiften om decimaltecken i rapport.toml");
        return '\0';
    }
    if (named != '\0') return named;
    return proven != '\0' ? proven : decide_either(column, mark_of_file, diagnostics);
}

char NumberForm::decide_either(NumberColumnId const& column, char mark_of_file,
                               Diagnostics& diagnostics) const {
    auto const comma = comma_.either_line;
    auto const point = point_.either_line;
    if (comma == 0 && point == 0) return '\0';
    if (mark_of_file != '\0') return mark_of_file;
    if (comma != 0 && point != 0) {
        tell_both(column, comma, point, diagnostics);
        return '\0';
    }
    auto const unit = unit_of(column);
    char const only = comma != 0 ? ',' : '.';
    // In Swedish a comma is what parts decimals, but persons and kronor have none.
    if (only == ',' && unit != Unit::count && unit != Unit::kronor) return ',';
    diagnostics.error("data.tusental-eller-decimaler", place(column, std::max(comma, point)),
                      name_of(column) +
                          " har tal som kan läsas på två sätt: tecknet före de tre sista siffrorna kan "
                          "skilja tusental eller decimaler åt (" +
                          row(std::max(comma, point)) + ")",
                      std::string("skriv vilket decimaltecken filen har: decimaltecken = \"") +
                          (only == ',' ? "punkt" : "komma") + "\" om talen är tusental, annars \"" +
                          (only == ',' ? "komma" : "punkt") + "\"");
    return '\0';
}

bool NumberForm::judge_percent(NumberColumnId const& column, Diagnostics& diagnostics) const {
    if (percent_.line == 0) return true;
    auto const unit = unit_of(column);
    if (unit != Unit::percent && unit != Unit::none) {
        bool const counts = column.role == "antal";
        diagnostics.error(
            "data.procenttecken", place(column, percent_.line),
            name_of(column) + " har procenttecken (" + row(percent_.line) + "), men " +
                (counts ? "den ska innehålla antal" : "enheten är " + std::string(label(unit))),
            counts ? R"(är det andelar, skriv varde i stället för antal i kolumner och enhet = "procent")"
                   : R"(är det andelar, skriv enhet = "procent"; ta annars bort procenttecknen i filen)");
        return false;
    }
    if (bare_.line == 0) return true;
    diagnostics.error("data.procenttecken-blandade", place(column, std::max(percent_.line, bare_.line)),
                      name_of(column) + " har procenttecken på en del av sina tal (" +
                          print_number(percent_.value, percent_.decimals) + " % på " + row(percent_.line) +
                          ") men inte på alla (" + print_number(bare_.value, bare_.decimals) + " på " +
                          row(bare_.line) + ")",
                      "skriv alla tal i kolumnen på samma sätt: 0,6 och 60 % är samma andel");
    return false;
}

} // namespace linsen
