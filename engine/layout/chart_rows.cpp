#include "layout/chart_rows.hpp"

#include "layout/chart_labels.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace linsen::layout {

namespace {

constexpr double names_share = 0.36;        // of the width, at most
constexpr double names_gap = 8;             // behind them
constexpr std::size_t most_name_lines = 12; // a quarter of a page in large print
constexpr double name_leading = 1.16;       // of the text's size
constexpr double name_padding = 3;          // between the names of two rows, of which one has several lines
constexpr double key_mark_gap = 3;          // between a mark or swatch and the name behind it
constexpr double key_gap = 12;              // between labels

bool is_apart(ChartData const& data, std::size_t before, std::size_t row) {
    return data.rows[before].total != data.rows[row].total && data.rows[before].group == data.rows[row].group;
}

Face face_of(ChartData::Row const& row) { return row.emphasised ? Face::bold : Face::regular; }

/// The lines for these rows, their middles measured downwards from 0 as negative numbers.
std::vector<RowFrame::Line> lines_of(ChartData const& data, std::vector<std::size_t> const& rows,
                                     RowNames const& names, Painter const& painter, double pitch) {
    std::vector<RowFrame::Line> lines;
    auto depth = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const row = rows[i];
        auto const& group = data.rows[row].group;
        if (!group.empty() && (i == 0 || data.rows[rows[i - 1]].group != group)) {
            auto const own =
                std::max(painter.line_height(), height_of_name(names[row].group.size(), painter));
            auto const height = own + (i == 0 ? 0 : 5);
            lines.push_back({row, true, false, -(depth + height - own / 2), height, names[row].group});
            depth += height;
        }
        auto const apart = i > 0 && is_apart(data, rows[i - 1], row);
        if (apart) depth += 6;
        auto const high = std::max(names[row].lines.size(), names[row].beside);
        auto const height = std::max(pitch, height_of_name(high, painter));
        lines.push_back({row, false, apart, -(depth + height / 2), height, {}});
        depth += height;
    }
    return lines;
}

double height_of(std::vector<RowFrame::Line> const& lines) {
    if (lines.empty()) return 0;
    auto const& last = lines.back();
    return -last.y + last.height / 2;
}

} // namespace

RowNames row_names(ChartData const& data, Painter const& painter) {
    RowNames names;
    for (auto const& row : data.rows) {
        auto lines = wrap(row.heading, face_of(row), painter.size(), names_share * painter.width(),
                          most_name_lines, painter.measure());
        if (lines.empty()) lines.emplace_back();
        auto const goes_on = &row != &data.rows.front() && (&row - 1)->group == row.group;
        auto group = goes_on ? names.back().group
                             : wrap(row.group, Face::bold, painter.size(), painter.width(), most_name_lines,
                                    painter.measure());
        names.push_back({std::move(lines), std::move(group), 1});
    }
    return names;
}

double height_of_name(std::size_t lines, Painter const& painter) {
    if (lines < 2) return 0;
    return static_cast<double>(lines) * name_leading * painter.size() + name_padding;
}

double line_of_name(double middle, std::size_t line, std::size_t lines, Painter const& painter) {
    auto const above = (static_cast<double>(lines) - 1) / 2 - static_cast<double>(line);
    return middle + above * name_leading * painter.size();
}

