#include "layout/table_columns.hpp"

#include "base/text.hpp"
#include "document/table_marks.hpp"
#include "layout/inline_text.hpp"
#include "layout/prepared_text.hpp"
#include "layout/table_text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace linsen::layout {

namespace {

constexpr double size_step = 0.5;
constexpr double widest_head = 78;   ///< a head is set in more lines rather than wider than this
constexpr double widest_stub = 0.42; ///< of the width
constexpr double narrow_stub =
    0.3; ///< of women and men that would else be parted: its words are parted instead
constexpr double least_stub = 0.16;
constexpr double whole_stub = 0.3; ///< of a table in parts: names up to this width stand on one line
constexpr double most_extra = 22;  ///< per column, when there is room
constexpr double row_group_indent = 8;

/// Who needs large print needs it in tables too: how small a table gets follows from the theme's own size.
struct Sizes {
    explicit Sizes(double theme)
        : whole(theme)
        , split(std::min(theme, std::max(8.0, theme * 0.9)))
        , smallest(std::min(theme, std::max(smallest_table_size, theme * smallest_table_share))) {}

    double whole;
    double split; ///< of a table in several parts
    double smallest;
};

/// What a column needs, in em of the table's size.
struct Need {
    double least = 0;
    double wished = 0;
    double fraction = 0;
    double fixed = 0; ///< in points, besides
};

class Measured {
public:
    /// `size`: the largest that the table is set in. What is fixed in points takes least of an em there.
    Measured(document::Table const& table, double size, Shaper& shaper)
        : table_(table)
        , marks_(table)
        , size_(size)
        , shaper_(shaper) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            columns_.push_back(measured(i, false));
            at_edge_.push_back(measured(i, true));
        }
        measure_stub();
        widen_for_groups();
    }

    /// `at_edge`: as the last one of the table or of its part, behind which nothing can hang.
    [[nodiscard]] Need const& column(std::size_t index, bool at_edge) const {
        return at_edge ? at_edge_[index] : columns_[index];
    }
    [[nodiscard]] Need const& stub() const { return stub_; }

private:
    double width(std::string_view text, Face face) { return shaper_.width(text, face, 1); }

    /// Or number with its unit.
    double longest_word(std::string_view text, Face face) {
        auto words = prepare(text);
        glue(words);
        double longest = 0;
        for (std::size_t begin = 0; begin < words.size();) {
            auto const end = std::min(words.find(u' ', begin), words.size());
            longest = std::max(
                longest, shaper_.shape(face, std::u16string_view(words).substr(begin, end - begin)).width);
            begin = end + 1;
        }
        return longest;
    }

    Need measured(std::size_t index, bool at_edge) {
        Need need;
        auto const interval = table_.columns[index].show == document::Show::interval;
        double whole = 0;
        double digits = 0;
        for (std::size_t at = 0; at < table_.rows.size(); ++at) {
            auto const& row = table_.rows[at];
            if (index >= row.cells.size()) continue;
            auto const cell = print_table_cell(table_, row, index);
            auto const face = row.total || row.emphasised ? Face::bold : Face::regular;
            auto const letters =
                letters_width(cell.letters, marks_width({at, index}, Face::regular), at_edge);
            if (cell.number) {
                auto const reach = reach_of(shaper_.shape(face, to_utf16(cell.text)));
                digits = std::max(digits, reach.whole);
                need.fraction = std::max(need.fraction, reach.fraction + letters);
            } else {
                whole = std::max(whole, width(cell.text, face) + (interval ? 0 : letters));
                need.fraction = std::max(need.fraction, letters);
            }
        }
        auto const cells = std::max(interval ? whole + need.fraction : whole, digits + need.fraction);
        auto const& heading = table_.columns[index].heading;
        auto const marks = marks_width({std::nullopt, index}, Face::bold);
        need.least = std::max(cells, longest_word(heading, Face::bold) + marks);
        need.wished = std::max(need.least, head_width(heading) + marks);
        return need;
    }

    /// Letters hang in the gap to the next column, so that figures stand under each other.
    double letters_width(std::string const& letters, double marks, bool at_edge) {
        if (letters.empty() && marks == 0) return 0;
        auto const all = (letters.empty() ? 0 : width(" " + letters, Face::regular) * letter_scale) + marks;
        return at_edge ? all : std::max(0.0, all - hanging_room / size_);
    }

    /// Marks are counted when the parts of the table are known: each is as wide as the last one at most.
    double marks_width(document::TablePlace const& place, Face face) {
        std::string text;
        auto const widest = document::mark_text(marks_.notes().size());
        for (std::size_t i = marks_.at(place).size(); i > 0; --i) text += (text.empty() ? "" : " ") + widest;
        return width(text, face) * Inlines::mark_scale;
    }

    /// A head of several words is set in two or three lines.
    double head_width(std::string const& heading) {
        auto const whole = width(heading, Face::bold);
        auto const limit = widest_head / 9;
        if (whole <= limit * 0.75) return whole;
        return std::min(limit, whole * 0.55);
    }

    void measure_stub() {
        stub_.least = longest_word(table_.row_heading, Face::bold);
        stub_.wished = width(table_.row_heading, Face::bold);
        auto const grouped = std::any_of(table_.rows.begin(), table_.rows.end(),
                                         [](auto const& row) { return !row.group.empty(); });
        if (grouped) stub_.fixed = row_group_indent;
        for (std::size_t at = 0; at < table_.rows.size(); ++at) {
            auto const& row = table_.rows[at];
            auto const face = row.total || row.emphasised ? Face::bold : Face::regular;
            auto const beside = marks_width({at, std::nullopt}, face);
            stub_.least = std::max(stub_.least, longest_word(row.heading, face) + beside);
            stub_.wished = std::max(stub_.wished, width(row.heading, face) + beside);
        }
        stub_.wished += 0.1;
    }

    /// A common head must find room for its longest word above its columns.
    void widen_for_groups() {
        for (std::size_t i = 0; i < columns_.size();) {
            auto end = i + 1;
            auto const& group = table_.columns[i].group;
            while (!group.empty() && end < columns_.size() && table_.columns[end].group == group) ++end;
            auto const count = static_cast<double>(end - i);
            auto const needed = longest_word(group, Face::bold) - (count - 1) * column_gap / size_;
            double have = 0;
            for (auto j = i; j < end; ++j) have += columns_[j].least;
            if (needed > have)
                for (auto j = i; j < end; ++j)
                    for (auto const least = columns_[j].least + (needed - have) / count;
                         auto* need : {&columns_[j], &at_edge_[j]}) {
                        need->least = std::max(need->least, least);
                        need->wished = std::max(need->wished, need->least);
                    }
            i = end;
        }
    }

    document::Table const& table_;
    document::TableMarks marks_;
    double size_;
    Shaper& shaper_;
    std::vector<Need> columns_;
    std::vector<Need> at_edge_;
    Need stub_;
};

