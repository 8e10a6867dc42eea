#pragma once

#include "guide.hpp"

namespace minimaria {

/// Shares of each sex in the report's year, with their chart; counts year by year; counts within the second
/// dimension; persons per kommun. A table that says too little is a sentence instead.
[[nodiscard]] document::Blocks shares_of(Topic const& topic, Guide const& guide, Job const& job,
                                         Figures const& figures);
[[nodiscard]] document::Blocks counts_of(Topic const& topic, Job const& job, Figures const& figures);
[[nodiscard]] document::Blocks within_of(Topic const& topic, Guide const& guide, Figures const& figures);
[[nodiscard]] document::Blocks places_of(Guide const& guide, Job const& job, Figures const& figures);

/// The printed table that shows a figure of an answer, of any of these sexes: its shares, or else its counts.
struct WhereShown {
    std::string anchor;   ///< "" where none does
    std::string sentence; ///< that years stand together there; "" where they do not
};
[[nodiscard]] WhereShown where_shown(Topic const& topic, Answer const& answer,
                                     std::vector<std::string> const& sexes, Guide const& guide,
                                     Job const& job, Figures const& figures);
/// The table within the second dimension; "" where a sentence stands in its place.
[[nodiscard]] std::string within_anchor(Topic const& topic, Guide const& guide, Figures const& figures);

} // namespace minimaria
