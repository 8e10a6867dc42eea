#include "layout/page_furniture.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace linsen::layout {

namespace {

constexpr double header_baseline = 40; ///< below the page's upper edge, unless its lines need more
constexpr double header_gap = 18;      ///< between what stands beside each other
constexpr double header_rule = 7;      ///< below the baseline
constexpr double least_logotype = 20;
constexpr double least_edge = 9;       ///< that no printer prints on
constexpr double body_gap = 4;         ///< between the header's rule, or the footer's words, and the text
constexpr double footer_baseline = 38; ///< above its lower edge, unless the margin is lower
constexpr double line_distance = 1.3;  ///< of the size
constexpr double descent_share = 0.25; ///< of the size

/// From the page's upper edge to the lowest of so many lines.
double lowest_baseline(double size, double lines) {
    return least_edge + size + (lines - 1) * size * line_distance;
}

/// Shortened to whole words with "…" where it would not fit.
std::string shortened(Shaper& shaper, std::string const& text, double size, double width) {
    if (shaper.width(text, Face::regular, size) <= width) return text;
    std::string result;
    for (auto const word : split(text, ' ')) {
        auto next = result.empty() ? std::string(word) : result + " " + std::string(word);
        if (shaper.width(next + " …", Face::regular, size) > width) break;
        result = std::move(next);
    }
    if (!result.empty()) return result + " …";
    return shaper.width("…", Face::regular, size) > width ? "" : "…";
}

/// In one line, or in two of about the same length; what two do not hold is shortened.
std::vector<std::string> in_lines(Shaper& shaper, std::string const& text, double size, double width) {
    auto const width_of = [&](std::string const& words) { return shaper.width(words, Face::regular, size); };
    if (width_of(text) <= width) return {text};
    // Half of it, or as much as a line holds when two cannot hold it all.
    auto const half = width_of(text) / 2;
    std::string upper;
    std::size_t rest = 0; // where the second line begins
    for (auto const word : split(text, ' ')) {
        auto next = upper.empty() ? std::string(word) : upper + " " + std::string(word);
        if (width_of(upper) >= half || width_of(next) > width) break;
        rest = std::min(text.size(), next.size() + 1);
        upper = std::move(next);
    }
    if (upper.empty()) return {shortened(shaper, text, size, width)};
    return {upper, shortened(shaper, text.substr(rest), size, width)};
}

} // namespace

double least_margin_top(double furniture_size) {
    constexpr double lines = 2; // the stamp, and the names below it
    return lowest_baseline(furniture_size, lines) + header_rule + body_gap;
}

std::string stamp_of(document::Document const& document) {
    std::vector<std::string> stamps;
    if (document.fictional) stamps.emplace_back("Påhittade uppgifter");
    if (document.draft) stamps.emplace_back("Utkast");
    return join(stamps, " · ");
}

