#include "analyse/sentence.hpp"

#include "analyse/sentence_tables.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace linsen {

std::vector<Sentence> const& sentences() {
    static std::vector<Sentence> const table = [] {
        std::vector<Sentence> all = published_sentences();
        all.insert(all.end(), counted_sentences().begin(), counted_sentences().end());
        return all;
    }();
    return table;
}

std::string const& Slots::at(std::string_view name) const {
    auto const found =
        std::find_if(slots_.begin(), slots_.end(), [name](Slot const& slot) { return slot.first == name; });
    if (found == slots_.end())
        throw Fault("a sentence has no value for its slot {" + std::string(name) + "}");
    return found->second;
}

Slots operator+(Slots slots, Slots const& more) {
    slots.slots_.insert(slots.slots_.end(), more.slots_.begin(), more.slots_.end());
    return slots;
}

Finding say(std::string_view id, Slots const& slots) {
    auto const found = std::find_if(sentences().begin(), sentences().end(),
                                    [id](Sentence const& sentence) { return sentence.id == id; });
    if (found == sentences().end()) throw Fault("there is no sentence " + std::string(id));
    Finding finding{std::string(id), {}};
    std::string_view rest = found->text;
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        std::size_t const close = rest.find('}', open);
        finding.text += rest.substr(0, open);
        finding.text += slots.at(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
        // "m.m." at the end of a sentence is its stop too.
        if (finding.text.ends_with('.') && rest.starts_with('.')) rest.remove_prefix(1);
    }
    finding.text += rest;
    return finding;
}

std::string text_of(Findings const& findings) {
    std::vector<std::string> texts;
    texts.reserve(findings.size());
    for (Finding const& finding : findings) texts.push_back(finding.text);
    return join(texts, " ");
}

std::string in_sentence(std::string_view heading) {
    std::size_t at = 0;
    std::size_t letters = 0;
    bool small_follows = true;
    while (at < heading.size() && letters < 2) {
        std::size_t const begin = at;
        (void)next_code_point(heading, at);
        std::string_view const letter = heading.substr(begin, at - begin);
        if (++letters == 2) small_follows = to_lower(letter) == letter;
    }
    std::size_t end = 0;
    if (!heading.empty()) (void)next_code_point(heading, end);
    if (!small_follows) return std::string(heading);
    return to_lower(heading.substr(0, end)) + std::string(heading.substr(end));
}

std::string with_stop(std::string text) {
    if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
    return text;
}

std::string without_stop(std::string_view text) {
    constexpr std::array<std::string_view, 6> abbreviations{"etc.", "mm.", "osv.", "dyl.", "kr.", "tkr."};
    text = trim(text);
    while (text.ends_with('.')) {
        auto const word = text.substr(text.find_last_of(" (") + 1); // npos + 1 is 0
        bool const has_another = word.find('.') + 1 < word.size();
        if (has_another || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end())
            break;
        text = trim(text.substr(0, text.size() - 1));
    }
    return std::string(text);
}

std::string join_names(std::vector<std::string> const& names) {
    bool const has_and = std::any_of(names.begin(), names.end(), [](std::string const& name) {
        return name.find(" och ") != std::string::npos;
    });
    return has_and ? join(names, "; ") : join_swedish(names);
}

std::string number_word(std::size_t number) {
    static constexpr std::array<std::string_view, 13> words{
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"};
    return number < words.size() ? std::string(words.at(number)) : std::to_string(number);
}

} // namespace linsen
