#include "data/csv_watch.hpp"

namespace linsen {

void watch_record(CsvRecord const& record, std::uint64_t position, PersonnummerWatch& watch) {
    auto const& fields = record.fields;
    while (watch.columns() < fields.size()) watch.add_column({}, position);
    for (std::size_t i = 0; i < fields.size(); ++i) watch.see(i, fields[i].bytes, position);
    if (record.fault == CsvFault::none) return;
    // A field that never closes is not among the fields; the one with text behind its quote is the last of
    // them.
    auto const at = fields.size() - (record.fault == CsvFault::text_after_quote ? 1 : 0);
    while (watch.columns() <= at) watch.add_column({}, position);
    watch.see(at, record.raw, position);
}

} // namespace linsen
