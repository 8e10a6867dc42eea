#include "base/json.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace linsen {

namespace {

void append_escaped(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            auto const byte = static_cast<unsigned char>(c);
            if (byte < 0x20) {
                out += "\\u00";
                out += hex[byte >> 4U];
                out += hex[byte & 0xFU];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

} // namespace

JsonWriter& JsonWriter::begin_object() {
    before_value();
    text_ += '{';
    ++depth_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    promise(depth_ > 0 && !after_key_, "an object ends once, after a value");
    --depth_;
    if (!first_) line_feed();
    text_ += '}';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    before_value();
    text_ += '[';
    ++depth_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    promise(depth_ > 0 && !after_key_, "an array ends once, after a value");
    --depth_;
    if (!first_) line_feed();
    text_ += ']';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    promise(depth_ > 0 && !after_key_, "a key stands in an object, before its value");
    if (!first_) text_ += ',';
    first_ = false;
    line_feed();
    append_escaped(text_, name);
    text_ += ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    before_value();
    append_escaped(text_, replace_invalid_utf8(text));
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    before_value();
    text_ += machine_number(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    before_value();
    text_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    before_value();
    text_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    text_ += "null";
    return *this;
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) {
        promise(text_.empty(), "a JSON text holds one value");
        return;
    }
    if (!first_) text_ += ',';
    first_ = false;
    line_feed();
}

void JsonWriter::line_feed() {
    text_ += '\n';
    text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

} // namespace linsen
