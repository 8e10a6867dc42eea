#include "job/extend.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

constexpr std::array<std::string_view, 2> identities{"id", "nr"};

std::string const* text_at(Value const& table, std::string_view key) {
    if (!std::holds_alternative<Entries>(table.data())) return nullptr;
    Value const* const found = table.find(key);
    return found == nullptr ? nullptr : std::get_if<std::string>(&found->data());
}

/// The key that tells the tables of both arrays apart; "" where there is none.
std::string_view identity_of(Values const& base, Values const& own) {
    for (std::string_view const key : identities) {
        auto const has = [key](Value const& table) { return text_at(table, key) != nullptr; };
        if (!base.empty() && !own.empty() && std::all_of(base.begin(), base.end(), has) &&
            std::all_of(own.begin(), own.end(), has))
            return key;
    }
    return {};
}

Value list_of(Values const& base, Value const& own, std::string_view identity) {
    Values tables = base;
    for (Value const& table : own.list()) {
        auto const same = std::find_if(tables.begin(), tables.end(), [&](Value const& other) {
            return *text_at(other, identity) == *text_at(table, identity);
        });
        if (same == tables.end())
            tables.push_back(table);
        else
            *same = extended(*same, table);
    }
    return {std::move(tables), own.place(), own.excerpt()};
}

Value together(Value const& base, Value const& own) {
    if (std::holds_alternative<Entries>(base.data()) && std::holds_alternative<Entries>(own.data()))
        return extended(base, own);
    auto const* const before = std::get_if<Values>(&base.data());
    auto const* const now = std::get_if<Values>(&own.data());
    if (before == nullptr || now == nullptr) return own;
    auto const identity = identity_of(*before, *now);
    return identity.empty() ? own : list_of(*before, own, identity);
}

} // namespace

Value extended(Value const& base, Value const& own) {
    Entries entries = base.entries();
    for (auto const& [name, value] : own.entries()) {
        std::string const& key = name; // a lambda may not capture a structured binding
        auto const same = std::find_if(entries.begin(), entries.end(),
                                       [&](auto const& entry) { return entry.first == key; });
        if (same == entries.end())
            entries.emplace_back(key, value);
        else
            same->second = together(same->second, value);
    }
    return {std::move(entries), own.place(), own.excerpt()};
}

} // namespace linsen
