#include "document/check.hpp"

#include "base/text.hpp"
#include "document/numbering.hpp"
#include "document/walk.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace linsen::document {

namespace {

/// "Bilaga", "Bilaga 3: Källor", but not "Bilagans rubrik".
bool is_called_appendix(std::string_view heading) {
    auto const folded = fold(heading);
    constexpr std::string_view word = "bilaga";
    if (!folded.starts_with(word)) return false;
    auto const rest = std::string_view(folded).substr(word.size());
    return rest.empty() || rest.front() < 'a' || rest.front() > 'z';
}

constexpr int deepest_section = 6; // headings H1–H6 are all that a PDF reader knows
constexpr int deepest_contents = 3;
constexpr std::size_t most_contacts = 3;
constexpr std::size_t most_key_figures = 5;

bool is_anchor(std::string const& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool has_control(std::string const& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

bool is_open_link(std::string const& url) {
    auto const lower = to_lower(url);
    for (std::string_view const scheme : {"http://", "https://", "mailto:"})
        if (lower.rfind(scheme, 0) == 0 && lower.size() > scheme.size()) return !has_control(url);
    return false;
}

template <class... Kinds>
bool holds(Text const& text) {
    auto const parts = inlines(text);
    return std::any_of(parts.begin(), parts.end(),
                       [](auto const* part) { return (std::holds_alternative<Kinds>(part->node) || ...); });
}

bool has_words(Text const& text) {
    for (auto const* part : inlines(text)) {
        auto const* words = std::get_if<Words>(&part->node);
        if (words == nullptr || !shows_nothing(words->text)) return true;
    }
    return false;
}

/// Goes through the document once; knows where it stands.
class Checker {
public:
    Checker(Document const& document, Diagnostics& diagnostics)
        : document_(document)
        , numbering_(document)
        , diagnostics_(diagnostics) {}

    void run() {
        line("titel", "titeln", document_.title, {},
             "ange titel i rapport.toml; den är dokumentets namn i filen och på första sidan");
        if (!is_language(document_.language))
            error("document.sprak",
                  "dokumentet saknar språk eller har ett som inte går att tolka: " +
                      in_quotes(document_.language),
                  "skriv språket som sv-SE");
        front(document_.front);
        walk(document_.content, 0, false);
        if (key_figures_ > most_key_figures)
            error("document.nyckeltal",
                  "dokumentet har " + std::to_string(key_figures_) + " nyckeltal, högst " +
                      std::to_string(most_key_figures) + " får plats på en sida",
                  "behåll de viktigaste");
    }

private:
    void error(std::string_view code, std::string message, std::string hint) {
        diagnostics_.error(code, {{}, 0, 0, here_}, std::move(message), std::move(hint));
    }

    /// The shape of RFC 5646: a language of two or three letters, then parts of up to eight letters and
    /// digits.
    static bool is_language(std::string const& tag) {
        constexpr std::size_t longest_part = 8;
        auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        bool first = true;
        for (auto const part : split(tag, '-')) {
            auto const fits =
                first ? part.size() == 2 || part.size() == 3 : !part.empty() && part.size() <= longest_part;
            auto const right = std::all_of(part.begin(), part.end(), [&](char c) {
                return is_letter(c) || (!first && c >= '0' && c <= '9');
            });
            if (!fits || !right) return false;
            first = false;
        }
        return true;
    }

    /// A text that is one line and must not be empty; `code` names it for machines, `kind` for people.
    void line(std::string const& code, std::string const& kind, std::string const& text,
              std::string const& of, std::string const& hint) {
        auto const whose = of.empty() ? std::string() : " för " + of;
        if (shows_nothing(text)) {
            error("document." + code + "-saknas", kind + " saknas" + whose, hint);
        } else if (has_control(text)) {
            error("document.tecken", kind + " innehåller en radbrytning eller ett styrtecken" + whose,
                  "skriv texten på en rad");
        }
    }

    void anchor(std::string const& text, std::string const& caption) {
        here_ = text;
        if (!is_anchor(text)) {
            error("document.ankare",
                  text.empty()
                      ? in_quotes(caption) + " saknar ankare"
                      : "ankaret " + in_quotes(text) + " har andra tecken än a–z, 0–9 och bindestreck",
                  "skriv det som tabell-diabetes");
        } else if (!anchors_.insert(text).second) {
            error("document.ankare-upprepat", "ankaret " + in_quotes(text) + " finns två gånger i dokumentet",
                  "ge varje avsnitt, tabell, diagram och bild ett eget ankare");
        }
    }

    void walk(Blocks const& blocks, int level, bool enclosed) {
        for (auto const& block : blocks) {
            auto const outside = here_;
            auto const* section = std::get_if<Section>(&block.node);
            std::visit([this](auto const& node) { visit(node); }, block.node);
            auto const inner_level = level + (section != nullptr ? 1 : 0);
            if (section != nullptr && enclosed)
                error("document.avsnitt-inuti",
                      "avsnittet " + in_quotes(section->heading) +
                          " ligger i en ruta, en lista eller ett svar",
                      "lägg det i ett avsnitt");
            if (section != nullptr && inner_level > deepest_section)
                error("document.rubrik-djup",
                      "avsnittet " + in_quotes(section->heading) + " ligger djupare än sex nivåer",
                      "flytta det upp minst en nivå");
            content(block);
            for (auto const* inner : children(block))
                walk(*inner, inner_level, enclosed || section == nullptr);
            here_ = outside;
        }
    }

    /// What holds for the texts and cells of any block.
    void content(Block const& block) {
        for (auto const* text : texts(block))
            for (auto const* part : inlines(*text))
                std::visit([this](auto const& node) { visit(node); }, part->node);
        for (auto const* item : cells(block)) cell(*item);
    }

    void cell(Cell const& cell) {
        if (!cell.shown()) {
            // A value behind a sign would be one careless exporter away from print.
            if (cell.value != 0 || cell.interval)
                error("document.varde-bakom-tecken",
                      "en cell som inte visas bär på ett värde eller intervall",
                      "gör cellen med cell_without_value");
            return;
        }
        auto const finite =
            std::isfinite(cell.value) &&
            (!cell.interval || (std::isfinite(cell.interval->low) && std::isfinite(cell.interval->high)));
        if (!finite)
            error("document.inte-ett-tal", "en cell som visas är inte ett ändligt tal",
                  "räkna inte ut kvoter med nämnaren noll");
        if (finite && cell.interval && cell.interval->low > cell.interval->high)
            error("document.intervall", "ett intervall har sin lägre gräns över den högre",
                  "skriv den lägre gränsen först");
    }

    void visit(Section const& section) {
        anchor(section.anchor, section.heading);
        line("rubrik", "rubriken", section.heading, "avsnittet " + in_quotes(section.anchor),
             "ge avsnittet en rubrik");
        if (section.role == Section::Role::appendix && is_called_appendix(section.heading))
            error("document.bilaga",
                  "rubriken " + in_quotes(section.heading) +
                      " börjar med \"Bilaga\", men bilagor numreras av sig själva",
                  "skriv bara vad bilagan innehåller; \"Bilaga 1.\" sätts framför");
    }
    void visit(Table const& table) {
        anchor(table.anchor, table.caption);
        line("tabellrubrik", "rubriken", table.caption, "tabellen " + in_quotes(table.anchor),
             "säg vad tabellen visar");
        check_table(table, diagnostics_);
    }
    void visit(Chart const& chart) {
        anchor(chart.anchor, chart.caption);
        line("diagramrubrik", "rubriken", chart.caption, "diagrammet " + in_quotes(chart.anchor),
             "säg vad diagrammet visar");
        if (auto const* table = numbering_.table(chart.table)) {
            check_chart(chart, *table, diagnostics_);
        } else {
            error("document.diagram-utan-tabell",
                  "diagrammet " + in_quotes(chart.caption) + " ritar tabellen " + in_quotes(chart.table) +
                      ", som inte finns i dokumentet",
                  "lägg tabellen i dokumentet; ett diagram har inga egna uppgifter");
        }
    }
    void visit(Picture const& picture) {
        anchor(picture.anchor, picture.caption);
        line("alternativtext", "alternativtexten", picture.alt, "bilden " + in_quotes(picture.anchor),
             "säg med en mening vad bilden visar, för den som inte ser den");
    }
    void visit(KeyFigures const& figures) {
        key_figures_ += figures.items.size();
        for (auto const& item : figures.items) {
            line("nyckeltal", "namnet på ett nyckeltal", item.label, {}, "säg vad nyckeltalet visar");
            if (!item.anchor.empty()) reference(item.anchor);
            if (item.cells.empty())
                error("document.nyckeltal", "nyckeltalet " + in_quotes(item.label) + " har inget värde",
                      "ge det minst en cell");
        }
    }
    void visit(List const& list) {
        auto const empty_item = std::any_of(list.items.begin(), list.items.end(),
                                            [](Blocks const& item) { return item.empty(); });
        if (list.items.empty() || empty_item)
            error("document.lista-tom", "en lista eller en punkt i den är tom", "ta bort den tomma punkten");
    }
    void visit(Step const& step) {
        line("fraga", "frågan i ett steg", step.question, {}, "skriv frågan som ska besvaras");
    }
    void visit(Checklist const& list) {
        if (list.items.empty())
            error("document.lista-tom", "en checklista är tom", "ta bort den eller ge den punkter");
        for (auto const& item : list.items)
            line("punkt", "texten till en punkt", item.text, "checklistan", "skriv vad som ska göras");
    }
    void visit(Definitions const& definitions) {
        explanations(definitions.items, "en lista med förklaringar är tom");
    }
    void visit(Glossary const& glossary) { explanations(glossary.terms, "ordlistan är tom"); }
    void explanations(std::vector<Definitions::Item> const& items, std::string const& empty) {
        if (items.empty()) error("document.lista-tom", empty, "ta bort den");
        for (auto const& item : items)
            if (!has_words(item.term) || !has_words(item.meaning))
                error("document.forklaring-tom", "en förklaring saknar antingen ordet eller vad det betyder",
                      "skriv båda");
    }
    void visit(Signatures const& signatures) {
        if (signatures.items.empty())
            error("document.lista-tom", "platsen för underskrifter har ingen som skriver under",
                  "ange minst ett namn, eller ta bort den");
        for (auto const& item : signatures.items)
            line("underskrift", "namnet på en som skriver under", item.name, {}, "skriv namnet");
    }
    void visit(Contents const& contents) {
        if (contents.depth < 1 || contents.depth > deepest_contents)
            error("document.innehall-djup",
                  "innehållsförteckningen har djupet " + std::to_string(contents.depth), "ange 1, 2 eller 3");
    }
    void front(Front const& front) {
        if (!front.logotype.file.empty())
            line("alternativtext", "alternativtexten", front.logotype.alt, "logotypen",
                 "skriv vad logotypen visar, oftast avsändarens namn");
        if (front.contacts.size() > most_contacts)
            error("document.kontakter",
                  "dokumentet har " + std::to_string(front.contacts.size()) + " kontaktpersoner",
                  "ange högst tre på första sidan, och resten i texten");
        for (auto const& contact : front.contacts)
            line("kontakt", "namnet på en kontaktperson", contact.name, {}, "skriv namnet");
    }
    void visit(Paragraph const& /*unused*/) {}
    void visit(Box const& /*unused*/) {}

    void visit(Ref const& ref) { reference(ref.anchor); }
    void visit(Link const& link) {
        if (!is_open_link(link.url))
            error("document.lank",
                  "länken " + in_quotes(link.url) + " börjar inte med http://, https:// eller mailto:",
                  "skriv hela adressen");
        if (!has_words(link.content))
            error("document.lank", "länken till " + in_quotes(link.url) + " har ingen text",
                  "säg vart den leder");
        if (holds<Link, Ref, Note>(link.content))
            error("document.lank",
                  "länken till " + in_quotes(link.url) + " har en annan länk eller fotnot i sig",
                  "lägg dem efter varandra");
    }
    void visit(Note const& note) {
        if (holds<Note>(note.content))
            error("document.fotnot-inuti", "en fotnot har en annan fotnot i sig", "lägg dem efter varandra");
        if (!has_words(note.content)) error("document.fotnot-tom", "en fotnot är tom", "ta bort den");
    }
    void visit(Language const& language) {
        if (language.tag.size() < 2 || !is_language(language.tag))
            error("document.sprak", "språket " + in_quotes(language.tag) + " går inte att tolka",
                  "skriv språket som en eller sv-SE");
    }
    template <class Plain>
    void visit(Plain const& /*words, strong, emph, number*/) {}

    void reference(std::string const& anchor) {
        if (numbering_.find(anchor) != nullptr) return;
        std::vector<std::string> known;
        for (auto const& entry : numbering_.entries()) known.push_back(entry.anchor);
        auto hint = did_you_mean(anchor, known);
        error("document.hanvisning", "hänvisningen till " + in_quotes(anchor) + " leder ingenstans",
              hint.empty() ? "hänvisa till ett ankare som finns i dokumentet" : hint);
    }

    Document const& document_;
    Numbering numbering_;
    Diagnostics& diagnostics_;
    std::set<std::string> anchors_;
    std::size_t key_figures_ = 0;
    std::string here_;
};

} // namespace

void check(Document const& document, Diagnostics& diagnostics) { Checker(document, diagnostics).run(); }

} // namespace linsen::document
