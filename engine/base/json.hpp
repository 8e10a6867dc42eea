#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace linsen {

/// A small JSON writer: two-space indent, keys in the order written, UTF-8, no locale.
///
///     JsonWriter json;
///     json.begin_object();
///     json.key("namn").value("hlv");
///     json.end_object();
class LINSEN_API JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(char const* text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool truth);
    JsonWriter& null();

    /// What has been written, with a final line feed.
    [[nodiscard]] std::string text() const { return text_ + "\n"; }

private:
    void before_value();
    void line_feed();

    std::string text_;
    int depth_ = 0;
    bool first_ = true;
    bool after_key_ = false;
};

} // namespace linsen
