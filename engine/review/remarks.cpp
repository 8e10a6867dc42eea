#include "review/remarks.hpp"

#include "base/text.hpp"
#include "review/sentences.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace linsen::review {

void Remarks::add(std::string_view code, ReadPart const& part, Sentence const& sentence, std::size_t offset,
                  std::string message, std::string hint) {
    auto const passage = static_cast<std::size_t>(sentence.passage - part.part->passages.data());
    found_.push_back({{{Severity::remark,
                        std::string(code),
                        sentence.place(offset),
                        std::move(message),
                        std::move(hint),
                        {}},
                       sentence.text},
                      part.part,
                      &sentence,
                      passage + 1,
                      sentence.source.at(offset)});
}

void Remarks::add(std::string_view code, ReadPart const& part, Place place, std::string message,
                  std::string hint) {
    found_.push_back(
        {{{Severity::remark, std::string(code), std::move(place), std::move(message), std::move(hint), {}},
          part.part->heading},
         part.part,
         nullptr,
         0,
         0});
}

void Remarks::add(std::string_view code, std::string about, Place place, std::string message,
                  std::string hint) {
    found_.push_back(
        {{{Severity::remark, std::string(code), std::move(place), std::move(message), std::move(hint), {}},
          std::move(about)},
         nullptr,
         nullptr,
         0,
         0});
}

bool Remarks::has(std::string_view code, Sentence const& sentence) const {
    return std::any_of(found_.begin(), found_.end(), [&](Found const& found) {
        return found.sentence == &sentence && found.remark.diagnostic.code == code;
    });
}

std::vector<Remark> Remarks::in_reading_order(Memo const& memo) const {
    std::vector<Found const*> order;
    order.reserve(found_.size());
    for (Found const& found : found_) order.push_back(&found);
    auto const place = [&](Found const* found) {
        auto const part = found->part == nullptr ? memo.parts.size()
                                                 : static_cast<std::size_t>(found->part - memo.parts.data());
        return std::tuple(part, found->passage, found->offset);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](Found const* a, Found const* b) { return place(a) < place(b); });
    std::vector<Remark> remarks;
    remarks.reserve(order.size());
    for (Found const* found : order) remarks.push_back(found->remark);
    return remarks;
}

namespace {

constexpr std::size_t most_quoted = 60;

/// The reference ({{tabell | rad | kolumn}}) that the byte at `at` stands inside: its begin and end.
std::optional<Span> reference_around(std::string_view text, std::size_t at) {
    std::size_t const begin = text.substr(0, at).rfind("{{");
    if (begin == std::string_view::npos) return std::nullopt;
    std::size_t const close = text.find("}}", begin);
    if (close == std::string_view::npos || close + 2 <= at) return std::nullopt;
    return Span{begin, close + 2};
}

/// As much of it as is quoted, without quotation marks. A reference is quoted whole or not at all: half of it
/// says nothing to who looks for it.
std::string shortened(std::string_view text) {
    if (count_code_points(text) <= most_quoted) return std::string(text);
    std::size_t end = 0;
    std::size_t word = 0; // end of the last whole word
    for (std::size_t count = 0; count < most_quoted; ++count) {
        if (text[end] == ' ') word = end;
        static_cast<void>(next_code_point(text, end));
    }
    constexpr std::size_t least = 20; // a word longer than the rest is cut
    std::size_t cut = word < least ? end : word;
    if (auto const reference = reference_around(text, cut)) {
        cut = reference->begin < least ? reference->end : reference->begin;
        if (cut == text.size()) return std::string(text);
    }
    return std::string(trim(text.substr(0, cut))) + " …";
}

} // namespace

std::string quoted(std::string_view text) { return in_quotes(shortened(text)); }

std::string quoted_about(std::string_view text, std::size_t begin, std::size_t end) {
    if (count_code_points(text.substr(0, end)) <= most_quoted) return quoted(text);
    // A few words before, and as many behind as there is room for.
    constexpr std::size_t lead = 25;
    std::size_t from = begin;
    for (std::size_t at = begin; at > 0 && count_code_points(text.substr(at, begin - at)) <= lead;) {
        at = text.rfind(' ', at - 1);
        if (at == std::string_view::npos) break;
        bool const near = count_code_points(text.substr(at + 1, begin - at - 1)) <= lead;
        if (near && !reference_around(text, at + 1)) from = at + 1;
    }
    return in_quotes("… " + shortened(text.substr(from)));
}

} // namespace linsen::review
