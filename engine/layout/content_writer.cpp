#include "layout/content_writer.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace linsen::layout {

namespace {

/// Corrections smaller than this are left out until they add up, in points: less than a dot of a printer that
/// prints 600 an inch.
constexpr double least_correction = 0.1;
/// More than the rounding of places can part two glyphs of one line.
constexpr double least_rise = 0.06;
/// A gap in a line up to this many em stays within one string.
constexpr double widest_gap = 30;

/// Places are written to a tenth of a point, 0.035 mm, which nobody sees.
double tenths(double value) { return std::round(value * 10) / 10; }

/// The corners of an upright rectangle, lower left and upper right, or nothing when the path is none.
std::optional<std::array<Point, 2>> as_rectangle(Path const& path) {
    auto const& s = path.segments;
    using Kind = Segment::Kind;
    if (s.size() != 5 || s[0].kind != Kind::move || s[4].kind != Kind::close) return std::nullopt;
    for (std::size_t i = 1; i < 4; ++i)
        if (s[i].kind != Kind::line) return std::nullopt;
    auto const flat_first =
        s[0].a.y == s[1].a.y && s[1].a.x == s[2].a.x && s[2].a.y == s[3].a.y && s[3].a.x == s[0].a.x;
    auto const steep_first =
        s[0].a.x == s[1].a.x && s[1].a.y == s[2].a.y && s[2].a.x == s[3].a.x && s[3].a.y == s[0].a.y;
    if (!flat_first && !steep_first) return std::nullopt;
    auto const [left, right] = std::minmax(s[0].a.x, s[2].a.x);
    auto const [bottom, top] = std::minmax(s[0].a.y, s[2].a.y);
    return std::array<Point, 2>{Point{left, bottom}, Point{right, top}};
}

/// The ends of a single line along an axis without dashes, or nothing when the path is none.
std::optional<std::array<Point, 2>> as_straight_line(Path const& path) {
    auto const& s = path.segments;
    if (s.size() != 2 || path.fill || !path.stroke || path.stroke->round || !path.stroke->dash.empty())
        return std::nullopt;
    if ((s[0].a.x == s[1].a.x) == (s[0].a.y == s[1].a.y)) return std::nullopt; // aslant, or no line at all
    auto const [left, right] = std::minmax(s[0].a.x, s[1].a.x);
    auto const [bottom, top] = std::minmax(s[0].a.y, s[1].a.y);
    return std::array<Point, 2>{Point{left, bottom}, Point{right, top}};
}

std::string opening(Artifact kind) {
    auto const& properties = artifact_properties.at(static_cast<std::size_t>(kind));
    return "/Artifact/" + std::string(properties.name) + " BDC\n";
}

void append_integer(std::string& text, long value) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

std::string opening(Tag tag, std::uint32_t mcid) {
    std::string text = "/";
    text.append(name(tag)).append("<</MCID ");
    append_integer(text, static_cast<long>(mcid));
    return text.append(">>BDC\n");
}

} // namespace

void ContentWriter::begin_text(Tag tag, std::uint32_t mcid) { begin(opening(tag, mcid), Scope::text); }

void ContentWriter::begin_graphics(Tag tag, std::uint32_t mcid) {
    begin(opening(tag, mcid), Scope::graphics);
}

void ContentWriter::begin_artifact(Artifact kind, bool text_only) {
    begin(opening(kind), text_only ? Scope::text : Scope::graphics);
}

void ContentWriter::begin(std::string_view opening, Scope scope) {
    promise(scope_ == Scope::none, "tags and artifacts of a page do not stand in each other");
    close_string();
    if (scope == Scope::text)
        open_text_object();
    else
        close_text_object();
    out_ += opening;
    scope_ = scope;
}

void ContentWriter::end() {
    promise(scope_ != Scope::none, "a scope that ends has begun");
    close_string();
    if (scope_ == Scope::graphics) close_text_object();
    out_ += "EMC\n";
    scope_ = Scope::none;
}

std::string ContentWriter::take() {
    promise(scope_ == Scope::none, "every scope of a page ends on it");
    close_text_object();
    font_ = static_cast<std::size_t>(-1);
    fill_.reset();
    stroke_.reset();
    width_.reset();
    dash_.reset();
    return std::move(out_);
}

void ContentWriter::open_text_object() {
    if (in_text_object_) return;
    out_ += "BT\n";
    in_text_object_ = true;
    line_ = {};
}

void ContentWriter::close_text_object() {
    close_string();
    if (in_text_object_) out_ += "ET\n";
    in_text_object_ = false;
}

void ContentWriter::close_string() {
    if (string_.empty()) return;
    if (in_string_) string_ += ')';
    if (adjusted_)
        out_.append("[").append(string_).append("]TJ\n");
    else
        out_.append(string_).append("Tj\n");
    string_.clear();
    in_string_ = false;
    adjusted_ = false;
}

