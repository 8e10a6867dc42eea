#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// What a text holds of personnummer and samordningsnummer (day + 60): a real date and a right check digit,
/// in a run of digits that has no digit before or behind it. Dates from 1800 to 2099; with six digits the
/// century is open.
struct PersonnummerFound {
    bool written = false; ///< ÅÅMMDD-NNNN or ÅÅÅÅMMDD-NNNN; the hyphen may be a plus or a dash, and the date
                          ///< written with hyphens
    bool ten = false;        ///< ten bare digits
    bool twelve = false;     ///< twelve bare digits, or ten or twelve with a blank before the last four
    bool only_dated = false; ///< one of these forms with a real date but another check digit
};

/// Of bytes in UTF-8 or Windows-1252.
[[nodiscard]] PersonnummerFound find_personnummer(std::string_view text);

/// Does a heading say that its column holds personnummer ("Personnr", "pnr_barn", "Samordningsnummer")?
[[nodiscard]] bool names_personnummer(std::string_view heading);

/// Stands at the door of every reader of data, and sees every text that a file holds, also what `kolumner`
/// does not name: personnummer never come in.
///
/// One with hyphen or plus refuses the file. Bare digits are often something else – a tenth of all times
/// ÅÅÅÅMMDDTTMM and 0.7 % of random ten digits pass for one – and refuse it when the column's heading says
/// so (a wrong check digit may then be a slip of the pen, so a real date is enough, and anything may stand
/// between the digits), when at least half of
/// the column's cells that hold something are twelve such digits, or 5 % ten. Otherwise they are a remark.
///
/// Both are told as `code`, once a column, with the place of the first and never the number.
class PersonnummerWatch {
public:
    static constexpr std::string_view code = "data.personnummer";

    /// What the format calls its columns: "kolumn", "kolumnen".
    PersonnummerWatch(std::string noun, std::string the_noun)
        : noun_(std::move(noun))
        , the_noun_(std::move(the_noun)) {}

    /// A new column, with the place of its heading, which is seen too; returns its index. A position is a
    /// line, or whatever `place` of judge makes a Place of.
    std::size_t add_column(std::string heading, std::uint64_t position);
    [[nodiscard]] std::size_t columns() const { return columns_.size(); }

    /// For running texts, which have no heading and where bare digits are mostly telephone numbers: they are
    /// always a remark. `name` is what messages call each text, "en kommentar".
    std::size_t add_texts(std::string name);

    void see(std::size_t column, std::string_view cell, std::uint64_t position) {
        if (cell.empty() || cell == " ") return;
        auto& seen = columns_[column];
        ++seen.cells;
        if (cell.size() >= shortest) look(seen, cell, position);
    }

    /// For parts of a file that are seen by different threads: a watch with the same columns that has seen
    /// nothing but their headings' names, and what another one has seen in its columns.
    [[nodiscard]] PersonnummerWatch with_nothing_seen() const;
    void absorb(PersonnummerWatch const& other);
    /// Replaces every position.
    void move_positions(std::function<std::uint64_t(std::uint64_t)> const& to);

    /// Tells what has been seen. False: the file must not be read.
    bool judge(std::function<Place(std::uint64_t)> const& place, Diagnostics& diagnostics) const;

private:
    static constexpr std::size_t shortest = 10;

    struct Column {
        std::string heading; ///< as messages may show it
        bool named = false;  ///< the heading says what the digits are
        bool texts = false;  ///< the heading is what each text is called
        std::size_t cells = 0;
        std::size_t written = 0;
        std::size_t ten = 0;
        std::size_t twelve = 0;
        std::size_t only_dated = 0;
        std::uint64_t first = 0;       ///< position of the first that is one, or may be
        std::uint64_t first_dated = 0; ///< and of the first with a wrong check digit

        [[nodiscard]] std::size_t found() const { return written + ten + twelve; }
        void absorb(Column const& other);
    };

    static void look(Column& seen, std::string_view cell, std::uint64_t position);
    [[nodiscard]] static bool refuses(Column const& column);
    [[nodiscard]] std::string name_of(std::size_t column) const;

    std::string noun_;
    std::string the_noun_;
    std::vector<Column> columns_;
};

} // namespace linsen
