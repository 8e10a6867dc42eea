#include "data/px.hpp"
#include "frame_promises.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    DataSpec spec;
    spec.name = "fuzz";
    spec.file = "fuzz.px";
    spec.codes["tecken"] = {{"-", "noll"}, {"...", "skyddad"}};
    Diagnostics diagnostics;
    SourceCodes codes;
    auto frame = read_px(std::string(reinterpret_cast<char const*>(data), size), spec, codes, diagnostics);
    fuzz::keep(frame.has_value() != diagnostics.has_errors(), "a frame and an error, or neither");
    if (frame) {
        fuzz::check_promises(*frame);
        fuzz::keep(make_canonical(*frame, spec, codes, diagnostics) != diagnostics.has_errors(),
                   "make_canonical does not say what it told");
        fuzz::check_promises(*frame);
    }
    fuzz::check_promises(diagnostics);
    return 0;
}
