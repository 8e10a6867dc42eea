#include "layout/chart_kinds.hpp"

#include "layout/chart_labels.hpp"
#include "layout/chart_pattern.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>
#include <array>

namespace linsen::layout {

namespace {

constexpr double comfortable = 0.72; // of the width: how high the pyramid is before its bars come closer
constexpr double most_pitch = 16;
constexpr double least_pitch = 4; // a hundred years of age fit on a page
constexpr std::array names_shares{0.24, 0.34,
                                  0.44}; // of the width, at most: the first that leaves names whole
constexpr std::size_t most_name_lines = 3;
constexpr double label_share = 0.55; // of a half, at most, for a value: what is longer is in the table alone
constexpr double label_gap = 3;

/// The first row stands at the foot; women to the left and men to the right of the rows' names, on one scale.
class Pyramid {
public:
    Pyramid(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter)
        , looks_(looks_of(data))
        , axis_(make_axis({0, std::max(0.0, data.high), 0, data.decimals})) {}

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, {}, "", painter_);
        auto const above = line * static_cast<double>(title.size() + 1) + 7;
        place_rows(max_height - above, line + 5);
        place_columns();
        painter_.set_height(top_ + above);

        draw_axis_title(title, painter_);
        for (std::size_t side = 0; side < 2; ++side) draw_side(side);
        draw_names();
        RowFrame frame;
        frame.left_out = data_.rows.size() - rows_;
        draw_left_out(frame, data_, painter_, painter_.size() * descent);
    }

private:
    /// How far from the middle column; -1 leads to the left.
    static double direction(std::size_t side) { return side == 0 ? -1 : 1; }
    [[nodiscard]] double foot(std::size_t side) const { return side == 0 ? inner_left_ : inner_right_; }
    [[nodiscard]] double y(std::size_t row) const {
        return bottom_ + (static_cast<double>(row) + 0.5) * pitch_;
    }
    [[nodiscard]] bool has_labels() const { return labels_fit_ && pitch_ >= painter_.size() * 1.02; }

    void place_rows(double most, double below) {
        auto const wished = std::min(most, comfortable * painter_.width());
        auto const count = static_cast<double>(data_.rows.size());
        // Names of several lines get the height that they need where a page has it, or they are shortened.
        auto of_names = 0.0;
        auto const fits = [&](double share) {
            wrap_names(share, most_name_lines);
            of_names = height_of_name(most_lines(), painter_);
            return of_names * count + below <= most && !any_cut();
        };
        if (std::none_of(names_shares.begin(), names_shares.end(), fits)) wrap_names(names_shares.front(), 1);
        auto const least = most_lines() > 1 ? of_names : least_pitch;
        pitch_ = std::clamp((wished - below) / count, least,
                            std::max({most_pitch, painter_.line_height(), least}));
        if (pitch_ * count + below > most + 1e-6) below += painter_.line_height();
        rows_ = std::clamp<std::size_t>(static_cast<std::size_t>((most - below) / pitch_ + 1e-6), 1,
                                        data_.rows.size());
        bottom_ = below;
        top_ = bottom_ + static_cast<double>(rows_) * pitch_;
    }

    void wrap_names(double share, std::size_t most) {
        names_.clear();
        for (std::size_t row = 0; row < data_.rows.size(); ++row)
            names_.push_back(wrap(data_.rows[row].heading, face(row), painter_.size(),
                                  share * painter_.width(), most, painter_.measure()));
    }

    [[nodiscard]] bool any_cut() const {
        for (std::size_t row = 0; row < names_.size(); ++row)
            if (is_cut(names_[row], data_.rows[row].heading)) return true;
        return false;
    }

    [[nodiscard]] std::size_t most_lines() const {
        std::size_t most = 0;
        for (auto const& name : names_) most = std::max(most, name.size());
        return most;
    }

    [[nodiscard]] std::string const& label(std::size_t side, std::size_t row) const {
        return data_.series[side].points[row].text;
    }

    [[nodiscard]] bool has_bar(std::size_t side, std::size_t row) const {
        auto const& value = data_.series[side].points[row].value;
        return value && *value >= 0;
    }

    void place_columns() {
        auto names = 0.0;
        for (std::size_t row = 0; row < rows_; ++row)
            for (auto const& line : names_[row]) names = std::max(names, painter_.width_of(line, face(row)));
        names += 14;
        names = std::max(names, painter_.width_of(axis_.label(0)) + 4); // the zeros of both sides
        inner_left_ = (painter_.width() - names) / 2;
        inner_right_ = (painter_.width() + names) / 2;
        half_ = inner_left_ - 1;
        for (std::size_t side = 0; side < 2; ++side)
            for (std::size_t row = 0; row < rows_; ++row)
                labels_fit_ = labels_fit_ && (!has_bar(side, row) ||
                                              painter_.width_of(label(side, row)) <= label_share * half_);
        auto const reach = axis_.high;
        scale_ = half_ / reach;
        for (std::size_t side = 0; side < 2; ++side)
            for (std::size_t row = 0; row < rows_ && has_labels(); ++row) {
                if (!has_bar(side, row)) continue;
                auto const& value = *data_.series[side].points[row].value;
                if (value > 0)
                    scale_ =
                        std::min(scale_, (half_ - painter_.width_of(label(side, row)) - label_gap) / value);
            }
    }

