#include "run/theme_file.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "job/job.hpp"
#include "layout/page_furniture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace linsen {

namespace {

using layout::Colour;
using layout::Theme;

/// A length of the theme, in the unit of its key.
struct Length {
    std::string_view key;
    std::string_view explanation;
    double Theme::*member;
    double least;
    double most;
};

constexpr std::array<Length, 7> sizes{{
    {"text", "Löpande text", &Theme::body_size, 8, 30},
    {"tabell", "Tabeller; de minskas vid behov så att de får plats", &Theme::table_size, 7, 24},
    {"anmarkning", "Anmärkningar och källor", &Theme::note_size, 7, 24},
    {"diagram", "Text i diagram", &Theme::chart_size, 7, 20},
    {"sidhuvud", "Sidhuvud och sidfot", &Theme::furniture_size, 7, 18},
    {"titel", "Rapportens titel", &Theme::title_size, 14, 60},
    {"radavstand", "Avståndet mellan raderna, i textstorlekar", &Theme::leading, 1.1, 2.5},
}};
constexpr std::array<std::string_view, 4> heading_keys{"rubrik1", "rubrik2", "rubrik3", "rubrik4"};
constexpr double least_heading = 8;
constexpr double most_heading = 48;

constexpr std::array<Length, 4> margins{{
    {"vanster", "Vänstermarginal", &Theme::margin_left, 10, 60},
    {"hoger", "Högermarginal", &Theme::margin_right, 10, 60},
    {"over", "Marginal över texten; sidhuvudet står i den", &Theme::margin_top, 18, 60},
    {"under", "Marginal under texten; sidfoten står i den", &Theme::margin_bottom, 18, 60},
}};

struct NamedColour {
    std::string_view key;
    std::string_view explanation;
    Colour Theme::*member;
};
constexpr std::array<NamedColour, 7> colours{{
    {"text", "Löpande text", &Theme::ink},
    {"accent", "Rubriker och linjer som leder ögat", &Theme::accent},
    {"dampad", "Källor, sidhuvud och axlar", &Theme::muted},
    {"linje", "Linjer i tabeller och axlar i diagram", &Theme::rule},
    {"bakgrund", "Bakgrund i rutor och framhävda rader", &Theme::band},
    {"varning", "Strecket vid varningsrutor; rutans bakgrund är en ljus ton av det", &Theme::warning},
    {"vagledning", "Strecket vid vägledningsrutor, på samma sätt", &Theme::guidance},
}};

std::optional<Colour> colour_of(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint32_t rgb = 0;
    auto const read = std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
                  static_cast<std::uint8_t>(rgb)};
}

Setting of_kind(Kind kind, std::string_view key, std::string_view explanation) {
    Setting setting;
    setting.key = key;
    setting.kind = kind;
    setting.explanation = explanation;
    return setting;
}

Setting table_of(std::string_view key, std::string_view explanation, std::vector<Setting> children) {
    Setting setting = of_kind(Kind::table, key, explanation);
    setting.children = std::move(children);
    return setting;
}

/// Takes what the theme says into the one that it builds on.
class Reading {
public:
    Reading(Value const& root, std::filesystem::path folder, Theme base, Diagnostics& diagnostics)
        : root_(root)
        , folder_(std::move(folder))
        , diagnostics_(diagnostics)
        , theme_(std::move(base)) {}

    std::optional<Theme> run() {
        fonts();
        if (auto const* table = root_.find("storlek")) {
            for (Length const& size : sizes) length(*table, size, 1);
            headings(*table);
        }
        if (auto const* table = root_.find("marginal")) {
            for (Length const& margin : margins) length(*table, margin, layout::points_a_millimetre);
        }
        header();
        line_lengths();
        if (auto const* table = root_.find("farg")) {
            for (NamedColour const& named : colours) {
                if (auto const* value = table->find(named.key)) colour(*value, theme_.*named.member);
            }
        }
        series();
        if (auto const* table = root_.find("sidhuvud")) theme_.header = table->text_or_empty("text");
        if (auto const* table = root_.find("sidfot")) theme_.footer = table->text_or_empty("text");
        logotype();
        if (!faulty_) contrast();
        if (!faulty_) alike();
        return faulty_ ? std::nullopt : std::optional(theme_);
    }

private:
    void fault(Value const& value, std::string_view code, std::string message, std::string hint) {
        faulty_ = true;
        diagnostics_.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
    }

    void fonts() {
        auto const* const table = root_.find("typsnitt");
        if (table == nullptr) return;
        if (auto const* family = table->find("familj")) theme_.family = family->text();
        auto const* const fallback = table->find("reserv");
        if (fallback == nullptr) return;
        // The standard theme's come last all the same: signs of Linsen's own must always be found.
        auto const always = std::exchange(theme_.fallback, fallback->texts());
        for (auto const& family : always)
            if (std::find(theme_.fallback.begin(), theme_.fallback.end(), family) == theme_.fallback.end())
                theme_.fallback.push_back(family);
    }

