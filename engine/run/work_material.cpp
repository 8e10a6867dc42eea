#include "run/work_material.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"
#include "data/xlsx_keywords.hpp"
#include "run/near_path.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace linsen {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_of_workbooks = "arbetsmaterial";   ///< form/writer.cpp, form/corrections.cpp
constexpr std::string_view mark_of_folders = "ARBETSMATERIAL.txt"; ///< form/compiled.cpp

bool is_marked(fs::path const& file) {
    auto const name = path_text(file.filename());
    if (name == mark_of_folders) return true;
    if (!to_lower(name).ends_with(".xlsx")) return false;
    Diagnostics unheard; // what cannot be read is no form of ours
    auto bytes = read_file(file, {}, unheard);
    return bytes && fold(xlsx_keywords(std::move(*bytes))) == mark_of_workbooks;
}

/// The entries of a folder by name; of one that is not there, none.
std::vector<fs::path> entries_of(fs::path const& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::optional<fs::path> marked_in(fs::path const& folder, bool with_folders) {
    for (auto const& entry : entries_of(folder)) {
        std::error_code error;
        if (!fs::is_directory(entry, error)) {
            if (is_marked(entry)) return entry;
        } else if (with_folders) {
            if (auto found = marked_in(entry, false)) return found;
        }
    }
    return std::nullopt;
}

} // namespace

bool holds_work_material(fs::path const& folder, Place const& asked_at, Diagnostics& diagnostics) {
    FileTrail::Pause const pause; // it is not what the report is made of
    auto const found = marked_in(folder, true);
    if (!found) return false;
    diagnostics.error("utdata.arbetsmaterial", asked_at,
                      "i mappen " + in_quotes(near_path(folder)) + " ligger arbetsmaterial (" +
                          path_text(found->lexically_relative(folder)) +
                          "), så ingen rapport skrivs eller publiceras där",
                      "välj en annan mapp för rapporten, eller flytta formulär, svar och rättelser därifrån");
    return true;
}

} // namespace linsen
