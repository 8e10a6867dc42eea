#include "layout/svg.hpp"

#include "base/text.hpp"
#include "layout/svg_look.hpp"
#include "layout/svg_path.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <memory>
#include <string>

namespace linsen::layout {

namespace {

constexpr std::size_t largest_file = 2'000'000;
constexpr std::size_t most_segments = 200'000;
constexpr std::size_t deepest = 100;
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr char separator = '|';

constexpr std::array<std::string_view, 4> passed_over{"title", "desc", "metadata", "defs"};

/// The file's own words in a message, cut where they are long.
std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t end = 0;
    for (std::size_t count = 0; count < longest && end < text.size(); ++count)
        (void)next_code_point(text, end);
    return in_quotes(end < text.size() ? std::string(text.substr(0, end)) + " …" : std::string(text));
}

/// The attributes of one element, without those of other vocabularies.
class Attributes {
public:
    explicit Attributes(char const** pairs)
        : pairs_(pairs) {}

    template <class Visit>
    void for_each(Visit const& visit) const {
        for (char const** pair = pairs_; *pair != nullptr; pair += 2)
            if (std::string_view(pair[0]).find(separator) == std::string_view::npos) visit(pair[0], pair[1]);
    }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const {
        std::optional<std::string_view> found;
        for_each([&](std::string_view key, std::string_view value) {
            if (key == name) found = value;
        });
        return found;
    }

private:
    char const** pairs_;
};

/// Builds the drawing from the elements. The first fault ends the reading.
class Builder {
public:
    [[nodiscard]] std::string const& fault() const { return fault_; }
    [[nodiscard]] Drawing take() { return std::move(drawing_); }

    void open(std::string_view name, Attributes const& attributes) {
        if (looks_.size() >= deepest) return fail("har element i fler än 100 nivåer");
        if (passing_ > 0 || std::ranges::find(passed_over, name) != passed_over.end()) {
            ++passing_;
            return;
        }
        auto const root = looks_.empty();
        if (root != (name == "svg")) return fail("har elementet " + shown(name) + ", som inte kan ritas");
        if (root && !set_area(attributes)) return fail("säger inte hur stor den är (viewBox)");
        auto look = root ? first_look() : looks_.back();
        if (!take_look(look, attributes)) return;
        if (look.hidden) {
            ++passing_;
            return;
        }
        if (name != "g" && name != "svg") add_shape(name, attributes, look);
        looks_.push_back(std::move(look));
    }

    void close() {
        if (passing_ > 0)
            --passing_;
        else if (!looks_.empty())
            looks_.pop_back();
    }

    void finish() {
        if (!fault_.empty()) return;
        if (drawing_.items.empty()) return fail("ritar ingenting");
        auto const longest = std::max(drawing_.width, drawing_.height);
        auto const margin = 0.02 * longest;
        for (auto const& item : drawing_.items) {
            auto const& stroke = std::get<Path>(item).stroke;
            if (stroke && !(stroke->width <= longest)) return fail("har en linje som är bredare än bilden");
            for (auto const& p : outline(std::get<Path>(item)))
                if (!(p.x >= -margin && p.y >= -margin && p.x <= drawing_.width + margin &&
                      p.y <= drawing_.height + margin))
                    return fail("ritar utanför sin egen yta (viewBox)");
        }
    }

    void fail(std::string what) {
        if (fault_.empty()) fault_ = std::move(what);
    }

private:
    /// The drawing has its origin in the lower left corner.
    [[nodiscard]] SvgLook first_look() const {
        SvgLook look;
        look.matrix = {1, 0, 0, -1, -left_, drawing_.height + top_};
        return look;
    }

    bool set_area(Attributes const& attributes) {
        std::array<double, 4> area{0, 0, 0, 0};
        if (auto const box = attributes.find("viewBox")) {
            SvgNumbers numbers(*box);
            for (auto& value : area) {
                auto const number = numbers.number();
                if (!number) return false;
                value = *number;
            }
        } else {
            auto const width = svg_length(attributes.find("width").value_or(""));
            auto const height = svg_length(attributes.find("height").value_or(""));
            if (!width || !height) return false;
            area[2] = *width;
            area[3] = *height;
        }
        left_ = area[0];
        top_ = area[1];
        drawing_.width = area[2];
        drawing_.height = area[3];
        return area[2] > 0.01 && area[3] > 0.01 && area[2] / area[3] < 100 && area[3] / area[2] < 100;
    }

    /// Attributes first, since a style is stronger.
    bool take_look(SvgLook& look, Attributes const& attributes) {
        attributes.for_each([&](std::string_view name, std::string_view value) {
            if (name == "transform") {
                auto const matrix = svg_transform(value);
                if (!matrix) return fail("har en transform som inte kan tolkas: " + shown(value));
                look.matrix = look.matrix.after(*matrix);
            } else if (name != "style" && !look.set(name, value)) {
                fail("har " + std::string(name) + "=" + shown(value) + ", som inte kan ritas");
            }
        });
        if (auto const style = attributes.find("style"))
            if (auto const property = look.set_style(*style); !property.empty())
                fail("har egenskapen " + shown(property) + " i en stil, som inte kan ritas");
        return fault_.empty();
    }

