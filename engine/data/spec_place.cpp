#include "data/spec_place.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "job/value.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace linsen {

namespace {

/// As far down the path of keys as there are tables.
Value const& deepest(Value const& from, std::initializer_list<std::string_view> keys) {
    auto const* value = &from;
    for (auto const key : keys) {
        if (!std::holds_alternative<Entries>(value->data())) break;
        auto const* below = value->find(key);
        if (below == nullptr || below->place().line == 0) break;
        value = below;
    }
    return *value;
}

} // namespace

std::string file_name(DataSpec const& spec) {
    auto const& file = deepest(spec.source, {"fil"});
    if (auto const* text = std::get_if<std::string>(&file.data()); text != nullptr && !text->empty())
        return *text;
    return path_text(spec.file.filename());
}

std::string role_for(std::string_view heading) {
    auto role = slug(heading);
    std::replace(role.begin(), role.end(), '-', '_');
    return role.empty() ? "grupp" : role;
}

Diagnostic told_at_column(DataSpec const& spec, std::string_view role, std::string_view code,
                          std::string message, std::string hint) {
    return at(deepest(spec.source, {"kolumner", role}), Severity::error, code, std::move(message),
              std::move(hint));
}

Diagnostic told_at_key(DataSpec const& spec, std::string_view key, std::string_view code, std::string message,
                       std::string hint) {
    return at(deepest(spec.source, {key}), Severity::error, code, std::move(message), std::move(hint));
}

Diagnostic told_at_code(DataSpec const& spec, std::string_view role, std::string_view key,
                        std::string_view code, std::string message, std::string hint) {
    return at(deepest(spec.source, {"koder", role, key}), Severity::error, code, std::move(message),
              std::move(hint));
}

} // namespace linsen
