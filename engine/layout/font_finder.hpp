#pragma once

#include "layout/drawing.hpp"
#include "layout/font_file.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linsen::layout {

/// The font files of some folders, and which of them is a face of a family: by file name ("Lato-Bold.ttf"),
/// else by the names inside the files, which are read only then.
class FontFinder {
public:
    /// The first folder that has a file of a name wins, and within a folder the first path in order.
    explicit FontFinder(std::vector<std::filesystem::path> const& folders);

    struct Found {
        std::shared_ptr<FontFile const> font; ///< null when there is none, or none that can be used
        FontFault fault = FontFault::none;    ///< of a file that is there and cannot be used
        std::string file{};                   ///< its name
    };
    [[nodiscard]] Found find(std::string const& family, Face face);
    /// By file name alone, which is fast.
    [[nodiscard]] Found find_file(std::string const& family, Face face) const;

    /// What a file that is called like the family calls itself: "Lato"; "" when there is none, or when that
    /// is its name.
    [[nodiscard]] std::string real_name(std::string const& family);

private:
    /// A file as its own tables describe it.
    struct Described {
        std::filesystem::path path;
        std::vector<std::string> families; ///< without spaces, in lower case
        std::string family;                ///< as it is written
        int weight = 400;
        int width = 5; ///< 5: neither condensed nor expanded
        bool italic = false;
    };
    void describe_all();
    [[nodiscard]] std::optional<std::filesystem::path> by_name_inside(std::string const& family, Face face);

    std::map<std::string, std::filesystem::path> files_; ///< by name, without its ending and in lower case
    std::vector<Described> described_;
    bool all_described_ = false;
};

/// 'filen "x-Bold.ttf" är inte hel …; detsamma gäller "x-Italic.ttf"': what is wrong with these.
[[nodiscard]] std::string words_for(std::vector<FontFinder::Found> const& faulty);

} // namespace linsen::layout
