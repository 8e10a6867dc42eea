#pragma once

#include "review/memo.hpp"
#include "review/reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen::review {

/// Collects what the rules find, and puts it in reading order.
class Remarks {
public:
    /// About the words of a sentence from byte `offset` on.
    void add(std::string_view code, ReadPart const& part, Sentence const& sentence, std::size_t offset,
             std::string message, std::string hint);
    /// About a whole part, told before what stands in it.
    void add(std::string_view code, ReadPart const& part, Place place, std::string message, std::string hint);
    /// About something behind the parts: a table, a question. In the order in which they are added.
    void add(std::string_view code, std::string about, Place place, std::string message, std::string hint);

    /// A remark with this code is about this sentence already.
    [[nodiscard]] bool has(std::string_view code, Sentence const& sentence) const;

    [[nodiscard]] std::vector<Remark> in_reading_order(Memo const& memo) const;

private:
    struct Found {
        Remark remark;
        Part const* part = nullptr; ///< none: behind the parts
        Sentence const* sentence = nullptr;
        std::size_t passage = 0; ///< 0: the part itself; then its passages, from 1
        std::size_t offset = 0;
    };

    std::vector<Found> found_;
};

/// In quotation marks; a long text up to the last whole word within sixty characters, and "…".
[[nodiscard]] std::string quoted(std::string_view text);

/// The same of a sentence, so that what the remark is about, its bytes from `begin` to `end`, is among the
/// sixty characters: "… som ungdomarna har fått".
[[nodiscard]] std::string quoted_about(std::string_view text, std::size_t begin, std::size_t end);

} // namespace linsen::review
