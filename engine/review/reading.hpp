#pragma once

#include "review/memo.hpp"
#include "review/plain_text.hpp"
#include "review/words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linsen::review {

/// A sentence as it is read, and where each byte of it stands in its passage.
struct Sentence {
    std::string text;
    std::vector<std::size_t> source;
    std::vector<Word> words; ///< offsets in `text`
    Passage const* passage = nullptr;
    std::size_t block = 0; ///< number of its block in the part
    std::size_t group = 0; ///< of its block: see Block
    bool item = false;

    [[nodiscard]] Place place(std::size_t offset = 0) const;
    /// As a reader counts: a percent sign goes with its number.
    [[nodiscard]] std::size_t count_words() const;
};

/// Is this its word number `at`, if it has as many?
[[nodiscard]] bool is_word(Sentence const& sentence, std::size_t at, std::string_view text);

struct ReadBlock {
    std::string text;
    bool item = false;
    bool inner = false;    ///< an item inside an item
    std::size_t first = 0; ///< its sentences in the part
    std::size_t last = 0;  ///< one past them
};

struct ReadPart {
    Part const* part = nullptr;
    std::vector<ReadBlock> blocks;
    std::vector<Sentence> sentences;

    [[nodiscard]] bool empty() const { return sentences.empty(); }
};

/// A memo, read once for all rules. Points into the memo, which must outlive it.
struct Reading {
    Memo const* memo = nullptr;
    std::vector<ReadPart> parts;

    /// What stands in the parts of a kind: of two with the same kind both.
    [[nodiscard]] bool says_something(PartKind kind) const;
};

[[nodiscard]] Reading read(Memo const& memo);

} // namespace linsen::review
