#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace linsen {

/// Forms, answers and lists of faults hold small counts, and are never to lie where reports are published
/// from. Whether `folder`, or one that lies in it, holds any of them: they say of themselves what they are,
/// workbooks by the word "arbetsmaterial" among their properties, folders of answers by ARBETSMATERIAL.txt,
/// and a file of answers that lies without it by its headings. Then it is told [utdata.arbetsmaterial]. The
/// reverse is `is_apart_from_reports`.
[[nodiscard]] bool holds_work_material(std::filesystem::path const& folder, Place const& asked_at,
                                       Diagnostics& diagnostics);

/// The name of a file in `folder` itself that says that published reports lie there: a manifest, a PDF or a
/// workbook that Linsen has made as a report, or `ledger`. Nothing when there is none.
[[nodiscard]] std::optional<std::string> published_in(std::filesystem::path const& folder,
                                                      std::filesystem::path const& ledger);
/// Of a manifest alone.
[[nodiscard]] std::optional<std::string> manifest_in(std::filesystem::path const& folder);

} // namespace linsen
