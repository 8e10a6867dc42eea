#pragma once

#include "memo.hpp"

#include <string_view>

namespace tjansteskrivelse {

inline constexpr std::string_view fields_missing = "granskning.uppgifter-saknas";

/// What the document's head, its signatures and its list of recipients need and rapport.toml does not give,
/// in one remark. A field that [[besvarad]] names in `ord` is left out of it; without `ord` all are.
void tell_missing_fields(Memo const& memo, Job const& job, Diagnostics& diagnostics);

} // namespace tjansteskrivelse
