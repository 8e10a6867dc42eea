#include "run/fit_summary.hpp"

#include "layout/layout.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linsen {

namespace {

document::Section* summary_of(document::Document& document) {
    for (auto& block : document.content)
        if (auto* const section = std::get_if<document::Section>(&block.node);
            section != nullptr && section->role == document::Section::Role::summary)
            return section;
    return nullptr;
}

} // namespace

void fit_summary(document::Document& document, layout::Theme const& theme) {
    auto shorter = std::exchange(document.shorter_summaries, {});
    auto* const summary = summary_of(document);
    if (summary == nullptr || shorter.empty() || layout::summary_is_one_page(document, theme)) return;
    auto const fits = [&](document::Blocks const& content) {
        summary->content = content;
        return layout::summary_is_one_page(document, theme);
    };
    // Each is shorter than the one before: what follows one that fits does too.
    auto const first = std::partition_point(shorter.begin(), std::prev(shorter.end()),
                                            [&](document::Blocks const& content) { return !fits(content); });
    summary->content = std::move(*first);
}

} // namespace linsen
