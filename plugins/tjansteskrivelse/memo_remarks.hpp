#pragma once

#include "memo.hpp"

#include <string_view>

/// The remarks on the memo as such, beside those on its texts (review/memo.hpp): what it lacks of what a
/// memo of its template has, and whom its proposals and figures leave out.
namespace tjansteskrivelse {

/// Is it the code of one of these?
[[nodiscard]] bool is_on_the_memo(std::string_view code);

/// What the review of texts and tables has told already with its reason, and is not told again; and what it
/// has seen.
struct ToldOfTexts {
    bool child = false;                     ///< children are left out
    bool summary = false;                   ///< the summary is missing
    MemoTable const* of_children = nullptr; ///< the first table of girls and boys
};

void tell_on_the_memo(Memo const& memo, ToldOfTexts told, Job const& job, Diagnostics& diagnostics);

} // namespace tjansteskrivelse
