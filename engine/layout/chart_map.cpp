#include "layout/chart_map.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/series.hpp"
#include "layout/chart_kinds.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_pattern.hpp"
#include "layout/map_classes.hpp"
#include "layout/map_labels.hpp"
#include "layout/map_projection.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace linsen::layout {

namespace {

constexpr double comfortable = 0.95; // of the width: how high a single map is, at most
constexpr double gap = 14;           // between maps
constexpr double key_gap = 12;
constexpr double list_gap = 10;
constexpr double list_share = 0.45;  // of the height, at most, for the list of names with values …
constexpr double bare_share = 0.6;   // … and for one of names and classes
constexpr double least_map = 40;     // its height
constexpr double least_size = 7;     // points: of numbers and names that have no room in the chart's size
constexpr double shrinking = 0.75;   // of sizes, step by step
constexpr double easily_read = 0.75; // of the chart's size: smaller type is for want of all else
constexpr double ground_rim = 1.5;   // beside a label, of what it stands on
constexpr double most_covered = 0.3; // of the areas, by letters on white over their shading
constexpr std::string_view in_the_table = "Områdenas namn och värden står i tabellen";

/// What fills an area: its class, or why it has none.
enum class Ground : std::uint8_t { classed, hidden, missing, not_applicable, outside };

/// What stands in an area: its name or number, or nothing but the letter of its class or a sign.
enum class InArea : std::uint8_t { name, number, number_and_sign, sign };

struct Look {
    Ground ground = Ground::outside;
    std::size_t number = 0; ///< of the class
};

/// An area where a series is drawn.
struct Shape {
    std::optional<std::size_t> row;
    AreaShape on_paper;
};

struct Placed {
    Point at;
    Point middle; ///< of its area
    std::string name;
    std::string sign; ///< class letter or sign, in bold behind the name
    double width = 0;
    bool aside = false; ///< a line leads from the label to its area
};

/// Classes have letters, since areas may have numbers.
std::string letter_of(std::size_t number) { return std::string(1, static_cast<char>('A' + number)); }

Look look_at(ChartData::Point const& point, MapClasses const& classes) {
    if (point.value) return {Ground::classed, classes.of(*point.value)};
    if (point.text == print_cell(cell_without_value(Status::hidden, Unit::none))) return {Ground::hidden, 0};
    if (point.text == print_cell(cell_without_value(Status::not_applicable, Unit::none)))
        return {Ground::not_applicable, 0};
    return {Ground::missing, 0};
}

class Map {
public:
    Map(ChartData const& data, MapShapes const& shapes, Painter& painter)
        : data_(data)
        , source_(shapes)
        , painter_(painter)
        , classes_(make_classes(data))
        , looks_(looks_of(data))
        , projection_(shapes) {
        for (std::size_t row = 0; row < data.rows.size(); ++row) rows_[data.rows[row].code] = row;
        find_key();
    }

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, {}, "", painter_);
        auto const title_height = line * static_cast<double>(title.size()) + 4;
        place(max_height - title_height);
        painter_.set_height(height_ + title_height);
        draw_axis_title(title, painter_);
        auto const beside = std::min<std::size_t>(columns_, data_.series.size());
        for (std::size_t i = 0; i < data_.series.size(); ++i) {
            auto const above = i / beside;
            auto const left = static_cast<double>(i % beside) * (width_ + gap);
            auto const top = height_ - static_cast<double>(above) * (map_ + line + 8);
            draw_series(i, left, top);
        }
        draw_key(foot_ + line * static_cast<double>(key_lines_));
        if (listed_) draw_list(foot_ - 6);
        if (told_)
            painter_.label_centred(
                {0, foot_ - line / 2},
                fit(in_the_table, Face::regular, painter_.size(), painter_.width(), painter_.measure()),
                Face::regular, painter_.theme().ink, Align::start);
    }

