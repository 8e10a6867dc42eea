#include "layout/svg.hpp"

#include "base/text.hpp"
#include "layout/svg_look.hpp"
#include "layout/svg_path.hpp"
#include "layout/svg_style.hpp"
#include "layout/svg_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace linsen::layout {

namespace {

constexpr std::size_t largest_file = 2'000'000;
constexpr std::size_t most_segments = 200'000;
constexpr std::size_t deepest = 100;
constexpr std::size_t most_visited = 200'000;

/// Definitions are drawn where they are referred to.
constexpr std::array<std::string_view, 10> passed_over{"title",          "desc",          "metadata", "defs",
                                                       "style",          "symbol",        "clipPath", "mask",
                                                       "linearGradient", "radialGradient"};
constexpr std::array<std::string_view, 4> groups{"svg", "g", "a", "switch"};

/// The file's own words in a message, cut where they are long.
std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t end = 0;
    for (std::size_t count = 0; count < longest && end < text.size(); ++count)
        (void)next_code_point(text, end);
    return in_quotes(end < text.size() ? std::string(text.substr(0, end)) + " …" : std::string(text));
}

/// Draws the elements. The first fault ends it.
class Builder {
public:
    explicit Builder(SvgNode const& root)
        : root_(root) {
        gather(root);
    }

    [[nodiscard]] std::string const& fault() const { return fault_; }
    [[nodiscard]] int line() const { return line_; }
    /// What is drawn in another way than meant.
    [[nodiscard]] std::string const& warning() const { return warning_; }
    [[nodiscard]] Drawing take() { return std::move(drawing_); }

    bool run() {
        line_ = root_.line;
        if (root_.name != "svg")
            fail("har elementet " + shown(root_.name) + ", som inte kan ritas");
        else if (!set_area(root_))
            fail(root_.find("viewBox") ? "har en viewBox som inte går att läsa: fyra tal, högst en miljon, "
                                         "där bredd och höjd är "
                                         "större än noll"
                                       : "säger inte hur stor den är (viewBox)");
        else if (is_strip())
            fail("är mer än hundra gånger så lång som bred (viewBox)");
        if (fault_.empty()) draw(root_, first_look(), 0);
        if (fault_.empty()) {
            line_ = 0;
            finish();
        }
        return fault_.empty();
    }

private:
    void fail(std::string what) {
        if (fault_.empty()) fault_ = std::move(what);
    }

    /// Style sheets, and what others refer to.
    void gather(SvgNode const& node) {
        if (auto const id = node.find("id")) named_.emplace(*id, &node);
        if (node.name == "style") {
            line_ = node.line;
            if (auto fault = styles_.add(node.text); !fault.empty()) fail(std::move(fault));
        }
        for (auto const& child : node.children) gather(*child);
    }

    [[nodiscard]] SvgNode const* referred(std::string_view reference) const {
        if (!reference.starts_with('#')) return nullptr;
        auto const found = named_.find(reference.substr(1));
        return found == named_.end() ? nullptr : found->second;
    }
    /// "url(#a)".
    [[nodiscard]] SvgNode const* referred_by_url(std::string_view value) const {
        auto const end = value.find(')');
        if (!value.starts_with("url(") || end == std::string_view::npos) return nullptr;
        auto inside = trim(value.substr(4, end - 4));
        while (inside.size() > 1 && (inside.front() == '"' || inside.front() == '\''))
            inside = inside.substr(1, inside.size() - 2);
        return referred(inside);
    }

    void draw(SvgNode const& node, SvgLook look, std::size_t depth) {
        if (!fault_.empty() || std::ranges::find(passed_over, node.name) != passed_over.end()) return;
        line_ = node.line;
        if (depth >= deepest) return fail("har element i fler än 100 nivåer");
        if (++visited_ > most_visited) return fail("har fler än 200 000 element");
        if (&node != &root_ && node.name == "svg")
            return fail("har elementet " + shown(node.name) + ", som inte kan ritas");
        if (!take_look(look, node) || look.hidden) return;
        if (node.name == "use") return draw_used(node, std::move(look), depth);
        if (std::ranges::find(groups, node.name) == groups.end()) return add_shape(node, look);
        for (auto const& child : node.children)
            if (node.name != "switch" || child->name != "foreignObject") draw(*child, look, depth + 1);
    }

