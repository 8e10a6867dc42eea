#include "layout/chart_kinds.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "layout/chart_joint_labels.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_pattern.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>
#include <numeric>

namespace linsen::layout {

namespace {

constexpr double comfortable = 0.8; // of the width: how high the chart is before its bars come closer
constexpr double most_pitch = 19;
constexpr double least_gap = 2; // between the bars of two rows
constexpr double label_pad = 2; // around a label inside its part
constexpr double label_gap = 3;
constexpr double joint_share = 0.4; // of the width, which the labels at the bars' ends may take in any case …
constexpr double least_bars = 0.35;        // … and what they leave for the bars when they take more
constexpr std::size_t most_word_lines = 8; // of a row that is not drawn
constexpr std::string_view band_name = "40–60: jämn fördelning";
constexpr double band_low = 40;
constexpr double band_high = 60;

/// What is drawn of a row: the lengths of its parts with their labels, or nothing.
struct Parts {
    std::vector<double> lengths;
    std::vector<std::string> labels;

    [[nodiscard]] bool empty() const { return lengths.empty(); }
    [[nodiscard]] double sum() const { return std::accumulate(lengths.begin(), lengths.end(), 0.0); }
};

class Stacks {
public:
    Stacks(ChartData const& data, std::vector<Parts> rows, Axis axis, std::string unit, bool band,
           Painter& painter)
        : data_(data)
        , rows_(std::move(rows))
        , axis_(axis)
        , unit_(std::move(unit))
        , band_(band)
        , painter_(painter)
        , looks_(looks_of(data))
        , names_(row_names(data, painter)) {}

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(unit_, axis_, "", painter_);
        auto const key = make_key(data_, painter_, 0);
        auto const key_height = line * static_cast<double>(key.lines) + 3;
        auto const band_height = band_ ? line : 0;
        auto const above = line * static_cast<double>(title.size()) + 4 + key_height + band_height;
        set_labels();
        place_rows(max_height - above, line + 5);
        place_columns();
        painter_.set_height(frame_.top + above);

        draw_axis_title(title, painter_);
        draw_key(key, painter_.height() - line * static_cast<double>(title.size()) - 4);
        draw_rows(frame_, data_, painter_);
        draw_scale(
            frame_, axis_, [this](double value) { return x(value); }, painter_);
        for (auto const& row : frame_.lines)
            if (!row.heading) draw_boxes(row);
        if (band_) draw_band();
        for (auto const& row : frame_.lines)
            if (!row.heading) draw_labels(row);
        draw_left_out(frame_, data_, painter_, painter_.size() * descent);
    }

private:
    [[nodiscard]] double x(double value) const { return left_ + axis_.share(value) * (right_ - left_); }

    void place_rows(double most, double below) {
        auto const least_pitch = painter_.line_height() + least_gap;
        auto const wished = std::min(most, comfortable * painter_.width()) - below;
        auto const pitch =
            fitting_pitch(data_, names_, painter_, wished, least_pitch, std::max(most_pitch, least_pitch));
        frame_ = stack_rows(data_, names_, painter_, pitch, most - below);
        if (frame_.left_out > 0) {
            below += painter_.line_height();
            frame_ = stack_rows(data_, names_, painter_, pitch, most - below);
        }
        bar_ = std::min(pitch - least_gap, painter_.line_height() + 2);
        settle(frame_, below);
    }

    void place_columns() {
        left_ = frame_.names + 2;
        right_ = axis_end();
        if (inside_) return;
        auto scale = (right_ - left_) / (axis_.high - axis_.low);
        for (auto const& line : frame_.lines)
            if (!line.heading && !rows_[line.row].empty())
                scale = std::min(scale, (painter_.width() - left_ - joint_.width() - label_gap) /
                                            rows_[line.row].sum());
        right_ = left_ + scale * (axis_.high - axis_.low);
    }