/// Widths of the given columns at `size`; false when they do not fit. `whole_stub_up_to`: the share of the
/// width up to which the stub does not give way; `longest_words`: that up to which its longest word has room.
bool fit(Measured const& measured, TableColumns& result, double width, double whole_stub_up_to = 0,
         double longest_words = widest_stub) {
    auto const size = result.size;
    auto const need = [&](std::size_t column) -> Need const& {
        return measured.column(column, column == result.columns.back());
    };
    auto const fixed = measured.stub().fixed;
    auto const stub_wished = std::min(measured.stub().wished * size + fixed, width * widest_stub);
    auto const stub_least = std::max({std::min(measured.stub().least * size + fixed, width * longest_words),
                                      std::min(stub_wished, width * least_stub),
                                      std::min(stub_wished, width * whole_stub_up_to)});
    double least = stub_least;
    double wished = std::max(stub_wished, stub_least);
    for (auto const column : result.columns) {
        least += need(column).least * size + column_gap;
        wished += need(column).wished * size + column_gap;
    }
    if (least > width) return false;
    // Between least and wished all give way alike.
    auto const share = wished <= width ? 1.0 : wished > least ? (width - least) / (wished - least) : 0.0;
    auto const between = [share](double low, double high) { return low + (high - low) * share; };
    result.stub = between(stub_least, std::max(stub_wished, stub_least));
    result.widths.clear();
    result.fractions.clear();
    for (auto const column : result.columns) {
        result.widths.push_back(between(need(column).least * size, need(column).wished * size) + column_gap);
        result.fractions.push_back(need(column).fraction * size);
    }
    auto const left = width - result.width();
    if (left > 0 && !result.widths.empty()) {
        auto const each = std::min(most_extra, left * 0.8 / static_cast<double>(result.widths.size()));
        for (auto& one : result.widths) one += each;
        result.stub += std::min(width - result.width(), std::max(24.0, width * 0.08));
        // A narrow remainder at the right would only look like a mistake.
        if (auto const rest = width - result.width(); rest < width * 0.2) result.stub += rest;
    }
    return true;
}

/// How closely columns stand together: under a common head, or as all sexes of one thing; as all its sexes;
/// as women and men; as a value and its interval.
enum class Tie : std::uint8_t { group, sexes, pair, interval };

using Bundle = std::vector<std::size_t>;

/// Runs of columns that should stay together.
std::vector<Bundle> bundles(document::Table const& table, Bundle const& columns, Tie tie) {
    std::vector<Bundle> result;
    for (auto const index : columns) {
        auto const& column = table.columns[index];
        auto const ends = [&] {
            if (result.empty()) return true;
            auto const& last = table.columns[result.back().back()];
            if (column.show == document::Show::interval) return false;
            if (tie == Tie::interval || column.group != last.group) return true;
            if (tie == Tie::group && !column.group.empty()) return false;
            // Another sex of the same thing: each stands once.
            if (column.sex.empty() || last.sex.empty()) return true;
            std::size_t sexes = 0;
            bool again = false;
            for (auto const one : result.back()) {
                if (table.columns[one].show == document::Show::interval) continue;
                ++sexes;
                again |= table.columns[one].sex == column.sex;
            }
            return again || (tie == Tie::pair && sexes == 2);
        };
        if (ends()) result.emplace_back();
        result.back().push_back(index);
    }
    return result;
}

