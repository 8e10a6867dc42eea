#include "excel/checked_workbook.hpp"

#include "base/c_locale.hpp"
#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "data/xlsx.hpp"
#include "excel/names.hpp"
#include "excel/temporary_folder.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace linsen::excel {

namespace {

constexpr std::size_t longest_property = 255;

void check_text(std::string_view text) {
    promise(is_utf8(text), "every text of a workbook is valid UTF-8");
    promise(count_code_points(text) <= longest_text, "a text of a workbook has at most 32 767 characters");
}

void check(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Fault(std::string("libxlsxwriter refused a checked call: ") + lxw_strerror(error));
}

/// The library takes its options as writable strings but does not write to them.
char* writable(std::string const& text) { return const_cast<char*>(text.c_str()); } // NOLINT

void check_formula(std::string_view formula) {
    constexpr std::size_t longest_formula = 8192;
    check_text(formula);
    promise(formula.size() > 1 && formula.starts_with('=') && count_code_points(formula) <= longest_formula,
            "a formula begins with = and has at most 8192 characters");
}

bool is_letter_first(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0x80;
}

/// Names of charts that begin with "=" would be taken for formulas.
std::string not_a_formula(std::string_view text) {
    auto const line = one_line(text);
    return line.starts_with('=') ? " " + line : line;
}

lxw_chart_marker_type marker(SeriesLook::Mark mark) {
    switch (mark) {
    case SeriesLook::Mark::circle: return LXW_CHART_MARKER_CIRCLE;
    case SeriesLook::Mark::square: return LXW_CHART_MARKER_SQUARE;
    case SeriesLook::Mark::diamond: return LXW_CHART_MARKER_DIAMOND;
    case SeriesLook::Mark::triangle: return LXW_CHART_MARKER_TRIANGLE;
    }
    return LXW_CHART_MARKER_CIRCLE;
}

lxw_chart_line_dash_type dash(SeriesLook::Dash dash) {
    switch (dash) {
    case SeriesLook::Dash::solid: return LXW_CHART_LINE_DASH_SOLID;
    case SeriesLook::Dash::dash: return LXW_CHART_LINE_DASH_DASH;
    case SeriesLook::Dash::dot: return LXW_CHART_LINE_DASH_ROUND_DOT;
    }
    return LXW_CHART_LINE_DASH_SOLID;
}

lxw_chart_line outline(std::uint32_t colour, float width, SeriesLook::Dash kind = SeriesLook::Dash::solid) {
    lxw_chart_line line{};
    line.color = colour;
    line.width = width;
    line.dash_type = static_cast<std::uint8_t>(dash(kind));
    return line;
}

void draw_points(lxw_chart_series* drawn, ChartSeries const& series) {
    auto line = outline(series.look.colour, series.look.thin ? 0.75F : 2.0F, series.look.dash);
    chart_series_set_line(drawn, &line);
    chart_series_set_marker_type(drawn, static_cast<std::uint8_t>(marker(series.look.mark)));
    chart_series_set_marker_size(drawn, series.look.thin ? 3 : 8);
    auto edge = outline(series.look.colour, 1.5F);
    lxw_chart_fill fill{};
    fill.color = series.look.filled ? series.look.colour : static_cast<std::uint32_t>(LXW_COLOR_WHITE);
    chart_series_set_marker_line(drawn, &edge);
    chart_series_set_marker_fill(drawn, &fill);
}

/// As pale as girls are on paper.
std::uint32_t tint_of(std::uint32_t colour) {
    std::uint32_t result = 0;
    for (auto const shift : {16U, 8U, 0U}) {
        auto const channel = colour >> shift & 0xFFU;
        result |= (0xFFU - (0xFFU - channel) * 28 / 100) << shift;
    }
    return result;
}

std::optional<lxw_chart_pattern_type> pattern_of(SeriesLook::Fill fill) {
    switch (fill) {
    case SeriesLook::Fill::stripes: return LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
    case SeriesLook::Fill::back_stripes: return LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL;
    case SeriesLook::Fill::lines: return LXW_CHART_PATTERN_NARROW_HORIZONTAL;
    case SeriesLook::Fill::dots: return LXW_CHART_PATTERN_PERCENT_25;
    case SeriesLook::Fill::pale:
    case SeriesLook::Fill::solid:
    case SeriesLook::Fill::white: break;
    }
    return std::nullopt;
}

void draw_bars(lxw_chart_series* drawn, ChartSeries const& series) {
    auto edge = outline(series.look.colour, 1.0F);
    chart_series_set_line(drawn, &edge);
    if (auto const type = pattern_of(series.look.fill)) {
        lxw_chart_pattern pattern{};
        pattern.fg_color = series.look.colour;
        pattern.bg_color = LXW_COLOR_WHITE;
        pattern.type = static_cast<std::uint8_t>(*type);
        chart_series_set_pattern(drawn, &pattern);
        return;
    }
    lxw_chart_fill fill{};
    fill.color = series.look.fill == SeriesLook::Fill::white  ? static_cast<std::uint32_t>(LXW_COLOR_WHITE)
                 : series.look.fill == SeriesLook::Fill::pale ? tint_of(series.look.colour)
                                                              : series.look.colour;
    chart_series_set_fill(drawn, &fill);
}

std::uint8_t chart_type(ChartSpec::Kind kind) {
    switch (kind) {
    case ChartSpec::Kind::points: return LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS;
    case ChartSpec::Kind::bars: return LXW_CHART_BAR;
    case ChartSpec::Kind::stacked: return LXW_CHART_BAR_STACKED;
    case ChartSpec::Kind::shares: return LXW_CHART_BAR_STACKED_PERCENT;
    case ChartSpec::Kind::categories: return LXW_CHART_LINE;
    }
    return LXW_CHART_BAR;
}

/// Takes out of the legend the series that another of the same name stands for.
void shorten_legend(lxw_chart* chart, ChartSpec const& spec) {
    std::vector<std::int16_t> left_out;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        if (spec.series[i].in_legend) {
            ++shown;
        } else {
            left_out.push_back(static_cast<std::int16_t>(i));
        }
    }
    if (shown < 2) {
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        return;
    }
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    if (left_out.empty()) return;
    left_out.push_back(-1);
    check(chart_legend_delete_series(chart, left_out.data()));
}

