#include "run/user_texts.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/personnummer.hpp"

#include <algorithm>
#include <optional>
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
    if (std::holds_alternative<std::string>(report.data()))
        return is_free_of_personnummer(report.text(), report.text_place(), "texten", diagnostics);
    if (auto const* const list = std::get_if<Values>(&report.data()))
        for (Value const& each : *list) is_free = is_free_of_personnummer(each, diagnostics) && is_free;
    if (auto const* const entries = std::get_if<Entries>(&report.data()))
        for (auto const& [key, value] : *entries)
            is_free = is_free_of_personnummer(value, diagnostics) && is_free;
    return is_free;
}

bool is_free_of_personnummer(NamedFile const& named, Diagnostics& diagnostics) {
    // In pictures and maps digits are something else.
    auto const ending = to_lower(path_text(named.file.extension()));
    if (!ending.empty() && ending != ".md" && ending != ".markdown" && ending != ".txt") return true;
    Diagnostics unheard; // whoever prints the file tells why it cannot be read
    auto const bytes = read_file(named.file, named.value.place(), unheard);
    return !bytes || is_free_of_personnummer(*bytes, Place{named.name, 1, 0, {}}, "texten", diagnostics);
}

} // namespace linsen
