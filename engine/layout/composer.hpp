#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "document/numbering.hpp"
#include "document/table_marks.hpp"
#include "layout/block_flow.hpp"
#include "layout/card_item.hpp"
#include "layout/contents_item.hpp"
#include "layout/inline_text.hpp"
#include "layout/picture.hpp"
#include "layout/placed_item.hpp"
#include "layout/text_items.hpp"

#include <initializer_list>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linsen::layout {

/// Where blocks are set: the element that they belong to, the column, and how deep their headings are.
struct Column {
    ElementId element = 0;
    double left = 0;
    double width = 0;
    int level = 0; ///< of the section around them
    /// Of the box or the page around them, inside which what is too narrow goes on.
    double outer_left = 0;
    double outer_width = 0;
};

/// How much of a page's body a piece that cannot be parted may take.
inline constexpr double tallest_piece = 0.4;

/// The document's nodes into the flow, each with its elements.
class LINSEN_API Composer {
public:
    Composer(document::Document const& document, document::Numbering const& numbering, Theme const& theme,
             Shaper& shaper, TagTree& tags, Diagnostics& diagnostics);

    /// All of the document; to be called once.
    void compose();

    [[nodiscard]] BlockFlow& flow() { return flow_; }
    [[nodiscard]] std::vector<ContentsItem*> const& contents() const { return contents_; }
    [[nodiscard]] std::vector<Image>& images() { return images_; }
    /// What stands in the header of further pages, if the document wants its logotype there.
    [[nodiscard]] std::optional<Picture> header_logotype() const;

private:
    /// Where the last of them begins.
    std::size_t add(document::Blocks const& blocks, Column column);
    void add(document::Section const& section, Column column);
    void add(document::Paragraph const& paragraph, Column column);
    void add(document::List const& list, Column column);
    void add(document::Table const& table, Column column);
    void add(document::Chart const& chart, Column column);
    void add(document::KeyFigures const& figures, Column column);
    void add(document::Box const& box, Column column);
    void add(document::Step const& step, Column column);
    void add(document::Checklist const& list, Column column);
    void add(document::Contents const& contents, Column column);
    void add(document::Definitions const& definitions, Column column);
    void add(document::Glossary const& glossary, Column column);
    void add(document::Signatures const& signatures, Column column);
    void add(document::Picture const& picture, Column column);

    void add_front();
    void add_title_block();
    void add_letterhead();
    void add_cover();
    struct TitleLook {
        double size = 10;
        Face face = Face::regular;
        Colour colour;
        double before = 0;
        double after = 0;
    };
    /// Null when there are no words.
    TextItem* add_title_line(std::string_view words, Tag tag, TitleLook look);
    /// As many beside each other as a line holds: no fact is parted as long as a line holds it.
    void add_facts_of_title(std::vector<std::string> const& facts);
    /// The Figure of the logotype; nothing when there is none.
    std::optional<ElementId> add_logotype(ElementId parent);
    struct FactPlace {
        double left = 0;
        double below = 0;
        double width = 0;
        Face face = Face::regular;
    };
    /// When the recipient meets; how far down it reaches.
    double add_meeting(PlacedItem& item, ElementId parent, FactPlace place);
    /// A small name above its value, in one paragraph; how far down they reach.
    double add_fact(PlacedItem& item, ElementId parent, std::string_view name, std::string_view value,
                    FactPlace place);
    double add_contact(PlacedItem& item, ElementId parent, std::string_view name,
                       document::Front::Contact const& contact, FactPlace place);
    /// What stands below the title on a cover, from the stamp to the contacts.
    [[nodiscard]] std::vector<std::unique_ptr<PlacedItem>> cover_facts(ElementId parent);
    /// Up to three of them, those that say something; null when none does.
    [[nodiscard]] std::unique_ptr<PlacedItem>
    facts_in_row(ElementId parent,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> facts);
    struct SignatureRows {
        double left = 0;
        double width = 0;  ///< of each of two columns
        double second = 0; ///< from the left edge to the second one's
    };
    void add_place_to_sign(document::Signatures const& signatures, SignatureRows const& rows,
                           ElementId parent);
    /// How far down it reaches.
    double add_line_to_sign(PlacedItem& item, document::Signatures::Item const& one, double left,
                            double width, ElementId list);
    [[nodiscard]] Paragraph set(std::string_view words, Face face, Colour colour, double size, double width);
    /// Whether the words stand on one line of this width.
    [[nodiscard]] bool fits(std::string_view words, double width);
    /// Whether no word of them is parted in lines of this width, and no number.
    [[nodiscard]] bool fits_in_lines(std::string_view words, double width);
    [[nodiscard]] Column page_column() const;
    [[nodiscard]] Column wide_enough(Column column) const;

