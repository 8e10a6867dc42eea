#include "plugin/appendix.hpp"

#include "analyse/sentence.hpp"
#include "base/number.hpp"
#include "base/so_many_per.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/counted_method.hpp"

#include <algorithm>
#include <map>

namespace linsen {

namespace {

using namespace document;

std::string count(std::size_t number) { return print_number(static_cast<double>(number), 0); }

/// "en jämförelse", "12 jämförelser".
std::string comparisons(std::size_t number) {
    return number == 1 ? "en jämförelse" : count(number) + " jämförelser";
}

/// How many of several differences are certain, and how many are not.
std::string certainty(std::size_t certain, std::size_t not_certain) {
    if (certain == 0) return "ingen av dessa skillnader är statistiskt säkerställd.";
    if (not_certain == 0) return "alla dessa skillnader är statistiskt säkerställda.";
    return (certain == 1 ? "en av dessa skillnader är statistiskt säkerställd och "
                         : count(certain) + " av dessa skillnader är statistiskt säkerställda och ") +
           (not_certain == 1 ? "en" : count(not_certain)) + " är det inte.";
}

/// To the nearest whole number: "en", "7".
std::string about(double number) {
    double const whole = round_half_away(number, 0);
    return whole == 1 ? "en" : print_number(whole, 0);
}

std::string ending_with_stop(std::string text) {
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

/// The user's own note on a source, paragraph by paragraph.
Blocks noted(std::string const& note) {
    Blocks blocks;
    for (Block const& each : paragraphs(note)) {
        std::string said;
        for (Inline const& part : std::get<Paragraph>(each.node).text)
            said += std::get<Words>(part.node).text;
        blocks.push_back(paragraph(with_links(ending_with_stop(std::move(said)))));
    }
    return blocks;
}

/// What was done with the figures of a source: those that are rounded are not told to be untouched.
std::string protection_of(SourceNote const& source, Method const& method) {
    bool const rounded = std::any_of(method.rounded.begin(), method.rounded.end(),
                                     [&](Method::Rounded const& each) { return each.data == source.data; });
    if (!rounded) return source.protection;
    return "Uppgifterna är redan publicerade av källan och återges utan ny röjandekontroll. Värden med fler "
           "decimaler än rapporten visar är avrundade.";
}

/// Data sets that are made of one file, or of several in the same way (the questions of a form), are one
/// source to the reader, where they say nothing different.
struct Source {
    SourceNote note;
    std::vector<std::string> files;
    bool used = false;

    [[nodiscard]] bool is_same_as(SourceNote const& other, bool is_used) const {
        bool const same_file = std::find(files.begin(), files.end(), other.file) != files.end();
        return note.citation == other.citation && note.protection == other.protection &&
               note.mandatory == other.mandatory &&
               (same_file ? note.note == other.note || note.note.empty() || other.note.empty()
                          : note.note == other.note && used == is_used);
    }
};

std::vector<Source> sources_read(Figures const& figures, Method const& method) {
    std::vector<Source> all;
    for (SourceNote note : figures.sources()) {
        note.protection = protection_of(note, method);
        bool const used = !method.printed || method.printed->count(note.data) > 0;
        auto const same = std::find_if(all.begin(), all.end(),
                                       [&](Source const& each) { return each.is_same_as(note, used); });
        if (same == all.end()) {
            std::string file = note.file;
            all.push_back({std::move(note), {std::move(file)}, used});
            continue;
        }
        if (std::find(same->files.begin(), same->files.end(), note.file) == same->files.end())
            same->files.push_back(note.file);
        same->used = same->used || used;
        if (same->note.note.empty()) same->note.note = note.note;
    }
    return all;
}

Blocks sources(Figures const& figures, Method const& method) {
    Blocks blocks;
    for (auto const& [source, files, is_used] : sources_read(figures, method)) {
        Text head = text(strong(ending_with_stop(source.citation)));
        Blocks notes = noted(source.note);
        if (notes.size() == 1) {
            head.push_back(words(" "));
            for (Inline& part : std::get<Paragraph>(notes.front().node).text) head.push_back(std::move(part));
            notes.clear();
        }
        head.push_back(words(" " + source.protection +
                             (files.size() == 1 ? " Läst ur filen " : " Läst ur filerna ") +
                             join_swedish(files) + "."));
        if (!is_used) head.push_back(words(" Källan används inte i den här rapporten."));
        blocks.push_back(paragraph(std::move(head)));
        for (Block& each : notes) blocks.push_back(std::move(each));
        if (source.mandatory.empty()) continue;
        blocks.push_back(paragraph("Källans egna anmärkningar:"));
        std::vector<Text> mandatory;
        for (std::string const& note : source.mandatory) mandatory.push_back(with_links(note));
        blocks.push_back(bullets(std::move(mandatory)));
    }
    return blocks;
}

/// "en" of several, "den" of one, "båda", "alla".
std::string so_many_of(std::size_t number, std::size_t all) {
    if (number != all) return number == 1 ? "en" : count(number);
    constexpr std::size_t both = 2;
    return all == 1 ? "den" : all == both ? "båda" : "alla";
}

std::string comparisons_made(Comparisons::Counts const& counts) {
    std::size_t const tested = counts.certain + counts.not_certain;
    if (counts.all == 0) return "Rapporten räknar inte ut några skillnader mellan värden.";
    std::string result = "Rapporten bygger på " + comparisons(counts.all) + " mellan två värden.";
    if (tested == 1) {
        result +=
            std::string(counts.all == 1 ? " Båda värdena har intervall; skillnaden är "
                                        : " I en av dem har båda värdena intervall; den skillnaden är ") +
            (counts.certain == 1 ? "statistiskt säkerställd." : "inte statistiskt säkerställd.");
    } else if (tested > 1) {
        std::string const which = tested == counts.all ? "alla" : count(tested) + " av dem";
        result +=
            " I " + which + " har båda värdena intervall; " + certainty(counts.certain, counts.not_certain);
    }
    if (counts.counted > 0) {
        result += " " + with_capital(so_many_of(counts.counted, counts.all)) +
                  " gäller uppgifter som omfattar alla, utan urval; där är skillnaden känd.";
    }
    if (counts.unknown > 0) {
        result += " I " + so_many_of(counts.unknown, counts.all) +
                  " går säkerheten inte att bedöma, eftersom osäkerheten inte är känd för båda värdena.";
    }
    return result;
}

/// "hela tal", "en decimal", "två decimaler".
std::string rounded_to(int decimals) {
    if (decimals == 0) return "hela tal";
    return number_word(static_cast<std::size_t>(decimals)) + (decimals == 1 ? " decimal" : " decimaler");
}

/// Which indicators are rounded to how many decimals; nothing when none is.
std::vector<Text> roundings(std::vector<Method::Rounded> const& rounded) {
    if (rounded.empty()) return {};
    std::map<int, std::vector<std::string>> titles;
    for (Method::Rounded const& each : rounded) titles[each.decimals].push_back(each.title);
    std::string sentences = "Källan har fler decimaler än rapporten visar i en del uppgifter.";
    for (auto const& [decimals, of] : titles)
        sentences += " Avrundat till " + rounded_to(decimals) + ": " + join_swedish(of) + ".";
    return {text(sentences + " Om en skillnad är säkerställd, och om ett mål är nått, prövas ändå på "
                             "källans egna värden.")};
}

std::vector<Text> ways_of_judging(Method const& method) {
    Comparisons::Counts const& counts = method.comparisons;
    std::vector<Text> items;
    std::size_t const tested = counts.certain + counts.not_certain;
    if (tested > 0) {
        items.push_back(text("En skillnad kallas statistiskt säkerställd när den är större än sin osäkerhet. "
                             "Osäkerheten räknas ur "
                             "de två värdenas 95-procentiga intervall: medelfelet är intervallets bredd "
                             "delad med 2 × 1,96, och "
                             "skillnaden ska vara större än 1,96 gånger roten ur summan av medelfelen i "
                             "kvadrat (Altman och Bland, "
                             "BMJ 2003;326:219)."));
    }
    if (tested > 0) {
        items.push_back(
            text("Där två värden visas som lika säger rapporten att det ändå kan finnas en skillnad, om den "
                 "med osäkerheten inräknad kan vara större än " +
                 number_word(static_cast<std::size_t>(equality_margin)) +
                 " procentenheter mellan två andelar, eller än " +
                 number_word(static_cast<std::size_t>(per_cent * equality_part)) +
                 " procent av det högre värdet för uppgifter i andra enheter."));
    }
    if (tested > 1) {
        auto const by_chance = static_cast<double>(tested) * 0.05;
        items.push_back(
            text("Många jämförelser görs samtidigt. Om det inte fanns någon verklig skillnad alls skulle "
                 "ändå omkring 5 "
                 "procent av dem, här " +
                 (by_chance < 1 ? "mindre än en" : "ungefär " + about(by_chance)) +
                 ", framstå som säkerställda av en slump. Enstaka utslag ska därför tolkas försiktigt."));
    }
    if (tested > 0) {
        items.push_back(
            text("Där källan avrundar ett värde grövre än dess intervall, till exempel till hela procent, "
                 "prövas skillnaden mellan de två intervallens mittpunkter, så att avrundningen varken "
                 "skapar eller döljer en skillnad. Två intervall som inte överlappar varandra ger alltid en "
                 "säkerställd skillnad."));
    }
    if (counts.midpoint > 0) {
        items.push_back(
            text("I " + comparisons(counts.midpoint) +
                 " ligger ett avrundat värde utanför sitt eget intervall, eller så syns en säkerställd "
                 "skillnad inte i de avrundade värdena. Tabellen visar då det som källan redovisar, men "
                 "skillnaden är räknad mellan intervallens mittpunkter."));
    }
    if (counts.approximate > 0) {
        items.push_back(
            text("I " + comparisons(counts.approximate) +
                 " är det ena området en del av det andra (en kommun i sitt län, länet i "
                 "riket). Värdena är då inte oberoende av varandra och jämförelsen är ungefärlig."));
    }
    for (Text& each : roundings(method.rounded)) items.push_back(std::move(each));
    std::string const sizes =
        counts.all > 0 ? "Skillnader räknas på de värden som visas, så att de går att räkna efter. " : "";
    items.push_back(text(sizes + "Rapporten säger inget om orsaker."));
    return items;
}

} // namespace

Blocks sources_and_method(Figures const& figures, Method const& method) {
    Blocks blocks;
    blocks.push_back(section("Källor", "kallor", sources(figures, method)));

    Blocks judging;
    if (method.judged) judging = counted_method(*method.judged);
    if (!method.judged || method.comparisons.all > 0) {
        judging.push_back(paragraph(comparisons_made(method.comparisons)));
        judging.push_back(bullets(ways_of_judging(method)));
    }
    blocks.push_back(section("Så är värdena jämförda", "sa-ar-vardena-jamforda", std::move(judging)));

    std::vector<Text> left_out;
    for (std::string const& sentence : method.not_compared) left_out.push_back(text(sentence));
    if (!left_out.empty()) {
        blocks.push_back(section("Det här är inte jämfört", "inte-jamfort", {bullets(std::move(left_out))}));
    }
    std::vector<Text> notes;
    for (std::string const& note : method.notes) notes.push_back(with_links(note));
    auto const& all = figures.sources();
    if (std::any_of(all.begin(), all.end(), [](SourceNote const& each) { return each.counts_persons; }))
        notes.push_back(text(
            "Skyddet räknar med det som rapporten själv visar, och med det som en liggare säger att tidigare "
            "rapporter har visat. Det skyddar inte mot den som redan vet något om en person, mot flera som "
            "lägger ihop vad de vet om sig själva, eller mot slutsatser av vilka tal som har valts ut för "
            "att "
            "döljas."));
    if (!notes.empty())
        blocks.push_back(section("Mer om metoden", "mer-om-metoden", {bullets(std::move(notes))}));
    return blocks;
}

} // namespace linsen
