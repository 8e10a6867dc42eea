#include "data/canonical.hpp"
#include "data/csv_reader.hpp"
#include "data/limit_rows.hpp"
#include "data/limit_search.hpp"
#include "data/same_rows.hpp"
#include "data/unused_limits.hpp"
#include "frame_promises.hpp"

#include <string>

using namespace linsen;

namespace {

/// The same bytes with limits that stand in rows of their own.
void read_rows_of_limits(std::string const& bytes) {
    DataSpec spec;
    spec.name = "fuzz";
    spec.file = "fuzz.csv";
    spec.columns = {{"kon", "Kön"},     {"kommun", "Kommun"}, {"ar", "År"},    {"varde", "Andel"},
                    {"grupp", "Grupp"}, {"nedre", "Nedre"},   {"ovre", "Övre"}};
    Diagnostics diagnostics;
    auto source = ByteSource::of(bytes);
    auto frame = read_csv(source, spec, diagnostics);
    if (!frame) return;
    tell_unused_limits(*frame, spec, {}, diagnostics);
    auto const limits = find_limit_rows(*frame, spec, {}, diagnostics);
    fuzz::keep(limits.has_value() != diagnostics.has_errors(), "limits and an error, or neither");
    if (!limits) return;
    fuzz::keep(join_limit_rows(*frame, *limits, spec, diagnostics) != diagnostics.has_errors(),
               "join_limit_rows does not say what it told");
    fuzz::check_promises(*frame);
    fuzz::check_promises(diagnostics);
}

} // namespace

/// The bytes as a CSV file with every kind of column. The seeds have the headings; what the fuzzer makes of
/// the rows below them is the point.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    DataSpec spec;
    spec.name = "fuzz";
    spec.file = "fuzz.csv";
    spec.columns = {{"kon", "Kön"},     {"kommun", "Kommun"}, {"ar", "År"},
                    {"varde", "Andel"}, {"intervall", "KI"},  {"grupp", "Grupp"}};
    spec.codes["kon"] = {{"K", "kvinnor"}};
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    auto const read = [&](DataSpec const& asked, Diagnostics& told) {
        auto source = ByteSource::of(bytes);
        return read_csv(source, asked, told);
    };
    Diagnostics diagnostics;
    auto frame = read(spec, diagnostics);
    fuzz::keep(frame.has_value() != diagnostics.has_errors(), "a frame and an error, or neither");
    if (frame) {
        fuzz::check_promises(*frame);
        fuzz::keep(make_canonical(*frame, spec, swedish_words(), diagnostics) != diagnostics.has_errors(),
                   "make_canonical does not say what it told");
        fuzz::check_promises(*frame);
    }
    fuzz::check_promises(diagnostics);
    read_rows_of_limits(bytes);
    auto const difference = testing::difference(spec, read);
    fuzz::keep(difference.empty(), difference.c_str());
    return 0;
}
