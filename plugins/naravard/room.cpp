#include "room.hpp"

#include <algorithm>
#include <array>

namespace naravard {

namespace {

using namespace document;

/// Letters that a line holds, about: of the text, of a key figure's label, of the report's title.
constexpr std::size_t letters_in_line = 88;
constexpr std::size_t letters_in_label = 88;
constexpr std::size_t letters_in_subtitle = 66;
/// Of a key figure's sentence, and how many lines of it the figures beside it are as high as.
constexpr std::size_t letters_in_sentence = 46;
constexpr std::size_t lines_of_sentence = 3;
constexpr std::size_t letters_of_reference = 12; ///< " Se tabell 1."
constexpr std::size_t letters_in_title = 34;
constexpr std::size_t lines_of_title = 2; ///< of the text, that a line of the title is as high as
constexpr std::size_t lines_of_stamp = 2;
/// Lines of text that the page has room for below so many key figures, and a subtitle of one line.
constexpr std::array<std::size_t, 6> lines_below{24, 20, 16, 12, 10, 8};

std::size_t lines_of(std::string_view text, std::size_t letters) {
    return (count_code_points(text) + letters - 1) / letters;
}

/// Of a text of words alone, as all on this page are, and of `more` letters behind it.
std::size_t lines_of(Text const& text, std::size_t letters = letters_in_line, std::size_t more = 0) {
    std::string all(more, ' ');
    for (Inline const& each : text)
        if (auto const* said = std::get_if<Words>(&each.node)) all += said->text;
    return lines_of(all, letters);
}

} // namespace

std::size_t lines_beside(Job const& job, KeyFigures const& figures, std::vector<Text> const& lacks) {
    std::size_t taken = 0;
    auto const beyond_one = [](std::size_t lines) { return lines > 0 ? lines - 1 : 0; };
    taken += lines_of_title * beyond_one(lines_of(job.title, letters_in_title));
    taken += beyond_one(lines_of(job.subtitle, letters_in_subtitle));
    if (job.draft || job.fictional) taken += lines_of_stamp;
    for (KeyFigures::Item const& item : figures.items) {
        taken += beyond_one(lines_of(item.label, letters_in_label));
        auto const said = lines_of(item.sentence, letters_in_sentence, letters_of_reference);
        taken += said > lines_of_sentence ? said - lines_of_sentence : 0;
    }
    for (Text const& sentence : lacks) taken += lines_of(sentence);
    auto const room = lines_below.at(std::min(figures.items.size(), lines_below.size() - 1));
    return room > taken ? room - taken : 0;
}

std::size_t lines_of(Blocks const& blocks) {
    std::size_t lines = 0;
    for (Block const& block : blocks) {
        if (auto const* said = std::get_if<Paragraph>(&block.node)) lines += lines_of(said->text);
        if (auto const* list = std::get_if<List>(&block.node))
            for (Blocks const& item : list->items) lines += lines_of(item);
    }
    return lines;
}

} // namespace naravard