    void add_shape(std::string_view name, Attributes const& attributes, SvgLook const& look) {
        auto segments = shape(name, attributes);
        if (!fault_.empty() || segments.empty() || (!look.fill && !look.stroke)) return;
        segments_ += segments.size();
        if (segments_ > most_segments) return fail("har fler än 200 000 linjer");
        for (auto& segment : segments) {
            for (auto* point : {&segment.a, &segment.b, &segment.c}) *point = look.matrix.map(*point);
        }
        Path path;
        path.segments = std::move(segments);
        if (name != "line") path.fill = look.fill;
        path.even_odd = look.even_odd;
        auto const scale = look.matrix.scale();
        if (look.stroke && look.stroke_width > 0) {
            Stroke stroke{*look.stroke, look.stroke_width * scale, look.dash};
            for (auto& one : stroke.dash) one *= scale;
            stroke.round = look.round;
            path.stroke = std::move(stroke);
        }
        if (path.fill || path.stroke) drawing_.items.emplace_back(std::move(path));
    }

    std::vector<Segment> shape(std::string_view name, Attributes const& attributes) {
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
    static std::vector<Segment> rectangle(Attributes const& attributes, Length const& length) {
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

    Drawing drawing_;
    std::vector<SvgLook> looks_;
    std::string fault_;
    double left_ = 0;
    double top_ = 0;
    std::size_t segments_ = 0;
    std::size_t passing_ = 0; ///< depth below an element that is passed over
};

/// One run of expat. No exception may pass through its C code, so it is kept and thrown again outside.
class Parser {
public:
    Parser()
        : parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_open, on_close);
        XML_SetEntityDeclHandler(parser_.get(), on_entity);
    }

    bool run(std::string_view bytes) {
        auto const status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
        if (thrown_) std::rethrow_exception(thrown_);
        if (builder_.fault().empty() && status != XML_STATUS_OK)
            builder_.fail(std::string("är inte hel XML: ") +
                          XML_ErrorString(XML_GetErrorCode(parser_.get())));
        line_ = static_cast<int>(XML_GetCurrentLineNumber(parser_.get()));
        if (builder_.fault().empty()) {
            builder_.finish();
            line_ = 0;
        }
        return builder_.fault().empty();
    }

    [[nodiscard]] Builder& builder() { return builder_; }
    [[nodiscard]] int line() const { return line_; }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    template <class Action>
    void guarded(Action action) {
        if (thrown_ || !builder_.fault().empty()) return; // expat still closes an empty element
        try {
            action();
        } catch (...) {
            thrown_ = std::current_exception();
        }
        if (thrown_ || !builder_.fault().empty()) XML_StopParser(parser_.get(), XML_FALSE);
    }

    void open(std::string_view name, char const** attributes) {
        auto const at = name.rfind(separator);
        auto const foreign = at != std::string_view::npos && name.substr(0, at) != svg_namespace;
        if (foreign_ > 0 || foreign) {
            ++foreign_;
            return;
        }
        builder_.open(at == std::string_view::npos ? name : name.substr(at + 1), Attributes(attributes));
    }

    void close() {
        if (foreign_ > 0)
            --foreign_;
        else
            builder_.close();
    }

    static void on_open(void* data, char const* name, char const** attributes) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.open(name, attributes); });
    }
    static void on_close(void* data, char const* /*name*/) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.close(); });
    }
    static void on_entity(void* data, char const* /*name*/, int /*parameter*/, char const* /*value*/,
                          int /*size*/, char const* /*base*/, char const* /*system*/, char const* /*public*/,
                          char const* /*notation*/) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.builder_.fail("har egna entiteter (ENTITY), som inte läses"); });
    }

    std::unique_ptr<XML_ParserStruct, Free> parser_;
    Builder builder_;
    std::exception_ptr thrown_;
    std::size_t foreign_ = 0;
    int line_ = 0;
};

} // namespace

std::optional<Drawing> read_svg(std::string_view bytes, Place const& place, Diagnostics& diagnostics) {
    auto refuse = [&](std::string const& why, int line) {
        auto at = place;
        at.line = line;
        diagnostics.error(
            "layout.svg", std::move(at), "bilden " + in_quotes(place.file) + " " + why,
            "spara den som enkel SVG: text omvandlad till kurvor, hela färger utan genomskinlighet, "
            "egenskaper i attribut; eller som PNG");
        return std::nullopt;
    };
    if (bytes.size() > largest_file) return refuse("är större än 2 MB", 0);
    Parser parser;
    if (!parser.run(bytes)) return refuse(parser.builder().fault(), parser.line());
    return parser.builder().take();
}

} // namespace linsen::layout
