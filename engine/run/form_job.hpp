#pragma once

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "data/place_register.hpp"
#include "form/compiled.hpp"
#include "form/definition.hpp"
#include "job/value.hpp"
#include "run/search_path.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// What a rapport.toml says of a collection with forms, its [formular], and the form template that it names.
/// Paths are absolute.
struct FormJob {
    std::filesystem::path file;
    form::FormDefinition form;
    std::int64_t year = 0;
    std::vector<Area> kommuner; ///< those who are to answer, by code
    Date date;
    std::optional<Date> last_day;
    std::string recipient;
    std::string sender;
    bool fictional = false;
    form::EarlierYear earlier;
    std::filesystem::path published;       ///< [utdata] mapp: where the report lies
    std::filesystem::path ledger;          ///< [skydd] liggare, or ""
    std::filesystem::path issued;          ///< `mapp`
    std::filesystem::path returned;        ///< `inkomna`
    std::filesystem::path compiled;        ///< `svar`
    std::filesystem::path sent_back;       ///< `atersanda`
    std::filesystem::path earlier_answers; ///< `forra`, or ""
    Value settings;                        ///< [formular], for the places of its keys
};

/// Reads `report`, a rapport.toml or the folder that holds it. Of the report itself only what forms need is
/// judged: its data may not be there yet. Every fault is told at once; nothing after an error.
[[nodiscard]] std::optional<FormJob> read_form_job(std::filesystem::path const& report,
                                                   SearchPath const& search, Diagnostics& diagnostics);

/// How the form of one kommun is sent out.
[[nodiscard]] form::FormIssue issue_to(Area const& kommun, FormJob const& job);

/// Forms and answers hold small counts: is `folder` none where published reports lie? It is one when it is
/// the report's own folder, holds a manifest, or lies inside such a folder; and when it, or the one that it
/// lies in, holds the ledger, or a PDF or workbook that Linsen has made as a report [formular.publicerat].
/// Not when that one is around rapport.toml: a ledger and earlier reports are kept beside it.
[[nodiscard]] bool is_apart_from_reports(std::filesystem::path const& folder, FormJob const& job,
                                         std::string_view key, Diagnostics& diagnostics);

} // namespace linsen
