#pragma once

#include "reading.hpp"
#include "view.hpp"

#include <optional>
#include <vector>

namespace naravard {

/// An indicator with its figures and what they say; no reading when it is lacking.
struct Entry {
    View view;
    std::optional<Reading> reading;
    /// What they say of flickor and pojkar beside kvinnor and män: at most one, with a reading of its own.
    std::vector<Entry> second_pair{};
};

/// The entries of one delmål, in the order of the template.
struct Chapter {
    Goal const* goal = nullptr;
    std::vector<Entry> entries;

    [[nodiscard]] bool is_lacking() const; ///< not one of its indicators has figures
};

/// Everything that the pages are written from. Points into the sorting, which must outlive it.
struct Content {
    Areas areas;
    std::vector<document::Blocks>
        backgrounds; ///< in the order of the template; empty where there is no figure
    std::vector<Standing> background_standings; ///< of each of them
    std::vector<Chapter> chapters;
    Comparisons comparisons;
};
[[nodiscard]] Content read_content(Job const& job, Sorting const& sorting, Figures const& figures,
                                   PrintedCells& printed);

/// The first page, for politicians, below the report's title.
[[nodiscard]] document::Block summary(Job const& job, Sorting const& sorting, Content const& content);

/// How to read the report: certainty, intervals, approximate comparisons.
[[nodiscard]] document::Block how_to_read(Content const& content);

/// A delmål with a section for each of its indicators; what is lacking is shown as lacking.
[[nodiscard]] document::Block chapter(Chapter const& chapter, Areas const& areas, Figures const& figures,
                                      PrintedCells& printed);

/// What the method appendix cannot know by itself.
[[nodiscard]] Method method_of(Sorting const& sorting, Content const& content);

} // namespace naravard