    void draw_used(SvgNode const& use, SvgLook look, std::size_t depth) {
        auto const reference = use.find("href").value_or("");
        auto const* const node = referred(reference);
        if (node == nullptr && reference.starts_with('#')) return; // nothing, as browsers draw it
        if (node == nullptr) return fail("har ett \"use\" som visar något utanför filen");
        auto length = [&](SvgNode const& of, std::string_view key) {
            auto const text = of.find(key);
            return text ? svg_length(*text) : std::nullopt;
        };
        look.matrix =
            look.matrix.after({1, 0, 0, 1, length(use, "x").value_or(0), length(use, "y").value_or(0)});
        if (node->name != "symbol") return draw(*node, std::move(look), depth + 1);
        if (!take_look(look, *node) || look.hidden) return;
        std::array<double, 4> box{};
        if (read_box(*node, box)) {
            auto size = [&](std::string_view key, double otherwise) {
                return length(use, key).value_or(length(*node, key).value_or(otherwise));
            };
            auto const width = size("width", drawing_.width);
            auto const height = size("height", drawing_.height);
            auto const scale = std::min(width / box[2], height / box[3]);
            look.matrix =
                look.matrix.after({scale, 0, 0, scale, (width - scale * box[2]) / 2 - scale * box[0],
                                   (height - scale * box[3]) / 2 - scale * box[1]});
        }
        for (auto const& child : node->children) draw(*child, look, depth + 1);
    }

    void finish() {
        if (drawing_.items.empty()) return fail("ritar ingenting i sin egen yta (viewBox)");
        auto const longest = std::max(drawing_.width, drawing_.height);
        for (auto const& item : drawing_.items) {
            auto const& stroke = std::get<Path>(item).stroke;
            if (stroke && !(stroke->width <= longest)) return fail("har en linje som är bredare än bilden");
        }
    }

    /// The drawing has its origin in the lower left corner.
    [[nodiscard]] SvgLook first_look() const {
        SvgLook look;
        look.matrix = {1, 0, 0, -1, -left_, drawing_.height + top_};
        look.clip = {Point{0, 0}, Point{drawing_.width, drawing_.height}};
        return look;
    }

    static bool read_box(SvgNode const& node, std::array<double, 4>& box) {
        SvgNumbers numbers(node.find("viewBox").value_or(""));
        for (auto& value : box) {
            auto const number = numbers.number();
            if (!number) return false;
            value = *number;
        }
        return box[2] > 0 && box[3] > 0;
    }

    bool set_area(SvgNode const& node) {
        std::array<double, 4> area{0, 0, 0, 0};
        if (node.find("viewBox")) {
            if (!read_box(node, area)) return false;
        } else {
            auto const width = svg_length(node.find("width").value_or(""));
            auto const height = svg_length(node.find("height").value_or(""));
            if (!width || !height) return false;
            area[2] = *width;
            area[3] = *height;
        }
        left_ = area[0];
        top_ = area[1];
        drawing_.width = area[2];
        drawing_.height = area[3];
        return area[2] > 0.01 && area[3] > 0.01;
    }

    /// So narrow that nobody would see what it shows.
    [[nodiscard]] bool is_strip() const {
        constexpr double longest = 100; // times the shorter side
        return drawing_.width > longest * drawing_.height || drawing_.height > longest * drawing_.width;
    }

    /// Attributes first, then style sheets, then the element's own style: the later is the stronger.
    bool take_look(SvgLook& look, SvgNode const& node) {
        clip_ = nullptr;
        for (auto const& [name, value] : node.attributes) {
            if (name == "transform") {
                auto const matrix = svg_transform(value);
                if (!matrix) fail("har en transform som inte kan tolkas: " + shown(value));
                if (matrix) look.matrix = look.matrix.after(*matrix);
            } else if (name != "style" && !set(look, name, value)) {
                fail("har " + name + "=" + shown(value) + ", som inte kan ritas");
            }
        }
        auto declarations = styles_.of(node);
        for (auto& own : svg_declarations(node.find("style").value_or("")))
            declarations.push_back(std::move(own));
        for (auto const& [name, value] : declarations)
            if (name == "transform" || value.empty() || !set(look, name, value))
                fail("har egenskapen " + shown(name) + " i en stil, som inte kan ritas");
        // When all of the element's transforms are known.
        if (clip_ != nullptr && !clip(look, *clip_)) fail("har ett clip-path som inte är en rektangel");
        return fault_.empty();
    }

    bool set(SvgLook& look, std::string_view property, std::string_view value) {
        auto const* const node = referred_by_url(value);
        if (node == nullptr) return look.set(property, value);
        if (property == "clip-path") {
            clip_ = node;
            return node->name == "clipPath";
        }
        if (property != "fill" && property != "stroke") return false;
        auto const colour = mean_of_stops(*node);
        if (!colour) return false;
        if (warning_.empty()) warning_ = "har toningar (gradient), som ritas i en enda färg";
        (property == "fill" ? look.fill : look.stroke) = *colour;
        return true;
    }

