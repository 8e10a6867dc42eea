#include "plugin/report.hpp"

namespace linsen {

// Defined here so that their virtual tables exist once, in the engine.
Report::~Report() = default;
Registry::~Registry() = default;

void Report::check(Job const& /*job*/, Diagnostics& /*diagnostics*/) const {}

void Report::review(Job const& /*job*/, Figures const& /*figures*/, Diagnostics& /*diagnostics*/) const {}

NeedOfData Report::need_of_data() const { return NeedOfData::required; }

std::vector<StarterExample> Report::examples() const { return {}; }

} // namespace linsen