void set_axes(lxw_chart* chart, ChartSpec const& spec) {
    lxw_chart_font font{};
    font.size = 10;
    font.bold = LXW_EXPLICIT_FALSE;
    // In bars lying down the library's x is the axis that lies: that of the values.
    bool const lying = spec.lying();
    auto* values = lying ? chart->x_axis : chart->y_axis;
    auto* categories = lying ? chart->y_axis : chart->x_axis;
    for (auto [axis, title] : {std::pair{categories, &spec.x_title}, std::pair{values, &spec.y_title}}) {
        if (title->empty()) continue;
        chart_axis_set_name(axis, not_a_formula(*title).c_str());
        chart_axis_set_name_font(axis, &font);
    }
    chart_axis_set_num_format(values, spec.y_format.c_str());
    auto grid = outline(0xD0D4D8, 0.75F);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    if (spec.zero_based) chart_axis_set_min(values, 0);
    if (spec.values) {
        chart_axis_set_min(values, spec.values->first);
        chart_axis_set_max(values, spec.values->last);
        chart_axis_set_major_unit(values, spec.values->step);
    }
    if (spec.years) {
        chart_axis_set_min(categories, spec.years->first);
        chart_axis_set_max(categories, spec.years->last);
        chart_axis_set_major_unit(categories, spec.years->step);
        chart_axis_set_num_format(categories, "0");
    }
    chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    if (lying) { // first row on top, and the values' axis at the bottom all the same
        chart_axis_set_reverse(categories);
        chart_axis_set_crossing_max(categories);
    }
}

void tell_unwritten(std::filesystem::path const& path, Diagnostics& diagnostics) {
    diagnostics.error("excel.kan-inte-skrivas", {path_text(path), 0, 0, {}}, "arbetsboken kunde inte skrivas",
                      "kontrollera att mappen går att skriva i och att disken inte är full");
}

} // namespace

struct CheckedWorkbook::Library {
    CLocale const locale;
    std::filesystem::path path;
    std::string folder;
    lxw_workbook* workbook = nullptr;
    std::vector<lxw_worksheet*> sheets;
    std::map<Style, lxw_format*> formats;
    std::set<std::string> sheet_names;
    std::set<std::string> table_names;
    std::set<std::string> link_targets;
    std::set<std::pair<Sheet, Spot>> blanks;

