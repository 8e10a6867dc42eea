#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/drawing.hpp"

#include <string>
#include <variant>

namespace linsen::layout {

/// A picture in a Figure element of its own: one mark, with its box.
class LINSEN_API FigureItem final : public FlowItem {
public:
    struct Raster {
        std::size_t image = 0;
        double width = 0;
        double height = 0;
    };
    FigureItem(std::variant<Drawing, Raster> picture, ElementId element, double left);
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

private:
    std::variant<Drawing, Raster> picture_;
    ElementId element_;
    double left_;
    double width_ = 0;
    double height_ = 0;
};

} // namespace linsen::layout
