#include "data/personnummer.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t date_digits = 6;   ///< ÅÅMMDD
constexpr std::size_t behind_digits = 4; ///< NNNN
constexpr std::size_t short_digits = date_digits + behind_digits;
constexpr std::size_t century_digits = 2;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

int number_at(std::string_view digits, std::size_t from, std::size_t count) {
    int number = 0;
    for (auto const digit : digits.substr(from, count)) number = number * 10 + (digit - '0');
    return number;
}

/// A date as ÅÅMMDD or ÅÅÅÅMMDD, the day of a samordningsnummer taken 60 back.
bool has_real_date(std::string_view digits) {
    constexpr int added_day = 60;
    constexpr std::array<int, 3> centuries{18, 19, 20};
    auto const given = digits.size() == date_digits + century_digits;
    auto const century = given ? number_at(digits, 0, century_digits) : 0;
    auto const from = given ? century_digits : std::size_t{0};
    auto const year = number_at(digits, from, 2);
    auto const month = number_at(digits, from + 2, 2);
    auto const day = number_at(digits, from + 4, 2);
    return std::any_of(centuries.begin(), centuries.end(), [&](int one) {
        return (!given || one == century) &&
               is_valid({one * 100 + year, month, day > added_day ? day - added_day : day});
    });
}

/// Luhn's rule over ÅÅMMDDNNNK, which the two parts make up.
bool has_check_digit(std::string_view date, std::string_view behind) {
    int sum = 0;
    bool doubled = true;
    for (auto const part : {date.substr(date.size() - date_digits), behind})
        for (auto const digit : part) {
            auto const weighed = (digit - '0') * (doubled ? 2 : 1);
            sum += weighed > 9 ? weighed - 9 : weighed;
            doubled = !doubled;
        }
    return sum % 10 == 0;
}

/// Bytes of the hyphen, plus or dash that `text` begins with; 0 for none. \x96 is the dash of Windows-1252,
/// \xAD its soft hyphen, which a word processor shows as one where a line ends.
std::size_t sign_length(std::string_view text) {
    constexpr std::array<std::string_view, 10> signs{"-",      "+",      "\u2010", "\u2011", "\u2012",
                                                     "\u2013", "\u2212", "\u00AD", "\x96",   "\xAD"};
    for (auto const sign : signs)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// Bytes of the blank that `text` begins with; 0 for none. A no-break space is \xA0 in Windows-1252.
std::size_t blank_length(std::string_view text) {
    constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u202F", "\xA0"};
    for (auto const blank : blanks)
        if (text.starts_with(blank)) return blank.size();
    return 0;
}

std::size_t end_of_digits(std::string_view text, std::size_t from) {
    while (from < text.size() && is_digit(text[from])) ++from;
    return from;
}

void note(std::string_view date, std::string_view behind, bool& found, PersonnummerFound& all) {
    if (!has_real_date(date)) return;
    (has_check_digit(date, behind) ? found : all.only_dated) = true;
}

/// What the run of digits from `begin` to `end` is, together with what stands behind it.
void read_run(std::string_view text, std::size_t begin, std::size_t end, PersonnummerFound& found) {
    auto const run = text.substr(begin, end - begin);
    auto const size = run.size();
    if (size == short_digits || size == short_digits + century_digits) {
        auto const date = run.substr(0, size - behind_digits);
        note(date, run.substr(date.size()), size == short_digits ? found.ten : found.twelve, found);
        return;
    }
    if (size != date_digits && size != date_digits + century_digits) return;
    // The sign may stand between blanks.
    auto const blank = blank_length(text.substr(end));
    auto const sign = sign_length(text.substr(end + blank));
    auto const behind = end + blank + sign + (sign == 0 ? 0 : blank_length(text.substr(end + blank + sign)));
    if (behind == end || end_of_digits(text, behind) != behind + behind_digits) return;
    // With a blank it may as well be a date and a time, as twelve bare digits may.
    note(run, text.substr(behind, behind_digits), sign == 0 ? found.twelve : found.written, found);
}

/// The date with hyphens as well: ÅÅÅÅ-MM-DD-NNNN, ÅÅ-MM-DD-NNNN. `hyphen`: where the one before the month
/// is.
void read_parted(std::string_view text, std::size_t hyphen, PersonnummerFound& found) {
    constexpr std::size_t from_hyphen = 7; // -MM-DD-, and NNNN behind
    auto begin = hyphen;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    auto const years = hyphen - begin;
    if (years != century_digits && years != 2 * century_digits) return;
    auto const rest = text.substr(hyphen);
    auto const month = rest.substr(0, 3);
    auto const day = rest.size() < from_hyphen ? std::string_view() : rest.substr(3, 3);
    if (day.empty() || day.front() != '-' || !is_digit(month[1]) || !is_digit(month[2]) ||
        !is_digit(day[1]) || !is_digit(day[2]))
        return;
    auto const sign = sign_length(rest.substr(from_hyphen - 1));
    auto const behind = from_hyphen - 1 + sign;
    if (sign == 0 || end_of_digits(rest, behind) != behind + behind_digits) return;
    auto const date =
        std::string(text.substr(begin, years)) + std::string(month.substr(1)) + std::string(day.substr(1));
    note(date, rest.substr(behind, behind_digits), found.written, found);
}

void find_parted(std::string_view text, PersonnummerFound& found) {
    constexpr std::size_t shortest = 13; // ÅÅ-MM-DD-NNNN
    if (text.size() < shortest) return;
    for (auto at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1))
        read_parted(text, at, found);
}

} // namespace