    explicit Library(std::filesystem::path const& target);
    ~Library() {
        if (workbook != nullptr) lxw_workbook_free(workbook);
    }
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;

    /// One format for every style, made when it is first asked for.
    lxw_format* format(Style const& style);
};

CheckedWorkbook::Library::Library(std::filesystem::path const& target)
    : path(target)
    , folder(temporary_folder(target)) {
    lxw_workbook_options options{};
    options.tmpdir = writable(folder);
    workbook = workbook_new_opt(path.c_str(), &options);
    if (workbook == nullptr) throw std::bad_alloc();
}

lxw_format* CheckedWorkbook::Library::format(Style const& style) {
    auto& known = formats[style];
    if (known != nullptr) return known;
    known = workbook_add_format(workbook);
    if (known == nullptr) throw std::bad_alloc();
    if (style.bold) format_set_bold(known);
    if (style.wrap) format_set_text_wrap(known);
    bool const beside_wrapped = (style.wrap && !style.ruled) || style.link;
    if (beside_wrapped) format_set_align(known, LXW_ALIGN_VERTICAL_TOP);
    if (style.ruled) format_set_bottom(known, LXW_BORDER_THIN);
    if (style.boxed) format_set_border(known, LXW_BORDER_THIN);
    if (style.unlocked) format_set_unlocked(known);
    if (style.fill != 0) {
        format_set_pattern(known, LXW_PATTERN_SOLID);
        format_set_bg_color(known,
                            style.fill); // of a solid pattern the library makes it the colour that is seen
    }
    if (style.indent != 0) format_set_indent(known, style.indent);
    if (style.align == Style::Align::left) format_set_align(known, LXW_ALIGN_LEFT);
    if (style.align == Style::Align::right) format_set_align(known, LXW_ALIGN_RIGHT);
    format_set_font_size(known, style.size);
    if (style.link) {
        format_set_underline(known, LXW_UNDERLINE_SINGLE);
        format_set_font_color(known, 0x0B57A4);
    }
    if (!style.number_format.empty()) format_set_num_format(known, style.number_format.c_str());
    return known;
}

CheckedWorkbook::CheckedWorkbook(std::filesystem::path const& path, Properties const& properties)
    : library_(std::make_unique<Library>(path)) {
    auto const title = std::string(first_code_points(one_line(properties.title), longest_property));
    auto const subject = std::string(first_code_points(one_line(properties.subject), longest_property));
    auto const author = std::string(first_code_points(one_line(properties.author), longest_property));
    auto const keywords = std::string(first_code_points(one_line(properties.keywords), longest_property));
    for (auto const* text : {&title, &subject, &author, &keywords}) check_text(*text);
    lxw_doc_properties given{};
    given.title = writable(title);
    given.subject = writable(subject);
    given.author = writable(author);
    given.company = writable(author);
    given.keywords = writable(keywords);
    auto const made = std::string(made_with);
    given.comments = writable(made);
    // Zero makes the library read the clock: its first second is the nearest that it can be told.
    given.created = static_cast<std::time_t>(properties.moment == 0 ? 1 : properties.moment);
    check(workbook_set_properties(library_->workbook, &given));
}

CheckedWorkbook::~CheckedWorkbook() = default;

CheckedWorkbook::Sheet CheckedWorkbook::add_sheet(std::string const& name) {
    promise(is_sheet_name(name), "a sheet has a name that Excel takes");
    promise(library_->sheet_names.insert(fold(name)).second, "no two sheets have one name");
    auto* sheet = workbook_add_worksheet(library_->workbook, name.c_str());
    promise(sheet != nullptr, "libxlsxwriter takes a checked sheet name");
    library_->sheets.push_back(sheet);
    sent_.push_back({name, {}});
    return sent_.size() - 1;
}