    /// Programs clip a picture or a part of it to a rectangle; false for any other shape.
    [[nodiscard]] bool clip(SvgLook& look, SvgNode const& clip) {
        if (clip.children.size() != 1 ||
            clip.find("clipPathUnits").value_or("userSpaceOnUse") != "userSpaceOnUse")
            return false;
        auto const& inner = *clip.children.front();
        auto matrix = look.matrix;
        for (auto const* node : {&clip, &inner}) {
            auto const own = svg_transform(node->find("transform").value_or(""));
            if (!own) return false;
            matrix = matrix.after(*own);
        }
        if (inner.name != "rect" && inner.name != "path") return false;
        std::vector<Point> corners;
        for (auto const& segment : shape(inner.name, inner)) {
            if (segment.kind == Segment::Kind::curve) return false;
            if (segment.kind != Segment::Kind::close) corners.push_back(matrix.map(segment.a));
        }
        if (!fault_.empty() || !is_upright(corners)) return false;
        auto const [low, high] = extent(corners);
        auto& seen = look.clip;
        seen = {Point{std::max(low.x, (*seen)[0].x), std::max(low.y, (*seen)[0].y)},
                Point{std::min(high.x, (*seen)[1].x), std::min(high.y, (*seen)[1].y)}};
        return true;
    }

    /// Four corners, perhaps with the first one again at the end, each beside or above the one before.
    [[nodiscard]] bool is_upright(std::vector<Point> const& corners) const {
        if (corners.size() != 4 && corners.size() != 5) return false;
        auto const near = [slack = 1e-6 * std::max(drawing_.width, drawing_.height)](double a, double b) {
            return std::abs(a - b) <= slack;
        };
        auto const same = [&](Point a, Point b) { return near(a.x, b.x) && near(a.y, b.y); };
        if (corners.size() == 5 && !same(corners.front(), corners.back())) return false;
        for (std::size_t i = 0; i < 4; ++i) {
            auto const& from = corners[i];
            auto const& to = corners[(i + 1) % 4];
            auto const level = near(from.y, to.y);
            if (level == near(from.x, to.x)) return false;
            if (level == near(corners[(i + 2) % 4].y, to.y)) return false;
        }
        return true;
    }

    static std::pair<Point, Point> extent(std::vector<Point> const& points) {
        auto low = points.front();
        auto high = low;
        for (auto const& point : points) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
        return {low, high};
    }

    /// Clips the path where it reaches out of what is seen; false when nothing of it is.
    [[nodiscard]] bool clip(Path& path, SvgLook const& look) {
        auto const points = outline(path);
        auto const farthest = 1e5 * std::max(drawing_.width, drawing_.height);
        for (auto const& point : points)
            if (!(std::abs(point.x) <= farthest && std::abs(point.y) <= farthest)) {
                fail("har koordinater långt utanför sin egen yta (viewBox)");
                return false;
            }
        auto const [low, high] = extent(points);
        auto const reach = path.stroke ? path.stroke->width / 2 : 0;
        auto const& [from, to] = *look.clip;
        if (low.x - reach >= to.x || low.y - reach >= to.y || high.x + reach <= from.x ||
            high.y + reach <= from.y)
            return false;
        // A hair beyond is how programs round.
        auto const slack = 0.001 * std::max(drawing_.width, drawing_.height) + reach;
        if (low.x < from.x - slack || low.y < from.y - slack || high.x > to.x + slack ||
            high.y > to.y + slack)
            path.clip = look.clip;
        return true;
    }

