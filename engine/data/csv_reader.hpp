#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <optional>

namespace linsen {

/// A CSV file as a Frame: the columns that `kolumner` names, in the order of the file. The roles varde,
/// nedre, ovre and antal are numbers; the role intervall becomes nedre, ovre and marke (text); every other
/// role is text, so that codes keep their leading zeros. Nothing is told apart by looking at values. Where no
/// column has the headings that nedre and ovre name, they are not in the frame: the limits may stand in rows
/// of their own (data/limit_search.hpp).
///
/// A record with the wrong number of fields, text behind a closing quote, an open quote, or a number or
/// interval that cannot be read is skipped, listed with line and reason, and told in one warning. Where
/// counts are to be added up, a row is kept without its number. Fields beyond the headings are passed over
/// when they are empty (`;;;`), and so are rows without any content.
[[nodiscard]] std::optional<Frame> read_csv(ByteSource& source, DataSpec const& spec,
                                            Diagnostics& diagnostics);

} // namespace linsen
