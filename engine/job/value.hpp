#pragma once

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "base/text_place.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace linsen {

class Value;
using Values = std::vector<Value>;
using Entries = std::vector<std::pair<std::string, Value>>; ///< in the order of the file, not of the alphabet

/// A checked value of a TOML file that knows its line and column. Only what has passed `check` against its
/// Setting is handed out, so the accessors promise the kind: a wrong one is a Fault, not a user's error.
/// A key that was not written has its setting's fallback; without a fallback `find` gives null.
class LINSEN_API Value {
public:
    using Data = std::variant<std::monostate, std::string, std::int64_t, double, bool, Date, Values, Entries>;

    Value() = default;
    Value(Data data, Place place, std::string excerpt = {});
    /// With a source line that many values share. `key_column` is where the value's key begins in it.
    Value(Data data, Place place, std::shared_ptr<std::string const> excerpt, int key_column);
    /// The same text, with the place of each of its characters.
    [[nodiscard]] Value with_text_place(TextPlace place) const;
    /// The same table, of which these keys have been told as faults.
    [[nodiscard]] Value with_refused(std::vector<std::string> keys) const;

    [[nodiscard]] std::string const& text() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] double number() const; ///< an integer too
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] Date date() const;
    [[nodiscard]] Values const& list() const;
    [[nodiscard]] Entries const& entries() const;
    [[nodiscard]] std::vector<std::string> texts() const; ///< of a list of text

    [[nodiscard]] Data const& data() const { return data_; }
    [[nodiscard]] bool empty() const { return std::holds_alternative<std::monostate>(data_); }

    /// The value under `key` of a table, or null.
    [[nodiscard]] Value const* find(std::string_view key) const;
    /// The value under a key that is required or has a fallback.
    [[nodiscard]] Value const& at(std::string_view key) const;
    /// Was the key of this table written, and told as a fault? Then what `find` gives is not what the user
    /// meant, and nothing more is to be said of it.
    [[nodiscard]] bool was_refused(std::string_view key) const;
    /// The text under `key`, or "" when it was not given.
    [[nodiscard]] std::string text_or_empty(std::string_view key) const;
    /// The list under `key`, or an empty one when it was not given.
    [[nodiscard]] Values const& list_or_empty(std::string_view key) const;

    [[nodiscard]] Place const& place() const { return place_; }
    /// The source line that `place` points into, for the caret.
    [[nodiscard]] std::string const& excerpt() const;
    /// Where the characters of this text stand; of one that no file holds, the value's own place.
    [[nodiscard]] TextPlace text_place() const;
    /// Where the key of this value was written; the value's own place when it has no key.
    [[nodiscard]] Place key_place() const;

private:
    Data data_;
    Place place_;
    std::shared_ptr<std::string const> excerpt_; ///< one line for all values that stand in it
    int key_column_ = 0;
    std::shared_ptr<TextPlace const> text_place_;             ///< null: the value is no text of a file
    std::shared_ptr<std::vector<std::string> const> refused_; ///< keys of a table; null: none
};

/// An error (or warning, remark) that points at `value`, with its source line.
[[nodiscard]] LINSEN_API Diagnostic at(Value const& value, Severity severity, std::string_view code,
                                       std::string message, std::string hint = {});

/// The same, pointing at the key of `value`.
[[nodiscard]] LINSEN_API Diagnostic at_key(Value const& value, Severity severity, std::string_view code,
                                           std::string message, std::string hint = {});

} // namespace linsen
