#include "data/held_record.hpp"

namespace linsen {

HeldRecord::HeldRecord(CsvRecord const& record)
    : bytes_(record.fields.front().bytes)
    , first_(record.fields.front())
    , fields_(record.fields.size())
    , line_(record.line)
    , last_line_(record.last_line) {}

CsvRecord HeldRecord::record() const {
    CsvRecord record;
    record.fields.resize(fields_);
    record.fields.front() = first_;
    record.fields.front().bytes = bytes_;
    record.line = line_;
    record.last_line = last_line_;
    return record;
}

} // namespace linsen