    std::optional<double> within(Value const& value, double least, double most) {
        double const number = value.number();
        if (number >= least && number <= most) return number;
        fault(value, "tema.storlek",
              "värdet ska vara mellan " + print_number(least, least < 2 ? 1 : 0) + " och " +
                  print_number(most, least < 2 ? 1 : 0) + ", här står " +
                  print_number(number, number == static_cast<int>(number) ? 0 : 1),
              "storlekar anges i punkter och marginaler i millimeter");
        return std::nullopt;
    }

    void length(Value const& table, Length const& length, double scale) {
        auto const* const value = table.find(length.key);
        if (value == nullptr) return;
        if (auto const number = within(*value, length.least, length.most))
            theme_.*length.member = *number * scale;
    }

    void headings(Value const& table) {
        for (std::size_t level = 0; level < heading_keys.size(); ++level) {
            auto const* const value = table.find(heading_keys.at(level));
            if (value == nullptr) continue;
            if (auto const number = within(*value, least_heading, most_heading))
                theme_.heading_sizes[level] = *number;
        }
    }

    [[nodiscard]] Value const* key(std::string_view table, std::string_view key) const {
        auto const* const found = root_.find(table);
        return found == nullptr ? nullptr : found->find(key);
    }

    /// A header whose lines the margin does not hold would leave the page.
    void header() {
        auto const needed = layout::least_margin_top(theme_.furniture_size);
        if (needed <= theme_.margin_top) return;
        auto const* at = key("storlek", "sidhuvud");
        if (at == nullptr) at = key("marginal", "over");
        auto const millimetres = [](double points) { return points / layout::points_a_millimetre; };
        fault(at == nullptr ? root_ : *at, "tema.sidhuvud",
              "ett sidhuvud i den storleken får inte plats ovanför texten: det behöver " +
                  print_number(std::ceil(millimetres(needed) * 10) / 10, 1) + " mm och marginalen är " +
                  print_number(millimetres(theme_.margin_top), 1) + " mm",
              "gör sidhuvudet mindre, eller marginalen \"over\" större");
    }

    /// Sizes and margins that are right each by itself may leave a line no room together.
    void line_lengths() {
        struct Room {
            std::string_view key;
            double Theme::*size;
            double least; ///< of the width, in sizes
        };
        constexpr std::array<Room, 3> rooms{{{"text", &Theme::body_size, 10},
                                             {"tabell", &Theme::table_size, 12},
                                             {"diagram", &Theme::chart_size, 15}}};
        auto const width = theme_.page_width - theme_.margin_left - theme_.margin_right;
        auto const* const sizes_table = root_.find("storlek");
        auto const* const margins_table = root_.find("marginal");
        for (auto const& room : rooms) {
            auto const size = theme_.*room.size;
            if (width >= room.least * size) continue;
            auto const* at = sizes_table == nullptr ? nullptr : sizes_table->find(room.key);
            if (at == nullptr) at = margins_table;
            fault(at == nullptr ? root_ : *at, "tema.trangt",
                  "marginalerna lämnar raderna för lite plats för storleken " + in_quotes(room.key) + ": " +
                      print_number(size, size == static_cast<int>(size) ? 0 : 1) +
                      " punkter kräver rader på minst " +
                      print_number(std::ceil(room.least * size / layout::points_a_millimetre), 0) +
                      " mm, och de är " + print_number(std::floor(width / layout::points_a_millimetre), 0) +
                      " mm",
                  "gör marginalerna \"vanster\" och \"hoger\" mindre, eller storleken");
        }
    }

    void colour(Value const& value, Colour& into) {
        if (auto const read = colour_of(value.text())) {
            into = *read;
        } else {
            fault(value, "tema.farg", in_quotes(value.text()) + " är ingen färg",
                  "skriv färgen som \"#RRGGBB\", till exempel \"#1B4B5A\"");
        }
    }

