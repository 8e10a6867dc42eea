#pragma once

#include "job/setting.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Where a table stands: the parts of its header; none for the file itself.
struct Location {
    std::vector<std::string> path{};
    bool list = false; ///< one of [[…]]

    [[nodiscard]] Location below(Setting const& setting) const;
    [[nodiscard]] std::string header() const; ///< "[utdata]", "[[data]]"

    /// The header, or `file` for the file itself.
    [[nodiscard]] std::string name(std::string_view file) const;
};

[[nodiscard]] Setting const* find_setting(std::vector<Setting> const& settings, std::string_view key);

/// A key that is not declared where it stands.
struct UnknownKey {
    std::string key;
    bool is_table = false;
};

/// What to do about an unknown key at `here`, where `settings` are allowed: move it, spell it otherwise, or
/// choose among those that exist. `root` are the settings of the whole file.
[[nodiscard]] std::string unknown_key_hint(UnknownKey const& unknown, std::vector<Setting> const& settings,
                                           Location const& here, std::vector<Setting> const& root,
                                           std::string_view file);

} // namespace linsen
