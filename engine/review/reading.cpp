#include "review/reading.hpp"

#include "review/sentences.hpp"

#include <algorithm>
#include <utility>

namespace linsen::review {

namespace {

void read_passage(Passage const& passage, ReadPart& into) {
    std::size_t const groups = into.sentences.empty() ? 0 : into.sentences.back().group + 1;
    for (Block& block : plain_text(passage.source)) {
        ReadBlock read{block.text, block.item, block.inner, into.sentences.size(), into.sentences.size()};
        for (Span const span : sentences(block.text)) {
            Sentence sentence;
            sentence.text = block.text.substr(span.begin, span.end - span.begin);
            sentence.source.assign(block.source.begin() + static_cast<std::ptrdiff_t>(span.begin),
                                   block.source.begin() + static_cast<std::ptrdiff_t>(span.end));
            sentence.words = words(sentence.text);
            sentence.passage = &passage;
            sentence.block = into.blocks.size();
            sentence.group = groups + block.group;
            sentence.item = block.item;
            if (!sentence.words.empty()) into.sentences.push_back(std::move(sentence));
        }
        read.last = into.sentences.size();
        if (read.last > read.first) into.blocks.push_back(std::move(read));
    }
}

} // namespace

Place Sentence::place(std::size_t offset) const {
    return passage->start.of(passage->source, source.at(offset));
}

bool is_word(Sentence const& sentence, std::size_t at, std::string_view text) {
    return at < sentence.words.size() && sentence.words[at].text == text;
}

std::size_t Sentence::count_words() const {
    auto const count =
        std::count_if(words.begin(), words.end(), [](Word const& word) { return word.text != "%"; });
    return static_cast<std::size_t>(count);
}

bool Reading::says_something(PartKind kind) const {
    return std::any_of(parts.begin(), parts.end(),
                       [&](ReadPart const& part) { return part.part->kind == kind && !part.empty(); });
}

Reading read(Memo const& memo) {
    Reading reading;
    reading.memo = &memo;
    reading.parts.reserve(memo.parts.size());
    for (Part const& part : memo.parts) {
        ReadPart& read = reading.parts.emplace_back();
        read.part = &part;
        for (Passage const& passage : part.passages) read_passage(passage, read);
    }
    return reading;
}

} // namespace linsen::review