    [[nodiscard]] Face face(std::size_t row) const {
        return data_.rows[row].emphasised ? Face::bold : Face::regular;
    }

    void draw_side(std::size_t side) {
        auto const& theme = painter_.theme();
        auto const& series = data_.series[side];
        auto const towards = direction(side);
        draw_scale(side);
        auto const gap = std::min(1.6, pitch_ * 0.16);
        auto free_above = bottom_ - 4 + descent * painter_.size(); // the scale is below
        for (std::size_t row = 0; row < rows_; ++row) {
            auto end = foot(side);
            if (has_bar(side, row)) {
                auto const length = *series.points[row].value * scale_;
                end += towards * length;
                fill_box(painter_, {std::min(foot(side), end), y(row) - (pitch_ - gap) / 2}, length,
                         pitch_ - gap, looks_[side]);
            }
            // Of bars too thin for labels, only the signs of those that are not drawn are left.
            // The series' names stand right above the bars.
            auto const middle = std::min(y(row), top_ + 4 - 0.6 * painter_.size());
            if (!has_labels() && (has_bar(side, row) || middle - painter_.size() / 2 < free_above)) continue;
            free_above = middle + painter_.size() / 2;
            painter_.label_centred({end + towards * label_gap, middle}, label(side, row), Face::regular,
                                   theme.ink, side == 0 ? Align::end : Align::start);
        }
        painter_.line({foot(side), bottom_}, {foot(side), top_}, {theme.rule, 0.8, {}});

        auto const text_at = painter_.swatch() + 3;
        auto const name =
            fit(series.name, Face::bold, painter_.size(), half_ - text_at - 2, painter_.measure());
        auto const width = painter_.width_of(name, Face::bold) + text_at;
        auto const left = side == 0 ? inner_left_ - width : inner_right_;
        auto const at = top_ + 4 + painter_.line_height() / 2;
        fill_swatch(painter_, {left + painter_.swatch() / 2, at}, looks_[side]);
        painter_.label_centred({left + text_at, at}, name, Face::bold, painter_.text_colour(series.style),
                               Align::start);
    }

    void draw_scale(std::size_t side) {
        std::vector<Slot> slots;
        std::vector<double> ticks;
        for (auto const tick : axis_.ticks()) {
            auto const width = painter_.width_of(axis_.label(tick));
            if (tick * scale_ + width / 2 > half_) continue;
            ticks.push_back(tick);
            slots.push_back({tick * scale_, width});
        }
        // Bars that say their values need no lines, which would cross them.
        for (auto const tick : ticks) {
            if (has_labels()) break;
            auto const at = foot(side) + direction(side) * tick * scale_;
            if (tick > 0) painter_.line({at, bottom_}, {at, top_}, {painter_.grid_colour(), 0.4, {}});
        }
        for (auto const i : thin_out_from_first(slots, 4))
            painter_.label(
                {foot(side) + direction(side) * slots[i].centre, bottom_ - 4 - painter_.size() * ascent},
                axis_.label(ticks[i]), Face::regular, painter_.theme().muted, Align::centre);
    }

    void draw_names() {
        std::vector<Slot> slots;
        for (std::size_t row = 0; row < rows_; ++row)
            slots.push_back(
                {y(row), std::max(painter_.size(), height_of_name(names_[row].size(), painter_))});
        constexpr double rounding = 1e-6; // rows are as high as their names, as well as a sum can be
        for (auto const row : thin_out(slots, -rounding))
            draw_name(names_[row], {painter_.width() / 2, y(row)}, face(row), Align::centre, painter_);
    }

    ChartData const& data_;
    Painter& painter_;
    std::vector<PatternLook> looks_;
    Axis axis_;
    std::vector<std::vector<std::string>> names_; ///< of the rows, in their lines
    std::size_t rows_ = 0;                        ///< that are drawn
    bool labels_fit_ = true;
    double pitch_ = 0;
    double bottom_ = 0;
    double top_ = 0;
    double inner_left_ = 0;
    double inner_right_ = 0;
    double half_ = 0; ///< width of one side
    double scale_ = 0;
};

} // namespace

void draw_pyramid(ChartData const& data, Painter& painter, double max_height) {
    Pyramid(data, painter).draw(max_height);
}

} // namespace linsen::layout
