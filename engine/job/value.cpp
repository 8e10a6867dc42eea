#include "job/value.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

template <class T>
T const& held(Value::Data const& data, char const* promised) {
    T const* const value = std::get_if<T>(&data);
    promise(value != nullptr, promised);
    return *value;
}

Diagnostic pointing_at(Place place, std::string excerpt, Severity severity, std::string_view code,
                       std::string message, std::string hint) {
    return {severity,           std::string(code), std::move(place),
            std::move(message), std::move(hint),   std::move(excerpt)};
}

} // namespace

Value::Value(Data data, Place place, std::string excerpt)
    : Value(std::move(data), std::move(place), std::make_shared<std::string const>(std::move(excerpt)), 0) {}

Value::Value(Data data, Place place, std::shared_ptr<std::string const> excerpt, int key_column)
    : data_(std::move(data))
    , place_(std::move(place))
    , excerpt_(std::move(excerpt))
    , key_column_(key_column) {}

Value Value::with_text_place(TextPlace place) const {
    Value text = *this;
    text.text_place_ = std::make_shared<TextPlace const>(std::move(place));
    return text;
}

Value Value::with_refused(std::vector<std::string> keys) const {
    Value table = *this;
    table.refused_ =
        keys.empty() ? nullptr : std::make_shared<std::vector<std::string> const>(std::move(keys));
    return table;
}

bool Value::was_refused(std::string_view key) const {
    return refused_ != nullptr && std::find(refused_->begin(), refused_->end(), key) != refused_->end();
}

std::string const& Value::text() const { return held<std::string>(data_, "the setting is a text"); }

std::int64_t Value::integer() const { return held<std::int64_t>(data_, "the setting is an integer"); }

double Value::number() const {
    if (std::int64_t const* const whole = std::get_if<std::int64_t>(&data_))
        return static_cast<double>(*whole);
    return held<double>(data_, "the setting is a number");
}

bool Value::boolean() const { return held<bool>(data_, "the setting is true or false"); }

Date Value::date() const { return held<Date>(data_, "the setting is a date"); }

Values const& Value::list() const { return held<Values>(data_, "the setting is a list"); }

Entries const& Value::entries() const { return held<Entries>(data_, "the setting is a table"); }

std::vector<std::string> Value::texts() const {
    std::vector<std::string> all;
    for (Value const& value : list()) all.push_back(value.text());
    return all;
}

Value const* Value::find(std::string_view key) const {
    for (auto const& [name, value] : entries()) {
        if (name == key) return &value;
    }
    return nullptr;
}

Value const& Value::at(std::string_view key) const {
    Value const* const value = find(key);
    if (value == nullptr)
        throw Fault("no setting \"" + std::string(key) + "\" that is required or has a fallback");
    return *value;
}

std::string Value::text_or_empty(std::string_view key) const {
    Value const* const value = find(key);
    return value == nullptr ? std::string() : value->text();
}

Values const& Value::list_or_empty(std::string_view key) const {
    static Values const none;
    Value const* const value = find(key);
    return value == nullptr ? none : value->list();
}

std::string const& Value::excerpt() const {
    static std::string const none;
    return excerpt_ ? *excerpt_ : none;
}

TextPlace Value::text_place() const { return text_place_ ? *text_place_ : TextPlace(place_); }

Place Value::key_place() const {
    Place place = place_;
    if (key_column_ > 0) place.column = key_column_;
    return place;
}

Diagnostic at(Value const& value, Severity severity, std::string_view code, std::string message,
              std::string hint) {
    return pointing_at(value.place(), value.excerpt(), severity, code, std::move(message), std::move(hint));
}

Diagnostic at_key(Value const& value, Severity severity, std::string_view code, std::string message,
                  std::string hint) {
    return pointing_at(value.key_place(), value.excerpt(), severity, code, std::move(message),
                       std::move(hint));
}

} // namespace linsen
