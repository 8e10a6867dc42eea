#include "plugin/markdown.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/insertions.hpp"
#include "review/sentences.hpp"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstddef>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

using namespace document;

struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

bool is_inline(cmark_node* node) {
    return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

std::string literal(cmark_node* node) {
    char const* const text = cmark_node_get_literal(node);
    return text == nullptr ? "" : text;
}

constexpr std::size_t most_levels = 3; // of lists: more is a document, not an answer
constexpr std::size_t most_layers = 4; // of strong, emphasis and links in one another
constexpr std::size_t most_heading_levels = 2;
constexpr std::size_t most_faults = 20; // told of one text

/// The bytes are text in UTF-8, without signs that nobody sees. What they are otherwise is told.
bool is_plain_text(std::string_view source, TextPlace const& at, Diagnostics& diagnostics) {
    auto const tell = [&](std::string_view code, std::size_t offset, std::string message, std::string hint) {
        Place place = at.of(source, offset);
        if (offset == 0) place.column = 0; // the file as a whole
        diagnostics.add(
            {Severity::error, std::string(code), std::move(place), std::move(message), std::move(hint), {}});
        return false;
    };
    std::string const save = "öppna texten i Anteckningar, välj Arkiv > Spara som och kodningen UTF-8";
    for (auto const& [sign, kind] : {std::pair<std::string_view, std::string>{"%PDF-", "en PDF"},
                                     {"PK\x03\x04", "ett Word-dokument eller ett zip-arkiv"},
                                     {"\xD0\xCF\x11\xE0", "ett äldre Word-dokument"},
                                     {"{\\rtf", "ett RTF-dokument"}})
        if (source.starts_with(sign))
            return tell("text.fel-filslag", 0, "filen är " + kind + ", inte oformaterad text",
                        "kopiera texten till Anteckningar och spara den som en .md-fil");
    if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF"))
        return tell("text.utf16", 0, "texten är sparad som UTF-16, inte som UTF-8", save);
    if (auto const invalid = find_invalid_utf8(source); invalid != std::string_view::npos)
        return tell("text.inte-utf8", invalid, "texten är sparad som Windows-1252 (ANSI), inte som UTF-8",
                    save);
    auto const control = std::find_if(source.begin(), source.end(), [](unsigned char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    });
    if (control != source.end())
        return tell("text.styrtecken", static_cast<std::size_t>(control - source.begin()),
                    "här står ett styrtecken, som inte syns men inte får stå här",
                    "ta bort tecknet; det följer ibland med när man klistrar in");
    return true;
}

bool is_percent(Text const& text) {
    auto const* const last = text.empty() ? nullptr : std::get_if<Number>(&text.back().node);
    return last != nullptr && last->cell.shown() && last->cell.unit == Unit::percent;
}

/// "40 % %", and "40 % procent"; "40 % procentenheter" is wrong in another way.
bool begins_with_percent(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    while (text.starts_with(' ') || text.starts_with(no_break_space))
        text.remove_prefix(text.front() == ' ' ? 1 : no_break_space.size());
    return text.starts_with('%') || (text.starts_with("procent") && !text.starts_with("procentenhet"));
}

bool may_be_linked(std::string const& url) {
    return url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
}

class Reader {
public:
    Reader(std::string_view source, TextPlace const& at, Diagnostics& diagnostics, MarkdownRules const& rules,
           Insertions const* insertions)
        : source_(source)
        , at_(at)
        , diagnostics_(diagnostics)
        , rules_(rules)
        , insertions_(insertions) {}

    /// The whole text, with its sections where headings make them.
    Blocks document(cmark_node* root) {
        std::vector<std::pair<int, Section>> open; // each within the one before it
        Blocks result;
        auto const here = [&]() -> Blocks& { return open.empty() ? result : open.back().second.content; };
        auto const close = [&] {
            Section done = std::move(open.back().second);
            open.pop_back();
            here().push_back({std::move(done)});
        };
        for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) != CMARK_NODE_HEADING || !rules_.anchor) {
                block(node, here());
                continue;
            }
            int const level = cmark_node_get_heading_level(node);
            while (!open.empty() && open.back().first >= level) close();
            std::string heading = plain_words(node);
            if (trim(heading).empty()) {
                refuse(node, "en rubrik utan ord", "ta bort raden");
                continue;
            }
            if (open.size() == most_heading_levels) {
                refuse(node, "rubriker i mer än två nivåer", "skriv underrubriken i **fet stil** i stället");
                continue;
            }
            std::string anchor = rules_.anchor(heading);
            open.emplace_back(level, Section{std::move(heading), std::move(anchor), {}, Section::Role::body});
        }
        while (!open.empty()) close();
        return result;
    }

    Blocks blocks(cmark_node* parent) {
        Blocks result;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
            block(node, result);
        return result;
    }

