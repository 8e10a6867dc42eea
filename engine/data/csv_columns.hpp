#pragma once

#include "base/diagnostic.hpp"
#include "data/dictionary.hpp"
#include "data/frame.hpp"
#include "data/number_form.hpp"
#include "data/number_text.hpp"
#include "data/signs.hpp"
#include "data/text_encoding.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A text column on its way from bytes to a TextColumn: bytes are collected once each, decoded at the end.
class TextColumnBuilder {
public:
    void add(std::string_view bytes, std::uint32_t line) { codes_.push_back(dictionary_.add(bytes, line)); }
    [[nodiscard]] bool has(std::string_view bytes) const { return dictionary_.has(bytes); }
    /// The column; texts that are equal once decoded become one.
    [[nodiscard]] TextColumn finish(TextEncoding& encoding);

private:
    Dictionary dictionary_;
    std::vector<std::uint32_t> codes_;
};

/// A number column on its way.
class NumberColumnBuilder {
public:
    void add(NumberText number, std::uint32_t line);
    [[nodiscard]] NumberColumn finish();
    [[nodiscard]] NumberForm& form() { return form_; }

private:
    NumberColumn column_;
    NumberForm form_;
};

} // namespace linsen
