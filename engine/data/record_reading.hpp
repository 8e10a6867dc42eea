#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "data/csv_columns.hpp"
#include "data/csv_header.hpp"
#include "data/csv_scanner.hpp"
#include "data/frame.hpp"
#include "data/held_record.hpp"
#include "data/number_text.hpp"
#include "data/personnummer.hpp"
#include "data/signs.hpp"
#include "data/skipped_rows.hpp"
#include "data/text_encoding.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Makes a Frame of records, whatever they stand in: the lines of a CSV file, or the rows of a sheet. First
/// come the headings, then the records one after the other, then `skip_footer` and `finish`.
class RecordReading {
public:
    /// `sheet`: of a workbook; otherwise empty.
    RecordReading(DataSpec const& spec, std::string sheet, Diagnostics& diagnostics);
    RecordReading(RecordReading const&) = delete;
    RecordReading& operator=(RecordReading const&) = delete;

    [[nodiscard]] TextEncoding& encoding() { return encoding_; }
    [[nodiscard]] std::string const& file() const { return frame_.file; }
    [[nodiscard]] Place place(std::uint32_t line) const;

    /// Finds the columns that `kolumner` names. False after an error: then no records can be taken.
    bool take_headings(CsvRecord const& headings);

    /// The record at hand, to be filled in; then `take_record`, if it is not blank.
    [[nodiscard]] CsvRecord& record() { return record_; }
    void take_record();

    /// What parts the cells of a text file, so that rows inside a quoted cell are known.
    void parted_by(char delimiter) { delimiter_ = delimiter; }

    /// Persons are read together with those that are alike: there may be millions of them. False: the file is
    /// to be read record by record.
    bool gather(ByteSource& source, CsvScanner const& scanner, char delimiter, PersonnummerWatch& watch,
                std::uint32_t& line_of_nul);

    /// After the last record: what was held back as notes below the figures is told.
    void skip_footer();

    /// The frame; nothing after an error in the records.
    [[nodiscard]] std::optional<Frame> finish();

private:
    /// A column of the file together with what is built of it.
    struct Building {
        CsvColumn column;
        TextColumnBuilder text; ///< of an interval: its mark
        TextColumnBuilder unreadable;
        NumberColumnBuilder numbers;
        NumberColumnBuilder high; ///< of an interval
        NumberText number;        ///< of the row at hand, until the whole row has proved readable
        IntervalText interval;
    };

    void take_row();
    [[nodiscard]] bool is_even(CsvRecord const& record) const;
    [[nodiscard]] bool is_number(std::string_view bytes) const;
    [[nodiscard]] bool may_be_footer(CsvRecord const& record) const;
    [[nodiscard]] static bool has_only_first_cell(CsvRecord const& record);
    [[nodiscard]] bool has_no_figure(CsvRecord const& record) const;
    [[nodiscard]] bool is_surely_a_row() const;
    [[nodiscard]] static bool has_letter(std::string_view bytes);
    std::string filled_cells();
    void read_held();
    static std::string shortened(std::string_view text);
    void read_row();
    void skip(std::string reason);
    [[nodiscard]] std::string fault_of_record() const;
    [[nodiscard]] std::string fault_of_width(CsvRecord const& record) const;
    [[nodiscard]] bool is_open_to_the_end() const;
    void tell_open_quote();
    void warn_of_rows_in_cells();
    std::string read_numbers(Building& built);
    void keep(Building& built);
    void add_text(TextColumnBuilder& builder, std::size_t index);
    char mark_of_file();

    DataSpec const& spec_;
    Diagnostics& diagnostics_;
    Frame frame_;
    TextEncoding encoding_;
    Signs signs_;
    SkippedRows skipped_;
    CsvRecord record_;
    std::uint64_t alike_ = 1; ///< records that the one at hand stands for
    char delimiter_ = '\0';   ///< of a text file
    std::size_t width_ = 0;   ///< fields up to the last heading
    std::vector<Building> building_;
    std::vector<HeldRecord> footer_; ///< rows that may be notes below the figures
};

} // namespace linsen
