#include "data/alike_rows.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace linsen {

namespace {

// A field of up to seven bytes is one word: its bytes, and its length in the byte that they leave free. A
// longer one is a word that says so, with its length, and as many words as its bytes need.
constexpr std::size_t word_size = sizeof(std::uint64_t);
constexpr bool little = std::endian::native == std::endian::little;
constexpr unsigned length_shift = little ? 56 : 0;
constexpr std::uint64_t long_field = 0xFF;
constexpr std::size_t key_at = 2; ///< in the words of a kind
constexpr std::size_t batch = 64;

void prefetch([[maybe_unused]] void const* at) {
#if defined(__GNUC__)
    __builtin_prefetch(at, 1);
#endif
}

std::uint64_t load(char const* from, std::size_t bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, word_size);
    if (bytes == 0) return 0;
    auto const unused = static_cast<unsigned>(8 * (word_size - bytes));
    return little ? word << unused >> unused : word >> unused << unused;
}

/// Only the order inside the table depends on it.
std::size_t hash_of(std::uint64_t const* key, std::size_t length) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < length; ++i) {
        hash = (hash ^ key[i]) * factor;
        hash ^= hash >> 32U;
    }
    return static_cast<std::size_t>(hash);
}

} // namespace

void AlikeRows::pack(CsvRecord const& record) {
    for (auto const index : wanted_) {
        auto const bytes = record.fields[index].bytes;
        if (bytes.size() < word_size) {
            keys_.push_back(load(bytes.data(), bytes.size()) | std::uint64_t{bytes.size()} << length_shift);
            continue;
        }
        keys_.push_back(long_field << length_shift | std::uint64_t{bytes.size()} << (little ? 0U : 8U));
        std::size_t at = 0;
        for (; at + word_size <= bytes.size(); at += word_size)
            keys_.push_back(load(bytes.data() + at, word_size));
        if (at < bytes.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, bytes.size() - at);
            keys_.push_back(word);
        }
    }
}

void AlikeRows::add(CsvRecord const& record, std::uint64_t position) {
    auto const begin = keys_.size();
    pack(record);
    auto const length = keys_.size() - begin;
    pending_.push_back({hash_of(keys_.data() + begin, length), begin, length, position});
    prefetch(&slots_[pending_.back().hash & (slots_.size() - 1)]);
    if (pending_.size() == batch) settle();
}

/// The table of kinds is larger than the processor's nearest memory: what one record of the batch waits for,
/// the others have asked for meanwhile.
void AlikeRows::settle() {
    for (auto const& key : pending_)
        if (auto const held = slots_[key.hash & (slots_.size() - 1)]; held != 0) prefetch(&words_[held - 1]);
    for (auto const& key : pending_) add_key(key, keys_.data() + key.begin, 1);
    pending_.clear();
    keys_.clear();
}

void AlikeRows::add_key(Pending const& key, Word const* words, std::uint64_t count) {
    if ((kinds() + 1) * 2 > slots_.size()) grow();
    auto const wrap = slots_.size() - 1;
    for (std::size_t slot = key.hash & wrap;; slot = (slot + 1) & wrap) {
        auto const held = slots_[slot];
        if (held == 0) {
            promise(words_.size() < std::numeric_limits<std::uint32_t>::max(), "kinds fit in 32 GiB");
            entries_.push_back(static_cast<std::uint32_t>(words_.size()));
            slots_[slot] = entries_.back() + 1;
            words_.push_back(count);
            words_.push_back(key.position);
            words_.insert(words_.end(), words, words + key.length);
            return;
        }
        auto const entry = std::size_t{held} - 1;
        if (!is_key(entry, words, key.length)) continue;
        words_[entry] += count;
        words_[entry + 1] = std::min(words_[entry + 1], key.position);
        return;
    }
}

/// No key is the beginning of another one: the words say how long they are.
bool AlikeRows::is_key(std::size_t entry, Word const* key, std::size_t length) const {
    auto const begin = entry + key_at;
    if (words_.size() - begin < length) return false;
    Word differs = 0; // keys are a few words: a loop beats a call
    for (std::size_t i = 0; i < length; ++i) differs |= key[i] ^ words_[begin + i];
    return differs == 0;
}

std::size_t AlikeRows::end_of(std::size_t kind) const {
    return kind + 1 < kinds() ? entries_[kind + 1] : words_.size();
}

void AlikeRows::absorb(AlikeRows const& other) {
    promise(wanted_ == other.wanted_, "only rows of the same fields are counted together");
    promise(pending_.empty() && other.pending_.empty(), "rows are settled before they are counted together");
    for (std::size_t kind = 0; kind < other.kinds(); ++kind) {
        auto const* const words = other.words_.data() + other.entries_[kind] + key_at;
        auto const length = other.end_of(kind) - other.entries_[kind] - key_at;
        add_key({hash_of(words, length), 0, length, other.first(kind)}, words, other.count(kind));
    }
}

std::vector<std::string> AlikeRows::fields(std::size_t kind) const {
    std::vector<std::string> fields;
    auto const* word = words_.data() + entries_[kind] + key_at;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        auto length = static_cast<std::size_t>(*word >> length_shift & 0xFFU);
        if (length == long_field) {
            length = static_cast<std::size_t>(little ? *word & ~(long_field << length_shift) : *word >> 8U);
            ++word;
        }
        fields.emplace_back(reinterpret_cast<char const*>(word), length);
        word += std::max<std::size_t>(1, (length + word_size - 1) / word_size);
    }
    return fields;
}

void AlikeRows::grow() {
    slots_.assign(slots_.size() * 2, 0);
    auto const wrap = slots_.size() - 1;
    for (std::size_t kind = 0; kind < kinds(); ++kind) {
        auto const begin = entries_[kind] + key_at;
        auto slot = hash_of(words_.data() + begin, end_of(kind) - begin) & wrap;
        while (slots_[slot] != 0) slot = (slot + 1) & wrap;
        slots_[slot] = entries_[kind] + 1;
    }
}

} // namespace linsen