/// The bundle as a part of its own; nothing when it is wider than a page.
std::optional<TableColumns> own_part(Measured const& measured, Sizes sizes, double width, Bundle columns) {
    TableColumns part;
    part.size = sizes.split;
    part.columns = std::move(columns);
    if (fit(measured, part, width, whole_stub) || fit(measured, part, width)) return part;
    part.size = sizes.smallest;
    if (fit(measured, part, width)) return part;
    if (part.columns.size() > 1 && fit(measured, part, width, 0, narrow_stub)) return part;
    return std::nullopt;
}

/// A head or a cell is wider than a page: its words are parted.
TableColumns parted_words(Measured const& measured, Sizes sizes, double width, std::size_t column) {
    TableColumns part;
    part.size = sizes.smallest;
    part.columns = {column};
    part.stub = width * widest_stub;
    part.widths = {width - part.stub};
    part.fractions = {std::min(measured.column(column, true).fraction * sizes.smallest, part.widths[0] / 2)};
    return part;
}

/// Adds what stands together, or its pieces where a page does not hold it.
void add_whole(std::vector<Bundle>& result, document::Table const& table, Measured const& measured,
               Sizes sizes, double width, Bundle const& columns, Tie tie) {
    for (auto const& bundle : bundles(table, columns, tie)) {
        if (tie == Tie::interval || own_part(measured, sizes, width, bundle))
            result.push_back(bundle);
        else
            add_whole(result, table, measured, sizes, width, bundle,
                      static_cast<Tie>(static_cast<int>(tie) + 1));
    }
}

/// As many bundles a part as it holds.
std::vector<TableColumns> filled(std::vector<Bundle> const& all, Measured const& measured, Sizes sizes,
                                 double width) {
    std::vector<TableColumns> parts;
    for (auto const& bundle : all) {
        if (!parts.empty()) {
            auto larger = parts.back();
            larger.columns.insert(larger.columns.end(), bundle.begin(), bundle.end());
            if (fit(measured, larger, width, whole_stub)) {
                parts.back() = std::move(larger);
                continue;
            }
        }
        if (auto part = own_part(measured, sizes, width, bundle))
            parts.push_back(std::move(*part));
        else
            for (auto const column : bundle) parts.push_back(parted_words(measured, sizes, width, column));
    }
    return parts;
}

/// In so many parts, each of about as many bundles; nothing where that does not fit.
std::vector<TableColumns> shared_out(std::vector<Bundle> const& all, std::size_t count,
                                     Measured const& measured, Sizes sizes, double width) {
    std::vector<TableColumns> parts;
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        TableColumns part;
        part.size = sizes.split;
        auto const end = at + all.size() / count + (i < all.size() % count ? 1 : 0);
        for (; at < end; ++at) part.columns.insert(part.columns.end(), all[at].begin(), all[at].end());
        if (!fit(measured, part, width, whole_stub)) return {};
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<TableColumns> parts_of(document::Table const& table, Measured const& measured, Sizes sizes,
                                   double width) {
    Bundle columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    std::vector<Bundle> all;
    add_whole(all, table, measured, sizes, width, columns, Tie::group);
    auto parts = filled(all, measured, sizes, width);
    // A last part of one column would only look forgotten.
    if (parts.size() < all.size())
        if (auto even = shared_out(all, parts.size(), measured, sizes, width); !even.empty()) return even;
    return parts;
}

/// In one size: where a part needs the smallest, all are set in it.
std::vector<TableColumns> split_columns(document::Table const& table, Measured const& measured, Sizes sizes,
                                        double width) {
    auto parts = parts_of(table, measured, sizes, width);
    auto const of_one_size = std::all_of(parts.begin(), parts.end(), [&](TableColumns const& part) {
        return part.size == parts.front().size;
    });
    if (of_one_size) return parts;
    sizes.split = sizes.smallest;
    return parts_of(table, measured, sizes, width);
}

} // namespace

double TableColumns::width() const { return std::accumulate(widths.begin(), widths.end(), stub); }

std::vector<TableColumns> fit_columns(document::Table const& table, Theme const& theme, double width,
                                      Shaper& shaper) {
    Sizes const sizes(theme.table_size);
    Measured const measured(table, sizes.whole, shaper);
    TableColumns whole;
    whole.columns.resize(table.columns.size());
    std::iota(whole.columns.begin(), whole.columns.end(), std::size_t{0});
    whole.size = sizes.whole;
    while (!fit(measured, whole, width) && whole.size > sizes.smallest)
        whole.size = std::max(sizes.smallest, whole.size - size_step);
    if (!whole.widths.empty()) return {whole};
    return split_columns(table, measured, sizes, width);
}

} // namespace linsen::layout
