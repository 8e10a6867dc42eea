#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "layout/theme.hpp"

namespace linsen {

/// What rapport.toml says of the report as a whole stands on every document, whatever its plugin has thought
/// of: the stamps "Utkast" and "påhittade uppgifter" always; title, subtitle, sender, period, diarienummer
/// and date where the plugin has written none of its own.
LINSEN_API void give_facts(document::Document& document, Job const& job);

/// The theme's logotype, unless the report has brought its own.
LINSEN_API void give_logotype(document::Document& document, layout::Theme const& theme);

} // namespace linsen
