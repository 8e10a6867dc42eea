#include "pages.hpp"
#include "rates.hpp"
#include "supply.hpp"

namespace minimaria {

namespace {

using namespace document;

void append(Blocks& blocks, Blocks more) {
    for (Block& each : more) blocks.push_back(std::move(each));
}

/// How many persons there are of either group.
Block how_many(Reading const& reading) {
    Findings said;
    for (std::size_t i = 0; i < reading.pairs().size(); ++i) {
        auto const& [first, second] = reading.persons()[i];
        if (!first.shown() || !second.shown()) continue;
        Groups const& groups = reading.pairs()[i].groups;
        Slots const slots{{"a", print_number(first.value, 0)},
                          {"b", print_number(second.value, 0)},
                          {"k", groups.first},
                          {"m", groups.second}};
        said.push_back(reading.year().empty()
                           ? say("antal.personer", slots)
                           : say("antal.personer-ar", slots + Slots{{"år", period_in_text(reading.year())}}));
        if (auto distribution = say_distribution(groups, first, second))
            said.push_back(*std::move(distribution));
    }
    if (reading.years() > 1 && reading.years() < 4) said.push_back(say("trend.kort"));
    return paragraph(text_of(said));
}

Block topic_section(Topic const& topic, Guide const& guide, Reading const& reading, Job const& job,
                    Figures const& figures) {
    Blocks blocks;
    std::vector<Text> items;
    for (AnswerReading const& answer : reading.answers())
        if (answer.topic == &topic) items.push_back(text(text_of(reading.all_of(answer))));
    for (Finding const& each : reading.untried_of(topic)) items.push_back(text(each.text));
    if (!items.empty()) blocks.push_back(bullets(std::move(items)));
    append(blocks, shares_of(topic, guide, job, figures));
    return section(topic.title, "fraga-" + topic.id, std::move(blocks));
}

} // namespace

Block what_we_see(Guide const& guide, Reading const& reading, Job const& job, Figures const& figures) {
    Blocks blocks{how_many(reading)};
    for (Chapter const& chapter : guide.chapters) {
        Blocks content = paragraphs(chapter.description);
        for (Topic const& topic : chapter.topics)
            content.push_back(topic_section(topic, guide, reading, job, figures));
        blocks.push_back(section(chapter.title, "avsnitt-" + slug(chapter.title), std::move(content)));
    }
    if (guide.population)
        blocks.push_back(section(guide.population->title, "avsnitt-per-invanare",
                                 rates_of(*guide.population, reading.rates_of(guide), guide, job, figures)));
    if (!guide.by_place.empty())
        blocks.push_back(section(guide.by_place, "avsnitt-kommuner", places_of(guide, job, figures)));
    if (guide.supply)
        blocks.push_back(
            section(guide.supply->title, "avsnitt-utbud", supply_of(*guide.supply, guide, figures)));
    if (auto others = other_gender_section(figures, WithNobody::told)) blocks.push_back(*std::move(others));
    return section(guide.see_title, "steg-ser", std::move(blocks));
}

} // namespace minimaria
