#include "pages.hpp"
#include "room.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace naravard {

namespace {

using namespace document;

/// Of gaps and of changes each. Beside more than three key figures, two.
constexpr std::size_t most_items = 3;
constexpr std::size_t most_items_beside_many = 2;
constexpr std::size_t many_key_figures = 4;

/// What a list on the first page has to tell of a difference: nothing when the size is 0.
struct Told {
    double size = 0;     ///< in procentenheter of a share, otherwise as a part of the larger value
    bool stands = false; ///< otherwise its certainty is unknown
};

struct Ranked {
    double size = 0;
    bool stands = false; ///< otherwise its certainty is unknown
    Entry const* entry = nullptr;
};

std::vector<Entry const*> entries_with_figures(Content const& content) {
    std::vector<Entry const*> result;
    for (Chapter const& chapter : content.chapters) {
        for (Entry const& entry : chapter.entries) {
            if (entry.reading && entry.view.has_figures()) result.push_back(&entry);
        }
    }
    return result;
}

/// The same, and after each indicator its second pair of sexes.
std::vector<Entry const*> entries_and_pairs(Content const& content) {
    std::vector<Entry const*> result;
    for (Entry const* entry : entries_with_figures(content)) {
        result.push_back(entry);
        for (Entry const& pair : entry->second_pair)
            if (pair.view.has_figures()) result.push_back(&pair);
    }
    return result;
}

bool is_share(Ranked const& ranked) { return ranked.entry->view.indicator().unit == Unit::percent; }

/// Shares by their procentenheter, then figures of other units by how large the difference is against the
/// values: procentenheter cannot be weighed against days or rates. Equal sizes stand in the order of the
/// template. `tell` gives what there is to tell of a reading.
template <class Tell>
std::vector<Ranked> ranked(Content const& content, Tell tell) {
    std::vector<Ranked> result;
    for (Entry const* entry : entries_and_pairs(content)) {
        Told const told = tell(*entry->reading, entry->view.indicator().unit == Unit::percent);
        if (told.size > 0) result.push_back({told.size, told.stands, entry});
    }
    std::stable_sort(result.begin(), result.end(), [](Ranked const& a, Ranked const& b) {
        return is_share(a) != is_share(b) ? is_share(a) : a.size > b.size;
    });
    return result;
}

/// The first `most`. Where none of them is a figure of another unit, or none stands, but one of the rest is
/// or does, that one takes one of the last places, so that the first page does not keep silent about it. The
/// largest share keeps its place, also when it is the only one.
std::vector<Ranked> chosen(std::vector<Ranked> ranked, std::size_t most) {
    if (ranked.size() <= most) return ranked;
    auto const end_of_chosen = ranked.begin() + static_cast<std::ptrdiff_t>(most);
    auto last = end_of_chosen;
    auto const keep_one = [&](auto const& is_wanted) {
        if (last - ranked.begin() < 2 || std::any_of(ranked.begin(), end_of_chosen, is_wanted)) return;
        auto const found = std::find_if(end_of_chosen, ranked.end(), is_wanted);
        if (found != ranked.end()) std::iter_swap(--last, found);
    };
    auto const stands = [](Ranked const& each) { return each.stands; };
    // Of other units one that stands comes first where nothing before it does: it is both at once.
    if (std::none_of(ranked.begin(), end_of_chosen, stands))
        std::stable_partition(end_of_chosen, ranked.end(), stands);
    keep_one([](Ranked const& each) { return !is_share(each); });
    keep_one(stands);
    ranked.resize(most);
    return ranked;
}

bool any_stands(std::vector<Ranked> const& ranked) {
    return std::any_of(ranked.begin(), ranked.end(), [](Ranked const& each) { return each.stands; });
}

Measure const& measure_of(Ranked const& ranked) { return ranked.entry->view.measure(); }
std::string const& title_of(Ranked const& ranked) { return ranked.entry->view.indicator().title; }

/// "kvinnor och män", "flickor och pojkar", or both with "samt" between: the pairs that the report compares.
std::string pairs_of(Content const& content) {
    std::vector<std::string> pairs;
    for (Entry const* entry : entries_and_pairs(content)) {
        if (!entry->view.measure().divided) continue;
        Groups const& groups = entry->view.measure().groups;
        std::string pair = groups.first + " och " + groups.second;
        if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(std::move(pair));
    }
    if (pairs.empty()) return "kvinnor och män";
    std::string result = pairs.front();
    for (std::size_t i = 1; i < pairs.size(); ++i) result += " samt " + pairs[i];
    return result;
}

/// Which verdicts the comparisons have come to, for the sentence that stands where nothing can be listed.
struct Outcome {
    bool tested = false;          ///< a sample with intervals
    bool unknown = false;         ///< a sample whose source gives no intervals
    bool counted = false;         ///< everybody is counted
    bool unknown_differs = false; ///< one of those without intervals differs by its values
    bool rounded_away = false;    ///< one that may be a difference is not seen in the rounded values

