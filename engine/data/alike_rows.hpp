#pragma once

#include "data/csv_cutter.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

/// Counts records that are alike: byte for byte the same in the fields that are wanted. Memory grows with how
/// many kinds there are, not with how many records.
class AlikeRows {
public:
    /// `wanted`: the fields that tell kinds apart, which every record must have.
    explicit AlikeRows(std::vector<std::size_t> wanted)
        : wanted_(std::move(wanted)) {}

    /// A record with no doubled quote in a wanted field. Eight bytes from the beginning of each field must be
    /// readable, as they are in a CsvBlock.
    void add(CsvRecord const& record, std::uint64_t position);
    /// Records are counted a batch at a time; this counts the last ones. Nothing below sees them before.
    void settle();

    /// All that another one has counted, over the same fields.
    void absorb(AlikeRows const& other);

    [[nodiscard]] std::size_t kinds() const { return entries_.size(); }
    [[nodiscard]] std::uint64_t count(std::size_t kind) const { return words_[entries_[kind]]; }
    /// The lowest position of a record of the kind.
    [[nodiscard]] std::uint64_t first(std::size_t kind) const { return words_[entries_[kind] + 1]; }
    /// What stands in the wanted fields, in their order.
    [[nodiscard]] std::vector<std::string> fields(std::size_t kind) const;

private:
    using Word = std::uint64_t;

    /// A key that is not counted yet.
    struct Pending {
        std::size_t hash;
        std::size_t begin; ///< in `keys_`
        std::size_t length;
        std::uint64_t position;
    };

    void pack(CsvRecord const& record);
    void add_key(Pending const& key, Word const* words, std::uint64_t count);
    [[nodiscard]] bool is_key(std::size_t entry, Word const* key, std::size_t length) const;
    [[nodiscard]] std::size_t end_of(std::size_t kind) const;
    void grow();

    std::vector<std::size_t> wanted_;
    std::vector<Word> keys_; ///< of the batch
    std::vector<Pending> pending_;
    std::vector<Word> words_; ///< of each kind: count, first position, key; so they are met together
    std::vector<std::uint32_t> entries_; ///< where each kind begins in `words_`
    std::vector<std::uint32_t> slots_ =
        std::vector<std::uint32_t>(1024); ///< open addressing: entry + 1; 0 is empty
};

} // namespace linsen
