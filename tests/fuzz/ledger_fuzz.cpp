#include "frame_promises.hpp"
#include "protect/ledger.hpp"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    Diagnostics diagnostics;
    auto const ledger = Ledger::parse(text, "fuzz.jsonl", diagnostics);
    fuzz::keep(ledger.has_value() != diagnostics.has_errors(), "a ledger and an error, or neither");
    if (ledger) {
        for (LedgerEntry const& entry : ledger->entries())
            fuzz::keep(entry.figure.shown || entry.figure.value == 0, "a hidden figure with its value");
        // What is added can be read back behind what there was.
        auto const end = text.rfind('\n');
        std::string whole(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
        whole += ledger->line_of_withdrawal("rapport", {2026, 3, 1});
        Diagnostics found;
        auto const longer = Ledger::parse(whole, "fuzz.jsonl", found);
        fuzz::keep(longer.has_value() && longer->is_withdrawn("rapport"), "a line that cannot be added");
    }
    fuzz::check_promises(diagnostics);
    return 0;
}
