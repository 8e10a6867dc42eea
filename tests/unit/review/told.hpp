#pragma once

#include "review/memo.hpp"

#include <string>
#include <utility>
#include <vector>

/// What the review says of a text alone in its memo: the codes, without "granskning.".
namespace linsen::review {

inline Part part(PartKind kind, std::string heading, std::string source) {
    Place const start{"text.md", 1, 1, {}};
    return {kind, std::move(heading), {{std::move(source), start}}, start};
}

/// Children are not left out of it.
inline Memo memo_of(PartKind kind, std::string source) {
    Memo memo;
    memo.parts = {part(kind, "Delen", std::move(source))};
    if (kind != PartKind::child)
        memo.parts.push_back(
            part(PartKind::child, "Konsekvenser för barn", "Barnets bästa är prövat i samtal."));
    return memo;
}

inline std::vector<Remark> told(Memo const& memo) { return review(memo, {}).told; }

inline std::string codes(Memo const& memo) {
    std::string all;
    for (Remark const& remark : told(memo))
        all += (all.empty() ? "" : " ") + remark.diagnostic.code.substr(11);
    return all;
}

inline std::string codes(PartKind kind, std::string source) {
    return codes(memo_of(kind, std::move(source)));
}

/// Of a text beside a table of persons by sex.
inline std::string codes_beside_table(std::string source, bool children) {
    Memo memo = memo_of(PartKind::analysis, std::move(source));
    memo.tables = {{"Stöd efter kön", true, true, true, children, "", {}}};
    return codes(memo);
}

} // namespace linsen::review
