#include "layout/font_set.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "layout/font_finder.hpp"

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
        folders.emplace_back(as_on_disk(fs::path(home)) / "typsnitt");
    if (char const* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        folders.emplace_back(fs::path(home) / ".local/share/fonts");
    folders.emplace_back("/usr/local/share/fonts");
    folders.emplace_back("/usr/share/fonts");
    return folders;
}

std::string_view words_for(Face face) {
    switch (face) {
    case Face::regular: return "normal stil";
    case Face::bold: return "fet stil";
    case Face::italic: return "kursiv stil";
    }
    return {};
}

/// What is wrong with a family, once: a file that cannot be used before faces that are not there.
void tell(FontFinder& finder, std::string const& family, std::vector<FontFinder::Found> const& faulty,
          std::vector<Face> const& missing, Diagnostics& diagnostics) {
    auto const name = "typsnittet " + in_quotes(family);
    std::string const code = "layout.typsnitt-saknas";
    if (!faulty.empty()) {
        diagnostics.error(
            code, {}, name + " går inte att använda: " + words_for(faulty),
            "skaffa typsnittet som hela TrueType-filer (.ttf) som får bäddas in, eller välj ett annat; "
            "Lato kommer med paketet fonts-lato");
        return;
    }
    auto const real = finder.real_name(family);
    auto const hint = real.empty() ? std::string()
                                   : "en fil med det namnet innehåller typsnittet " + in_quotes(real) +
                                         ": skriv det namnet i temat; annars ";
    if (missing.size() == 3) {
        diagnostics.error(code, {}, name + " finns inte på datorn",
                          hint + "lägg typsnittets filer (.ttf) för normal, fet och kursiv stil i mappen "
                                 "typsnitt i LINSEN_HOME, eller välj ett som finns; Lato kommer med paketet "
                                 "fonts-lato");
        return;
    }
    std::vector<std::string> faces;
    for (auto const face : missing) faces.emplace_back(words_for(face));
    diagnostics.error(
        code, {}, name + " finns på datorn men saknar " + join_swedish(faces),
        hint + "rapporter behöver normal, fet och kursiv stil: lägg också de filerna (.ttf) i mappen "
               "typsnitt i LINSEN_HOME, eller välj ett annat");
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

    FontFinder finder(folders);
    auto set = std::make_shared<FontSet>();
    std::vector<FontFinder::Found> faulty;
    std::vector<Face> missing;
    for (auto const face : {Face::regular, Face::bold, Face::italic}) {
        auto& chain = set->chains_[static_cast<std::size_t>(face)];
        auto add = [&](std::shared_ptr<FontFile const> font) {
            chain.push_back(static_cast<std::uint16_t>(set->fonts_.size()));
            set->fonts_.push_back(std::move(font));
        };
        auto found = finder.find(theme.family, face);
        if (!found.font) {
            missing.push_back(face);
            if (found.fault != FontFault::none) faulty.push_back(std::move(found));
            continue;
        }
        add(std::move(found.font));
        for (auto const& family : theme.fallback) {
            auto fallback = finder.find_file(family, face);
            if (!fallback.font) fallback = finder.find_file(family, Face::regular);
            if (!fallback.font) fallback = finder.find(family, face);
            if (!fallback.font) fallback = finder.find(family, Face::regular);
            if (fallback.font)
                add(std::move(fallback.font));
            else if (face == Face::regular)
                set->missing_.emplace_back(family, words_for(fallback.fault == FontFault::none
                                                                 ? std::vector<FontFinder::Found>{}
                                                                 : std::vector{fallback}));
        }
    }
    if (!missing.empty()) {
        tell(finder, theme.family, faulty, missing, diagnostics);
        return nullptr;
    }
    set->tell_missing(diagnostics);
    opened.emplace(std::move(key), set);
    return set;
}

void FontSet::tell_missing(Diagnostics& diagnostics) const {
    for (auto const& [family, fault] : missing_)
        diagnostics.warning(
            "layout.reserv-saknas", {},
            "typsnittet " + in_quotes(family) + ", som temat har i reserv, " +
                (fault.empty() ? "finns inte" : "går inte att använda: " + fault),
            "rätta namnet i temats [typsnitt], eller lägg typsnittets TrueType-filer i mappen "
            "typsnitt i LINSEN_HOME");
}

std::optional<std::uint16_t> FontSet::choose(Face face, char32_t code_point) const {
    for (auto const index : chains_[static_cast<std::size_t>(face)])
        if (fonts_[index]->glyph(code_point) != 0) return index;
    return std::nullopt;
}

} // namespace linsen::layout