void CheckedWorkbook::set_page(Sheet sheet, Page const& page) {
    auto* on = library_->sheets.at(sheet);
    worksheet_set_paper(on, 9); // A4
    if (page.landscape) worksheet_set_landscape(on);
    if (page.beside) {
        std::array<lxw_col_t, 2> breaks{page.beside->column, 0};
        check(worksheet_set_v_pagebreaks(on, breaks.data()));
        worksheet_set_print_scale(on, page.beside->per_cent);
    } else if (page.below) {
        auto breaks = page.below->rows;
        breaks.push_back(0);
        check(worksheet_set_h_pagebreaks(on, breaks.data()));
        worksheet_set_print_scale(on, page.below->per_cent);
    } else {
        worksheet_fit_to_pages(on, page.pages_wide, page.one_page ? 1 : 0);
    }
    worksheet_set_margins(on, page.side_margin, page.side_margin, 0.8, 0.8);
    std::string stamp;
    for (char const c : one_line(page.stamp)) stamp += c == '&' ? std::string("&&") : std::string(1, c);
    check_text(stamp);
    check(worksheet_set_header(on, ("&L&A&R" + stamp).c_str()));
    check(worksheet_set_footer(on, "&RSida &P av &N"));
    if (page.frozen_rows > 0) {
        worksheet_freeze_panes(on, page.frozen_rows, page.frozen_columns);
        check(worksheet_repeat_rows(on, page.frozen_rows - 1, page.frozen_rows - 1));
        if (page.frozen_columns > 0)
            check(worksheet_repeat_columns(on, 0, static_cast<lxw_col_t>(page.frozen_columns - 1)));
    }
    if (!page.last) return;
    if (page.beside && page.beside->rows) {
        // The library has no function for a print area of two ranges, but writes a name as it is given.
        auto const& [first, last] = *page.beside->rows;
        auto const before = static_cast<std::uint16_t>(page.beside->column - 1);
        auto const name = quoted_sheet(sent_.at(sheet).name);
        std::vector<Range> const areas{{{0, 0}, {page.last->row, before}},
                                       {{first, page.beside->column}, {last, page.last->column}}};
        auto const list = chart_formula(sent_.at(sheet).name, areas); // "=(first,second)"
        check(workbook_define_name(library_->workbook, (name + "!_xlnm.Print_Area").c_str(),
                                   ("=" + list.substr(2, list.size() - 3)).c_str()));
        return;
    }
    check(worksheet_print_area(on, 0, 0, page.last->row, page.last->column));
}

void CheckedWorkbook::set_width(Sheet sheet, std::uint16_t column, double characters) {
    promise(std::isfinite(characters) && characters > 0 && characters <= 255, "a column has a width");
    check(worksheet_set_column(library_->sheets.at(sheet), column, column, characters, nullptr));
}

void CheckedWorkbook::set_lines(Sheet sheet, std::uint32_t row, int lines, std::uint8_t size) {
    constexpr double highest = 409; // Excel's own limit, in points
    constexpr double leading = 15.0 / 11.0;
    promise(lines >= 1, "a row has at least one line");
    if (lines == 1 && size == Style().size) return;
    check(worksheet_set_row(library_->sheets.at(sheet), row, std::min(highest, lines * size * leading + 1),
                            nullptr));
}

SentCell& CheckedWorkbook::enter(Sheet sheet, Spot spot) {
    promise(spot.row < LXW_ROW_MAX && spot.column < LXW_COL_MAX, "a cell lies within Excel's grid");
    auto& cells = sent_.at(sheet).cells;
    auto const before = cells.size();
    auto const at = cells.try_emplace(cells.end(), spot); // most cells are written in order
    promise(cells.size() != before && !library_->blanks.contains({sheet, spot}), "a cell is written once");
    return at->second;
}

void CheckedWorkbook::number(Sheet sheet, Spot spot, double value, Style const& style) {
    promise(std::isfinite(value), "a number in a workbook is finite");
    auto& sent = enter(sheet, spot);
    sent.is_number = true;
    sent.number = value;
    check(worksheet_write_number(library_->sheets.at(sheet), spot.row, spot.column, value,
                                 library_->format(style)));
}

void CheckedWorkbook::text(Sheet sheet, Spot spot, std::string const& text, Style const& style) {
    promise(!text.empty(), "an empty text is no cell");
    check_text(text);
    enter(sheet, spot).text = text;
    check(worksheet_write_string(library_->sheets.at(sheet), spot.row, spot.column,
                                 escaped_letters(text).c_str(), library_->format(style)));
}

void CheckedWorkbook::blank(Sheet sheet, Spot spot, Style const& style) {
    promise(spot.row < LXW_ROW_MAX && spot.column < LXW_COL_MAX, "a cell lies within Excel's grid");
    promise(!sent_.at(sheet).cells.contains(spot) && library_->blanks.insert({sheet, spot}).second,
            "a cell is written once");
    check(worksheet_write_blank(library_->sheets.at(sheet), spot.row, spot.column, library_->format(style)));
}