    /// The colour halfway of a gradient: its stops, or those of the one that it takes them from.
    [[nodiscard]] std::optional<Colour> mean_of_stops(SvgNode const& gradient) const {
        constexpr int longest_chain = 10;
        auto const* node = &gradient;
        for (int i = 0; i < longest_chain && node != nullptr; ++i) {
            if (node->name != "linearGradient" && node->name != "radialGradient") return std::nullopt;
            std::array<double, 3> sum{};
            double count = 0;
            for (auto const& stop : node->children)
                if (auto const colour = stop->name == "stop" ? colour_of_stop(*stop) : std::nullopt) {
                    sum[0] += colour->red;
                    sum[1] += colour->green;
                    sum[2] += colour->blue;
                    ++count;
                }
            auto mean = [&](double all) { return static_cast<std::uint8_t>(std::lround(all / count)); };
            if (count > 0) return Colour{mean(sum[0]), mean(sum[1]), mean(sum[2])};
            node = referred(node->find("href").value_or(""));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Colour> colour_of_stop(SvgNode const& stop) const {
        SvgLook look;
        auto take = [&](std::string_view name, std::string_view value) {
            if (name == "stop-color") (void)look.set("fill", value);
            if (name == "stop-opacity") (void)look.set("fill-opacity", value);
        };
        for (auto const& [name, value] : stop.attributes) take(name, value);
        for (auto const& [name, value] : styles_.of(stop)) take(name, value);
        for (auto const& [name, value] : svg_declarations(stop.find("style").value_or(""))) take(name, value);
        return look.fill ? std::optional(mix(*look.fill, white, look.fill_opacity)) : std::nullopt;
    }

    void add_shape(SvgNode const& node, SvgLook const& look) {
        auto const& name = node.name;
        auto segments = shape(name, node);
        if (!fault_.empty() || segments.empty() || (!look.fill && !look.stroke)) return;
        segments_ += segments.size();
        if (segments_ > most_segments) return fail("har fler än 200 000 linjer");
        for (auto& segment : segments) {
            for (auto* point : {&segment.a, &segment.b, &segment.c}) *point = look.matrix.map(*point);
        }
        Path path;
        path.segments = std::move(segments);
        auto const fill_opacity = look.opacity * look.fill_opacity;
        auto const stroke_opacity = look.opacity * look.stroke_opacity;
        if (name != "line") path.fill = SvgLook::on_white(look.fill, fill_opacity);
        auto const seen_stroke = SvgLook::on_white(look.stroke, stroke_opacity);
        if (warning_.empty() && ((path.fill && fill_opacity < 1) || (seen_stroke && stroke_opacity < 1)))
            warning_ = "har genomskinliga delar, som ritas som på vitt papper";
        path.even_odd = look.even_odd;
        auto const scale = look.matrix.scale();
        if (seen_stroke && look.stroke_width > 0) {
            Stroke stroke{*seen_stroke, look.stroke_width * scale, look.dash};
            for (auto& one : stroke.dash) one *= scale;
            stroke.round = look.round;
            path.stroke = std::move(stroke);
        }
        if ((path.fill || path.stroke) && clip(path, look)) drawing_.items.emplace_back(std::move(path));
    }

    std::vector<Segment> shape(std::string_view name, SvgNode const& attributes) {
        auto length = [&](std::string_view key) {
            auto const text = attributes.find(key);
            auto const value = text ? svg_length(*text) : std::optional(0.0);
            if (!value)
                fail("har måttet " + std::string(key) + "=" + shown(*text) + " i elementet " +
                     in_quotes(name) + ", som inte kan tolkas");
            return value.value_or(0);
        };
        if (name == "path") {
            auto segments = read_svg_path(attributes.find("d").value_or(""));
            if (!segments) fail("har ett element \"path\" vars d inte kan tolkas");
            return segments.value_or(std::vector<Segment>{});
        }
        if (name == "rect") return rectangle(attributes, length);
        if (name == "circle" || name == "ellipse") {
            auto const rx = length(name == "circle" ? "r" : "rx");
            auto const ry = name == "circle" ? rx : length("ry");
            if (rx <= 0 || ry <= 0) return {};
            return ellipse({length("cx"), length("cy")}, rx, ry);
        }
        if (name == "line")
            return {{Segment::Kind::move, {length("x1"), length("y1")}, {}, {}},
                    {Segment::Kind::line, {length("x2"), length("y2")}, {}, {}}};
        if (name == "polygon" || name == "polyline")
            return corners(attributes.find("points").value_or(""), name == "polygon");
        fail("har elementet " + shown(name) + ", som inte kan ritas");
        return {};
    }

    template <class Length>
    static std::vector<Segment> rectangle(SvgNode const& attributes, Length const& length) {
        auto const x = length("x");
        auto const y = length("y");
        auto const width = length("width");
        auto const height = length("height");
        if (width <= 0 || height <= 0) return {};
        auto rx = length(attributes.find("rx") ? "rx" : "ry");
        auto ry = length(attributes.find("ry") ? "ry" : "rx");
        rx = std::clamp(rx, 0.0, width / 2);
        ry = std::clamp(ry, 0.0, height / 2);
        using Kind = Segment::Kind;
        if (rx == 0 || ry == 0)
            return {{Kind::move, {x, y}, {}, {}},
                    {Kind::line, {x + width, y}, {}, {}},
                    {Kind::line, {x + width, y + height}, {}, {}},
                    {Kind::line, {x, y + height}, {}, {}},
                    {Kind::close, {}, {}, {}}};
        // The four quarters of an ellipse, moved apart to the corners.
        auto corner = ellipse({0, 0}, rx, ry);
        std::vector<Segment> segments;
        std::array<Point, 4> const centres{Point{x + width - rx, y + height - ry},
                                           Point{x + rx, y + height - ry}, Point{x + rx, y + ry},
                                           Point{x + width - rx, y + ry}};
        for (std::size_t i = 0; i < centres.size(); ++i) {
            auto const at = [&](Point p) { return Point{centres.at(i).x + p.x, centres.at(i).y + p.y}; };
            auto const& before = i == 0 ? corner[0].a : corner[i].c;
            segments.push_back({i == 0 ? Kind::move : Kind::line, at(before), {}, {}});
            auto const& curve = corner[i + 1];
            segments.push_back({Kind::curve, at(curve.a), at(curve.b), at(curve.c)});
        }
        segments.push_back({Kind::close, {}, {}, {}});
        return segments;
    }

    std::vector<Segment> corners(std::string_view points, bool closed) {
        SvgNumbers numbers(points);
        std::vector<Segment> segments;
        while (auto const x = numbers.number()) {
            auto const y = numbers.number();
            if (!y) {
                fail("har ett hörn utan y-värde: " + shown(points));
                break;
            }
            segments.push_back(
                {segments.empty() ? Segment::Kind::move : Segment::Kind::line, {*x, *y}, {}, {}});
        }
        if (!numbers.at_end()) fail("har hörn som inte kan tolkas: " + shown(points));
        if (closed && !segments.empty()) segments.push_back({Segment::Kind::close, {}, {}, {}});
        return segments;
    }

    /// Places along the path, near enough to see whether it leaves its area.
    static std::vector<Point> outline(Path const& path) {
        constexpr int steps = 8;
        std::vector<Point> points;
        Point here;
        for (auto const& s : path.segments) {
            if (s.kind == Segment::Kind::close) continue;
            if (s.kind == Segment::Kind::curve) {
                for (int i = 1; i <= steps; ++i) {
                    auto const t = static_cast<double>(i) / steps;
                    auto const u = 1 - t;
                    auto const mix = [&](double p, double a, double b, double c) {
                        return u * u * u * p + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * c;
                    };
                    points.push_back({mix(here.x, s.a.x, s.b.x, s.c.x), mix(here.y, s.a.y, s.b.y, s.c.y)});
                }
            } else {
                points.push_back(s.a);
            }
            here = points.back();
        }
        return points;
    }

    SvgNode const& root_;
    SvgStyleSheet styles_;
    std::map<std::string_view, SvgNode const*> named_;
    Drawing drawing_;
    std::string fault_;
    std::string warning_;
    SvgNode const* clip_ = nullptr; ///< that the element at hand asks for
    int line_ = 0;
    double left_ = 0;
    double top_ = 0;
    std::size_t segments_ = 0;
    std::size_t visited_ = 0;
};

} // namespace

std::optional<Drawing> read_svg(std::string_view bytes, Place const& place, Diagnostics& diagnostics) {
    auto refuse = [&](std::string const& why, int line) {
        auto at = place;
        at.line = line;
        diagnostics.error("layout.svg", std::move(at), "bilden " + in_quotes(place.file) + " " + why,
                          "spara den som enkel SVG, med text omvandlad till kurvor och utan inbäddade "
                          "bilder; eller som PNG");
        return std::nullopt;
    };
    if (bytes.starts_with("\x89PNG")) {
        diagnostics.error("layout.svg", place,
                          "bilden " + in_quotes(place.file) + " är en PNG-bild, fast namnet slutar på .svg",
                          "byt namnets slut till .png, både på filen och där den nämns");
        return std::nullopt;
    }
    if (bytes.size() > largest_file) return refuse("är större än 2 MB", 0);
    auto const tree = read_svg_tree(bytes);
    if (!tree.fault.empty()) return refuse(tree.fault, tree.line);
    if (!tree.root) return refuse("ritar ingenting", 0); // the root is of another vocabulary
    Builder builder(*tree.root);
    if (!builder.run()) return refuse(builder.fault(), builder.line());
    if (!builder.warning().empty())
        diagnostics.warning("layout.svg-forenklad", place,
                            "bilden " + in_quotes(place.file) + " " + builder.warning(),
                            "se efter att bilden ser rätt ut i rapporten, eller spara den som PNG");
    return builder.take();
}

} // namespace linsen::layout
