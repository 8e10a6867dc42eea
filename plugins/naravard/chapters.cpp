#include "background.hpp"
#include "pages.hpp"
#include "tables.hpp"

#include <algorithm>
#include <set>

namespace naravard {

namespace {

using namespace document;

std::string direction_text(Wanted wanted) {
    switch (wanted) {
    case Wanted::up: return "uppåt";
    case Wanted::down: return "nedåt";
    case Wanted::none: break;
    }
    return "ingen angiven";
}

/// Definition, unit, wanted direction and target in one paragraph; the source stands under the table.
Block facts(Indicator const& indicator) {
    Text line = text(strong("Så mäts det:"), " " + with_stop(indicator.definition), " ", strong("Enhet:"),
                     " " + std::string(label(indicator.unit)) + ". ", strong("Önskad riktning:"),
                     " " + direction_text(indicator.measure.wanted) + ".");
    if (indicator.target) {
        line.push_back(words(" "));
        line.push_back(strong("Mål:"));
        line.push_back(words(" "));
        int decimals = 0;
        while (decimals < 3 && round_half_away(indicator.target->value, decimals) != indicator.target->value)
            ++decimals;
        line.push_back(number(shown_cell(indicator.target->value, indicator.unit, decimals)));
        line.push_back(words(indicator.target_source.empty() ? "." : " (" + indicator.target_source + ")."));
    }
    return paragraph(std::move(line));
}

void append(Blocks& blocks, Blocks more) {
    for (Block& each : more) blocks.push_back(std::move(each));
}

Block indicator_section(Entry const& entry, Areas const& areas, Figures const& figures,
                        PrintedCells& printed) {
    View const& view = entry.view;
    Indicator const& indicator = view.indicator();
    std::string const source = citation_of(figures, indicator.data);
    Blocks blocks;
    append(blocks, paragraphs(indicator.explanation));
    std::vector<Text> items = entry.reading->bullets;
    for (Entry const& pair : entry.second_pair)
        items.insert(items.end(), pair.reading->bullets.begin(), pair.reading->bullets.end());
    blocks.push_back(bullets(std::move(items)));
    blocks.push_back(facts(indicator));
    append(blocks, years(view, areas, source, printed));
    View const* const pair = entry.second_pair.empty() ? nullptr : &entry.second_pair.front().view;
    append(blocks, municipalities(view, pair, areas, source, printed));
    return section(indicator.title, "indikator-" + indicator.id, std::move(blocks));
}

/// "U21343", "U21343 och 65+ tillsammans": what the template asks for; empty when it asks for nothing.
std::string asked_for(Indicator const& indicator) {
    std::vector<std::string> codes;
    for (Condition const& condition : indicator.where)
        if (!condition.codes.empty()) codes.push_back(condition.codes.front());
    return join_swedish(codes) + (codes.size() > 1 ? " tillsammans" : "");
}

std::string why_lacking(Entry const& entry, Areas const& areas) {
    Indicator const& indicator = entry.view.indicator();
    if (entry.view.is_hidden())
        return indicator.title + ": " + text_of({say("niva.skyddad", {{"plats", area_in_text(areas.own)}})});
    if (entry.view.is_unreadable())
        return indicator.title + ": " + text_of({say("niva.olast", {{"plats", area_in_text(areas.own)}})});
    std::string reason = "rapporten inte har någon datamängd ”" + indicator.data + "”";
    if (indicator.has_data) {
        reason = "datamängden ”" + indicator.data + "” inte har några ";
        std::string const asked = asked_for(indicator);
        auto const& other = entry.view.other_groups();
        Groups const& groups = entry.view.measure().groups;
        if (!entry.view.has_rows() && !asked.empty()) {
            reason += "rader för " + asked;
        } else if (!other.empty()) {
            reason += "uppgifter om " + groups.first + " och " + groups.second + " för " +
                      area_in_text(areas.own) + ". Källan redovisar " + join_swedish(other) +
                      ", som rapporten inte visar";
        } else {
            reason += "uppgifter för " + area_in_text(areas.own);
        }
    }
    return indicator.title + ": uppgifter saknas, eftersom " + reason + ".";
}

/// A box of its own section where other indicators stand above it, so that it is found in the contents.
Block lacking(Chapter const& chapter, Areas const& areas) {
    Blocks content;
    if (chapter.is_lacking()) {
        std::string const& reason = chapter.goal->lacking;
        append(content, paragraphs(!reason.empty() ? reason
                                   : chapter.entries.empty()
                                       ? "Mallen har inga indikatorer för det här delmålet."
                                       : "Rapporten visar inga uppgifter för det här delmålet."));
    }
    std::vector<Text> items;
    for (Entry const& entry : chapter.entries) {
        if (!entry.reading) items.push_back(text(why_lacking(entry, areas)));
    }
    if (!items.empty()) content.push_back(bullets(std::move(items)));
    bool const any_missing =
        chapter.entries.empty() ||
        std::any_of(chapter.entries.begin(), chapter.entries.end(), [](Entry const& entry) {
            return !entry.reading && !entry.view.is_hidden() && !entry.view.is_unreadable();
        });
    Block warning = box(Box::Role::warning, any_missing ? "Uppgifter saknas" : "Uppgifter visas inte",
                        std::move(content));
    if (chapter.is_lacking()) return warning;
    // No name of a delmål makes two hyphens, nor does an id have them.
    return section(any_missing ? "Det här saknas" : "Det här visas inte", chapter.goal->anchor + "--saknas",
                   {std::move(warning)});
}

/// The data sets that something is printed from.
std::set<std::string> printed_data(Sorting const& sorting, Content const& content) {
    std::set<std::string> names;
    for (Chapter const& chapter : content.chapters) {
        for (Entry const& entry : chapter.entries) {
            if (entry.reading) names.insert(entry.view.indicator().data);
        }
    }
    for (std::size_t i = 0; i < sorting.backgrounds.size(); ++i)
        if (!content.backgrounds[i].empty()) names.insert(sorting.backgrounds[i].data);
    return names;
}

/// "Kontakt med vården"; where it has two pairs of sexes, each is "Kontakt med vården (flickor och pojkar)".
std::string title_of(Entry const& entry) {
    std::string const& title = entry.view.indicator().title;
    if (!entry.view.is_second_pair() && entry.second_pair.empty()) return title;
    Groups const& groups = entry.view.measure().groups;
    return title + " (" + groups.first + " och " + groups.second + ")";
}

/// What the readings left out, one sentence for all indicators that share it. What is left out of both pairs
/// of sexes is so of the whole indicator.
void add_left_out(Content const& content, std::vector<std::string>& sentences) {
    std::vector<std::pair<std::string, std::vector<std::string>>> titles;
    auto const add = [&titles](std::string const& what, std::string const& title) {
        auto found = std::find_if(titles.begin(), titles.end(),
                                  [&what](auto const& each) { return each.first == what; });
        if (found == titles.end()) found = titles.insert(titles.end(), {what, {}});
        found->second.push_back(title);
    };
    auto const leaves_out = [](Entry const& entry, std::string const& what) {
        auto const& said = entry.reading->not_compared;
        return std::find(said.begin(), said.end(), what) != said.end();
    };
    for (Chapter const& chapter : content.chapters) {
        for (Entry const& entry : chapter.entries) {
            if (!entry.reading) continue;
            Entry const* const pair = entry.second_pair.empty() ? nullptr : &entry.second_pair.front();
            for (std::string const& what : entry.reading->not_compared) {
                bool const of_both = pair == nullptr || leaves_out(*pair, what);
                add(what, of_both ? entry.view.indicator().title : title_of(entry));
            }
            if (pair == nullptr) continue;
            for (std::string const& what : pair->reading->not_compared)
                if (!leaves_out(entry, what)) add(what, title_of(*pair));
        }
    }
    for (auto const& [what, of] : titles) sentences.push_back(join_swedish(of) + ": " + what + ".");
}

/// Where the own area has figures of them, or kommuner have.
void add_second_pair(Entry& entry, Content& content, Figures const& figures) {
    if (!entry.view.other_pair()) return;
    Entry pair{View(entry.view.indicator(), content.areas, figures, *entry.view.other_pair()), {}};
    if (!pair.view.has_figures() && !pair.view.year_of_kommuner()) return;
    pair.reading = read_figures(pair.view, content.areas, content.comparisons);
    entry.second_pair.push_back(std::move(pair));
}

/// Which comparisons between the two groups, and over time, could not be made.
void add_not_compared(Entry const& entry, std::string const& own, std::vector<std::string>& sentences) {
    View const& view = entry.view;
    std::string const title = title_of(entry);
    std::string const& name =
        view.indicator().title; // before sentences that say themselves which pair they mean
    Groups const& groups = view.measure().groups;
    std::string const both = groups.first + " och " + groups.second;
    auto const why = [&view](std::string const& year, std::string const& unreadable,
                             std::string const& hidden, std::string const& left_out) {
        Standings const then = view.own_standings(year);
        return then.any(Standing::unreadable) ? unreadable : then.any(Standing::hidden) ? hidden : left_out;
    };
    if (!view.measure().divided) {
        // Those of kommuner may be.
        std::string const where = view.areas_are_divided() ? " för " + area_in_text(own) : "";
        sentences.push_back(
            with_stop(title + ": könen är inte jämförda" + where + view.because_without_sex()));
    } else if (!entry.reading->gap.difference || entry.reading->gap_year != view.latest_year()) {
        bool const contradicts =
            contradicts_own_interval(view.latest().first) || contradicts_own_interval(view.latest().second);
        sentences.push_back(
            name + ": " + both + " är inte jämförda för " + view.latest_year() + ", eftersom " +
            (contradicts ? "en uppgift ligger utanför sitt eget intervall"
                         : why(view.latest_year(), "en uppgift inte gick att läsa", "en uppgift är skyddad",
                               "uppgift saknas")) +
            (entry.reading->gap.difference ? "; jämförelsen gäller " + entry.reading->gap_year + "." : "."));
    }
    if (auto const& year = view.total_alone_since()) {
        sentences.push_back(
            with_stop(name + ": " + both + " är inte jämförda för " + *year + ", eftersom " +
                      why(*year, "uppgifterna om dem inte gick att läsa", "uppgifterna om dem inte visas",
                          "källan bara har en uppgift om dem tillsammans")));
    }
    if (view.has_overlapping_times()) {
        if (view.is_second_pair()) return;
        int const years = view.mean_years();
        sentences.push_back(
            title + ": varje värde " +
            (years > 1 ? "är ett medelvärde över " + number_word(static_cast<std::size_t>(years)) + " år"
                       : std::string("gäller flera år")) +
            ". Värden som delar något år med varandra är inte jämförda.");
    } else if (!entry.reading->why_no_change.empty() && !view.has_mixed_periods()) {
        // Older figures, or those of all together, may be compared all the same.
        bool const any_other = entry.reading->of_all || !entry.reading->earlier.empty();
        sentences.push_back(with_stop(title + ": " +
                                      (any_other ? "uppgifterna om " + both + " för " + view.latest_year() +
                                                       " är inte jämförda med tidigare"
                                                 : std::string("ingen jämförelse över tid")) +
                                      ", eftersom " + entry.reading->why_no_change));
    }
}

template <class Is>
bool any_entry(Content const& content, Is is) {
    return std::any_of(content.chapters.begin(), content.chapters.end(), [&](Chapter const& chapter) {
        return std::any_of(chapter.entries.begin(), chapter.entries.end(), is);
    });
}

} // namespace

bool Chapter::is_lacking() const {
    return std::none_of(entries.begin(), entries.end(),
                        [](Entry const& entry) { return entry.reading.has_value(); });
}

Content read_content(Job const& job, Sorting const& sorting, Figures const& figures, PrintedCells& printed) {
    Content content;
    content.areas = areas_of(job);
    for (Background const& each : sorting.backgrounds) {
        content.backgrounds.push_back(background(each, content.areas, figures, printed));
        content.background_standings.push_back(background_standing(each, content.areas, figures));
    }
    for (Goal const& goal : sorting.goals) {
        Chapter chapter{&goal, {}};
        for (Indicator const& indicator : goal.indicators) {
            Entry entry{View(indicator, content.areas, figures), {}};
            if (entry.view.has_figures() || entry.view.year_of_kommuner()) {
                entry.reading = read_figures(entry.view, content.areas, content.comparisons);
                add_second_pair(entry, content, figures);
            }
            chapter.entries.push_back(std::move(entry));
        }
        content.chapters.push_back(std::move(chapter));
    }
    return content;
}

Block chapter(Chapter const& chapter, Areas const& areas, Figures const& figures, PrintedCells& printed) {
    Blocks blocks = paragraphs(chapter.goal->description);
    bool const all_there = std::all_of(chapter.entries.begin(), chapter.entries.end(),
                                       [](Entry const& entry) { return entry.reading; });
    for (Entry const& entry : chapter.entries) {
        if (entry.reading) blocks.push_back(indicator_section(entry, areas, figures, printed));
    }
    if (!all_there || chapter.is_lacking()) blocks.push_back(lacking(chapter, areas));
    return section(chapter.goal->name, chapter.goal->anchor, std::move(blocks));
}

Method method_of(Sorting const& sorting, Content const& content) {
    Method method;
    method.printed = printed_data(sorting, content);
    method.comparisons = content.comparisons.counts();
    method.notes = sorting.notes;
    std::vector<std::string> evened;
    for (Chapter const& chapter : content.chapters) {
        for (Entry const& entry : chapter.entries) {
            Indicator const& indicator = entry.view.indicator();
            if (entry.reading && entry.view.is_rounded())
                method.rounded.push_back({indicator.title, indicator.data, entry.view.most_decimals()});
            if (entry.reading && entry.view.has_added_decimals()) evened.push_back(indicator.title);
            if (!entry.reading || !entry.view.has_figures()) continue;
            add_not_compared(entry, content.areas.own, method.not_compared);
            for (Entry const& pair : entry.second_pair)
                if (pair.view.has_figures()) add_not_compared(pair, content.areas.own, method.not_compared);
            for (std::string const& which : entry.reading->between_midpoints)
                method.notes.push_back(indicator.title + ": " + which + ".");
            if (entry.view.has_mixed_periods()) {
                method.not_compared.push_back(indicator.title +
                                              ": värdena gäller olika långa tider. Ett värde är bara jämfört "
                                              "med värden som gäller en lika "
                                              "lång tid.");
            }
        }
    }
    if (!evened.empty()) {
        method.notes.push_back(
            join_swedish(evened) +
            ": källan skriver en del värden med färre decimaler än andra. De visas med lika "
            "många, så att värdena går att jämföra med ögat.");
    }
    add_left_out(content, method.not_compared);
    bool const any_earlier = any_entry(content, [](Entry const& entry) {
        return entry.view.has_figures() && !entry.view.earlier_years_of_kommuner().empty();
    });
    bool const any_over_time = any_entry(content, [](Entry const& entry) {
        return !entry.view.has_figures() && !entry.view.earlier_years_of_kommuner().empty();
    });
    if (any_earlier) {
        method.not_compared.push_back(
            any_over_time ? "Tabellerna per kommun visar en enda tidpunkt, utom för indikatorer där "
                            "ingen uppgift om " +
                                area_in_text(content.areas.own) +
                                " visas. Kommunernas tidigare uppgifter visas annars inte."
                          : "Tabellerna per kommun visar en enda tidpunkt. Kommunernas tidigare uppgifter "
                            "visas inte.");
    }
    if (content.areas.own_is_county()) {
        bool const any_kommun = any_entry(content, [](Entry const& entry) {
            return entry.reading && entry.view.year_of_kommuner().has_value();
        });
        bool const against_county = any_entry(content, [](Entry const& entry) {
            return entry.reading && entry.reading->kommuner_against_county;
        });
        if (against_county) {
            method.not_compared.push_back("Kommunerna är jämförda med länet men inte med varandra.");
        } else if (any_kommun) {
            method.not_compared.push_back("Kommunerna är inte jämförda med varandra.");
        }
    }
    return method;
}

} // namespace naravard
