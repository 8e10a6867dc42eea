#include "layout/font_set.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <system_error>

namespace linsen::layout {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> font_folders() {
    std::vector<fs::path> folders;
    if (char const* home = std::getenv("LINSEN_HOME"); home != nullptr && *home != '\0')
        folders.emplace_back(fs::path(home) / "typsnitt");
    if (char const* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        folders.emplace_back(fs::path(home) / ".local/share/fonts");
    folders.emplace_back("/usr/local/share/fonts");
    folders.emplace_back("/usr/share/fonts");
    return folders;
}

/// File name → path; the first folder that has a name wins, and within a folder the first path in order.
std::map<std::string, fs::path> find_font_files(std::vector<fs::path> const& folders) {
    std::map<std::string, fs::path> files;
    for (auto const& folder : folders) {
        std::map<std::string, fs::path> here;
        std::error_code failed;
        for (fs::recursive_directory_iterator
                 at(folder, fs::directory_options::skip_permission_denied, failed),
             end;
             !failed && at != end; at.increment(failed)) {
            if (at->path().extension() != ".ttf") continue;
            auto const [place, added] = here.emplace(at->path().filename().string(), at->path());
            if (!added && at->path() < place->second) place->second = at->path();
        }
        files.merge(here);
    }
    return files;
}

std::shared_ptr<FontFile const> open_first(std::map<std::string, fs::path> const& files, std::string family,
                                           std::vector<std::string> const& endings) {
    family.erase(std::remove(family.begin(), family.end(), ' '), family.end());
    for (auto const& ending : endings) {
        auto const found = files.find(family + ending + ".ttf");
        if (found == files.end()) continue;
        if (auto font = FontFile::open(found->second)) return font;
    }
    return nullptr;
}

std::vector<std::string> endings_of(Face face) {
    switch (face) {
    case Face::regular: return {"-Regular", ""};
    case Face::bold: return {"-Bold"};
    case Face::italic: return {"-Italic", "-Oblique"};
    }
    return {};
}

} // namespace

std::shared_ptr<FontSet const> FontSet::find(Theme const& theme, Diagnostics& diagnostics) {
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<FontSet const>> opened;

    auto const folders = font_folders();
    std::string key = theme.family;
    for (auto const& family : theme.fallback) key += '\n' + family;
    for (auto const& folder : folders) key += '\n' + folder.string();

    std::lock_guard const lock(guard);
    if (auto const found = opened.find(key); found != opened.end()) {
        found->second->tell_missing(diagnostics);
        return found->second;
    }

    auto const files = find_font_files(folders);
    auto set = std::make_shared<FontSet>();
    for (auto const face : {Face::regular, Face::bold, Face::italic}) {
        auto& chain = set->chains_[static_cast<std::size_t>(face)];
        auto add = [&](std::shared_ptr<FontFile const> font) {
            chain.push_back(static_cast<std::uint16_t>(set->fonts_.size()));
            set->fonts_.push_back(std::move(font));
        };
        auto font = open_first(files, theme.family, endings_of(face));
        if (!font) {
            diagnostics.error(
                "layout.typsnitt-saknas", {},
                "typsnittet \"" + theme.family + "\" finns inte på datorn eller får inte bäddas in",
                "lägg typsnittets TrueType-filer i mappen typsnitt i LINSEN_HOME, eller välj ett "
                "som finns; Lato kommer med paketet fonts-lato");
            return nullptr;
        }
        add(std::move(font));
        for (auto const& family : theme.fallback) {
            auto fallback = open_first(files, family, endings_of(face));
            if (!fallback) fallback = open_first(files, family, endings_of(Face::regular));
            if (fallback)
                add(std::move(fallback));
            else if (face == Face::regular)
                set->missing_.push_back(family);
        }
    }
    set->tell_missing(diagnostics);
    opened.emplace(std::move(key), set);
    return set;
}

void FontSet::tell_missing(Diagnostics& diagnostics) const {
    for (auto const& family : missing_)
        diagnostics.warning(
            "layout.reserv-saknas", {}, "typsnittet \"" + family + "\", som temat har i reserv, finns inte",
            "rätta namnet i temats [typsnitt], eller lägg typsnittets TrueType-filer i mappen "
            "typsnitt i LINSEN_HOME");
}

std::optional<std::uint16_t> FontSet::choose(Face face, char32_t code_point) const {
    for (auto const index : chains_[static_cast<std::size_t>(face)])
        if (fonts_[index]->glyph(code_point) != 0) return index;
    return std::nullopt;
}

} // namespace linsen::layout