    /// Where the axis ends with room for its last label.
    [[nodiscard]] double axis_end() const {
        auto const last = painter_.width_of(axis_.label(axis_.ticks().back())) / 2;
        return painter_.width() - std::max(1.0, last);
    }

    /// Labels stand inside their parts when all of them have room there, else at the ends of the bars.
    void set_labels() {
        left_ = stack_rows(data_, names_, painter_, 1, 1e9).names + 2;
        right_ = axis_end();
        inside_ = std::all_of(rows_.begin(), rows_.end(),
                              [this](Parts const& parts) { return holds_labels(parts); });
        auto const width = painter_.width();
        if (!inside_) {
            std::vector<JointLabels::Values> values;
            for (auto const& parts : rows_) values.push_back(parts.labels);
            auto const room = std::max(joint_share * width, (1 - least_bars) * width - left_ - label_gap);
            joint_ = JointLabels(values, room, painter_);
            if (joint_.dropped()) painter_.leave_out_values();
        }
        words_.resize(rows_.size());
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (rows_[row].empty()) words_[row] = words_of(row, width - left_ - label_gap);
            auto const drawn = inside_ ? 1 : joint_.lines(row);
            names_[row].beside = std::max({std::size_t{1}, drawn, words_[row].size()});
        }
    }

    [[nodiscard]] bool holds_labels(Parts const& parts) const {
        for (std::size_t i = 0; i < parts.lengths.size(); ++i)
            if (x(parts.lengths[i]) - x(0) < painter_.width_of(parts.labels[i]) + 4 * label_pad) return false;
        return true;
    }