void ContentWriter::move_to(Point at) {
    close_string();
    // The origin is what the file says, so that rounding does not add up along a page.
    Point const move{tenths(at.x - line_.x), tenths(at.y - line_.y)};
    number(move.x);
    out_ += ' ';
    number(move.y);
    out_ += " Td\n";
    line_ = {line_.x + move.x, line_.y + move.y};
    pen_ = line_;
}

void ContentWriter::show(std::uint16_t code) {
    if (!in_string_) string_ += '(';
    in_string_ = true;
    auto const written = written_code(code);
    auto const add = [this](std::uint32_t value) {
        auto const byte = static_cast<char>(value);
        if (byte == '(' || byte == ')' || byte == '\\') string_ += '\\';
        if (byte == '\r')
            string_ += "\\r";
        else
            string_ += byte;
    };
    if (written > 0xFF) add(written >> 8);
    add(written & 0xFF);
}

void ContentWriter::word(ShapedWord const& word, double size, Colour colour, Point at) {
    promise(scope_ != Scope::none, "text is painted inside a tag or an artifact");
    if (word.glyphs.empty()) return;
    open_text_object();
    if (!fill_ || *fill_ != colour) {
        close_string();
        set_fill(colour);
    }
    auto x = at.x;
    if (word.reading.empty()) {
        for (auto const& glyph : word.glyphs) {
            write_glyph(word, glyph, size, {x, at.y});
            x += static_cast<double>(glyph.advance) * size;
        }
        return;
    }
    // Whoever reads the file aloud reads it as it is written: from right to left where the words run so.
    std::vector<double> places;
    for (auto const& glyph : word.glyphs) {
        places.push_back(x);
        x += static_cast<double>(glyph.advance) * size;
    }
    for (auto const i : word.reading) write_glyph(word, word.glyphs[i], size, {places[i], at.y});
}

void ContentWriter::write_glyph(ShapedWord const& word, ShapedGlyph const& glyph, double size, Point at) {
    std::u32string_view const text = word.text;
    auto const number_of_font = fonts_.number(glyph.font);
    if (number_of_font != font_ || size != size_) {
        close_string();
        font_ = number_of_font;
        size_ = size;
        out_ += "/F";
        append_integer(out_, static_cast<long>(font_));
        out_ += ' ';
        number(size);
        out_ += " Tf\n";
    }
    Point const target{at.x + static_cast<double>(glyph.dx) * size,
                       at.y + static_cast<double>(glyph.dy) * size};
    auto const gap = (target.x - pen_.x) * 1000 / size;
    if (string_.empty() || std::abs(target.y - pen_.y) > least_rise || std::abs(gap) > widest_gap * 1000) {
        move_to(target);
    } else if (std::abs(target.x - pen_.x) >= least_correction) {
        auto const correction = std::lround(-gap);
        if (in_string_) string_ += ')';
        in_string_ = false;
        adjusted_ = true;
        append_integer(string_, correction);
        pen_.x -= static_cast<double>(correction) * size / 1000;
    }
    auto const code = fonts_.code(glyph.font, glyph.glyph, text.substr(glyph.text_begin, glyph.text_length));
    show(code.value);
    pen_.x += code.advance * size;
}

void ContentWriter::path(Path const& path, Point offset) {
    promise(scope_ == Scope::graphics, "shapes are painted inside a graphics tag or an artifact");
    if (!path.fill && !path.stroke && !path.inside) return;
    close_text_object();
    if (path.fill) set_fill(*path.fill);
    if (path.clip) {
        // Colours and widths are set before the state is saved, so that they are known afterwards too.
        if (path.stroke) set_stroke(*path.stroke);
        clip_to(*path.clip, offset);
        auto whole = path;
        whole.clip.reset();
        this->path(whole, offset);
        out_ += "Q\n";
        return;
    }
    if (path.inside) {
        hatched(path, offset);
        if (!path.stroke) return;
    }
    if (path.stroke) set_stroke(*path.stroke);
    if (path.stroke && path.stroke->round) out_ += "1 J\n1 j\n";
    // Shapes are written from their first point on: the same shape is then the same text, wherever it stands.
    // Corners keep to the page's own grid, where neighbours on a map share them.
    constexpr std::size_t fewest_moved = 4;
    auto const dashed = path.stroke && !path.stroke->dash.empty();
    auto const moved = (dashed || !as_rectangle(path)) && path.segments.size() >= fewest_moved;
    if (moved) {
        auto const& start = path.segments.front().a;
        Point const first{start.x + offset.x, start.y + offset.y};
        out_ += "q\n1 0 0 1 ";
        point(first);
        out_ += "cm\n";
        auto const curved = std::any_of(path.segments.begin(), path.segments.end(),
                                        [](Segment const& s) { return s.kind == Segment::Kind::curve; });
        Point const origin = curved ? first : Point{tenths(first.x), tenths(first.y)};
        offset = {offset.x - origin.x, offset.y - origin.y};
    }
    outline(path, offset);
    if (path.fill && !path.inside)
        out_ += path.stroke ? 'B' : 'f';
    else
        out_ += 'S';
    out_ += path.fill && !path.inside && path.even_odd ? "*\n" : "\n";
    if (moved) out_ += "Q\n";
    if (path.stroke && path.stroke->round) out_ += "0 J\n0 j\n";
}

