#include "layout/svg_path.hpp"

#include <charconv>
#include <cmath>
#include <numbers>

namespace linsen::layout {

namespace {

constexpr double largest = 1e6;
constexpr double quarter = 0.5522847498; ///< handle of a cubic curve that is a quarter of a circle

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

double angle(Point from, Point to) {
    return std::atan2(from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
}

struct Arc {
    double rx = 0;
    double ry = 0;
    double turn = 0; ///< of the ellipse's axis, in degrees
    bool large = false;
    bool sweep = false;
};

/// From end points to centre and angles as in SVG 2, B.2.4, then one cubic curve a quarter at most.
void add_arc(std::vector<Segment>& segments, Point from, Arc arc, Point to) {
    if (from.x == to.x && from.y == to.y) return;
    auto rx = std::abs(arc.rx);
    auto ry = std::abs(arc.ry);
    if (rx < 1e-9 || ry < 1e-9) {
        segments.push_back({Segment::Kind::line, to, {}, {}});
        return;
    }
    auto const phi = arc.turn * std::numbers::pi / 180;
    auto const cosine = std::cos(phi);
    auto const sine = std::sin(phi);
    Point const half{(from.x - to.x) / 2, (from.y - to.y) / 2};
    Point const p{cosine * half.x + sine * half.y, -sine * half.x + cosine * half.y};
    if (auto const reach = p.x * p.x / (rx * rx) + p.y * p.y / (ry * ry); reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    auto const across = rx * rx * p.y * p.y + ry * ry * p.x * p.x;
    auto factor = std::sqrt(std::max(0.0, (rx * rx * ry * ry - across) / across));
    if (arc.large == arc.sweep) factor = -factor;
    Point const turned{factor * rx * p.y / ry, -factor * ry * p.x / rx};
    Point const centre{cosine * turned.x - sine * turned.y + (from.x + to.x) / 2,
                       sine * turned.x + cosine * turned.y + (from.y + to.y) / 2};
    Point const first{(p.x - turned.x) / rx, (p.y - turned.y) / ry};
    Point const last{(-p.x - turned.x) / rx, (-p.y - turned.y) / ry};
    auto const start = angle({1, 0}, first);
    auto extent = angle(first, last);
    if (arc.sweep && extent < 0) extent += 2 * std::numbers::pi;
    if (!arc.sweep && extent > 0) extent -= 2 * std::numbers::pi;

    auto const pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(extent) / (std::numbers::pi / 2) - 1e-9)));
    auto const step = extent / pieces;
    auto const handle = 4.0 / 3 * std::tan(step / 4);
    auto at = [&](double x, double y) {
        return Point{centre.x + cosine * rx * x - sine * ry * y, centre.y + sine * rx * x + cosine * ry * y};
    };
    for (int piece = 0; piece < pieces; ++piece) {
        auto const a = start + step * piece;
        auto const b = a + step;
        auto const end = piece + 1 == pieces ? to : at(std::cos(b), std::sin(b));
        segments.push_back({Segment::Kind::curve,
                            at(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                            at(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)), end});
    }
}

/// One path being read.
class PathReader {
public:
    explicit PathReader(std::string_view data)
        : numbers_(data) {}

    std::optional<std::vector<Segment>> read() {
        if (numbers_.at_end()) return segments_;
        while (!numbers_.at_end()) {
            auto const command = numbers_.letter();
            if (!command || (segments_.empty() && *command != 'M' && *command != 'm')) return std::nullopt;
            relative_ = *command >= 'a';
            auto const kind = relative_ ? static_cast<char>(*command - 'a' + 'A') : *command;
            if (kind == 'Z') {
                segments_.push_back({Segment::Kind::close, {}, {}, {}});
                here_ = start_;
                forget_handles();
                continue;
            }
            bool first = true;
            do {
                // Further pairs behind a move are lines.
                if (!step(kind == 'M' && !first ? 'L' : kind)) return std::nullopt;
                first = false;
            } while (numbers_.number_follows());
        }
        return segments_;
    }

private:
    bool step(char kind) {
        switch (kind) {
        case 'M':
        case 'L': return line(kind == 'M');
        case 'H':
        case 'V': return straight(kind == 'H');
        case 'C': return cubic(false);
        case 'S': return cubic(true);
        case 'Q': return quadratic(false);
        case 'T': return quadratic(true);
        case 'A': return arc();
        default: return false;
        }
    }

    void forget_handles() { cubic_handle_ = quadratic_handle_ = here_; }

    std::optional<Point> point() {
        auto const x = numbers_.number();
        auto const y = x ? numbers_.number() : std::nullopt;
        if (!y) return std::nullopt;
        return relative_ ? Point{here_.x + *x, here_.y + *y} : Point{*x, *y};
    }