    void add(std::optional<Difference> const& difference) {
        if (!difference) return;
        unknown |= difference->certainty == Certainty::unknown;
        unknown_differs |= difference->certainty == Certainty::unknown && difference->direction() != 0;
        counted |= difference->certainty == Certainty::counted;
        rounded_away |= difference->certainty != Certainty::not_certain && difference->direction() == 0 &&
                        difference->first.value != difference->second.value;
        tested |=
            difference->certainty == Certainty::certain || difference->certainty == Certainty::not_certain;
    }

    /// The ending of the sentence's id.
    [[nodiscard]] std::string verdict() const {
        if (!tested && !unknown && !counted) return "-jamforelse";
        if (!tested) return unknown ? "-okand" : "-raknad";
        return unknown ? "-delvis" : "";
    }
};

template <class Add>
Outcome outcome_of(Content const& content, Add add) {
    Outcome outcome;
    for (Entry const* entry : entries_and_pairs(content)) {
        add(*entry->reading, outcome);
    }
    return outcome;
}

Told told_of(std::optional<Difference> const& difference, bool share) {
    if (!difference || difference->direction() == 0) return {};
    if (!difference->stands() && difference->certainty != Certainty::unknown) return {};
    double const size = std::fabs(difference->size);
    double const larger = std::max(std::fabs(difference->first_from), std::fabs(difference->second_from));
    return {share ? size : larger > 0 ? size / larger : 0, difference->stands()};
}

/// The sentence that stands where nothing that is listed stands. `lists_unknown`: what cannot be judged
/// follows in a list. `more` is a sentence that leads over to the list.
Block nothing_certain(Content const& content, std::string_view family, Outcome const& outcome,
                      bool lists_unknown, std::string_view more = {}) {
    std::string id = std::string(family) + outcome.verdict();
    if (outcome.unknown && !outcome.unknown_differs) id += "-lika";
    Findings said{
        say(id, {{"område", area_in_text(content.areas.own)},
                 {"grupper", pairs_of(content)},
                 {"vilka", outcome.counted ? " för en del av dem" : ""},
                 {"visas", lists_unknown ? "; de största visas till sin storlek, utan bedömning" : ""}})};
    if (outcome.rounded_away) said.push_back(say("omfang.avrundat"));
    if (!more.empty()) said.push_back(say(more));
    return paragraph(text_of(said));
}

/// Where differences that stand are in the list too, each of the others says that its certainty is unknown;
/// otherwise the sentence above the list has said so of all.
Reservation reservation(bool any_stand) { return any_stand ? Reservation::here : Reservation::above; }

Blocks largest_gaps(Content const& content, std::size_t most) {
    auto const all = ranked(
        content, [](Reading const& reading, bool share) { return told_of(reading.gap.difference, share); });
    bool const any_stand = any_stands(all);
    Blocks blocks;
    if (!any_stand) {
        Outcome const outcome = outcome_of(
            content, [](Reading const& reading, Outcome& into) { into.add(reading.gap.difference); });
        blocks.push_back(nothing_certain(content, "sammanfattning.inga-gap", outcome, !all.empty()));
    }
    std::vector<Text> items;
    for (Ranked const& each : chosen(all, most)) {
        Reading const& reading = *each.entry->reading;
        std::string const title = title_of(each) + " " + reading.gap_year;
        items.push_back(
            text(gap_in_short(measure_of(each), title, reading.gap, reservation(any_stand)).text));
    }
    if (!items.empty()) blocks.push_back(bullets(std::move(items)));
    return blocks;
}

Told told_of(Change const& change, bool share) {
    Told const first = told_of(change.first, share);
    Told const second = told_of(change.second, share);
    return {std::max(first.size, second.size), first.stands || second.stands};
}

/// The change of an indicator to tell, the newest that there is: of all together, where the table goes on
/// with them alone; since the period before, or since the first, whichever is larger; or what the groups did
/// before the latest time. Of those that end at the same time one that stands goes before one that does not.
std::pair<Change const*, Told> newest_of(Reading const& reading, bool share) {
    std::pair<Change const*, Told> newest{nullptr, {}};
    auto const consider = [&](std::optional<Change> const& change) {
        if (!change) return;
        Told const told = told_of(*change, share);
        Told const& before = newest.second;
        bool const is_larger =
            told.stands == before.stands ? told.size > before.size : told.stands || before.size == 0;
        if (told.size > 0 && is_larger) newest = {&*change, told};
    };
    consider(reading.of_all);
    if (newest.first != nullptr) return newest;
    consider(reading.recent);
    consider(reading.long_run);
    if (newest.first != nullptr) return newest;
    for (std::optional<Change> const& change : reading.older) consider(change);
    return newest;
}

bool told_alike(std::optional<Difference> const& told, std::optional<Difference> const& other) {
    return !other || !other->stands() || (told && told->stands() && told->direction() == other->direction());
}

/// Beside the change that is told, the other of the two – since the period before, since the first – where a
/// group has moved over that one alone, or the other way: the one alone would say that it has not.
Change const* also_to_tell(Reading const& reading, Change const& told) {
    if (!reading.recent || !reading.long_run) return nullptr;
    Change const& recent = *reading.recent;
    Change const& long_run = *reading.long_run;
    if (&told != &recent && &told != &long_run) return nullptr;
    Change const& other = &told == &recent ? long_run : recent;
    bool const alike = told_alike(told.first, other.first) && told_alike(told.second, other.second);
    return alike ? nullptr : &other;
}

bool has_moved_recently(Reading const& reading) {
    auto const stands = [](std::optional<Change> const& change) {
        return change && told_of(*change, true).stands;
    };
    return stands(reading.recent) || stands(reading.of_all) ||
           std::any_of(reading.earlier.begin(), reading.earlier.end(), stands);
}

Outcome outcome_of_recent_changes(Content const& content) {
    return outcome_of(content, [](Reading const& reading, Outcome& into) {
        auto const add = [&into](std::optional<Change> const& change) {
            if (!change) return;
            into.add(change->first);
            into.add(change->second);
        };
        add(reading.recent);
        add(reading.of_all);
        for (auto const& change : reading.earlier) add(change);
    });
}

/// When a change ends that does not say so itself.
std::string const& end_of(Ranked const& ranked, Change const& change) {
    Reading const& reading = *ranked.entry->reading;
    View const& view = ranked.entry->view;
    bool const together = reading.of_all && &change == &*reading.of_all;
    return together ? reading.of_all_until : view.series().at(view.points().latest.value()).first;
}

Blocks largest_changes(Content const& content, std::size_t most) {
    auto const all =
        ranked(content, [](Reading const& reading, bool share) { return newest_of(reading, share).second; });
    bool const any_stand = any_stands(all);
    auto const entries = entries_and_pairs(content);
    bool const any_recent = std::any_of(entries.begin(), entries.end(), [](Entry const* entry) {
        return has_moved_recently(*entry->reading);
    });
    Blocks blocks;
    if (!any_recent) {
        bool const any_unknown =
            std::any_of(all.begin(), all.end(), [](Ranked const& each) { return !each.stands; });
        blocks.push_back(nothing_certain(content, "sammanfattning.ingen-andring",
                                         outcome_of_recent_changes(content), any_unknown,
                                         any_stand ? "sammanfattning.langre-tid" : ""));
    }
    std::vector<Text> items;
    for (Ranked const& each : chosen(all, most)) {
        Change const& change = *newest_of(*each.entry->reading, is_share(each)).first;
        Measure measure = measure_of(each);
        auto const& of_all = each.entry->reading->of_all;
        bool const together = of_all && &change == &*of_all;
        if (together) measure.divided = false;
        std::string const title = title_of(each) + (together ? " totalt" : "");
        auto const& end = end_of(each, change);
        std::string told = change_in_short(measure, title, change, end, reservation(any_stand)).text;
        if (Change const* const other = also_to_tell(*each.entry->reading, change)) {
            std::string const more =
                change_in_short(measure, "", *other, end_of(each, *other), reservation(any_stand)).text;
            told += " " + with_capital(more.substr(more.find_first_not_of(' ')));
        }
        items.push_back(text(told));
    }
    if (!items.empty()) blocks.push_back(bullets(std::move(items)));
    return blocks;
}

Block key_figures(Sorting const& sorting, Content const& content) {
    KeyFigures figures;
    for (std::string const& id : sorting.key_figures) {
        for (Entry const* entry : entries_with_figures(content)) {
            View const& view = entry->view;
            if (view.indicator().id != id) continue;
            KeyFigures::Item item;
            // The two groups at one time: the latest that they can be compared at, when there is one.
            auto const& [year, latest] =
                view.series().at(view.latest_pair() ? *view.latest_pair() : view.points().latest.value());
            item.label = view.indicator().title + ", " + area_in_text(content.areas.own) + " " + year;
            Groups const& groups = view.measure().groups;
            std::optional<Finding> sentence;
            if (view.measure().divided) {
                item.cells = {{with_capital(groups.first), latest.first},
                              {with_capital(groups.second), latest.second}};
                sentence = key_sentence(view.measure().in_short(), entry->reading->gap);
                if (!sentence) sentence = entry->reading->gap.findings.front();
            } else {
                if (view.source_divides())
                    item.cells = {{with_capital(groups.first), latest.first},
                                  {with_capital(groups.second), latest.second}};
                item.cells.push_back({"Totalt", latest.total});
                sentence = view.why_only_total();
            }
            item.sentence = text(sentence->text);
            item.anchor = "tabell-" + id;
            figures.items.push_back(std::move(item));
        }
    }
    return Block{std::move(figures)};
}

bool is_key_figure(Sorting const& sorting, View const& view) {
    auto const& ids = sorting.key_figures;
    return std::find(ids.begin(), ids.end(), view.indicator().id) != ids.end();
}

/// The sentence of what lacks figures of the own area because the source hides them, or because they could
/// not be read; `which`: "nyckeltalet ”Diabetes”".
Text why_without(Standing why, std::string const& place, std::string which) {
    return text(say(why == Standing::hidden ? "sammanfattning.skyddade" : "sammanfattning.olasta",
                    {{"plats", place}, {"vilka", std::move(which)}})
                    .text);
}

/// Why the own area has no figure.
Standing standing_of(Entry const& entry) {
    if (entry.view.is_hidden()) return Standing::hidden;
    return entry.view.is_unreadable() ? Standing::unreadable : Standing::none;
}

/// Which key figures have no card, because the own area has no figure that may be shown, whoever else has
/// one.
std::vector<Text> lacking_key_figures(Sorting const& sorting, Content const& content) {
    std::map<Standing, std::vector<std::string>> titles;
    for (std::string const& id : sorting.key_figures) {
        for (Chapter const& chapter : content.chapters) {
            for (Entry const& entry : chapter.entries) {
                Indicator const& indicator = entry.view.indicator();
                if (indicator.id != id || entry.view.has_figures()) continue;
                titles[standing_of(entry)].push_back("”" + indicator.title + "”");
            }
        }
    }
    auto const key_figures = [](std::vector<std::string> const& of) {
        return (of.size() == 1 ? "nyckeltalet " : "nyckeltalen ") + join_swedish(of);
    };
    std::string const place = area_in_text(content.areas.own);
    std::vector<Text> sentences;
    if (auto const& missing = titles[Standing::none]; !missing.empty())
        sentences.push_back(text(
            say("sammanfattning.saknas-nyckeltal", {{"plats", place}, {"nyckeltal", key_figures(missing)}})
                .text));
    for (auto const why : {Standing::unreadable, Standing::hidden})
        if (!titles[why].empty()) sentences.push_back(why_without(why, place, key_figures(titles[why])));
    return sentences;
}

constexpr std::size_t most_named = 3;

/// Which delmål and which other indicators lack figures, beside the key figures.
std::vector<Text> lacking(Sorting const& sorting, Content const& content) {
    std::vector<std::string> goals;
    std::map<Standing, std::vector<std::string>> titles;
    for (Chapter const& chapter : content.chapters) {
        bool const any_kept_back =
            std::any_of(chapter.entries.begin(), chapter.entries.end(),
                        [](Entry const& entry) { return standing_of(entry) != Standing::none; });
        if (chapter.is_lacking() && !any_kept_back) {
            goals.push_back("”" + chapter.goal->name + "”");
            continue;
        }
        for (Entry const& entry : chapter.entries) {
            if (entry.reading || is_key_figure(sorting, entry.view)) continue;
            titles[standing_of(entry)].push_back("”" + entry.view.indicator().title + "”");
        }
    }
    auto const& single = titles[Standing::none];
    std::vector<Text> items;
    if (!goals.empty()) {
        std::string const which = (goals.size() == 1 ? "delmålet " : "delmålen ") + join_swedish(goals);
        items.push_back(text(say("sammanfattning.saknas", {{"delmål", which}}).text));
    }
    if (!single.empty() && single.size() <= most_named) {
        items.push_back(text(say("sammanfattning.saknas-namn", {{"lista", join_swedish(single)}}).text));
    } else if (!single.empty()) {
        items.push_back(text(say("sammanfattning.saknas-antal", {{"n", number_word(single.size())}}).text));
    }
    for (auto const why : {Standing::unreadable, Standing::hidden}) {
        auto const& which = titles[why];
        if (which.empty()) continue;
        items.push_back(why_without(why, area_in_text(content.areas.own),
                                    which.size() <= most_named ? join_swedish(which)
                                                               : number_word(which.size()) + " indikatorer"));
    }
    return items;
}

/// The gaps and the changes, as many of each as there is room for, and one at least: the room is an estimate,
/// and the page may give way a little to hold them.
std::pair<Blocks, Blocks> lists_that_fit(Content const& content, std::size_t most, std::size_t room) {
    std::size_t most_gaps = most;
    std::size_t most_changes = most;
    while (true) {
        Blocks gaps = largest_gaps(content, most_gaps);
        Blocks changes = largest_changes(content, most_changes);
        bool const fits = lines_of(gaps) + lines_of(changes) <= room;
        bool const is_shortest = most_gaps == 1 && most_changes == 1;
        if (fits || is_shortest) return {std::move(gaps), std::move(changes)};
        // What has moved gives way first: the chapters show it for each indicator.
        --(most_changes >= most_gaps ? most_changes : most_gaps);
    }
}

bool has_other_units(Content const& content) {
    auto const entries = entries_with_figures(content);
    return std::any_of(entries.begin(), entries.end(),
                       [](Entry const* entry) { return entry->view.indicator().unit != Unit::percent; });
}

} // namespace

