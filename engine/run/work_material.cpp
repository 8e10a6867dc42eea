#include "run/work_material.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"
#include "data/xlsx_properties.hpp"
#include "excel/checked_workbook.hpp"
#include "form/compiled.hpp"
#include "pdf/xmp.hpp"
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

/// Nothing of what cannot be read: it is no file of ours.
std::optional<std::string> bytes_of(fs::path const& file) {
    Diagnostics unheard;
    return read_file(file, {}, unheard);
}

bool is_marked(fs::path const& file) {
    auto const name = path_text(file.filename());
    if (name == mark_of_folders) return true;
    auto const ending = to_lower(path_text(file.extension()));
    if (ending != ".xlsx" && ending != ".csv") return false;
    auto bytes = bytes_of(file);
    if (!bytes) return false;
    if (ending == ".csv") return form::is_compiled(*bytes);
    return fold(xlsx_properties(std::move(*bytes)).keywords) == mark_of_workbooks;
}

bool is_manifest(fs::path const& file) { return path_text(file.filename()).ends_with(".manifest.json"); }

bool is_published(fs::path const& file) {
    auto const ending = to_lower(path_text(file.extension()));
    if (ending != ".xlsx" && ending != ".pdf") return false;
    auto bytes = bytes_of(file);
    if (!bytes) return false;
    if (ending == ".pdf") return pdf::is_ours(*bytes);
    auto const properties = xlsx_properties(std::move(*bytes));
    return properties.description == excel::made_with && fold(properties.keywords) != mark_of_workbooks;
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

template <typename Is>
std::optional<std::string> name_of_first(fs::path const& folder, Is const& is) {
    for (auto const& entry : entries_of(folder)) {
        std::error_code error;
        if (!fs::is_directory(entry, error) && is(entry)) return path_text(entry.filename());
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

std::optional<std::string> published_in(fs::path const& folder, fs::path const& ledger) {
    FileTrail::Pause const pause;
    return name_of_first(folder, [&](fs::path const& entry) {
        std::error_code error;
        bool const is_ledger = entry.filename() == ledger.filename() && fs::equivalent(entry, ledger, error);
        return is_ledger || is_manifest(entry) || is_published(entry);
    });
}

std::optional<std::string> manifest_in(fs::path const& folder) { return name_of_first(folder, is_manifest); }

} // namespace linsen
