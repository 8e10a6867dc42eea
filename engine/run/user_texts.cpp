#include "run/user_texts.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/personnummer.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

/// `first` is the place of the text's first line.
bool is_free_of_personnummer(std::string_view text, Place const& first, std::string const& subject,
                             Diagnostics& diagnostics) {
    Place place = first;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const found = find_personnummer(text.substr(0, end));
        if (found.written || found.ten || found.twelve) {
            diagnostics.error(PersonnummerWatch::code, place,
                              subject + " innehåller personnummer, så rapporten görs inte",
                              "ta bort dem; en rapport kan inte ha uppgifter om enskilda personer");
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
        ++place.line;
    }
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
        return is_free_of_personnummer(report.text(), first_line(report), "texten", diagnostics);
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
    return !bytes || is_free_of_personnummer(*bytes, {named.name, 1, 0, {}}, "texten", diagnostics);
}

} // namespace linsen