Block summary(Job const& job, Sorting const& sorting, Content const& content) {
    Blocks blocks;
    Block block = key_figures(sorting, content);
    KeyFigures const& figures = std::get<KeyFigures>(block.node);
    auto const lacking_keys = lacking_key_figures(sorting, content);
    auto const lacking_others = lacking(sorting, content);
    auto lacks = lacking_keys;
    lacks.insert(lacks.end(), lacking_others.begin(), lacking_others.end());
    auto const room = lines_beside(job, figures, lacks);
    auto const most = figures.items.size() >= many_key_figures ? most_items_beside_many : most_items;
    auto const [gaps, changes] = lists_that_fit(content, most, room);
    if (!figures.items.empty()) blocks.push_back(std::move(block));
    for (Text const& sentence : lacking_keys) blocks.push_back(paragraph(sentence));
    blocks.push_back(section("Största skillnaderna mellan " + pairs_of(content), "storst-skillnad", gaps));
    blocks.push_back(section("Största förändringarna", "forandrats", changes));
    for (Text const& sentence : lacking_others) blocks.push_back(paragraph(sentence));
    return section("Sammanfattning", "sammanfattning", std::move(blocks), Section::Role::summary);
}

Block how_to_read(Content const& content) {
    Comparisons::Counts const& counts = content.comparisons.counts();
    std::string const own = area_in_text(content.areas.own);
    std::vector<Text> items;
    items.push_back(text(strong(with_capital(pairs_of(content)) + "."),
                         " De nämns alltid i den ordningen. Skillnader mellan andelar anges i "
                         "procentenheter."));
    bool const any_tested = counts.certain + counts.not_certain > 0;
    if (has_other_units(content)) {
        std::string const left_out =
            any_tested ? " En skillnad som har prövats och inte är säkerställd tas aldrig med." : "";
        items.push_back(
            text(strong("Störst."),
                 " I sammanfattningen ordnas andelar efter hur många procentenheter de skiljer sig. Andra "
                 "mått kan inte vägas mot dem: de kommer efter, ordnade efter hur stor skillnaden är "
                 "jämfört med värdena. När listan har mer än en rad tas minst ett av dem med, om det "
                 "finns en skillnad att visa." +
                     left_out));
    }
    if (any_tested) {
        items.push_back(text(
            strong("Säkerställt."),
            " En enkät frågar ett urval av invånarna, och små tal varierar från år till år. En skillnad "
            "kallas statistiskt säkerställd när den är större än den osäkerheten. Annars kan den bero på "
            "slumpen."));
        items.push_back(text(strong("Intervall."),
                             " Det 95-procentiga intervallet bredvid ett värde visar hur stor "
                             "osäkerheten är: ju bredare intervall, desto osäkrare värde."));
    }
    if (counts.unknown > 0) {
        items.push_back(
            text(strong("Okänd osäkerhet."),
                 " Ibland är det inte känt hur säker en uppgift är. En sådan skillnad visas till sin "
                 "storlek, men det går inte att säga om den är säkerställd."));
    }
    if (counts.approximate > 0) {
        // Gotland is a kommun and a county of one kommun: neither is a part of the other.
        bool const alone = municipalities_of(content.areas.county).size() == 1;
        std::string const parts =
            alone ? own + " är en del av riket"
            : content.areas.own_is_municipality()
                ? own + " är en del av " + area_in_text(content.areas.county) + " och av riket"
                : own + " är en del av riket, och kommunerna är en del av " + own;
        items.push_back(
            text(strong("Ungefär."), " " + with_capital(parts) +
                                         ". Jämförelser mellan en del och det hela är därför ungefärliga."));
    }
    items.push_back(text(strong("Önskad riktning."),
                         " Riktningen anges när det finns en rimlig uppfattning om åt vilket håll "
                         "värdet bör gå. Den är en bedömning i rapportens mall."));
    items.push_back(text(strong("Saknas."),
                         " En uppgift som källan inte har redovisas som saknad. Den räknas aldrig "
                         "fram ur andra uppgifter."));
    return section("Så läser du rapporten", "sa-laser-du", {bullets(std::move(items))});
}

} // namespace naravard