    /// Its file is named from the theme's own folder, so that a theme can be moved with it.
    void logotype() {
        auto const* const table = root_.find("logotyp");
        if (table == nullptr) return;
        Value const& file = table->at("fil");
        auto const path = as_on_disk(folder_ / file.text());
        note_file(path);
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) {
            fault(file, "fil.finns-inte", "filen " + in_quotes(file.text()) + " finns inte",
                  "logotypens fil anges från temats mapp");
            return;
        }
        theme_.logotype_file = path_text(path);
        theme_.logotype_alt = table->at("alt").text();
        theme_.logotype_in_header = table->at("i_sidhuvud").boolean();
    }

    void series() {
        auto const* const table = root_.find("diagramfarg");
        if (table == nullptr) return;
        for (auto const& [sex, value] : table->entries()) {
            if (document::sign_of(sex) == nullptr) {
                std::vector<std::string> known;
                for (auto const& each : document::sex_signs) known.emplace_back(each.sex);
                auto hint = did_you_mean(sex, known);
                if (hint.empty()) {
                    for (auto& each : known) each = in_quotes(each);
                    hint = "de som finns är " + join_swedish(known);
                }
                fault(value, "tema.diagramfarg", in_quotes(sex) + " är ingen könskategori", std::move(hint));
                continue;
            }
            Colour own = theme_.series(sex, 0).colour;
            Colour const before = own;
            colour(value, own);
            if (own == before) continue;
            std::erase_if(theme_.series_colours,
                          [&sex = sex](auto const& each) { return each.first == sex; });
            theme_.series_colours.emplace_back(sex, own);
        }
    }

    /// Told where the theme gives the colour that is at fault, else where it gives the other one.
    void contrast() {
        for (auto const& told : contrast_faults(theme_)) {
            auto const* const colour = key_of(told.pair);
            auto const* const ground = key_of(told.pair.ground_member);
            auto const at_ground = ground != nullptr && (told.dark_ground || colour == nullptr);
            fault(at_ground           ? *ground
                  : colour != nullptr ? *colour
                                      : root_,
                  "tema.kontrast", told.text,
                  std::string(at_ground ? "gör bakgrunden ljusare" : "gör färgen mörkare") +
                      "; annars kan den inte ses av alla");
        }
    }

    void alike() {
        auto const* const own = root_.find("diagramfarg");
        if (own == nullptr) return;
        for (auto const& [sex, other] : alike_sexes(theme_)) {
            auto const* value = own->find(other);
            if (value == nullptr) value = own->find(sex);
            if (value == nullptr) continue;
            diagnostics_.add(
                at(*value, Severity::warning, "tema.lika-farger",
                   in_quotes(sex) + " och " + in_quotes(other) + " har nästan samma färg i diagrammen",
                   "ge dem olika färg, helst en mörk och en ljus; nu skiljer bara mönster och "
                   "former dem åt"));
        }
    }

    /// Where the theme gives the colour; null when it does not.
    [[nodiscard]] Value const* key_of(layout::ColourPair const& pair) const {
        if (pair.member != nullptr) return key_of(pair.member);
        auto const* const own = root_.find("diagramfarg");
        return own == nullptr || pair.sex.empty() ? nullptr : own->find(pair.sex);
    }

    [[nodiscard]] Value const* key_of(Colour Theme::*member) const {
        auto const* const table = root_.find("farg");
        if (table == nullptr || member == nullptr) return nullptr;
        for (NamedColour const& named : colours)
            if (named.member == member) return table->find(named.key);
        return nullptr;
    }

    Value const& root_;
    std::filesystem::path folder_; ///< of the theme's file
    Diagnostics& diagnostics_;
    Theme theme_;
    bool faulty_ = false;
};

} // namespace

namespace {

Setting logotype_settings() {
    Setting file = of_kind(Kind::text, "fil", "PNG- eller SVG-fil, räknat från temats mapp");
    file.required = true;
    Setting alt = of_kind(Kind::text, "alt", "Vad logotypen visar, för den som inte ser den");
    alt.required = true;
    Setting header = of_kind(Kind::boolean, "i_sidhuvud", "Visa den också i sidhuvudet från och med sidan 2");
    header.fallback = "false";
    return table_of("logotyp", "Avsändarens logotyp på första sidan", {file, alt, header});
}

} // namespace

std::vector<Setting> theme_settings() {
    std::vector<Setting> size_keys;
    for (Length const& size : sizes) size_keys.push_back(of_kind(Kind::number, size.key, size.explanation));
    for (std::size_t level = 0; level < heading_keys.size(); ++level) {
        size_keys.push_back(
            of_kind(Kind::number, heading_keys.at(level), "Rubriker på nivå " + std::to_string(level + 1)));
    }
    std::vector<Setting> margin_keys;
    for (Length const& margin : margins)
        margin_keys.push_back(of_kind(Kind::number, margin.key, margin.explanation));
    std::vector<Setting> colour_keys;
    for (NamedColour const& named : colours)
        colour_keys.push_back(of_kind(Kind::text, named.key, named.explanation));
    return {
        of_kind(Kind::text, "utgar_fran",
                "Ett annat tema: det som det här temat inte säger är som där; annars som i standardtemat"),
        table_of(
            "typsnitt", "Typsnitt som finns på datorn eller i $LINSEN_HOME/typsnitt",
            {of_kind(Kind::text, "familj", "Typsnittets namn"),
             of_kind(Kind::texts, "reserv", "Typsnitt för tecken som familjen saknar, i tur och ordning")}),
        table_of("storlek", "Storlekar i punkter", std::move(size_keys)),
        table_of("marginal", "Marginaler i millimeter", std::move(margin_keys)),
        table_of("farg", "Färger, skrivna \"#RRGGBB\"", std::move(colour_keys)),
        of_kind(Kind::map, "diagramfarg", "Färger i diagram för könskategorier"),
        logotype_settings(),
        table_of("sidhuvud", "Sidhuvudet från och med sidan 2",
                 {of_kind(Kind::text, "text", "Text i stället för avsändarens namn")}),
        table_of("sidfot", "Sidfoten", {of_kind(Kind::text, "text", "Text mellan datum och sidnummer")}),
    };
}