    void go_to(Point to, Segment::Kind kind) {
        segments_.push_back({kind, to, {}, {}});
        here_ = to;
        forget_handles();
    }

    bool line(bool move) {
        auto const to = point();
        if (!to) return false;
        go_to(*to, move ? Segment::Kind::move : Segment::Kind::line);
        if (move) start_ = *to;
        return true;
    }

    bool straight(bool horizontal) {
        auto const value = numbers_.number();
        if (!value) return false;
        auto to = here_;
        (horizontal ? to.x : to.y) = (relative_ ? (horizontal ? here_.x : here_.y) : 0) + *value;
        go_to(to, Segment::Kind::line);
        return true;
    }

    bool cubic(bool smooth) {
        auto const a = smooth ? std::optional(mirrored(cubic_handle_)) : point();
        auto const b = a ? point() : std::nullopt;
        auto const to = b ? point() : std::nullopt;
        if (!to) return false;
        segments_.push_back({Segment::Kind::curve, *a, *b, *to});
        here_ = *to;
        forget_handles();
        cubic_handle_ = *b;
        return true;
    }

    bool quadratic(bool smooth) {
        auto const handle = smooth ? std::optional(mirrored(quadratic_handle_)) : point();
        auto const to = handle ? point() : std::nullopt;
        if (!to) return false;
        auto towards = [&](Point from) {
            return Point{from.x + (handle->x - from.x) * 2 / 3, from.y + (handle->y - from.y) * 2 / 3};
        };
        segments_.push_back({Segment::Kind::curve, towards(here_), towards(*to), *to});
        here_ = *to;
        forget_handles();
        quadratic_handle_ = *handle;
        return true;
    }

    bool arc() {
        Arc arc;
        for (auto* value : {&arc.rx, &arc.ry, &arc.turn}) {
            auto const number = numbers_.number();
            if (!number) return false;
            *value = *number;
        }
        for (auto* value : {&arc.large, &arc.sweep}) {
            auto const flag = numbers_.flag();
            if (!flag) return false;
            *value = *flag;
        }
        auto const to = point();
        if (!to) return false;
        add_arc(segments_, here_, arc, *to);
        here_ = *to;
        forget_handles();
        return true;
    }

    [[nodiscard]] Point mirrored(Point handle) const {
        return {2 * here_.x - handle.x, 2 * here_.y - handle.y};
    }

    SvgNumbers numbers_;
    std::vector<Segment> segments_;
    Point here_;
    Point start_;
    Point cubic_handle_;
    Point quadratic_handle_;
    bool relative_ = false;
};

} // namespace

void SvgNumbers::skip() {
    bool comma = false;
    while (!rest_.empty() && (is_space(rest_.front()) || (rest_.front() == ',' && !comma))) {
        comma |= rest_.front() == ',';
        rest_.remove_prefix(1);
    }
}

bool SvgNumbers::at_end() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.empty();
}

bool SvgNumbers::number_follows() {
    auto look = *this;
    return look.number().has_value();
}

std::optional<double> SvgNumbers::number() {
    skip();
    auto text = rest_;
    if (text.starts_with('+')) text.remove_prefix(1);
    auto const unsigned_text = text.starts_with('-') && text.size() == rest_.size() ? text.substr(1) : text;
    // from_chars also reads "inf" and "nan".
    if (unsigned_text.empty() || (!is_digit(unsigned_text.front()) && unsigned_text.front() != '.'))
        return std::nullopt;
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || std::abs(value) > largest) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
}

std::optional<bool> SvgNumbers::flag() {
    skip();
    if (rest_.empty() || (rest_.front() != '0' && rest_.front() != '1')) return std::nullopt;
    auto const value = rest_.front() == '1';
    rest_.remove_prefix(1);
    return value;
}

std::optional<char> SvgNumbers::letter() {
    if (at_end() || !is_letter(rest_.front())) return std::nullopt;
    auto const c = rest_.front();
    rest_.remove_prefix(1);
    return c;
}

std::optional<std::vector<Segment>> read_svg_path(std::string_view data) { return PathReader(data).read(); }

std::vector<Segment> ellipse(Point centre, double rx, double ry) {
    auto at = [&](double x, double y) { return Point{centre.x + x * rx, centre.y + y * ry}; };
    using Kind = Segment::Kind;
    return {{Kind::move, at(1, 0), {}, {}},
            {Kind::curve, at(1, quarter), at(quarter, 1), at(0, 1)},
            {Kind::curve, at(-quarter, 1), at(-1, quarter), at(-1, 0)},
            {Kind::curve, at(-1, -quarter), at(-quarter, -1), at(0, -1)},
            {Kind::curve, at(quarter, -1), at(1, -quarter), at(1, 0)},
            {Kind::close, {}, {}, {}}};
}

} // namespace linsen::layout
