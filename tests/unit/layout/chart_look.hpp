#pragma once

#include "base/text.hpp"
#include "layout/chart_labels.hpp"
#include "layout/drawing_svg.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

/// What tests of charts see of a drawing.
namespace linsen::layout::look {

inline double measure(std::string_view text, Face face, double size) {
    return static_cast<double>(count_code_points(text)) * size * (face == Face::bold ? 0.56 : 0.52);
}

/// For a person to look at: each drawing of a name as SVG in the folder that LINSEN_CHARTS names.
inline void leave_for_the_eye(Drawing const& drawing, std::string const& name) {
    if (auto const* folder = std::getenv("LINSEN_CHARTS"))
        std::ofstream(std::string(folder) + "/" + name + ".svg") << svg::to_svg(drawing, "Lato");
}

struct Box {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

inline Box box_of(Label const& label) {
    auto const width = measure(label.text, label.face, label.size);
    auto const left = label.at.x - (label.align == Align::end      ? width
                                    : label.align == Align::centre ? width / 2
                                                                   : 0);
    return {left, label.at.y - descent * label.size, left + width, label.at.y + ascent * label.size};
}

inline std::vector<Label> labels_of(Drawing const& drawing) {
    std::vector<Label> result;
    for (auto const& item : drawing.items)
        if (auto const* label = std::get_if<Label>(&item)) result.push_back(*label);
    return result;
}

inline std::size_t count_labels(Drawing const& drawing, std::string const& text) {
    auto const labels = labels_of(drawing);
    return static_cast<std::size_t>(
        std::count_if(labels.begin(), labels.end(), [&](Label const& label) { return label.text == text; }));
}

/// No two labels meet, and nothing leaves the picture.
inline void expect_tidy(Drawing const& drawing, double max_height, std::string const& what) {
    constexpr auto slack = 0.01;
    EXPECT_LE(drawing.height, max_height + slack) << what;
    auto const labels = labels_of(drawing);
    for (std::size_t a = 0; a < labels.size(); ++a) {
        auto const one = box_of(labels[a]);
        EXPECT_TRUE(one.left >= -slack && one.right <= drawing.width + slack && one.bottom >= -slack &&
                    one.top <= drawing.height + slack)
            << what << ": \"" << labels[a].text << "\" leaves the picture";
        for (std::size_t b = 0; b < a; ++b) {
            auto const other = box_of(labels[b]);
            EXPECT_FALSE(one.left + slack < other.right && other.left + slack < one.right &&
                         one.bottom + slack < other.top && other.bottom + slack < one.top)
                << what << ": \"" << labels[a].text << "\" meets \"" << labels[b].text << "\"";
        }
    }
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        if (path == nullptr) continue;
        for (auto const& segment : path->segments) {
            if (segment.kind == Segment::Kind::close) continue;
            auto const end = segment.kind == Segment::Kind::curve ? segment.c : segment.a;
            EXPECT_TRUE(end.x >= -slack && end.x <= drawing.width + slack && end.y >= -slack &&
                        end.y <= drawing.height + slack)
                << what << ": a shape leaves the picture at " << end.x << ", " << end.y;
        }
    }
}

} // namespace linsen::layout::look
