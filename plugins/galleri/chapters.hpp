#pragma once

#include "source.hpp"

namespace galleri {

/// The files that the gallery shows.
struct Files {
    std::string map;
    std::string picture;
};

[[nodiscard]] doc::Block summary(Source const& health);
[[nodiscard]] doc::Block words(std::string const& introduction, Files const& files);
[[nodiscard]] doc::Block tables(Source const& health, Source const& services);
[[nodiscard]] doc::Block charts(Sources const& sources, Files const& files);
/// What a letter holds: a proposal, a summary, one small table, room to sign.
[[nodiscard]] doc::Blocks letter(std::string const& introduction, Source const& services);

} // namespace galleri
