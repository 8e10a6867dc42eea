#include "run/user_texts.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/personnummer.hpp"
#include "review/small_counts.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

/// In running text the word is also "personnumret".
bool speaks_of_personnummer(std::string_view line) {
    auto const words = to_lower(line);
    return names_personnummer(line) || words.find("personnumr") != std::string::npos ||
           words.find("samordningsnumr") != std::string::npos;
}

/// Where a line of the text begins. Its column is of no help.
Place place_of_line(std::string_view text, std::size_t begin, TextPlace const& where) {
    Place place = where.of(text, begin);
    place.column = 0;
    return place;
}

/// `where` its characters stand. The words around digits are those of their line and of the one before it.
bool is_free_of_personnummer(std::string_view text, TextPlace const& where, std::string const& subject,
                             Diagnostics& diagnostics) {
    std::optional<Place> bare;
    bool named_before = false;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto const line = text.substr(begin, end - begin);
        Place const place = place_of_line(text, begin, where);
        auto const found = find_personnummer(line);
        bool const named_here = speaks_of_personnummer(line);
        bool const named = named_here || named_before;
        if (found.written || (named && (found.ten || found.twelve || found.only_dated))) {
            diagnostics.error(PersonnummerWatch::code, place,
                              subject + " innehåller personnummer, så rapporten görs inte",
                              "ta bort dem; en rapport kan inte ha uppgifter om enskilda personer");
            return false;
        }
        if (!bare && (found.ten || found.twelve)) bare = place;
        named_before = named_here;
        begin = end + 1;
    }
    if (bare)
        diagnostics.remark(PersonnummerWatch::code, *bare,
                           subject + " har siffror som kan vara ett personnummer",
                           "se efter vad det är; en rapport kan inte ha uppgifter om enskilda personer");
    return true;
}

/// The first one only: what it means is the same for all of a text.
void warn_of_small_counts(std::string_view text, TextPlace const& where, std::int64_t threshold,
                          Diagnostics& diagnostics) {
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        if (auto const found = review::find_small_count(text.substr(begin, end - begin), threshold)) {
            diagnostics.warning("skydd.litet-antal-i-text", place_of_line(text, begin + found->begin, where),
                                "texten nämner " + in_quotes(found->words) +
                                    ", och så små antal ur de skyddade uppgifterna visar rapporten inte",
                                "ta bort antalet om det är hämtat ur dem; annars gör det inget");
            return;
        }
        begin = end + 1;
    }
}

/// The first one of each line: a text may name several totals.
void warn_of_unsaid_numbers(std::string_view text, TextPlace const& where,
                            std::vector<UnsaidNumber> const& unsaid, Diagnostics& diagnostics) {
    std::set<std::int64_t> numbers;
    for (UnsaidNumber const& each : unsaid) numbers.insert(each.value);
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto const line = text.substr(begin, end - begin);
        begin = end + 1;
        auto const found = review::find_count_among(line, numbers);
        if (!found) continue;
        auto const whose = std::find_if(unsaid.begin(), unsaid.end(),
                                        [&](UnsaidNumber const& each) { return found->value == each.value; });
        auto const place = where.of(text, static_cast<std::size_t>(line.data() - text.data()) + found->begin);
        diagnostics.warning("skydd.dolt-antal-i-text", {place.file, place.line, 0, {}},
                            "texten nämner " + in_quotes(found->words) + ", och så många är " + whose->about +
                                ", ett antal som rapporten inte visar: med det går dolda tal att räkna ut",
                            "ta bort antalet om det är hämtat ur uppgifterna; annars gör det inget");
    }
}

/// Calls `look` with each text that a value holds and where it stands.
template <class Look>
void each_text(Value const& value, Look const& look) {
    if (std::holds_alternative<std::string>(value.data())) look(value.text(), value.text_place());
    if (auto const* const list = std::get_if<Values>(&value.data()))
        for (Value const& each : *list) each_text(each, look);
    if (auto const* const entries = std::get_if<Entries>(&value.data()))
        for (auto const& [key, each] : *entries) each_text(each, look);
}

/// What the file holds, if it is a text; whoever prints it tells why it cannot be read.
std::optional<std::string> text_of(NamedFile const& named) {
    // In pictures and maps digits are something else.
    auto const ending = to_lower(path_text(named.file.extension()));
    if (!ending.empty() && ending != ".md" && ending != ".markdown" && ending != ".txt") return std::nullopt;
    Diagnostics unheard;
    return read_file(named.file, named.value.place(), unheard);
}

} // namespace

std::vector<NamedFile> named_files(std::vector<Setting> const& settings, Value const& values,
                                   std::filesystem::path const& folder) {
    std::vector<NamedFile> files;
    if (!std::holds_alternative<Entries>(values.data())) return files;
    auto const append = [&](std::vector<NamedFile> more) {
        std::move(more.begin(), more.end(), std::back_inserter(files));
    };
    for (Setting const& setting : settings) {
        Value const* const value = values.find(setting.key);
        if (value == nullptr) continue;
        if (auto const* const path = std::get_if<std::string>(&value->data());
            path != nullptr && setting.kind == Kind::file) {
            std::filesystem::path const named(*path);
            files.push_back(
                {folder / named, named.is_absolute() ? path_text(named.filename()) : *path, *value});
        } else if (auto const* const list = std::get_if<Values>(&value->data()); list != nullptr) {
            for (Value const& each : *list) append(named_files(setting.children, each, folder));
        } else {
            append(named_files(setting.children, *value, folder));
        }
    }
    return files;
}

bool is_free_of_personnummer(Value const& report, Diagnostics& diagnostics) {
    bool is_free = true;
    each_text(report, [&](std::string const& text, TextPlace const& where) {
        is_free = is_free_of_personnummer(text, where, "texten", diagnostics) && is_free;
    });
    return is_free;
}

bool is_free_of_personnummer(NamedFile const& named, Diagnostics& diagnostics) {
    auto const bytes = text_of(named);
    return !bytes || is_free_of_personnummer(*bytes, Place{named.name, 1, 0, {}}, "texten", diagnostics);
}

void warn_of_small_counts(Value const& report, std::int64_t threshold, Diagnostics& diagnostics) {
    each_text(report, [&](std::string const& text, TextPlace const& where) {
        warn_of_small_counts(text, where, threshold, diagnostics);
    });
}

void warn_of_small_counts(NamedFile const& named, std::int64_t threshold, Diagnostics& diagnostics) {
    if (auto const text = text_of(named))
        warn_of_small_counts(*text, Place{named.name, 1, 0, {}}, threshold, diagnostics);
}

void warn_of_unsaid_numbers(Value const& report, std::vector<UnsaidNumber> const& unsaid,
                            Diagnostics& diagnostics) {
    if (unsaid.empty()) return;
    each_text(report, [&](std::string const& text, TextPlace const& where) {
        warn_of_unsaid_numbers(text, where, unsaid, diagnostics);
    });
}

void warn_of_unsaid_numbers(NamedFile const& named, std::vector<UnsaidNumber> const& unsaid,
                            Diagnostics& diagnostics) {
    if (unsaid.empty()) return;
    if (auto const text = text_of(named))
        warn_of_unsaid_numbers(*text, Place{named.name, 1, 0, {}}, unsaid, diagnostics);
}

} // namespace linsen
