#include "job/job.hpp"
#include "job/toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

/// What Linsen refuses although TOML allows it.
bool is_our_own_rule(std::string_view code) {
    for (std::string_view own : {"toml.for-djupt", "toml.klockslag", "toml.inget-tal", "toml.tom"}) {
        if (code == own) return true;
    }
    return false;
}

/// Asked of ASCII alone: of a key with å in it toml++ 3.3 looks for white space in a way that is undefined.
bool is_valid_toml(std::string_view text) {
    if (!std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
        return false;
    try {
        static_cast<void>(toml::parse(text, std::string_view()));
        return true;
    } catch (toml::parse_error const&) {
        return false;
    }
}

} // namespace

/// Whatever the bytes: either values that can be checked, or exactly one error with a sentence and a hint.
/// And no file that TOML allows is refused, but for the few things that Linsen has no use for.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    linsen::Diagnostics diagnostics;
    std::optional<linsen::Value> const value = linsen::parse_toml(bytes, "fuzz.toml", diagnostics);
    if (!value) {
        promise(diagnostics.list().size() == 1);
        linsen::Diagnostic const& told = diagnostics.list().front();
        promise(told.code.starts_with("toml.") && !told.message.empty() && !told.hint.empty());
        promise(!linsen::to_text(told).empty());
        promise(is_our_own_rule(told.code) || !is_valid_toml(bytes));
        return 0;
    }
    promise(diagnostics.list().empty());
    linsen::Value const checked = check(*value, linsen::core_settings(), "rapport.toml", diagnostics);
    promise(checked.at("data").list().size() <= size);
    for (linsen::Diagnostic const& told : diagnostics.list()) promise(!linsen::to_text(told).empty());
    return 0;
}
