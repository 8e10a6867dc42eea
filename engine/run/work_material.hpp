#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>

namespace linsen {

/// Forms, answers and lists of faults hold small counts, and are never to lie where reports are published
/// from. Whether `folder`, or one that lies in it, holds any of them: they say of themselves what they are,
/// workbooks by the word "arbetsmaterial" among their properties and folders of answers by
/// ARBETSMATERIAL.txt. Then it is told [utdata.arbetsmaterial]. The reverse is `is_apart_from_reports`.
[[nodiscard]] bool holds_work_material(std::filesystem::path const& folder, Place const& asked_at,
                                       Diagnostics& diagnostics);

} // namespace linsen