    /// `figures_share`: how much of the card's width the figures take; `behind`: how many cards follow.
    void add_figure_of_card(document::KeyFigures::Item const& item, double figures_share, bool dense,
                            std::size_t behind, Column column);
    /// The unit that all shown figures have; nothing where they differ, or where none stands below its
    /// number.
    [[nodiscard]] static std::optional<std::string> common_unit(document::KeyFigures::Item const& item);
    /// The size, somewhat smaller than `size` if need be, at which each figure takes `width` at most; nothing
    /// when it would be below `least` of it.
    [[nodiscard]] std::optional<double> fitting_size(document::KeyFigures::Item const& item, double size,
                                                     double least, double width);
    /// Of the figures and units of their own, each on one line, with what parts it from the next.
    [[nodiscard]] double room_of_figure(document::KeyFigures::Item const& item, double size);
    /// The same of their names.
    [[nodiscard]] double room_of_names(document::KeyFigures::Item const& item);
    [[nodiscard]] double figure_size(bool dense) const;
    /// The size of figures that share `width`: somewhat smaller, then in fewer columns, so that no number is
    /// broken. `columns` is how many stand beside each other, at first all of them.
    [[nodiscard]] double place_figures(document::KeyFigures::Item const& item, double size, double width,
                                       std::size_t& columns);
    [[nodiscard]] double figures_share(document::KeyFigures::Item const& item, bool dense, Column column);
    void set_value(CardItem::Figure& figure, Cell const& cell, double width, double large);
    /// Where its items begin: neither the first nor the last of them stands alone on a page with its only
    /// line.
    void keep_ends_of_list(std::vector<std::size_t> const& begins);
    void add_list_item(document::Blocks const& content, LeadingMark mark, Column column);
    /// What stands under one part of a table.
    struct BelowTable {
        document::Table const& table;
        document::TableMarks const& marks;
        std::vector<std::size_t> const& columns; ///< of this part
        std::string const& notes;                ///< by which the notes under this part are found
        bool last = true;                        ///< of the parts: what is about the whole table stands here
    };
    /// Notes and source; false when there are none.
    bool add_below_table(BelowTable const& below, Column column);
    /// Under its table, with its mark in front; null when nothing would be printed.
    TextItem* add_marked_note(document::MarkedNote const& note, std::size_t number, std::string const& notes,
                              Column column);
    /// Height of a chart or picture that shall stand on one page with its headings and caption, which have
    /// been added.
    [[nodiscard]] double room_for_figure() const;
    void add_caption(std::string const& words, std::string const& anchor, ElementId parent, Column column);
    /// "Uppgifterna: tabell 9", a link, between a chart's caption and the chart.
    void add_way_to_table(document::Chart const& chart, ElementId parent, Column column);

    /// A text in an element of its own; null when the text is empty.
    TextItem* add_text(document::Text const& text, Tag tag, Column column, ParagraphStyle style,
                       Face face = Face::regular);
    TextItem* add_text(FlatText flat, ElementId element, Column column, ParagraphStyle style);
    TextItem* add_words(std::string_view words, Tag tag, Column column, ParagraphStyle style, Face face,
                        Colour colour);
    /// Sets the notes that the last paragraph has brought.
    /// The size at which every word of a heading fits on a line: `size` at most, and `least` at least.
    [[nodiscard]] double heading_size(FlatText const& words, double size, double width, double least);
    void add_notes();

    [[nodiscard]] ParagraphStyle body() const;
    [[nodiscard]] ParagraphStyle small() const;

    document::Document const& document_;
    document::Numbering const& numbering_;
    Theme const& theme_;
    Shaper& shaper_;
    TagTree& tags_;
    Diagnostics& diagnostics_;
    Inlines inlines_;
    BlockFlow flow_;
    std::vector<ContentsItem*> contents_;
    std::vector<Image> images_;
    std::optional<Picture> logotype_;
    std::list<document::Definitions> glossaries_; ///< as printed; notes point into them
    std::list<document::TableMarks> table_marks_;
    std::size_t notes_added_ = 0;
    std::size_t sections_ = 0;
    bool whole_words_ = false;  ///< the section around is to be copied from
    bool behind_title_ = false; ///< nothing stands between the title block and here
};

} // namespace linsen::layout
