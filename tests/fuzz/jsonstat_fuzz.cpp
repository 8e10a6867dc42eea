#include "data/jsonstat.hpp"
#include "data/unused_limits.hpp"
#include "frame_promises.hpp"

#include <string>

using namespace linsen;

namespace {

void read(std::uint8_t const* data, std::size_t size, DataSpec const& spec) {
    Diagnostics diagnostics;
    auto const json =
        JsonFile::parse(std::string(reinterpret_cast<char const*>(data), size), "fuzz.json", diagnostics);
    fuzz::keep(json.has_value() != diagnostics.has_errors(), "a tree and an error, or neither");
    if (json) {
        SourceCodes codes;
        auto frame = read_jsonstat(*json, spec, codes, diagnostics);
        fuzz::keep(frame.has_value() != diagnostics.has_errors(), "a frame and an error, or neither");
        if (frame) {
            fuzz::check_promises(*frame);
            fuzz::keep(make_canonical(*frame, spec, codes, diagnostics) != diagnostics.has_errors(),
                       "make_canonical does not say what it told");
            fuzz::check_promises(*frame);
            tell_unused_limits(*frame, spec, {}, diagnostics);
        }
    }
    fuzz::check_promises(diagnostics);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    DataSpec spec;
    spec.name = "fuzz";
    spec.file = "fuzz.json";
    read(data, size, spec);
    spec.columns = {{"nedre", "Nedre gräns"}, {"ovre", "3"}};
    read(data, size, spec);
    return 0;
}
