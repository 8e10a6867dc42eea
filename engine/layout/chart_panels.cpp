#include "layout/chart_panels.hpp"

#include "base/text.hpp"
#include "layout/chart_labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linsen::layout {

namespace {

constexpr double comfortable = 1.15; // of the width: how high the panels are together before they shrink
constexpr double least_panel = 100;  // width of a panel with the gap beside it
constexpr double few_panels = 9;     // stand three beside each other, more stand four
constexpr double gap = 12;           // between panels
constexpr double least_plot = 32;
constexpr double proportion = 0.62; // height of a plot as a share of its width, at most
constexpr double between_years = 6; // the first and the last, which stand beside each other under a plot
constexpr double under_name = 3;
constexpr double over_name = 6; // to the row of panels above

/// In how many lines texts may stand.
struct Lines {
    std::size_t name;
    std::size_t year;
    std::size_t absence;
};
constexpr Lines of_narrow{3, 2, 3};
constexpr Lines of_widest{8, 3, 8}; // one panel beside the axis: it cannot be wider

/// In a row of panels.
struct Most {
    std::size_t name = 1;
    std::size_t absence = 0;

    void hold(Panel const& panel) {
        std::size_t lines = 0;
        for (auto const& each : panel.absences) lines += each.lines.size();
        absence = std::max(absence, lines);
        name = std::max(name, panel.name.size());
    }
};

} // namespace

PanelGrid::PanelGrid(ChartData const& data, Painter const& painter)
    : data_(data)
    , painter_(painter) {
    find_panels();
    find_years();
    for (auto& panel : panels_)
        for (std::size_t i = 0; i < data_.series.size(); ++i)
            if (auto words = absences_of(panel, i); !words.empty())
                panel.absences.push_back({i, std::move(words)});
}

void PanelGrid::find_panels() {
    for (std::size_t row = 0; row < data_.rows.size(); ++row) {
        if (panels_.empty() || data_.rows[row].group != data_.rows[panels_.back().first].group)
            panels_.push_back({row, row});
        panels_.back().end = row + 1;
        panels_.back().emphasised = panels_.back().emphasised || data_.rows[row].emphasised;
    }
}

void PanelGrid::find_years() {
    first_year_ = last_year_ = data_.rows.front().position;
    smallest_ = std::numeric_limits<double>::infinity();
    for (auto const& panel : panels_)
        for (auto row = panel.first; row < panel.end; ++row) {
            auto const at = data_.rows[row].position;
            if (at < first_year_ || row == 0) {
                first_year_ = at;
                first_heading_ = data_.rows[row].heading;
            }
            if (at > last_year_ || row == 0) {
                last_year_ = at;
                last_heading_ = data_.rows[row].heading;
            }
            if (row > panel.first && at > data_.rows[row - 1].position)
                smallest_ = std::min(smallest_, at - data_.rows[row - 1].position);
        }
}

/// Years in a row that lack their value for the same reason are told as a range.
std::string PanelGrid::absences_of(Panel const& panel, std::size_t series) const {
    auto const& points = data_.series[series].points;
    std::vector<std::string> parts;
    for (auto row = panel.first; row < panel.end; ++row) {
        if (points[row].value) continue;
        auto last = row;
        while (last + 1 < panel.end && !points[last + 1].value && points[last + 1].text == points[row].text)
            ++last;
        auto const& from = data_.rows[row].heading;
        parts.push_back((last == row ? from : from + "–" + data_.rows[last].heading) + ":\u00A0" +
                        points[row].text);
        row = last;
    }
    return join(parts, ", ");
}

bool PanelGrid::set_texts(double room, std::size_t columns, bool whole_words) {
    columns_ = columns;
    width_ = (room - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    auto const& most = columns == 1 ? of_widest : of_narrow;
    auto whole = true;
    auto const set = [&](std::string const& text, Face face, double width, std::size_t lines) {
        auto result = wrap(text, face, painter_.size(), width, lines, painter_.measure());
        whole = whole && !is_cut(result, text);
        for (auto const word : split(text, ' '))
            whole = whole && (!whole_words || painter_.width_of(word, face) <= width);
        return result;
    };
    auto const beside = (width_ - between_years) / 2;
    first_lines_ = set(first_heading_, Face::regular, beside, most.year);
    last_lines_ = set(last_heading_, Face::regular, beside, most.year);
    for (auto& panel : panels_) {
        panel.name = set(data_.rows[panel.first].group, panel.emphasised ? Face::bold : Face::regular, width_,
                         most.name);
        for (auto& [series, words, lines] : panel.absences) {
            auto const has = width_ - absence_at();
            auto named = data_.series[series].name + " " + words;
            auto const has_room = painter_.width_of(named) <= has;
            lines = set(has_room ? named : words, Face::regular, has, most.absence);
        }
    }
    return whole;
}

double PanelGrid::above(std::size_t name_lines) const {
    return painter_.line_height() * static_cast<double>(name_lines) + under_name + over_name;
}

double PanelGrid::below(std::size_t absence_lines) const {
    return 5 + painter_.line_height() *
                   static_cast<double>(std::max(first_lines_.size(), last_lines_.size()) + absence_lines);
}

void PanelGrid::place(double left, double most) {
    auto const line = painter_.line_height();
    auto const room = painter_.width() - left - 3;
    auto const wanted = static_cast<double>(panels_.size()) <= few_panels ? 3.0 : 4.0;
    auto columns = static_cast<std::size_t>(std::clamp(
        std::floor((room + gap) / least_panel), 1.0, std::min(wanted, static_cast<double>(panels_.size()))));
    while (!set_texts(room, columns, columns > 2) && columns > 1) --columns;

    Most of_all;
    for (auto const& panel : panels_) of_all.hold(panel);
    auto const beside = above(of_all.name) + below(of_all.absence);
    auto rows = (panels_.size() + columns_ - 1) / columns_;
    if (static_cast<double>(rows) * (beside + least_plot) > most) {
        most -= line;
        auto const held = std::max(1.0, std::floor(most / (beside + least_plot)));
        keep(static_cast<std::size_t>(held) * columns_);
        rows = (panels_.size() + columns_ - 1) / columns_;
    }
    std::vector<Most> lines(rows);
    for (std::size_t i = 0; i < panels_.size(); ++i) lines[i / columns_].hold(panels_[i]);
    height_ = left_out_ > 0 ? line : 0;
    for (auto const& each : lines) height_ += above(each.name) + below(each.absence);
    auto const of_plots = [&](double height) { return (height - height_) / static_cast<double>(rows); };
    plot_ = std::min({std::max(of_plots(std::min(most, comfortable * painter_.width())), least_plot),
                      proportion * width_, of_plots(most)});
    height_ += plot_ * static_cast<double>(rows);
    auto top = height_;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        auto const row = i / columns_;
        if (i > 0 && i % columns_ == 0)
            top -= above(lines[row - 1].name) + plot_ + below(lines[row - 1].absence);
        panels_[i].left = left + static_cast<double>(i % columns_) * (width_ + gap);
        panels_[i].above = above(lines[row].name) - over_name;
        panels_[i].below = below(lines[row].absence);
        panels_[i].bottom = top - panels_[i].above - plot_;
    }
}

void PanelGrid::keep(std::size_t most) {
    auto const all = panels_.size();
    for (auto i = panels_.size(); i > 0 && panels_.size() > most; --i)
        if (!panels_[i - 1].emphasised) panels_.erase(panels_.begin() + static_cast<std::ptrdiff_t>(i - 1));
    if (panels_.size() > most) panels_.resize(most);
    left_out_ = all - panels_.size();
}

} // namespace linsen::layout
