#pragma once

#include "excel/chart_spec.hpp"
#include "excel/sheet_plan.hpp"
#include "excel/table_layout.hpp"

#include <string>
#include <vector>

namespace linsen::excel {

/// A chart of the document as Excel draws it from the sheet of its table.
struct ChartDraft {
    std::string figure;        ///< "Diagram 2"
    std::string label;         ///< the same; of one of small multiples "Diagram 2. Falun"
    bool begins_figure = true; ///< not the second and later ones of small multiples
    ChartSpec spec;
    std::string outside;  ///< a sentence on values outside their own intervals; "" when none is
    std::string left_out; ///< a sentence on the rows that cannot be drawn; "" when all are

    [[nodiscard]] bool is_empty() const { return spec.series.empty(); }
};

/// Lines over years become points on an axis of numbers, joined: a line chart of Excel would put 2014, 2018
/// and 2021 at equal distances. Every unbroken run of shown cells is a series of its own, so that a hidden or
/// missing year is a gap and never a zero. Small multiples are such a chart for each group, all of them with
/// the same axes. Dots, bars, pyramids and maps become bars from zero lying down, with the names of the rows
/// where they can be read; parts of a whole stay stacked bars. Left out of all series and named are rows of
/// which anything is not shown: Excel would draw its sign as zero, and no bar looks like one. Where that
/// would be all rows, series are left out and named, those with the fewest values first.
[[nodiscard]] std::vector<ChartDraft> plan_charts(SheetPlan::TableSheet::Drawn const& drawn,
                                                  document::Table const& table, TableLayout const& layout);

/// "#,##0" with as many decimals.
[[nodiscard]] std::string number_format(int decimals);

} // namespace linsen::excel