    /// What is said of a row that is not drawn, each series with its value on one line.
    [[nodiscard]] std::vector<std::string> words_of(std::size_t row, double room) const {
        auto const pieces = data_.row_words(row);
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            auto const piece = pieces[i] + (i + 1 < pieces.size() ? " ·" : "");
            auto longer = lines.empty() ? piece : lines.back() + " " + piece;
            if (!lines.empty() && painter_.width_of(longer) <= room) {
                lines.back() = std::move(longer);
                continue;
            }
            for (auto& line :
                 wrap(piece, Face::regular, painter_.size(), room, most_word_lines, painter_.measure()))
                lines.push_back(std::move(line));
        }
        return lines;
    }

    void draw_key(SeriesKey const& key, double top) {
        layout::draw_key(key, data_, painter_, top, [&](Point centre, std::size_t series) {
            fill_swatch(painter_, centre, looks_[series]);
        });
    }

    void draw_boxes(RowFrame::Line const& line) {
        auto at = 0.0;
        auto const& lengths = rows_[line.row].lengths;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            auto const from = x(at);
            at += lengths[i];
            fill_box(painter_, {from, line.y - bar_ / 2}, x(at) - from, bar_, looks_[i]);
        }
    }

    void draw_labels(RowFrame::Line const& line) {
        auto const& parts = rows_[line.row];
        if (parts.empty()) {
            auto const& lines = words_[line.row];
            for (std::size_t i = 0; i < lines.size(); ++i) {
                Point const at{left_ + label_gap, line_of_name(line.y, i, lines.size(), painter_)};
                plate(at, lines[i], data_.rows[line.row].emphasised);
                painter_.label_centred(at, lines[i], Face::regular, painter_.theme().muted, Align::start);
            }
            return;
        }
        if (!inside_) {
            joint_.draw(
                line.row, {x(parts.sum()) + label_gap, line.y},
                [&](std::size_t series) {
                    return painter_.text_colour(data_.series[series].style, data_.rows[line.row].emphasised);
                },
                painter_);
            return;
        }
        auto at = 0.0;
        for (std::size_t i = 0; i < parts.lengths.size(); ++i) {
            auto const from = x(at);
            auto const to = x(at += parts.lengths[i]);
            auto const half = painter_.width_of(parts.labels[i]) / 2 + 2 * label_pad;
            // Of shares the labels stand at the outer ends, clear of the band.
            auto const centre = !band_ ? (from + to) / 2 : i == 0 ? from + half : to - half;
            draw_inside(centre, line.y, i, parts.labels[i]);
        }
    }

    void plate(Point start, std::string const& words, bool emphasised) {
        if (words.empty()) return;
        auto const height = painter_.size() * 0.95;
        painter_.rectangle({start.x - 1, start.y - height / 2}, painter_.width_of(words) + 1, height,
                           painter_.ground(emphasised), {});
    }

    void draw_inside(double centre, double y, std::size_t series, std::string const& text) {
        auto const colour = data_.series[series].style.colour;
        auto const pattern = looks_[series].pattern;
        auto const on_colour = pattern == Pattern::solid && contrast(colour, white) >= 4.5;
        if (!on_colour && pattern != Pattern::blank) {
            auto const width = painter_.width_of(text) + 2 * label_pad;
            auto const height = painter_.size() * 0.95;
            painter_.rectangle({centre - width / 2, y - height / 2}, width, height, white, {});
        }
        painter_.label_centred({centre, y}, text, Face::regular, on_colour ? white : painter_.theme().ink,
                               Align::centre);
    }

    /// The limits lie over the bars, on white so that they are seen on dark ones.
    void draw_band() {
        for (auto const limit : {band_low, band_high}) {
            Point const foot{x(limit), frame_.bottom};
            Point const head{x(limit), frame_.top + 2};
            painter_.line(foot, head, {white, 2.2, {}});
            painter_.line(foot, head, {painter_.theme().ink, 0.9, {}});
        }
        auto const y = frame_.top + painter_.line_height() / 2 + 3.5;
        auto const words =
            fit(band_name, Face::regular, painter_.size(), painter_.width() - left_, painter_.measure());
        auto const half = painter_.width_of(words) / 2;
        auto const centre = std::clamp(x((band_low + band_high) / 2), half, painter_.width() - half);
        painter_.line({x(band_low), frame_.top + 2}, {x(band_high), frame_.top + 2},
                      {painter_.theme().ink, 0.9, {}});
        painter_.label_centred({centre, y}, words, Face::regular, painter_.theme().ink, Align::centre);
    }

    ChartData const& data_;
    std::vector<Parts> rows_;
    Axis axis_;
    std::string unit_;
    bool band_;
    Painter& painter_;
    std::vector<PatternLook> looks_;
    RowNames names_;
    RowFrame frame_;
    bool inside_ = false;                         ///< the labels stand in their parts
    JointLabels joint_;                           ///< those at the bars' ends
    std::vector<std::vector<std::string>> words_; ///< of rows that are not drawn, in their lines
    double bar_ = 0;
    double left_ = 0;
    double right_ = 0;
};

} // namespace

void draw_stacked(ChartData const& data, Painter& painter, double max_height) {
    std::vector<Parts> rows(data.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Parts parts;
        auto whole = true;
        for (auto const& series : data.series) {
            auto const& point = series.points[row];
            whole = whole && point.value && *point.value >= 0;
            parts.lengths.push_back(point.value.value_or(0));
            parts.labels.push_back(point.text);
        }
        if (!whole || parts.sum() <= 0) continue;
        rows[row] = std::move(parts);
    }
    Stacks(data, std::move(rows), make_axis({0, data.longest_stack, 0, data.decimals}), data.unit, false,
           painter)
        .draw(max_height);
}

void draw_shares(ChartData const& data, std::vector<std::optional<document::SexShares>> const& shares,
                 Painter& painter, double max_height) {
    std::vector<Parts> rows(data.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (shares[row])
            rows[row] = {{100 * shares[row]->women_part, 100 * (1 - shares[row]->women_part)},
                         {shares[row]->women_text, shares[row]->men_text}};
    Stacks(data, std::move(rows), {0, 100, 20, 0}, "Fördelning i procent", true, painter).draw(max_height);
}

} // namespace linsen::layout