PersonnummerFound find_personnummer(std::string_view text) {
    PersonnummerFound found;
    find_parted(text, found);
    // Every run of six digits or more has one at a place that is looked at.
    for (auto at = date_digits - 1; at < text.size();) {
        if (!is_digit(text[at])) {
            at += date_digits;
            continue;
        }
        auto begin = at;
        while (begin > 0 && is_digit(text[begin - 1])) --begin;
        auto const end = end_of_digits(text, at);
        if (end - begin >= date_digits) read_run(text, begin, end, found);
        at = end + date_digits - 1;
    }
    return found;
}

bool names_personnummer(std::string_view heading) {
    constexpr std::array<std::string_view, 12> words{"personnummer",  "personnr",          "persnummer",
                                                     "persnr",        "samordningsnummer", "samordningsnr",
                                                     "födelsenummer", "fodelsenummer",     "personbeteckning",
                                                     "civicnumber",   "personalidentity",  "socialsecurity"};
    constexpr std::array<std::string_view, 8> whole_words{"pnr",       "samnr",     "ssn",        "födelsenr",
                                                          "klientpnr", "brukarpnr", "patientpnr", "kundpnr"};
    auto text = fold(heading);
    std::replace_if(
        text.begin(), text.end(),
        [](char byte) {
            return static_cast<unsigned char>(byte) < 0x80 && (byte < 'a' || byte > 'z') && !is_digit(byte);
        },
        ' ');
    for (auto word : split(text, ' ')) {
        while (!word.empty() && is_digit(word.back())) word.remove_suffix(1); // "pnr12": of twelve digits
        if (std::find(whole_words.begin(), whole_words.end(), word) != whole_words.end()) return true;
    }
    std::erase(text, ' ');
    if (text == "pnr") return true; // "P-nr"
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::size_t PersonnummerWatch::add_column(std::string heading, std::uint64_t position) {
    auto& column = columns_.emplace_back();
    column.named = names_personnummer(heading);
    look(column, heading, position);
    bool const safe = column.written + column.ten + column.twelve + column.only_dated == 0;
    if (safe)
        column.heading = std::move(heading);
    else
        ++column.cells;
    return columns_.size() - 1;
}

std::size_t PersonnummerWatch::add_texts(std::string name) {
    auto& column = columns_.emplace_back();
    column.heading = std::move(name);
    column.texts = true;
    return columns_.size() - 1;
}

namespace {

/// Below a heading that says what they are, whatever stands between them.
std::string only_digits(std::string_view cell) {
    std::string digits;
    std::copy_if(cell.begin(), cell.end(), std::back_inserter(digits), is_digit);
    return digits;
}

} // namespace

void PersonnummerWatch::look(Column& seen, std::string_view cell, std::uint64_t position) {
    auto found = find_personnummer(cell);
    bool const is_other = !found.written && !found.ten && !found.twelve && !found.only_dated;
    if (seen.named && is_other) found = find_personnummer(only_digits(cell));
    if (found.only_dated && seen.only_dated++ == 0) seen.first_dated = position;
    if (!found.written && !found.ten && !found.twelve) return;
    if (seen.found() == 0 || (found.written && seen.written == 0)) seen.first = position;
    seen.written += found.written ? 1 : 0;
    seen.ten += found.ten ? 1 : 0;
    seen.twelve += found.twelve ? 1 : 0;
}

void PersonnummerWatch::Column::absorb(Column const& other) {
    // Of those with a hyphen where there are any, of all others where there are none.
    bool const rather = other.written != 0 ? written == 0 : written == 0 && found() == 0;
    bool const alike = (other.written != 0) == (written != 0);
    if (other.found() != 0 && (rather || (alike && other.first < first))) first = other.first;
    if (other.only_dated != 0 && (only_dated == 0 || other.first_dated < first_dated))
        first_dated = other.first_dated;
    cells += other.cells;
    written += other.written;
    ten += other.ten;
    twelve += other.twelve;
    only_dated += other.only_dated;
}

PersonnummerWatch PersonnummerWatch::with_nothing_seen() const {
    PersonnummerWatch watch(noun_, the_noun_);
    for (auto const& column : columns_) {
        auto& made = watch.columns_.emplace_back();
        made.heading = column.heading;
        made.named = column.named;
        made.texts = column.texts;
    }
    return watch;
}

void PersonnummerWatch::absorb(PersonnummerWatch const& other) {
    while (columns_.size() < other.columns_.size()) columns_.emplace_back();
    for (std::size_t i = 0; i < other.columns_.size(); ++i) columns_[i].absorb(other.columns_[i]);
}

void PersonnummerWatch::move_positions(std::function<std::uint64_t(std::uint64_t)> const& to) {
    for (auto& column : columns_) {
        if (column.found() != 0) column.first = to(column.first);
        if (column.only_dated != 0) column.first_dated = to(column.first_dated);
    }
}

bool PersonnummerWatch::refuses(Column const& column) {
    constexpr std::size_t one_in_ten_digits = 20; // 5 %
    auto const bare = column.ten + column.twelve;
    if (column.written != 0 || column.texts) return column.written != 0;
    return (column.named && bare + column.only_dated != 0) ||
           (column.twelve != 0 && column.twelve * 2 >= column.cells) ||
           (column.ten != 0 && column.ten * one_in_ten_digits >= column.cells);
}

std::string PersonnummerWatch::name_of(std::size_t column) const {
    auto const& heading = columns_[column].heading;
    if (columns_[column].texts) return heading;
    return heading.empty() ? noun_ + " " + std::to_string(column + 1) : the_noun_ + " \"" + heading + "\"";
}

bool PersonnummerWatch::judge(std::function<Place(std::uint64_t)> const& place,
                              Diagnostics& diagnostics) const {
    bool may_be_read = true;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const& column = columns_[i];
        auto const count = column.found();
        auto const where = place(count == 0 ? column.first_dated : column.first);
        if (refuses(column)) {
            may_be_read = false;
            diagnostics.error(code, where, name_of(i) + " innehåller personnummer, så filen läses inte",
                              "ta bort dem ur filen, eller byt dem mot löpnummer som inte säger vem raden "
                              "gäller");
        } else if (count != 0) {
            diagnostics.remark(code, where,
                               name_of(i) + " har " +
                                   (column.texts ? ""
                                    : count == 1 ? "en cell med "
                                                 : std::to_string(count) + " celler med ") +
                                   "siffror som kan vara ett personnummer" +
                                   (column.texts && count == 1 ? "" : ", här den första"),
                               "se efter vad det är; personnummer får inte finnas i filer som Linsen läser");
        }
    }
    return may_be_read;
}

} // namespace linsen