CutFurniture draw_furniture(Canvas& canvas, document::Document const& document, Theme const& theme,
                            std::optional<Picture> const& logotype, std::size_t page_count) {
    CutFurniture cut;
    static std::string const nothing;
    auto& shaper = canvas.ink().shaper;
    auto const left = theme.margin_left;
    auto const right = theme.page_width - theme.margin_right;
    auto const stamp = stamp_of(document);
    auto const page_mark = [page_count](std::size_t page) {
        return std::to_string(page) + " (" + std::to_string(page_count) + ")";
    };
    auto const letter = document.front.kind == document::Front::Kind::letterhead;
    auto const first_page = canvas.number() == 0;
    auto const size = theme.furniture_size;
    auto line = [&](std::string_view text, Face face, Colour colour, double x, double y, Align align) {
        if (!text.empty()) canvas.line(text, face, size, colour, {x, y}, align);
    };

    auto const width = right - left;
    auto width_of_words = [&](std::string_view text, Face face) { return shaper.width(text, face, size); };
    auto const& wished_name = document.reference.empty() ? document.title : document.reference;
    // A logotype says who sends; what the theme says stands beside it.
    auto const& sender = !theme.header.empty() ? theme.header : logotype ? nothing : document.author;
    auto const beside_logotype =
        logotype ? width_of(fitted(*logotype, width / 2, height_of(*logotype))) + header_gap : 0;
    auto const stamp_width = stamp.empty() ? 0 : width_of_words(stamp, Face::bold);
    // As wide on all pages, so that the names stand in one place.
    auto const widest_mark = width_of_words(page_mark(page_count), Face::regular);
    auto const beside_mark = letter ? widest_mark + header_gap : 0;
    auto const room_of_names = width - beside_mark;
    // Beside the stamp in the middle, where there is room for all of it; otherwise below it. A diarienummer
    // is never shortened for the sender's sake, and a title has half of the line and a second line above it.
    auto const side = stamp.empty() ? width : (width - stamp_width) / 2 - header_gap;
    auto const own_line =
        !first_page && (width_of_words(wished_name, Face::regular) > side - beside_mark ||
                        (!sender.empty() && beside_logotype + width_of_words(sender, Face::regular) > side));
    auto const most_of_name = !document.reference.empty() ? room_of_names
                              : stamp.empty() || own_line ? (room_of_names - header_gap) / 2
                                                          : side - beside_mark;
    auto names = in_lines(shaper, wished_name, size, most_of_name);
    auto const line_height = size * line_distance;
    // The stamp stands above them; all of it between the page's edge and the text.
    auto const stamp_lines = own_line && !stamp.empty() ? 1 : 0;
    auto const needed = [&](std::size_t lines) {
        return lowest_baseline(size, static_cast<double>(lines) + stamp_lines);
    };
    auto const deepest = std::max(header_baseline, theme.margin_top - header_rule - body_gap);
    if (needed(names.size()) > deepest) names = {shortened(shaper, wished_name, size, most_of_name)};
    double widest_name = 0;
    for (auto const& words : names) widest_name = std::max(widest_name, width_of_words(words, Face::regular));
    auto const beside_name = room_of_names - widest_name - header_gap;
    auto const room = stamp.empty() || own_line ? beside_name : side;
    std::vector<std::string> senders;
    auto const room_of_sender = room - beside_logotype;
    if (!sender.empty() && room_of_sender > 0) senders = in_lines(shaper, sender, size, room_of_sender);
    if (senders.size() > names.size() && needed(senders.size()) > deepest)
        senders = {shortened(shaper, sender, size, room_of_sender)};
    cut.sender = !first_page && join(senders, " ") != sender;
    auto const line_count = std::max(names.size(), senders.size());
    auto const top = theme.page_height - std::max(header_baseline, needed(line_count));
    auto const height_of_line = [&](std::size_t from_below) {
        return top + static_cast<double>(from_below) * line_height;
    };
    if (!first_page || letter || !stamp.empty())
        canvas.artifact(Artifact::header, [&] {
            if (!first_page) {
                if (logotype && room > least_logotype)
                    draw_picture(canvas, fitted(*logotype, std::min(room, width / 2), height_of(*logotype)),
                                 {left, top - 3});
                for (std::size_t i = 0; i < senders.size(); ++i)
                    line(senders[i], Face::regular, theme.muted, left + beside_logotype,
                         height_of_line(senders.size() - 1 - i), Align::start);
                for (std::size_t i = 0; i < names.size(); ++i)
                    line(names[i], Face::regular, theme.muted, right - beside_mark,
                         height_of_line(names.size() - 1 - i), Align::end);
                canvas.rule({left, top - header_rule}, {right, top - header_rule}, theme.rule, 0.4);
            }
            line(stamp, Face::bold, stamp_colour, (left + right) / 2,
                 height_of_line(own_line ? line_count : 0), Align::centre);
            if (letter)
                line(page_mark(canvas.number() + 1), Face::regular, theme.muted, right, top, Align::end);
        });

    canvas.artifact(Artifact::footer, [&] {
        auto const date = is_valid(document.date) ? print_long(document.date) : std::string();
        auto const beside = header_gap + std::max(width_of_words(date, Face::regular), widest_mark);
        auto const room_of_text = std::max(0.0, width - 2 * beside);
        auto const highest = theme.margin_bottom - size - body_gap;
        auto texts = in_lines(shaper, theme.footer, size, room_of_text);
        if (texts.size() > 1 && highest - line_height < least_edge + size * descent_share)
            texts = {shortened(shaper, theme.footer, size, room_of_text)};
        cut.footer = join(texts, " ") != theme.footer;
        auto const upper = static_cast<double>(texts.size() - 1) * line_height;
        auto const foot = std::min(footer_baseline, highest - upper);
        line(date, Face::regular, theme.muted, left, foot, Align::start);
        for (std::size_t i = 0; i < texts.size(); ++i)
            line(texts[i], Face::regular, theme.muted, (left + right) / 2,
                 foot + static_cast<double>(texts.size() - 1 - i) * line_height, Align::centre);
        if (!letter)
            line(page_mark(canvas.number() + 1), Face::regular, theme.muted, right, foot, Align::end);
    });
    return cut;
}

} // namespace linsen::layout
