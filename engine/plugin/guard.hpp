#pragma once

#include "base/text.hpp"

#include <exception>
#include <optional>
#include <string>

namespace linsen {

/// Calls a plugin. Returns nothing when it came back as it should, otherwise what it threw, in words fit for
/// a message: `: "…"`, or "" when the exception carries no text.
template <class Call>
[[nodiscard]] std::optional<std::string> thrown_by(Call&& call) {
    try {
        call();
        return std::nullopt;
    } catch (std::exception const& exception) {
        std::string text = exception.what();
        if (!is_utf8(text)) text = from_windows_1252(text);
        return ": \"" + text + "\"";
    } catch (...) {
        return "";
    }
}

} // namespace linsen