void CheckedWorkbook::formula(Sheet sheet, Spot spot, std::string const& formula, double value,
                              Style const& style) {
    check_formula(formula);
    promise(std::isfinite(value), "a number in a workbook is finite");
    auto& sent = enter(sheet, spot);
    sent.is_number = true;
    sent.number = value;
    check(worksheet_write_formula_num(library_->sheets.at(sheet), spot.row, spot.column, formula.c_str(),
                                      library_->format(style), value));
}

void CheckedWorkbook::formula(Sheet sheet, Spot spot, std::string const& formula, std::string const& value,
                              Style const& style) {
    check_formula(formula);
    promise(!value.empty(), "an empty text is no cell");
    check_text(value);
    // The library takes a value that reads as a number for one, and writes others as they are.
    promise(escaped_letters(value) == value && is_letter_first(value), "a formula's text is words");
    enter(sheet, spot).text = value;
    check(worksheet_write_formula_str(library_->sheets.at(sheet), spot.row, spot.column, formula.c_str(),
                                      library_->format(style), value.c_str()));
}

void CheckedWorkbook::protect(Sheet sheet) {
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    // A null password, for an empty one would be written as one.
    worksheet_protect(library_->sheets.at(sheet), nullptr, &allowed);
}

void CheckedWorkbook::validate(Sheet sheet, Spot first, Spot last, Validation const& validation) {
    constexpr std::size_t longest_title = 32;
    constexpr std::size_t longest_message = 255;
    promise(first.row <= last.row && first.column <= last.column && last.row < LXW_ROW_MAX &&
                last.column < LXW_COL_MAX,
            "what is validated is a range of cells");
    for (auto const* text : {&validation.input_title, &validation.error_title}) {
        check_text(*text);
        promise(count_code_points(*text) <= longest_title,
                "a title of a validation has at most 32 characters");
    }
    for (auto const* text : {&validation.input_message, &validation.error_message}) {
        check_text(*text);
        promise(count_code_points(*text) <= longest_message,
                "a message of a validation has at most 255 characters");
    }
    auto const formula = "=" + validation.formula;
    check_formula(formula);
    promise(count_code_points(formula) <= longest_message,
            "a formula of a validation has at most 255 characters");
    lxw_data_validation given{};
    given.validate = validation.kind == Validation::Kind::list ? LXW_VALIDATION_TYPE_LIST_FORMULA
                                                               : LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    given.value_formula = writable(formula);
    given.input_title = writable(validation.input_title);
    given.input_message = writable(validation.input_message);
    given.error_title = writable(validation.error_title);
    given.error_message = writable(validation.error_message);
    check(worksheet_data_validation_range(library_->sheets.at(sheet), first.row, first.column, last.row,
                                          last.column, &given));
}

void CheckedWorkbook::define(std::string const& name, std::string const& refers_to) {
    promise(is_table_name(name) && is_ascii(name), "a name is one that Excel takes, in plain letters");
    promise(library_->table_names.insert(fold(name)).second, "no two tables or names are called alike");
    check(workbook_define_name(library_->workbook, name.c_str(), refers_to.c_str()));
}

void CheckedWorkbook::name_range(std::string const& name, Sheet sheet, Spot first, Spot last) {
    promise(first.row <= last.row && first.column <= last.column && last.row < LXW_ROW_MAX &&
                last.column < LXW_COL_MAX,
            "what has a name is a range of cells");
    define(name,
           "=" + quoted_sheet(sent_.at(sheet).name) + "!" + absolute_cell(first) + ":" + absolute_cell(last));
}

void CheckedWorkbook::name_text(std::string const& name, std::string const& text) {
    constexpr std::size_t longest_constant = 255;
    check_text(text);
    promise(count_code_points(text) <= longest_constant && text.find('"') == std::string::npos,
            "a constant is a text of at most 255 characters without quotation marks");
    define(name, "=\"" + text + "\"");
}

void CheckedWorkbook::link(Sheet sheet, Spot spot, std::string const& text, std::string const& to_sheet,
                           Spot to) {
    promise(!text.empty(), "a link has words");
    check_text(text);
    library_->link_targets.insert(fold(to_sheet));
    enter(sheet, spot).text = text;
    auto const url = "internal:" + quoted_sheet(to_sheet) + "!" + xlsx_cell_name(to.row + 1, to.column + 1U);
    Style style;
    style.link = true;
    check(worksheet_write_url_opt(library_->sheets.at(sheet), spot.row, spot.column, url.c_str(),
                                  library_->format(style), escaped_letters(text).c_str(), nullptr));
}