void ContentWriter::clip_to(std::array<Point, 2> const& corners, Point offset) {
    auto const& [lower, upper] = corners;
    out_ += "q\n";
    point({lower.x + offset.x, lower.y + offset.y});
    number(tenths(upper.x - lower.x));
    out_ += ' ';
    number(tenths(upper.y - lower.y));
    out_ += " re\nW n\n";
}

void ContentWriter::hatched(Path const& path, Point offset) {
    auto const& [stroke, lines] = *path.inside;
    set_stroke(stroke); // before the state is saved, so that it is known afterwards too
    out_ += "q\n";
    if (stroke.round) out_ += "1 J\n";
    outline(path, offset);
    out_ += path.even_odd ? "W* " : "W ";
    out_ += !path.fill ? "n\n" : path.even_odd ? "f*\n" : "f\n";
    for (auto const& [from, to] : lines) {
        point({from.x + offset.x, from.y + offset.y});
        out_ += "m\n";
        point({to.x + offset.x, to.y + offset.y});
        out_ += "l\n";
    }
    out_ += lines.empty() ? "Q\n" : "S\nQ\n";
}

void ContentWriter::outline(Path const& path, Point offset) {
    auto shifted = [&](Point p) { return Point{p.x + offset.x, p.y + offset.y}; };
    auto const dashed = path.stroke && !path.stroke->dash.empty();
    auto rectangle = dashed ? std::nullopt : as_rectangle(path);
    // A line along an axis is a rectangle without height or width, which takes one place to write, not two.
    if (!rectangle) rectangle = as_straight_line(path);
    if (rectangle) {
        auto const [lower, upper] = *rectangle;
        auto const from = shifted(lower);
        auto const to = shifted(upper);
        point(from);
        // From rounded edge to rounded edge, so that neighbours meet.
        number(tenths(to.x) - tenths(from.x));
        out_ += ' ';
        number(tenths(to.y) - tenths(from.y));
        out_ += " re\n";
        return;
    }
    for (auto const& segment : path.segments) {
        switch (segment.kind) {
        case Segment::Kind::move:
            point(shifted(segment.a));
            out_ += "m\n";
            break;
        case Segment::Kind::line:
            point(shifted(segment.a));
            out_ += "l\n";
            break;
        case Segment::Kind::curve:
            point(shifted(segment.a));
            point(shifted(segment.b));
            point(shifted(segment.c));
            out_ += "c\n";
            break;
        case Segment::Kind::close: out_ += "h\n"; break;
        }
    }
}

void ContentWriter::image(std::size_t number_of_image, double left, double bottom, double width,
                          double height) {
    promise(scope_ == Scope::graphics, "pictures are painted inside a graphics tag");
    close_text_object();
    out_ += "q\n";
    number(width);
    out_ += " 0 0 ";
    number(height);
    out_ += ' ';
    point({left, bottom});
    out_ += "cm\n/I";
    append_integer(out_, static_cast<long>(number_of_image));
    out_ += " Do\nQ\n";
}

void ContentWriter::set_fill(Colour value) {
    if (fill_ && *fill_ == value) return;
    fill_ = value;
    colour(value, "g\n", "rg\n");
}

void ContentWriter::set_stroke(Stroke const& stroke) {
    if (!stroke_ || *stroke_ != stroke.colour) {
        stroke_ = stroke.colour;
        colour(stroke.colour, "G\n", "RG\n");
    }
    if (width_ != stroke.width) {
        width_ = stroke.width;
        number(stroke.width);
        out_ += " w\n";
    }
    if (dash_ != stroke.dash) {
        dash_ = stroke.dash;
        out_ += '[';
        for (std::size_t i = 0; i < stroke.dash.size(); ++i) {
            if (i > 0) out_ += ' ';
            number(stroke.dash[i]);
        }
        out_ += "]0 d\n";
    }
}

void ContentWriter::colour(Colour value, std::string_view grey, std::string_view rgb) {
    auto component = [&](std::uint8_t byte) {
        number(byte / 255.0);
        out_ += ' ';
    };
    component(value.red);
    if (value.red == value.green && value.green == value.blue) {
        out_ += grey;
        return;
    }
    component(value.green);
    component(value.blue);
    out_ += rgb;
}

void ContentWriter::point(Point at) {
    number(tenths(at.x));
    out_ += ' ';
    number(tenths(at.y));
    out_ += ' ';
}

void ContentWriter::number(double value) {
    auto hundredths = std::lround(value * 100);
    if (hundredths < 0) out_ += '-';
    hundredths = std::labs(hundredths);
    auto const rest = hundredths % 100;
    if (hundredths >= 100 || rest == 0) append_integer(out_, hundredths / 100);
    if (rest == 0) return;
    out_ += '.';
    out_ += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out_ += static_cast<char>('0' + rest % 10);
}

} // namespace linsen::layout
