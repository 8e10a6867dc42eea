#pragma once

#include "base/cell.hpp"
#include "base/date.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The document: what a report says, never how it looks. Value types only; no node carries a font, a colour,
/// a page or a width, and no number is text until an exporter writes it.
namespace linsen::document {

// --- Inline
// ---------------------------------------------------------------------------------------------------

struct Inline;
using Text = std::vector<Inline>;

struct Words {
    std::string text;
};
struct Strong {
    Text content;
};
struct Emph {
    Text content;
};
struct Number {
    Cell cell;
}; ///< printed with its unit, as print_in_text
struct Link {
    std::string url;
    Text content;
}; ///< http, https or mailto
struct Ref {
    std::string anchor;
    bool opens_sentence = false; ///< "Tabell 3"
};                               ///< "tabell 3", "diagram 2", or the section's heading; always a link
struct Note {
    Text content;
}; ///< a footnote at this point
struct Language {
    std::string tag;
    std::string text;
}; ///< words in another language, e.g. "en"

struct Inline {
    std::variant<Words, Strong, Emph, Number, Link, Ref, Note, Language> node;
};

// --- Tables and charts
// ----------------------------------------------------------------------------------------

/// What a column shows of its cells. `interval` prints "57,9–66,7" and is two numeric columns in a workbook.
enum class Show { value, interval };

/// How sex enters a table. `none` needs a printed reason; `not_persons` is for tables that do not count
/// people.
enum class SexAxis { rows, columns, none, not_persons };

struct Column {
    std::string heading;
    std::string group; ///< a common head above neighbouring columns with the same group; "" for none
    std::string
        sex; ///< code of the category ("kvinnor", "män", "totalt" …) or "": styles of charts follow it
    Show show = Show::value;
};

struct Row {
    std::string heading;
    std::string group; ///< a row group's heading, printed above its first row; "" for none
    std::string sex;   ///< as in Column
    bool total = false;
    bool emphasised = false;        ///< the row that the report is about (the own kommun)
    std::optional<double> position; ///< on a chart's x axis (a year); a gap between positions is a break
    std::vector<Cell> cells;        ///< one a column
    std::string code;               ///< of the row's area in a map ("2080"); "" for a row that is no area
};

/// Where a note of a table has its mark: at the head of a row, at the head of a column, or at a cell.
struct TablePlace {
    std::optional<std::size_t> row;    ///< index into the table's rows; none: the head of the column
    std::optional<std::size_t> column; ///< index into its columns; none: the head of the row