private:
    void block(cmark_node* node, Blocks& into) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH: add_paragraph(node, into); break;
        case CMARK_NODE_LIST: add_list(node, into); break;
        case CMARK_NODE_HEADING:
            if (rules_.anchor)
                refuse(node, "en rubrik i en lista", "skriv ordet i **fet stil** i stället");
            else
                refuse(node, "en rubrik", "rubrikerna står i mallen; skriv ordet i **fet stil** i stället");
            break;
        case CMARK_NODE_BLOCK_QUOTE: refuse(node, "ett citat", "skriv texten som ett vanligt stycke"); break;
        case CMARK_NODE_CODE_BLOCK:
            refuse(node, "en kodruta", "börja inte raden med fyra blanksteg eller tre grava accenter");
            break;
        case CMARK_NODE_HTML_BLOCK: refuse(node, "HTML", "skriv texten utan taggar"); break;
        default:
            if (is_extension(node, "table"))
                refuse(node, "en tabell", "tabellerna görs ur data; skriv det viktiga i ord");
            else
                refuse(node, "en linje", "ta bort raden med streck");
            break;
        }
    }

    /// One that is an insertion alone may stand for blocks.
    void add_paragraph(cmark_node* node, Blocks& into) {
        if (insertions_ != nullptr && rules_.insert_blocks) {
            cmark_node* const only = cmark_node_first_child(node);
            if (only != nullptr && cmark_node_next(only) == nullptr &&
                cmark_node_get_type(only) == CMARK_NODE_TEXT) {
                auto const parts = insertions_->parts_of(trim(literal(only)));
                if (parts.size() == 1 && parts.front().insertion != nullptr) {
                    auto blocks =
                        rules_.insert_blocks(parts.front().insertion->words, parts.front().insertion->place);
                    if (blocks) {
                        std::move(blocks->begin(), blocks->end(), std::back_inserter(into));
                        return;
                    }
                }
            }
        }
        into.push_back(paragraph(inlines(node)));
    }

    /// Of a heading: it has no strong words, and no figures.
    std::string plain_words(cmark_node* parent) {
        std::string words;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node)) {
            switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
            case CMARK_NODE_CODE: words += literal(node); break;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK: words += " "; break;
            case CMARK_NODE_EMPH:
            case CMARK_NODE_STRONG: words += plain_words(node); break;
            default: refuse(node, "en rubrik med annat än ord", "skriv rubriken med bara ord"); break;
            }
        }
        if (insertions_ == nullptr) return words;
        std::string result;
        for (auto& part : insertions_->parts_of(words)) {
            if (part.insertion != nullptr)
                refuse(parent, "en rubrik med {{…}}", "skriv rubriken med bara ord");
            result += part.text;
        }
        return result;
    }

    /// Points in which nothing stands are left out.
    void add_list(cmark_node* node, Blocks& into) {
        List list;
        list.numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (list.numbered && cmark_node_get_list_start(node) != 1) {
            std::string const start = std::to_string(cmark_node_get_list_start(node));
            refuse(node, "en numrerad lista som börjar på " + start,
                   "börja listan med 1., eller raden med ett ord om det inte är en lista");
            return;
        }
        if (level_ == most_levels) {
            refuse(node, "en lista i mer än tre nivåer", "skriv listan i färre nivåer");
            return;
        }
        ++level_;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
            if (is_extension(item, "tasklist")) refuse(item, "en kryssruta", "skriv i ord vad som är klart");
            if (Blocks point = blocks(item); !point.empty()) list.items.push_back(std::move(point));
        }
        --level_;
        if (!list.items.empty()) into.push_back({std::move(list)});
    }

    Text inlines(cmark_node* parent) {
        Text result;
        if (layer_ > most_layers) {
            refuse(parent, "fet och kursiv stil i mer än fyra lager", "skriv färre stjärnor runt orden");
            return result;
        }
        ++layer_;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
            add(node, result);
        --layer_;
        refuse_footnotes(parent, result);
        return result;
    }

    void refuse_footnote(cmark_node* node) {
        refuse(node, "en fotnot", "skriv det inom parentes i texten i stället");
    }

    /// "[^1]", which is plain text to cmark.
    void refuse_footnotes(cmark_node* parent, Text const& text) {
        bool const any = std::any_of(text.begin(), text.end(), [](Inline const& each) {
            auto const* const words = std::get_if<Words>(&each.node);
            auto const at = words == nullptr ? std::string::npos : words->text.find("[^");
            return at != std::string::npos && words->text.find(']', at) != std::string::npos;
        });
        if (any) refuse_footnote(parent);
    }

    void add(cmark_node* node, Text& into) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT: add_text(node, into); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: add_words(" ", into); break;
        case CMARK_NODE_EMPH: into.push_back({Emph{inlines(node)}}); break;
        case CMARK_NODE_STRONG: into.push_back({Strong{inlines(node)}}); break;
        case CMARK_NODE_LINK: add_link(node, into); break;
        case CMARK_NODE_CODE: add_text(node, into); break;
        case CMARK_NODE_IMAGE: refuse(node, "en bild", "ta bort bilden; här kan bara text stå"); break;
        default:
            if (is_extension(node, "strikethrough"))
                refuse(node, "struken text", "ta bort det som inte gäller");
            else
                refuse(node, "HTML", "skriv texten utan taggar");
            break;
        }
    }

    static bool is_extension(cmark_node* node, std::string_view type) {
        return cmark_node_get_type_string(node) == type;
    }

    static std::string text_of(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE: return literal(node);
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: return " ";
        default: break;
        }
        std::string text;
        for (cmark_node* each = cmark_node_first_child(node); each != nullptr; each = cmark_node_next(each))
            text += text_of(each);
        return text;
    }

    /// Does a sentence begin after these words of the node?
    static bool is_sentence_opened(cmark_node* node, std::string before) {
        for (cmark_node* here = node; is_inline(here); here = cmark_node_parent(here))
            for (cmark_node* each = cmark_node_previous(here); each != nullptr;
                 each = cmark_node_previous(each))
                before.insert(0, text_of(each));
        constexpr std::string_view next = "{{}}";
        before += next;
        return before.size() - review::sentences(before).back().begin == next.size();
    }

    void add_text(cmark_node* node, Text& into) {
        std::string const text = literal(node);
        if (insertions_ == nullptr) return add_words(text, into);
        std::string before;
        std::optional<Place> percent; // of a figure that has its sign with it
        for (auto& part : insertions_->parts_of(text)) {
            if (part.insertion == nullptr) {
                before += part.text;
                if (percent && begins_with_percent(part.text))
                    diagnostics_.warning(
                        "text.dubbel-enhet", *percent,
                        "procenttecknet står två gånger: det som hämtas har det redan med sig",
                        "stryk det som står efter }}");
                percent.reset();
                add_words(std::move(part.text), into);
                continue;
            }
            Text inserted = rules_.insert(part.insertion->words, part.insertion->place);
            if (is_percent(inserted)) percent = part.insertion->place;
            if (auto* const ref = inserted.empty() ? nullptr : std::get_if<Ref>(&inserted.front().node))
                ref->opens_sentence = is_sentence_opened(node, before);
            before += "{{}}";
            std::move(inserted.begin(), inserted.end(), std::back_inserter(into));
        }
    }

    /// cmark gives a word in pieces where a sign could have meant something.
    static void add_words(std::string text, Text& into) {
        if (!into.empty()) {
            if (auto* const before = std::get_if<Words>(&into.back().node)) {
                before->text += text;
                return;
            }
        }
        into.push_back({Words{std::move(text)}});
    }

    void add_link(cmark_node* node, Text& into) {
        char const* const address = cmark_node_get_url(node);
        std::string url = address == nullptr ? "" : address;
        // What refers to a footnote of one word is a link to cmark.
        if (cmark_node* const first = cmark_node_first_child(node);
            first != nullptr && literal(first).starts_with("^")) {
            refuse_footnote(node);
            return;
        }
        if (!may_be_linked(url)) {
            refuse(node, "en länk till \"" + url + "\"",
                   "en länk börjar med https://, http:// eller mailto:");
            return;
        }
        Text words = inlines(node);
        if (words.empty()) words.push_back({Words{url}});
        into.push_back({Link{std::move(url), std::move(words)}});
    }

    void refuse(cmark_node* node, std::string const& what, std::string hint) {
        while (cmark_node_get_start_line(node) == 0 && cmark_node_parent(node) != nullptr)
            node = cmark_node_parent(node);
        // A word in HTML has two tags, and is one fault.
        int const line = cmark_node_get_start_line(node);
        bool const again = line == last_.first && what == last_.second;
        last_ = {line, what};
        if (again || ++told_ > most_faults) return;
        diagnostics_.add({Severity::error,
                          "text.markdown",
                          line_of(node),
                          "texten har " + what + ", som inte kan stå här",
                          std::move(hint),
                          {}});
    }

    /// The line that a node begins in, which cmark tells of. In TOML one line of the text may be several of
    /// the file. Read through the text for each: only what is told is asked for.
    [[nodiscard]] Place line_of(cmark_node* node) const {
        std::string_view const read = insertions_ == nullptr ? source_ : insertions_->marked();
        std::size_t begin = 0;
        for (int line = 1; line < cmark_node_get_start_line(node) && begin < read.size(); ++line)
            begin = std::min(read.find('\n', begin), read.size() - 1) + 1;
        std::size_t const end = std::min(read.find('\n', begin), read.size());
        auto const column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
        std::size_t const offset = std::min(begin + column - 1, end);
        Place place = at_.of(source_, insertions_ == nullptr ? offset : insertions_->in_source(offset));
        place.column = 0;
        return place;
    }

    std::string_view source_;
    TextPlace const& at_;
    Diagnostics& diagnostics_;
    MarkdownRules const& rules_;
    Insertions const* insertions_; ///< null where braces are text
    std::size_t level_ = 0;
    std::size_t layer_ = 0;
    std::size_t told_ = 0;
    std::pair<int, std::string> last_;
};

