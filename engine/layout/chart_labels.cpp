#include "layout/chart_labels.hpp"

#include "base/text.hpp"
#include "layout/word_parts.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace linsen::layout {

namespace {

constexpr std::string_view ellipsis = "…";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Split at spaces, but not inside "50 000", however that is written.
std::vector<std::string> words_of(std::string_view text) {
    constexpr std::size_t thousand = 3;
    std::vector<std::string> words;
    for (auto const word : split(text, ' ')) {
        if (word.empty()) continue;
        auto const end = std::find_if_not(word.begin(), word.end(), is_digit);
        if (!words.empty() && is_digit(words.back().back()) &&
            static_cast<std::size_t>(end - word.begin()) == thousand)
            words.back().append(" ").append(word);
        else
            words.emplace_back(word);
    }
    return words;
}

} // namespace

std::string fit(std::string_view text, Face face, double size, double width, Measure const& measure) {
    if (measure(text, face, size) <= width) return std::string(text);
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) {
        (void)next_code_point(text, at);
        ends.push_back(at);
    }
    while (!ends.empty()) {
        ends.pop_back();
        auto const end = ends.empty() ? 0 : ends.back();
        auto shorter = std::string(trim(text.substr(0, end))) + std::string(ellipsis);
        if (measure(shorter, face, size) <= width) return shorter;
    }
    return {};
}

std::vector<std::string> wrap(std::string_view text, Face face, double size, double width, std::size_t most,
                              Measure const& measure) {
    std::vector<std::string> lines;
    for (auto const& word : words_of(text)) {
        auto const whole = measure(word, face, size) <= width;
        std::string_view glue = " ";
        for (auto& stretch : whole ? std::vector{word} : stretches_of(word)) {
            auto const before = std::exchange(glue, "");
            if (!lines.empty()) {
                auto longer = lines.back() + std::string(before) + stretch;
                if (measure(longer, face, size) <= width || lines.size() == most) {
                    lines.back() = std::move(longer);
                    continue;
                }
            }
            auto rest = std::move(stretch);
            while (lines.size() + 1 < most && measure(rest, face, size) > width) {
                auto parts = parted(rest, face, size, width, measure);
                if (!parts) break;
                lines.push_back(std::move(parts->first));
                rest = std::move(parts->second);
            }
            lines.push_back(std::move(rest));
        }
    }
    for (auto& line : lines) line = fit(line, face, size, width, measure);
    return lines;
}

bool is_cut(std::vector<std::string> const& lines, std::string_view text) {
    auto const shortened = [](std::string const& line) { return line.empty() || line.ends_with(ellipsis); };
    return !trim(text).empty() && text.find(ellipsis) == std::string_view::npos &&
           (lines.empty() || std::any_of(lines.begin(), lines.end(), shortened));
}

std::vector<double> spread(std::vector<Slot> const& slots, double low, double high) {
    std::vector<std::size_t> order(slots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return slots[a].centre < slots[b].centre; });

    // Pool adjacent violators: labels that collide join a block, which stands where the sum of squares of its
    // members' moves is least.
    struct Block {
        std::size_t first = 0;
        std::size_t count = 0;
        double start = 0;
        double extent = 0;
        double wanted = 0; ///< sum of the starts that members want for the block
    };
    std::vector<Block> blocks;
    auto const settle = [&](Block& block) {
        block.start = block.wanted / static_cast<double>(block.count);
        block.start = std::max(low, std::min(block.start, high - block.extent));
    };
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto const& slot = slots[order[i]];
        Block block{i, 1, 0, slot.extent, slot.centre - slot.extent / 2};
        settle(block);
        while (!blocks.empty() && blocks.back().start + blocks.back().extent > block.start) {
            auto const before = blocks.back();
            blocks.pop_back();
            block = {before.first, before.count + block.count, 0, before.extent + block.extent,
                     before.wanted + block.wanted - static_cast<double>(block.count) * before.extent};
            settle(block);
        }
        blocks.push_back(block);
    }
    std::vector<double> result(slots.size());
    for (auto const& block : blocks) {
        auto start = block.start;
        for (auto i = block.first; i < block.first + block.count; ++i) {
            result[order[i]] = start + slots[order[i]].extent / 2;
            start += slots[order[i]].extent;
        }
    }
    return result;
}

std::vector<std::size_t> thin_out(std::vector<Slot> const& slots, double gap) {
    std::vector<std::size_t> chosen;
    for (std::size_t step = 1; step <= slots.size(); ++step) {
        chosen.clear();
        for (auto i = slots.size(); i > 0; i = i > step ? i - step : 0) chosen.push_back(i - 1);
        std::reverse(chosen.begin(), chosen.end());
        auto const apart = [&](std::size_t a, std::size_t b) {
            return slots[b].centre - slots[a].centre >= (slots[a].extent + slots[b].extent) / 2 + gap;
        };
        auto fits = true;
        for (std::size_t i = 1; i < chosen.size(); ++i) fits = fits && apart(chosen[i - 1], chosen[i]);
        if (fits) break;
    }
    return chosen;
}

std::vector<std::size_t> thin_out_from_first(std::vector<Slot> const& slots, double gap) {
    std::vector<Slot> mirrored;
    for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot)
        mirrored.push_back({-slot->centre, slot->extent});
    auto chosen = thin_out(mirrored, gap);
    for (auto& i : chosen) i = slots.size() - 1 - i;
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

std::vector<std::size_t> thin_out_years(std::vector<Slot> const& slots, double gap) {
    auto chosen = thin_out(slots, gap);
    if (chosen.empty() || chosen.front() == 0) return chosen;
    auto const near_first = [&](std::size_t i) {
        return slots[i].centre - slots[0].centre < (slots[i].extent + slots[0].extent) / 2 + gap;
    };
    // Only the last year stays whatever is near it.
    while (chosen.size() > 1 && near_first(chosen.front())) chosen.erase(chosen.begin());
    if (!near_first(chosen.front())) chosen.insert(chosen.begin(), 0);
    return chosen;
}

} // namespace linsen::layout