private:
    struct KeyItem {
        Look look;
        std::string text;
        double left = 0;
        std::size_t line = 0;
    };

    /// Which grounds there are, in the order of the legend; all of it told in words.
    void find_key() {
        for (std::size_t i = 0; i < classes_.classes.size(); ++i) {
            auto const& one = classes_.classes[i];
            auto values = print_number(one.low, data_.decimals);
            auto const high = print_number(one.high, data_.decimals);
            if (high != values) values = print_span(values, high);
            key_.push_back({{Ground::classed, i}, letter_of(i) + ": " + values, 0, 0});
        }
        std::set<Ground> found;
        for (auto const& area : source_.areas) {
            auto const row = rows_.find(area.code);
            if (row == rows_.end()) {
                found.insert(Ground::outside);
                continue;
            }
            for (auto const& series : data_.series)
                found.insert(look_at(series.points[row->second], classes_).ground);
        }
        for (auto const& [ground, text] :
             {std::pair{Ground::hidden, ".. skyddad uppgift"}, std::pair{Ground::missing, "– uppgift saknas"},
              std::pair{Ground::not_applicable, ". kan inte förekomma"},
              std::pair{Ground::outside, "ingår inte i tabellen"}})
            if (found.count(ground) != 0) key_.push_back({{ground, 0}, text, 0, 0});
        auto at = 0.0;
        key_lines_ = 1;
        for (auto& item : key_) {
            item.text = fit(item.text, Face::regular, painter_.size(),
                            painter_.width() - 2 * painter_.swatch() - 4, painter_.measure());
            auto const width = 2 * painter_.swatch() + 4 + painter_.width_of(item.text);
            if (at > 0 && at + width > painter_.width()) {
                at = 0;
                ++key_lines_;
            }
            item.left = at;
            item.line = key_lines_ - 1;
            at += width + key_gap;
        }
    }

    /// Maps, legend and list of names, each as large as the others leave room for.
    void place(double most) {
        auto const line = painter_.line_height();
        columns_ = painter_.width() >= 2 * 150 + gap ? 2 : 1;
        auto const beside = static_cast<double>(std::min<std::size_t>(columns_, data_.series.size()));
        auto const lines =
            std::ceil(static_cast<double>(data_.series.size()) / static_cast<double>(columns_));
        width_ = (painter_.width() - gap * (beside - 1)) / beside;
        auto const key_height = line * static_cast<double>(key_lines_);
        fit_maps(most, key_height + 10, lines);
        auto const few = data_.rows.size() <= document::most_named_areas;
        if (few && is_placed(InArea::name, false)) {
            in_area_ = InArea::name;
            return;
        }
        listed_ = few && choose_list(most, key_height + 10, lines);
        if (listed_) return;
        told_ = (most - key_height - 10 - line) / lines - line - 8 >= least_map;
        fit_maps(most, key_height + 10 + (told_ ? line : 0), lines);
        if (told_) choose_sign_size();
    }

    /// `below`: what stands under the maps, whose rows are `lines`.
    void fit_maps(double most, double below, double lines) {
        auto const line = painter_.line_height();
        auto const room = (most - below) / lines - line - 8;
        auto const wished = std::min(comfortable * painter_.width(), room);
        auto const span = projection_.span();
        auto const scale = std::min(width_ / span.x, std::max(8.0, wished) / span.y);
        map_ = span.y * scale;
        foot_ = below - line * static_cast<double>(key_lines_) - 8;
        height_ = below + lines * (map_ + line + 8);
        make_shapes(scale);
    }

    /// A list with values before one with classes, and each in smaller type before none at all; but first of
    /// all those beside which numbers can be read in their areas.
    bool choose_list(double most, double above, double lines) {
        struct Choice {
            double size = 0;
            bool with_values = true;
        };
        std::optional<Choice> first;
        auto const set = [&](Choice choice) {
            place_list(choice.size, choice.with_values);
            fit_maps(most, above + list_line_ * static_cast<double>(list_rows_) + 8, lines);
        };
        for (auto const size : sizes())
            for (auto const with_values : {true, false}) {
                place_list(size, with_values);
                if (with_values && !list_is_whole_) continue; // women's values without men's
                auto const height = list_line_ * static_cast<double>(list_rows_) + 8;
                auto const left = (most - above - height) / lines - painter_.line_height() - 8;
                if (height > (with_values ? list_share : bare_share) * most || left < least_map) continue;
                if (!first) first = {size, with_values};
                set({size, with_values});
                if (size >= least_easily_read() && choose_number_size(least_easily_read())) return true;
            }
        if (!first) return false;
        set(*first);
        if (!choose_number_size(least_size)) lead_to_numbers();
        return true;
    }

    [[nodiscard]] double least_easily_read() const {
        return std::max(least_size, easily_read * painter_.size()) - 1e-9;
    }

    /// Numbers stand in their areas, if need be in smaller type; only then do lines lead to them. The class,
    /// which no value beside the name tells, stands with them where it has room, and in the list in any case.
    bool choose_number_size(double least) {
        if (!list_values_ && choose_size(InArea::number_and_sign, least)) return true;
        return choose_size(InArea::number, least);
    }

    void lead_to_numbers() {
        in_area_ = InArea::number;
        for (auto const size : sizes()) {
            number_size_ = size;
            if (is_placed(InArea::number, true)) return;
        }
    }

    void choose_sign_size() {
        for (auto const size : sizes()) {
            number_size_ = size;
            if (!is_placed(InArea::sign, false)) continue;
            in_area_ = InArea::sign;
            if (covered() <= most_covered) return;
            in_area_.reset();
        }
    }

    /// How much of all areas of a map its labels cover.
    [[nodiscard]] double covered() const {
        auto areas = 0.0;
        for (auto const& shape : shapes_)
            if (shape.row) areas += shape.on_paper.size;
        auto grounds = 0.0;
        for (auto const& label : labels_of(0, *in_area_, false))
            grounds += (label.width + 2 * ground_rim) * number_size_;
        return grounds / areas;
    }

    bool choose_size(InArea what, double least) {
        for (auto const size : sizes()) {
            number_size_ = size;
            if (size < least || !is_placed(what, false)) continue;
            in_area_ = what;
            return true;
        }
        return false;
    }

    /// The chart's size and smaller ones.
    [[nodiscard]] std::vector<double> sizes() const {
        std::vector<double> result{painter_.size()};
        while (result.back() * shrinking >= least_size) result.push_back(result.back() * shrinking);
        if (result.back() > least_size) result.push_back(least_size);
        return result;
    }

    void make_shapes(double scale) {
        shapes_.clear();
        auto on_paper = projection_.shapes(scale);
        for (std::size_t i = 0; i < on_paper.size(); ++i) {
            auto const row = rows_.find(source_.areas[i].code);
            shapes_.push_back(
                {row == rows_.end() ? std::nullopt : std::optional(row->second), std::move(on_paper[i])});
        }
    }

    [[nodiscard]] std::string sign_of(std::size_t series, std::size_t row) const {
        auto const& point = data_.series[series].points[row];
        return point.value ? letter_of(classes_.of(*point.value)) : point.text;
    }

    /// Labels in the order of importance: the own kommun, then large ones, each where it meets no other.
    /// Those that find no place are not there.
    [[nodiscard]] std::vector<Placed> labels_of(std::size_t series, InArea what, bool aside) const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < shapes_.size(); ++i)
            if (shapes_[i].row) order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            auto const own_a = data_.rows[*shapes_[a].row].emphasised;
            auto const own_b = data_.rows[*shapes_[b].row].emphasised;
            return own_a != own_b ? own_a : shapes_[a].on_paper.size > shapes_[b].on_paper.size;
        });
        auto const names = what == InArea::name;
        auto const size = names ? painter_.size() : number_size_;
        std::vector<Placed> labels;
        std::vector<MapLabelWish> wishes;
        for (auto const i : order) {
            auto const row = *shapes_[i].row;
            Placed label;
            label.middle = shapes_[i].on_paper.middle;
            if (names) label.name = data_.rows[row].heading + " ";
            if (what == InArea::number) label.name = std::to_string(row + 1);
            if (what == InArea::number_and_sign) label.name = std::to_string(row + 1) + " ";
            if (what != InArea::number) label.sign = sign_of(series, row);
            label.width = painter_.measure()(label.name, names ? face(row) : Face::bold, size) +
                          painter_.measure()(label.sign, Face::bold, size);
            wishes.push_back({label.middle, label.width});
            labels.push_back(std::move(label));
        }
        auto const places = place_labels(wishes, {width_, map_}, size + 1, aside);
        std::vector<Placed> placed;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!places[i]) continue;
            labels[i].at = places[i]->at;
            labels[i].aside = places[i]->aside;
            placed.push_back(std::move(labels[i]));
        }
        return placed;
    }

    /// Whether every area can have its label in every map.
    [[nodiscard]] bool is_placed(InArea what, bool aside) const {
        auto const areas = static_cast<std::size_t>(std::count_if(
            shapes_.begin(), shapes_.end(), [](Shape const& shape) { return shape.row.has_value(); }));
        for (std::size_t i = 0; i < data_.series.size(); ++i)
            if (labels_of(i, what, aside).size() < areas) return false;
        return true;
    }

    [[nodiscard]] Face face(std::size_t row) const {
        return data_.rows[row].emphasised ? Face::bold : Face::regular;
    }

    /// "3 Falun 7 % · 9 %": the number in the map, with the values of its series where there is room, else
    /// "3 Falun B · C" with their classes.
    [[nodiscard]] std::string list_entry(std::size_t row) const {
        std::vector<std::string> behind;
        for (std::size_t i = 0; i < data_.series.size(); ++i)
            behind.push_back(list_values_ ? data_.series[i].points[row].text : sign_of(i, row));
        return std::to_string(row + 1) + " " + data_.rows[row].heading + " " + join(behind, " · ");
    }

    void place_list(double size, bool with_values) {
        list_size_ = size;
        list_line_ = size / painter_.size() * painter_.line_height();
        list_values_ = with_values;
        auto widest = 0.0;
        for (std::size_t row = 0; row < data_.rows.size(); ++row)
            widest = std::max(widest, painter_.measure()(list_entry(row), face(row), size));
        list_is_whole_ = widest <= painter_.width();
        widest = std::min(widest, painter_.width());
        list_columns_ = std::max<std::size_t>(
            1, static_cast<std::size_t>((painter_.width() + list_gap) / (widest + list_gap)));
        list_rows_ = (data_.rows.size() + list_columns_ - 1) / list_columns_;
    }

    void fill(std::vector<Ring> const& rings, Look const& look) {
        auto const muted = painter_.theme().muted;
        auto const hatched = [&](Pattern pattern, double spacing) {
            fill_area(painter_, rings, {pattern, muted, spacing, 0.6, 0});
        };
        switch (look.ground) {
        case Ground::classed: {
            std::vector<Segment> outline;
            append(outline, rings);
            painter_.shape(std::move(outline), tint(look.number), Stroke{white, 1.6, {}});
            break;
        }
        case Ground::hidden: hatched(Pattern::diagonal, 3); break;
        case Ground::missing: hatched(Pattern::cross, 4); break;
        case Ground::not_applicable: hatched(Pattern::vertical, 3); break;
        case Ground::outside: hatched(Pattern::back_diagonal, 7); break;
        }
    }

    [[nodiscard]] Colour tint(std::size_t number) const {
        return class_tint(painter_.theme().accent, number, classes_.classes.size());
    }

    static void append(std::vector<Segment>& outline, std::vector<Ring> const& rings) {
        for (auto const& ring : rings) {
            for (std::size_t i = 0; i < ring.size(); ++i)
                outline.push_back({i == 0 ? Segment::Kind::move : Segment::Kind::line, ring[i], {}, {}});
            outline.push_back({Segment::Kind::close, {}, {}, {}});
        }
    }

    void draw_series(std::size_t index, double left, double top) {
        auto const line = painter_.line_height();
        auto const& series = data_.series[index];
        auto name_at = left;
        if (data_.series.size() > 1) { // the sign that the series has in other charts
            fill_swatch(painter_, {left + painter_.swatch() / 2, top - line / 2}, looks_[index]);
            name_at += painter_.swatch() + 4;
        }
        painter_.label_centred(
            {name_at, top - line / 2},
            fit(series.name, Face::bold, painter_.size(), left + width_ - name_at, painter_.measure()),
            Face::bold, painter_.text_colour(series.style), Align::start);
        Point const corner{left, top - line - 4 - map_};
        auto const moved = [&](Shape const& shape) {
            auto rings = shape.on_paper.rings;
            for (auto& ring : rings)
                for (auto& point : ring)
                    point = {round_half_away(point.x + corner.x, 1), round_half_away(point.y + corner.y, 1)};
            return rings;
        };
        for (auto const& shape : shapes_)
            fill(moved(shape), shape.row ? look_at(series.points[*shape.row], classes_) : Look{});
        // White beside the dark line keeps borders visible between dark areas; the own kommun comes last.
        std::vector<Segment> borders;
        std::vector<Segment> own;
        for (auto const& shape : shapes_)
            append(shape.row && data_.rows[*shape.row].emphasised ? own : borders, moved(shape));
        auto const ink = painter_.theme().ink;
        if (!borders.empty()) painter_.shape(std::move(borders), {}, Stroke{ink, 0.5, {}});
        if (!own.empty()) {
            painter_.shape(own, {}, Stroke{white, 3, {}});
            painter_.shape(std::move(own), {}, Stroke{ink, 1.6, {}});
        }
        if (!in_area_) return;
        auto const names = in_area_ == InArea::name;
        auto const labels = labels_of(index, *in_area_, listed_);
        for (auto const& label : labels)
            if (label.aside) draw_leader(label, corner);
        auto const usual = painter_.size();
        if (!names) painter_.set_size(number_size_);
        for (auto const& label : labels) draw_label(label, corner);
        painter_.set_size(usual);
    }

    /// On white, so that it is seen on dark areas; its foot is a dot in the area.
    void draw_leader(Placed const& label, Point corner) {
        auto const ink = painter_.theme().ink;
        Point const foot{corner.x + label.middle.x, corner.y + label.middle.y};
        Point const head{corner.x + label.at.x, corner.y + label.at.y};
        painter_.line(foot, head, {white, 1.8, {}});
        painter_.line(foot, head, {ink, 0.6, {}});
        painter_.mark(foot, {ink, SeriesStyle::Mark::circle, true, {}}, 1.3);
    }

    void draw_label(Placed const& label, Point corner) {
        auto const ink = painter_.theme().ink;
        Point const middle{corner.x + label.at.x, corner.y + label.at.y};
        auto const left = middle.x - label.width / 2;
        auto const height = painter_.size();
        painter_.rectangle({left - ground_rim, middle.y - height / 2}, label.width + 2 * ground_rim, height,
                           white, {});
        auto const name_face = label.sign.empty() ? Face::bold : Face::regular;
        painter_.label_centred({left, middle.y}, label.name, name_face, ink, Align::start);
        painter_.label_centred({left + label.width, middle.y}, label.sign, Face::bold, ink, Align::end);
    }

    void draw_key(double top) {
        for (auto const& item : key_) {
            auto const y = top - (static_cast<double>(item.line) + 0.5) * painter_.line_height();
            auto const swatch_height = painter_.swatch();
            auto const swatch_width = 2 * swatch_height;
            Ring const box{{item.left + 0.5, y - swatch_height / 2},
                           {item.left + swatch_width, y - swatch_height / 2},
                           {item.left + swatch_width, y + swatch_height / 2},
                           {item.left + 0.5, y + swatch_height / 2}};
            fill({box}, item.look);
            painter_.rectangle(box[0], swatch_width - 0.5, swatch_height, {},
                               Stroke{painter_.theme().ink, 0.5, {}});
            painter_.label_centred({item.left + swatch_width + 4, y}, item.text, Face::regular,
                                   painter_.theme().ink, Align::start);
        }
    }

    void draw_list(double top) {
        auto const column = (painter_.width() + list_gap) / static_cast<double>(list_columns_);
        auto const usual = painter_.size();
        painter_.set_size(list_size_);
        for (std::size_t row = 0; row < data_.rows.size(); ++row) {
            auto const before = row / list_rows_;
            auto const left = column * static_cast<double>(before);
            auto const y = top - (static_cast<double>(row % list_rows_) + 0.5) * list_line_;
            painter_.label_centred(
                {left, y}, fit(list_entry(row), face(row), list_size_, column - list_gap, painter_.measure()),
                face(row), painter_.theme().ink, Align::start);
        }
        painter_.set_size(usual);
    }

    ChartData const& data_;
    MapShapes const& source_;
    Painter& painter_;
    MapClasses classes_;
    std::vector<PatternLook> looks_;
    MapProjection projection_;
    std::map<std::string, std::size_t> rows_; ///< by code
    std::vector<KeyItem> key_;
    std::size_t key_lines_ = 0;
    std::vector<Shape> shapes_;
    std::size_t columns_ = 1;
    double width_ = 0; ///< of a map
    double map_ = 0;   ///< height of a map
    double foot_ = 0;  ///< under the legend
    double height_ = 0;
    std::optional<InArea> in_area_; ///< nothing when it would be too much
    bool listed_ = false;           ///< areas with numbers: a list of names under the legend
    bool told_ = false;             ///< areas without: where the names are
    double number_size_ = 0;
    double list_size_ = 0;
    double list_line_ = 0;
    bool list_values_ = true; ///< else names with their classes
    bool list_is_whole_ = true;
    std::size_t list_columns_ = 1;
    std::size_t list_rows_ = 0;
};

} // namespace

void draw_map(ChartData const& data, MapShapes const& shapes, Painter& painter, double max_height) {
    Map(data, shapes, painter).draw(max_height);
}

bool check_map(document::Chart const& chart, document::Table const& table, MapShapes const& shapes,
               Diagnostics& diagnostics) {
    std::set<std::string> known;
    for (auto const& area : shapes.areas) known.insert(area.code);
    std::vector<std::string> strange;
    for (auto const* row : document::drawn_rows(chart, table))
        if (known.count(row->code) == 0) strange.push_back(row->heading + " (" + row->code + ")");
    if (strange.empty()) return true;
    constexpr std::size_t most_named = 5;
    auto const rest = strange.size() > most_named ? strange.size() - most_named : 0;
    strange.resize(strange.size() - rest);
    if (rest > 0) strange.push_back("ytterligare " + std::to_string(rest));
    diagnostics.error("layout.karta-omrade", {chart.geometry, 0, 0, chart.anchor},
                      "kartan " + in_quotes(chart.geometry) + " saknar " + join_swedish(strange) +
                          ", som diagrammet " + in_quotes(chart.caption) + " ska visa",
                      "ta en karta som har alla kommuner, med kommunkoden som egenskapen id");
    return false;
}

} // namespace linsen::layout