void CheckedWorkbook::table(Sheet sheet, Spot first, Spot last, std::string const& name,
                            std::vector<std::string> const& headers,
                            std::vector<Style> const& header_styles) {
    promise(is_table_name(name), "a table has a name that Excel takes");
    promise(first.row < last.row && first.column <= last.column, "a table has a header and a row");
    promise(headers.size() == last.column - first.column + 1U && header_styles.size() == headers.size(),
            "a table has a header for every column");
    std::set<std::string> seen;
    for (auto const& header : headers) {
        check_text(header);
        promise(!header.empty() && header == one_line(header) && count_code_points(header) <= longest_header,
                "a header of a table is one line of 1 to 255 characters");
        promise(seen.insert(fold(header)).second, "the headers of a table differ");
    }
    promise(library_->table_names.insert(fold(name)).second, "no two tables have one name");

    std::vector<std::string> written;
    written.reserve(headers.size());
    for (auto const& header : headers) written.push_back(escaped_letters(header));
    std::vector<lxw_table_column> columns(headers.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        enter(sheet, {first.row, static_cast<std::uint16_t>(first.column + i)}).text = headers[i];
        columns[i].header = writable(written[i]);
        columns[i].header_format = library_->format(header_styles[i]);
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.name = writable(name);
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.no_autofilter = LXW_TRUE; // its buttons cover right-aligned headers
    check(worksheet_add_table(library_->sheets.at(sheet), first.row, first.column, last.row, last.column,
                              &options));
    check(worksheet_ignore_errors(library_->sheets.at(sheet), LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                                  (absolute_cell(first) + ":" + absolute_cell(last)).c_str()));
}
void CheckedWorkbook::chart(Sheet sheet, Spot spot, ChartSpec const& spec) {
    check_chart(spec, sent_.at(sheet));
    for (auto const* text : {&spec.title, &spec.x_title, &spec.y_title}) check_text(*text);

    auto const& name = sent_.at(sheet).name;
    auto* chart = workbook_add_chart(library_->workbook, chart_type(spec.kind));
    if (chart == nullptr) throw std::bad_alloc();
    for (auto const& series : spec.series) {
        auto* drawn = chart_add_series(chart, chart_formula(name, series.x).c_str(),
                                       chart_formula(name, series.y).c_str());
        if (drawn == nullptr) throw std::bad_alloc();
        chart_series_set_name(drawn, not_a_formula(series.name).c_str());
        if (spec.lying()) {
            draw_bars(drawn, series);
        } else {
            draw_points(drawn, series);
        }
    }
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name(chart, not_a_formula(spec.title).c_str());
    chart_title_set_name_font(chart, &font);
    if (spec.lying()) chart_set_series_gap(chart, 60);
    set_axes(chart, spec);
    shorten_legend(chart, spec);

    constexpr double library_width = 480;
    constexpr double library_height = 288;
    lxw_chart_options options{};
    options.x_scale = spec.width / library_width;
    options.y_scale = spec.height / library_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = writable(spec.alt);
    check(worksheet_insert_chart_opt(library_->sheets.at(sheet), spot.row, spot.column, chart, &options));
}

bool CheckedWorkbook::close(Diagnostics& diagnostics) {
    for (auto const& target : library_->link_targets) {
        promise(library_->sheet_names.contains(target), "a link leads to a sheet that is there");
    }
    // The library would tell a file that cannot be made on standard error, in English.
    if (!std::ofstream(library_->path, std::ios::binary)) {
        tell_unwritten(library_->path, diagnostics);
        return false;
    }
    auto* workbook = std::exchange(library_->workbook, nullptr);
    auto const error = workbook_close(workbook);
    if (error == LXW_NO_ERROR) return true;
    bool const outside = error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE ||
                         error == LXW_ERROR_READING_TMPFILE || error == LXW_ERROR_ZIP_FILE_OPERATION ||
                         error == LXW_ERROR_ZIP_FILE_ADD || error == LXW_ERROR_ZIP_CLOSE;
    if (!outside) check(error);
    tell_unwritten(library_->path, diagnostics);
    return false;
}

} // namespace linsen::excel