namespace {

/// Where the theme's file names the font that the message is about; null where it does not.
Value const* named_in(Value const& root, std::string const& message) {
    auto const* const fonts = root.find("typsnitt");
    if (fonts == nullptr || !std::holds_alternative<Entries>(fonts->data())) return nullptr;
    for (auto const& [key, value] : fonts->entries()) {
        auto const is_named = [&](Value const& one) {
            auto const* text = std::get_if<std::string>(&one.data());
            return text != nullptr && message.find(in_quotes(*text)) != std::string::npos;
        };
        if (is_named(value)) return &value;
        if (auto const* list = std::get_if<Values>(&value.data()))
            for (auto const& one : *list)
                if (is_named(one)) return &one;
    }
    return nullptr;
}

} // namespace

Diagnostics with_font_places(Diagnostics const& told, std::vector<std::filesystem::path> const& files) {
    Diagnostics unheard;
    std::vector<Value> roots;
    for (auto const& file : files)
        if (auto root = read_toml(file, {}, unheard)) roots.push_back(std::move(*root));
    Diagnostics placed;
    for (auto one : told.list()) {
        bool const of_fonts = one.code == "layout.typsnitt-saknas" || one.code == "layout.reserv-saknas";
        Value const* value = nullptr;
        for (auto root = roots.begin(); of_fonts && value == nullptr && root != roots.end(); ++root)
            value = named_in(*root, one.message);
        if (value != nullptr)
            placed.add(at(*value, one.severity, one.code, one.message, one.hint));
        else
            placed.add(std::move(one));
    }
    return placed;
}

namespace {

/// The theme under this one; nothing after an error.
std::optional<Theme> read_base(Value const& root, FindTheme const& find, Diagnostics& diagnostics,
                               std::vector<std::filesystem::path>& files) {
    auto const* const name = root.find("utgar_fran");
    if (name == nullptr) return layout::standard_theme();
    auto const file = find(name->text(), at(*name, Severity::error, "", ""));
    if (!file) return std::nullopt;
    auto const is_same = [&](std::filesystem::path const& other) {
        std::error_code unknown;
        return std::filesystem::equivalent(*file, other, unknown);
    };
    if (std::any_of(files.begin(), files.end(), is_same)) {
        diagnostics.add(at(*name, Severity::error, "tema.utgar-fran",
                           "temat " + in_quotes(name->text()) + " skulle utgå från sig självt",
                           "ge ditt eget tema ett namn som inget annat tema har"));
        return std::nullopt;
    }
    return read_theme(*file, name->place(), diagnostics, find, files);
}

} // namespace

std::optional<Theme> read_theme(std::filesystem::path const& file, Place const& asked_at,
                                Diagnostics& diagnostics, FindTheme const& find,
                                std::vector<std::filesystem::path>& files) {
    auto const root = read_toml(file, asked_at, diagnostics);
    if (!root) return std::nullopt;
    files.push_back(file);
    auto const before = diagnostics.list().size();
    Value const checked = check(*root, theme_settings(), "temat", diagnostics);
    auto const is_error = [](Diagnostic const& each) { return each.severity == Severity::error; };
    // A key that nobody knows does not keep the others from being judged; a value of the wrong kind does.
    auto const is_kind = [&](Diagnostic const& each) {
        return is_error(each) && each.code != "job.okand-nyckel";
    };
    auto const& told = diagnostics.list();
    auto const first = told.begin() + static_cast<std::ptrdiff_t>(before);
    bool const unknown = std::any_of(first, told.end(), is_error);
    if (std::any_of(first, told.end(), is_kind)) return std::nullopt;
    auto base = read_base(checked, find, diagnostics, files);
    if (!base) return std::nullopt;
    auto theme = Reading(checked, file.parent_path(), std::move(*base), diagnostics).run();
    return unknown ? std::nullopt : std::move(theme);
}

} // namespace linsen
