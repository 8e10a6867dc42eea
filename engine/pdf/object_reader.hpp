#pragma once

#include "base/export.hpp"
#include "pdf/lint.hpp"
#include "pdf/raw_value.hpp"
#include "pdf/serializer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen::pdf {

/// Looks objects of a file up and tells what is wrong with them. A reference that leads nowhere is a fault,
/// and reads as the empty text.
class ObjectReader {
public:
    ObjectReader(PlainFile const& file, std::vector<LintFault>& faults);

    [[nodiscard]] PlainFile const& file() const { return file_; }
    [[nodiscard]] std::string_view root() { return object(file_.root); }
    [[nodiscard]] std::string_view info() { return object(file_.info); }
    /// Text of the object with this number.
    [[nodiscard]] std::string_view object(std::uint32_t number);
    /// The value, or the text of the object that it refers to.
    [[nodiscard]] std::string_view resolved(std::string_view value);
    /// The resolved value of a key of a dictionary.
    [[nodiscard]] std::string_view get(std::string_view dictionary, std::string_view key) {
        return resolved(entry(dictionary, key));
    }
    /// What the stream that a value refers to holds, inflated; empty when there is none.
    [[nodiscard]] std::string bytes(std::string_view reference);

    void fault(std::string_view rule, std::string path, std::string what) {
        faults_.push_back({std::string(rule), std::move(path), std::move(what)});
    }
    /// A fault unless `kept`.
    void rule(bool kept, std::string_view rule, std::string_view path, std::string_view what) {
        if (!kept) fault(rule, std::string(path), std::string(what));
    }

private:
    PlainFile const& file_;
    std::vector<LintFault>& faults_;
    std::vector<PlainObject const*> by_number_;
};

[[nodiscard]] std::vector<double> numbers_of(std::string_view array);

} // namespace linsen::pdf