double fitting_pitch(ChartData const& data, RowNames const& names, Painter const& painter, double height,
                     double least, double most) {
    std::vector<std::size_t> all(data.rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    auto const fits = [&](double pitch) {
        return height_of(lines_of(data, all, names, painter, pitch)) <= height + 1e-9;
    };
    if (fits(most)) return most;
    if (!fits(least)) return least;
    // The height grows with the pitch; a thousandth of a point is near enough.
    auto low = least;
    auto high = most;
    while (high - low > 1e-3) {
        auto const middle = (low + high) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

RowFrame stack_rows(ChartData const& data, RowNames const& names, Painter const& painter, double pitch,
                    double most) {
    RowFrame frame;
    std::vector<std::size_t> all(data.rows.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    auto chosen = all;
    auto plain = std::count_if(all.begin(), all.end(), [&](std::size_t row) {
        return !data.rows[row].total && !data.rows[row].emphasised;
    });
    auto lines = lines_of(data, chosen, names, painter, pitch);
    while (height_of(lines) > most && chosen.size() > 1) {
        // The last plain row goes first; when none is left, the last of the others.
        auto const drop = std::find_if(chosen.rbegin(), chosen.rend(), [&](std::size_t row) {
            return plain == 0 || (!data.rows[row].total && !data.rows[row].emphasised);
        });
        chosen.erase(std::next(drop).base());
        if (plain > 0) --plain;
        lines = lines_of(data, chosen, names, painter, pitch);
    }
    frame.left_out = all.size() - chosen.size();
    frame.lines = std::move(lines);
    frame.top = height_of(frame.lines);
    for (auto& line : frame.lines) {
        if (line.heading) continue;
        line.name = names[line.row].lines;
        for (auto const& words : line.name)
            frame.names = std::max(frame.names, painter.width_of(words, face_of(data.rows[line.row])));
    }
    frame.names += names_gap;
    return frame;
}

void settle(RowFrame& frame, double bottom) {
    auto const height = frame.top;
    frame.bottom = bottom;
    frame.top = bottom + height;
    for (auto& line : frame.lines) line.y += frame.top;
}

void draw_rows(RowFrame const& frame, ChartData const& data, Painter& painter) {
    auto const& theme = painter.theme();
    for (auto const& line : frame.lines) {
        if (!line.heading && data.rows[line.row].emphasised)
            painter.rectangle({0, line.y - line.height / 2}, painter.width(), line.height, theme.band, {});
        if (line.apart)
            painter.line({0, line.y + line.height / 2 + 3}, {painter.width(), line.y + line.height / 2 + 3},
                         {theme.rule, 0.5, {}});
    }
    for (auto const& line : frame.lines) {
        auto const& row = data.rows[line.row];
        if (line.heading) {
            draw_name(line.name, {0, line.y}, Face::bold, Align::start, painter);
        } else {
            draw_name(line.name, {0, line.y}, face_of(row), Align::start, painter);
        }
    }
}

void draw_name(std::vector<std::string> const& lines, Point at, Face face, Align align, Painter& painter) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        painter.label_centred({at.x, line_of_name(at.y, i, lines.size(), painter)}, lines[i], face,
                              painter.theme().ink, align);
}

void draw_scale(RowFrame const& frame, Axis const& axis, std::function<double(double)> const& x,
                Painter& painter) {
    auto const& theme = painter.theme();
    auto const ticks = axis.ticks();
    std::vector<Slot> slots;
    for (auto const tick : ticks) {
        slots.push_back({x(tick), painter.width_of(axis.label(tick))});
        painter.line({x(tick), frame.bottom}, {x(tick), frame.top},
                     tick == 0 ? Stroke{theme.rule, 0.8, {}} : Stroke{painter.grid_colour(), 0.4, {}});
    }
    for (auto const i : ticks.front() == 0 ? thin_out_from_first(slots, 4) : thin_out(slots, 4))
        painter.label({x(ticks[i]), frame.bottom - 4 - painter.size() * ascent}, axis.label(ticks[i]),
                      Face::regular, theme.muted, Align::centre);
}

void draw_left_out(RowFrame const& frame, ChartData const& data, Painter& painter, double baseline) {
    auto const all = data.rows.size();
    if (frame.left_out > 0) draw_left_out(all - frame.left_out, all, "rader", painter, baseline);
}

void draw_left_out(std::size_t shown, std::size_t all, std::string const& what, Painter& painter,
                   double baseline) {
    painter.set_left_out(all - shown);
    auto const share = std::to_string(shown) + " av " + std::to_string(all);
    auto text = "Diagrammet visar " + share + " " + what + ", tabellen visar alla";
    if (painter.width_of(text) > painter.width()) text = "Visar " + share + ", tabellen visar alla";
    painter.label({0, baseline}, fit(text, Face::regular, painter.size(), painter.width(), painter.measure()),
                  Face::regular, painter.theme().muted, Align::start);
}

SeriesKey make_key(ChartData const& data, Painter const& painter, double left) {
    SeriesKey key;
    auto const key_mark = painter.swatch() + key_mark_gap;
    std::vector<double> widths;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        auto const& series = data.series[i];
        auto text = series.name;
        if (!series.has_values() && !series.points.empty()) text += " " + series.points.back().text;
        text = fit(text, Face::bold, painter.size(), painter.width() - key_mark, painter.measure());
        widths.push_back(key_mark + painter.width_of(text, Face::bold));
        key.items.push_back({i, std::move(text), 0, 0});
    }
    auto const total = std::accumulate(widths.begin(), widths.end(), 0.0) +
                       key_gap * (static_cast<double>(widths.size()) - 1);
    auto const begin = total <= painter.width() - left ? left : 0;
    auto at = begin;
    std::size_t line = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (at > begin && at + widths[i] > painter.width()) {
            at = begin;
            ++line;
        }
        key.items[i].left = at;
        key.items[i].line = line;
        at += widths[i] + key_gap;
    }
    key.lines = line + 1;
    return key;
}

void draw_key(SeriesKey const& key, ChartData const& data, Painter& painter, double top,
              std::function<void(Point, std::size_t)> const& draw_sign) {
    for (auto const& item : key.items) {
        auto const& series = data.series[item.series];
        auto const y = top - (static_cast<double>(item.line) + 0.5) * painter.line_height();
        if (series.has_values())
            draw_sign({item.left + std::max(painter.mark_reach(), painter.swatch() / 2), y}, item.series);
        painter.label_centred({item.left + painter.swatch() + key_mark_gap, y}, item.text, Face::bold,
                              painter.text_colour(series.style), Align::start);
    }
}

} // namespace linsen::layout