    friend bool operator==(TablePlace const&, TablePlace const&) = default;
};

/// A note about some places of a table. All of them get its mark, "1)", which also begins its text. Marks are
/// given at export, in the order of reading (document/table_marks.hpp).
struct MarkedNote {
    std::vector<TablePlace> places; ///< at least one
    Text text;
};

struct Table {
    std::string anchor;      ///< unique in the document: ASCII lower case, digits, hyphen
    std::string caption;     ///< one line, without "Tabell 3": the number is given at export
    std::string row_heading; ///< head of the first column ("År", "Kommun")
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string unit;        ///< "Andel i procent"; printed under the caption
    std::vector<Text> notes; ///< under the table, in reading order
    std::string source;      ///< "Källa: …" without the word
    SexAxis sex = SexAxis::columns;
    std::string without_sex;              ///< why there is no sex; printed as a note
    std::vector<MarkedNote> marked_notes; ///< in front of `notes`, which are about the whole table
};

/// `lines`: x = row positions, one line a column; intervals as bands. `dots`: one row a unit, one mark a
/// column, with the gap between them. `bars`: one group a row, one bar a column. `stacked`: one bar a row,
/// the columns are its parts; a row of which any part is not shown is written, not drawn. `shares`: women and
/// men as parts of 100 %, of counts or of percentages that add up to 100, with the band 40–60. `pyramid`:
/// rows are age groups, the first one at the foot, without totals; women to the left and men to the right.
/// `multiples`: a small line chart for each row group (a kommun), the rows' positions are years. `map`:
/// the areas of the rows that have a code, in classes, one map a column.
enum class ChartKind { lines, dots, bars, stacked, shares, pyramid, multiples, map };

/// A picture of a table that stands in the same document. Owns no data.
struct Chart {
    std::string anchor;
    std::string caption;
    ChartKind kind = ChartKind::lines;
    std::string table; ///< the table's anchor
    std::vector<std::size_t>
        columns;          ///< which value columns are series, in order; their intervals are found beside
    std::string alt;      ///< empty: composed from the shown cells (document/alt.hpp)
    std::string geometry; ///< of a map: the GeoJSON file with the borders, codes as the property `id`
    bool without_totals = false; ///< rows that are totals are not drawn: a sum would dwarf its parts
};

// --- Blocks
// ---------------------------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

/// A level deeper than the section it stands in; headings carry no level, so none can be skipped.
/// A `summary` (one page for politicians) and an `appendix` start on a new page. Appendices are counted in
/// reading order and called "Bilaga 1. …" wherever they are named (Numbering); `heading` holds the words
/// only. What stands in one with `whole_words` is to be copied out of the document: no word is parted there.
struct Section {
    enum class Role { body, summary, appendix };
    std::string heading;
    std::string anchor;
    Blocks content;
    Role role = Role::body;
    bool whole_words = false;
};

struct Paragraph {
    Text text;
    bool not_shown = false; ///< stands in the place of a table or a chart, and says why it is not there
};
struct List {
    bool numbered = false;
    std::vector<Blocks> items;
};

/// At most five figures at the top of a report, one sentence each.
struct KeyFigures {
    struct Item {
        std::string label;                               ///< "Diabetes, Dalarna 2021"
        std::vector<std::pair<std::string, Cell>> cells; ///< ("Kvinnor", 8 %), ("Män", 10 %)
        Text sentence;
        std::string anchor; ///< the table behind it
    };
    std::vector<Item> items;
};

struct Box {
    enum class Role { conclusion, method, warning, guidance };
    Role role = Role::conclusion;
    std::string title;
    Blocks content;
};

/// A guidance question with the user's answer; an empty answer prints "Ej besvarad". The number ("3.1", or
/// "") is printed before the question.
struct Step {
    std::string number;
    std::string question;
    Blocks answer;
};

struct Checklist {
    struct Item {
        std::string text;
        bool done = false;
    };
    std::vector<Item> items;
    bool answered = false; ///< each text says itself how it is: "Framgår det …? Ja."
};

/// A list of the sections down to this level.
struct Contents {
    int depth = 2; ///< 1–3
};

/// A list of terms, each with what it means: legends (teckenförklaring), sources.
struct Definitions {
    struct Item {
        Text term;
        Text meaning;
    };
    std::vector<Item> items;
};

/// The glossary (ordlista) of a house: only the terms that the document uses are printed, in alphabetical
/// order (document/glossary.hpp).
struct Glossary {
    std::vector<Definitions::Item> terms;
};

/// Room to sign: where and when, and a line for each who signs.
struct Signatures {
    struct Item {
        std::string name;
        std::string role; ///< "förvaltningschef"; may be ""
    };
    std::vector<Item> items;
    std::string place; ///< "Falun"; "" leaves a line to write it on
};

/// A PNG or SVG file.
struct Picture {
    std::string file;
    std::string alt;
    std::string caption;
    std::string anchor;
};

struct Block {
    std::variant<Section, Paragraph, List, Table, Chart, KeyFigures, Box, Step, Checklist, Contents,
                 Definitions, Glossary, Signatures, Picture>
        node;
};

// --- The document
// -----------------------------------------------------------------------------------------

/// The sender's mark: a PNG or SVG file, and what it shows for those who do not see it ("Falu kommun").
struct Logotype {
    std::string file; ///< "" for none
    std::string alt;
};

/// How the document begins: with its title above the text, with the head of a letter (a tjänsteskrivelse),
/// or with a cover of its own (a report). Sender, title, date and diarienummer are those of the document.
struct Front {
    enum class Kind { plain, letterhead, cover };
    /// Who answers questions.
    struct Contact {
        std::string name;
        std::string role;
        std::string telephone;
        std::string email;
    };
    Kind kind = Kind::plain;
    std::string genre;      ///< what it is: "Tjänsteskrivelse", "Rapport"; may be ""
    std::string department; ///< below the sender: "Socialförvaltningen"
    std::string recipient;  ///< to whom: "Socialnämnden"
    Date meeting{};         ///< when the recipient meets to decide; not a valid date: not said
    std::vector<Contact> contacts;
    Logotype logotype;
    bool logotype_in_header = false; ///< instead of the sender's name, from the second page on
};

struct Document {
    std::string title;
    std::string subtitle;
    std::string language = "sv-SE";
    std::string author; ///< the sending organisation
    std::string subject;
    std::vector<std::string> keywords;
    std::string period;
    std::string reference; ///< diarienummer
    Date date;
    bool fictional = false; ///< stamp "påhittade uppgifter" on every page
    bool draft = false;     ///< stamp "utkast"
    Front front;
    Blocks content;
    /// What the summary holds instead where it would take more than its page, the fullest first: it is
    /// replaced by the first that the page holds, or by the last (run/fit_summary.hpp).
    std::vector<Blocks> shorter_summaries{};
    /// The decisions that it proposes, as they stand in `content`: for a file of their own, to be copied
    /// from.
    Blocks decisions{};
};

} // namespace linsen::document
