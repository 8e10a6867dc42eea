#pragma once

#include "suppress/suppression.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace linsen {

/// All that a solution depends on, byte for byte. Threads are left out: they never change a result.
[[nodiscard]] std::string key_of(suppression::Problem const& problem, suppression::Settings const& settings);
void append_key(std::string& key, std::vector<bool> const& hidden, std::vector<std::uint32_t> const& cells);

/// Answers by their questions. When those take more room than `most_bytes` it begins anew.
template <typename Answer>
class KeptSolutions {
public:
    explicit KeptSolutions(std::size_t most_bytes = std::size_t{64} << 20U)
        : most_bytes_(most_bytes) {}

    [[nodiscard]] std::optional<Answer> find(std::string const& key) {
        std::lock_guard const lock(guard_);
        auto const found = answers_.find(key);
        return found == answers_.end() ? std::nullopt : std::optional(found->second);
    }

    void keep(std::string key, Answer const& answer) {
        std::lock_guard const lock(guard_);
        if (bytes_ + key.size() > most_bytes_) {
            answers_.clear();
            bytes_ = 0;
        }
        bytes_ += key.size();
        answers_.insert_or_assign(std::move(key), answer);
    }

private:
    std::mutex guard_;
    std::unordered_map<std::string, Answer> answers_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0; ///< of the keys, beside which the answers are small
};

} // namespace linsen