/// It knows tables, check boxes and struck out words too, so that they are told and not printed as signs.
/// Footnotes it does not, since one that nothing refers to would be dropped without a word: Reader sees them.
std::unique_ptr<cmark_parser, Free> parser_of_what_people_write() {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
    for (char const* const name : {"table", "tasklist", "strikethrough"}) {
        auto* const extension = cmark_find_syntax_extension(name);
        promise(extension != nullptr, "cmark-gfm brings its own extensions along");
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    return parser;
}

} // namespace

Blocks markdown(std::string_view source, TextPlace const& at, Diagnostics& diagnostics,
                MarkdownRules const& rules) {
    if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
    if (!is_plain_text(source, at, diagnostics)) return {};
    std::optional<Insertions> insertions;
    std::string_view read = source;
    if (rules.insert) read = insertions.emplace(source, at, diagnostics).marked();
    auto const parser = parser_of_what_people_write();
    cmark_parser_feed(parser.get(), read.data(), read.size());
    std::unique_ptr<cmark_node, Free> const root(cmark_parser_finish(parser.get()));
    promise(root != nullptr, "every text is a document of Markdown");
    return Reader(source, at, diagnostics, rules, insertions ? &*insertions : nullptr).document(root.get());
}

Blocks markdown_file(std::filesystem::path const& file, std::string const& name, Place const& asked_at,
                     Diagnostics& diagnostics, MarkdownRules const& rules) {
    auto const source = read_file(file, asked_at, diagnostics);
    if (!source) return {};
    if (shows_nothing(*source)) {
        diagnostics.error("text.tom", {name, 0, 0, {}}, "filen är tom",
                          "skriv texten i den, eller ta bort den ur rapport.toml");
        return {};
    }
    return markdown(*source, Place{name, 1, 0, {}}, diagnostics, rules);
}

} // namespace linsen
