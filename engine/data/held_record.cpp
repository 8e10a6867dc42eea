#include "data/held_record.hpp"

namespace linsen {

HeldRecord::HeldRecord(CsvRecord const& record)
    : fields_(record.fields)
    , raw_(record.raw)
    , line_(record.line)
    , last_line_(record.last_line)
    , fault_(record.fault) {
    for (auto const& field : record.fields) {
        bytes_ += field.bytes;
        sizes_.push_back(field.bytes.size());
    }
}

CsvRecord HeldRecord::record() const {
    CsvRecord record;
    record.fields = fields_;
    std::string_view rest = bytes_;
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
        record.fields[i].bytes = rest.substr(0, sizes_[i]);
        rest.remove_prefix(sizes_[i]);
    }
    record.line = line_;
    record.last_line = last_line_;
    record.fault = fault_;
    record.raw = raw_;
    return record;
}

} // namespace linsen
