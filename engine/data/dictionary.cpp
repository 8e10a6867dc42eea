#include "data/dictionary.hpp"

#include <algorithm>
#include <cstring>

namespace linsen {

namespace {

/// Eight bytes at a time, each folded in with a multiplication; only the order inside the table depends on
/// it.
std::uint64_t hash_of(std::string_view bytes) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = bytes.size() * factor;
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        auto const part = std::min<std::size_t>(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), part);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 29U;
        bytes.remove_prefix(part);
    }
    return hash;
}

} // namespace

std::uint32_t Dictionary::add(std::string_view bytes, std::uint32_t line) {
    if (last_ != none && entries_[last_] == bytes) return last_;
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    auto const hash = hash_of(bytes);
    auto const wrap = slots_.size() - 1;
    for (auto slot = static_cast<std::size_t>(hash) & wrap;; slot = (slot + 1) & wrap) {
        auto const code = slots_[slot];
        if (code == none) {
            last_ = static_cast<std::uint32_t>(entries_.size());
            slots_[slot] = last_;
            entries_.emplace_back(bytes);
            first_lines_.push_back(line);
            hashes_.push_back(hash);
            return last_;
        }
        if (hashes_[code] == hash && entries_[code] == bytes) return last_ = code;
    }
}

bool Dictionary::has(std::string_view bytes) const {
    if (slots_.empty()) return false;
    auto const hash = hash_of(bytes);
    auto const wrap = slots_.size() - 1;
    for (auto slot = static_cast<std::size_t>(hash) & wrap; slots_[slot] != none; slot = (slot + 1) & wrap)
        if (hashes_[slots_[slot]] == hash && entries_[slots_[slot]] == bytes) return true;
    return false;
}

void Dictionary::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), none);
    auto const wrap = slots_.size() - 1;
    for (std::uint32_t code = 0; code < hashes_.size(); ++code) {
        auto slot = static_cast<std::size_t>(hashes_[code]) & wrap;
        while (slots_[slot] != none) slot = (slot + 1) & wrap;
        slots_[slot] = code;
    }
}

} // namespace linsen
