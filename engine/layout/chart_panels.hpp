#pragma once

#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// The rows of one group, which stand behind each other in the data, and where they are drawn.
struct Panel {
    std::size_t first = 0;
    std::size_t end = 0;
    bool emphasised = false;
    double left = 0;
    double bottom = 0;               ///< of its plot
    double above = 0;                ///< height of the name over it
    double below = 0;                ///< height of what stands under it
    std::vector<std::string> name{}; ///< in its lines
    struct Absence {
        std::size_t series = 0;
        std::string words;                ///< "2017: .., 2019–2020: –"
        std::vector<std::string> lines{}; ///< as they are printed, with the series' name where it has room
    };
    std::vector<Absence> absences{}; ///< of the series that lack something here
};

/// Small panels beside and under one another, as many in a row as leave their texts whole: names stand in
/// several lines, and where those would be too many the panels are fewer and wider.
class PanelGrid {
public:
    PanelGrid(ChartData const& data, Painter const& painter);

    /// Chooses columns, heights and places, `most` high together; what that does not hold is left out, but
    /// no emphasised panel before others. `left` is kept free for the axis.
    void place(double left, double most);

    [[nodiscard]] std::vector<Panel> const& panels() const { return panels_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }
    [[nodiscard]] double height() const { return height_; }    ///< of all
    [[nodiscard]] double width() const { return width_; }      ///< of one panel
    [[nodiscard]] double plot_height() const { return plot_; } ///< of one panel
    [[nodiscard]] double first_year() const { return first_year_; }
    [[nodiscard]] double last_year() const { return last_year_; }
    [[nodiscard]] double year_step() const { return smallest_; } ///< the smallest distance between years
    /// Names of the first and the last year, in their lines.
    [[nodiscard]] std::vector<std::string> const& first_name() const { return first_lines_; }
    [[nodiscard]] std::vector<std::string> const& last_name() const { return last_lines_; }
    /// From a panel's edge to the text of an absence; its mark stands before it.
    [[nodiscard]] double absence_at() const { return 2 * painter_.mark_reach() + 1; }

private:
    void find_panels();
    void find_years();
    [[nodiscard]] std::string absences_of(Panel const& panel, std::size_t series) const;
    /// Sets all texts for so many columns; whether none is cut and, if asked for, no word is parted.
    bool set_texts(double room, std::size_t columns, bool whole_words);
    void keep(std::size_t most);
    [[nodiscard]] double above(std::size_t name_lines) const;
    [[nodiscard]] double below(std::size_t absence_lines) const;

    ChartData const& data_;
    Painter const& painter_;
    std::vector<Panel> panels_;
    std::size_t left_out_ = 0;
    double first_year_ = 0;
    double last_year_ = 0;
    double smallest_ = 0;
    std::string first_heading_;
    std::string last_heading_;
    std::vector<std::string> first_lines_;
    std::vector<std::string> last_lines_;
    std::size_t columns_ = 1;
    double width_ = 0;
    double plot_ = 0;
    double height_ = 0;
};

} // namespace linsen::layout
