#include "data/canonical.hpp"
#include "data/csv_reader.hpp"
#include "frame_promises.hpp"

#include <string>

/// The bytes as a CSV file with every kind of column. The seeds have the headings; what the fuzzer makes of
/// the rows below them is the point.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    DataSpec spec;
    spec.name = "fuzz";
    spec.file = "fuzz.csv";
    spec.columns = {{"kon", "Kön"},     {"kommun", "Kommun"}, {"ar", "År"},
                    {"varde", "Andel"}, {"intervall", "KI"},  {"grupp", "Grupp"}};
    spec.codes["kon"] = {{"K", "kvinnor"}};
    auto source = ByteSource::of(std::string(reinterpret_cast<char const*>(data), size));
    Diagnostics diagnostics;
    auto frame = read_csv(source, spec, diagnostics);
    fuzz::keep(frame.has_value() != diagnostics.has_errors(), "a frame and an error, or neither");
    if (frame) {
        fuzz::check_promises(*frame);
        fuzz::keep(make_canonical(*frame, spec, swedish_words(), diagnostics) != diagnostics.has_errors(),
                   "make_canonical does not say what it told");
        fuzz::check_promises(*frame);
    }
    fuzz::check_promises(diagnostics);
    return 0;
}
