#include "layout/font_finder.hpp"

#include "base/file_trail.hpp"
#include "base/text.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>
#include <tuple>
#include <utility>

namespace linsen::layout {

namespace {

namespace fs = std::filesystem;

constexpr int regular_weight = 400;
constexpr int bold_weight = 700;
constexpr int least_bold = 600;
constexpr int usual_width = 5;

/// How families are compared: Arial and arial, "Times New Roman" and TimesNewRoman are one.
std::string plain(std::string_view name) {
    auto result = to_lower(std::string(name));
    std::erase(result, ' ');
    return result;
}

std::vector<std::string> endings_of(Face face) {
    switch (face) {
    case Face::regular: return {"-regular", ""};
    case Face::bold: return {"-bold"};
    case Face::italic: return {"-italic", "-oblique"};
    }
    return {};
}

std::string words_for(FontFault fault) {
    switch (fault) {
    case FontFault::none: return {};
    case FontFault::no_font: return "är inget typsnitt som kan läsas";
    case FontFault::cut_off: return "är inte hel: den slutar före sina egna tabeller";
    case FontFault::postscript: return "har PostScript-konturer (CFF), som inte kan bäddas in";
    case FontFault::collection: return "är en samling av typsnitt, som inte kan läsas";
    case FontFault::restricted: return "får inte bäddas in i en PDF, enligt licensen i filen";
    }
    return {};
}

/// Names of this kind in all languages that the font has them in.
std::vector<std::string> names_of(hb_face_t* face, hb_ot_name_id_t id) {
    std::vector<std::string> result;
    unsigned count = 0;
    auto const* entries = hb_ot_name_list_names(face, &count);
    for (unsigned i = 0; i < count; ++i) {
        if (entries[i].name_id != id) continue;
        std::array<char, 128> text{};
        auto size = static_cast<unsigned>(text.size());
        hb_ot_name_get_utf8(face, id, entries[i].language, &size, text.data());
        if (size > 0) result.emplace_back(text.data());
    }
    return result;
}

} // namespace

FontFinder::FontFinder(std::vector<fs::path> const& folders) {
    for (auto const& folder : folders) {
        std::map<std::string, fs::path> here;
        note_kept_file(folder);
        std::error_code failed;
        for (fs::recursive_directory_iterator
                 at(folder, fs::directory_options::skip_permission_denied, failed),
             end;
             !failed && at != end; at.increment(failed)) {
            std::error_code unknown;
            if (at->is_directory(unknown)) note_kept_file(at->path());
            auto const ending = to_lower(at->path().extension().string());
            if (ending != ".ttf" && ending != ".otf" && ending != ".ttc") continue;
            auto const [place, added] = here.emplace(to_lower(at->path().stem().string()), at->path());
            if (!added && at->path() < place->second) place->second = at->path();
        }
        files_.merge(here);
    }
}

namespace {

void take(fs::path const& path, FontFinder::Found& found) {
    auto [font, fault] = FontFile::open(path);
    if (font != nullptr)
        found = {std::move(font)};
    else if (found.fault == FontFault::none)
        found = {nullptr, fault, path.filename().string()};
}

} // namespace

FontFinder::Found FontFinder::find_file(std::string const& family, Face face) const {
    Found result;
    for (auto const& ending : endings_of(face)) {
        auto const file = files_.find(plain(family) + ending);
        if (file != files_.end() && result.font == nullptr) take(file->second, result);
    }
    return result;
}

FontFinder::Found FontFinder::find(std::string const& family, Face face) {
    auto result = find_file(family, face);
    if (result.font != nullptr) return result;
    if (auto const path = by_name_inside(family, face)) take(*path, result);
    return result;
}

std::string FontFinder::real_name(std::string const& family) {
    describe_all();
    auto const asked = plain(family);
    for (auto const& file : described_)
        if (plain(file.path.stem().string()).starts_with(asked) && !file.family.empty() &&
            plain(file.family) != asked)
            return file.family;
    return {};
}

void FontFinder::describe_all() {
    if (std::exchange(all_described_, true)) return;
    for (auto const& [name, path] : files_) {
        auto* blob = hb_blob_create_from_file_or_fail(path.c_str());
        if (blob == nullptr) continue;
        // The first of a collection tells its family; the file is refused when it is opened.
        auto* face = hb_face_create(blob, 0);
        hb_blob_destroy(blob);
        Described described{path, {}, {}};
        for (auto const id : {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY})
            for (auto const& each : names_of(face, id)) {
                if (described.family.empty()) described.family = each;
                described.families.push_back(plain(each));
            }
        auto* font = hb_font_create(face);
        described.weight = static_cast<int>(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT));
        described.italic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0 ||
                           hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0;
        TableView const os2(face, HB_TAG('O', 'S', '/', '2'));
        if (os2.has(8)) described.width = os2.u16(6);
        hb_font_destroy(font);
        hb_face_destroy(face);
        described_.push_back(std::move(described));
    }
}

std::optional<fs::path> FontFinder::by_name_inside(std::string const& family, Face face) {
    describe_all();
    auto const asked = plain(family);
    auto const weight = face == Face::bold ? bold_weight : regular_weight;
    auto const distance = [&](Described const& file) {
        return std::tuple{std::abs(file.width - usual_width), std::abs(file.weight - weight), file.path};
    };
    Described const* best = nullptr;
    for (auto const& file : described_) {
        if (std::find(file.families.begin(), file.families.end(), asked) == file.families.end()) continue;
        if (file.italic != (face == Face::italic)) continue;
        if ((file.weight >= least_bold) != (face == Face::bold)) continue;
        if (best == nullptr || distance(file) < distance(*best)) best = &file;
    }
    return best == nullptr ? std::nullopt : std::optional(best->path);
}

std::string words_for(std::vector<FontFinder::Found> const& faulty) {
    std::vector<std::string> parts;
    std::vector<FontFault> told;
    for (auto const& first : faulty) {
        if (std::find(told.begin(), told.end(), first.fault) != told.end()) continue;
        told.push_back(first.fault);
        std::vector<std::string> others;
        for (auto const& each : faulty)
            if (each.fault == first.fault && each.file != first.file) others.push_back(in_quotes(each.file));
        parts.push_back("filen " + in_quotes(first.file) + " " + words_for(first.fault) +
                        (others.empty() ? "" : "; detsamma gäller " + join_swedish(others)));
    }
    return join(parts, "; ");
}

} // namespace linsen::layout
