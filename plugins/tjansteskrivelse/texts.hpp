#pragma once

#include "memo.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tjansteskrivelse {

/// What the strateg has written, read with the figures that it asks for, and the tables and charts that it
/// places:
///
///     {{ungdomar | Falun | kvinnor}}   the figure in that row and column, as in running text
///     {{se ungdomar}}                  "tabell 3", a link to it
///     {{tabell ungdomar}}              alone in its paragraph: the table stands here; a large one in the
///     annex
///     {{diagram ungdomar}}             its charts stand here
///
/// What cannot be found is an error at its place, with the nearest names [text.…].
class Texts {
public:
    Texts(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics);

    /// The text of a part; nothing where there is none.
    [[nodiscard]] document::Blocks of(Part const& part);
    /// The rules by which answers to questions are read.
    [[nodiscard]] MarkdownRules const& rules() const { return rules_; }

    /// The tables that no text has placed, and the charts of which no text has placed any, in the order of
    /// rapport.toml: for the annex. To be asked for when every text has been read.
    [[nodiscard]] document::Blocks not_placed();

    /// The anchor of a table that is printed; one that is withheld is not.
    [[nodiscard]] std::string const& anchor_of(MemoTable const& table) const;
    [[nodiscard]] bool is_printed(MemoTable const& table) const;
    /// " Se tabell 2 och tabell 5.", with the table within the second dimension; `where` alone without one.
    [[nodiscard]] document::Text where_within(MemoTable const& table, document::Text const& where) const;

private:
    document::Text insert(std::string_view words, Place const& at);
    std::optional<document::Blocks> insert_blocks(std::string_view words, Place const& at);
    document::Text figure(std::vector<std::string> const& names, Place const& at);
    document::Blocks place_table(MemoTable const& table, Place const& at);
    MemoTable const* table_called(std::string const& id, Place const& at);
    void tell(Place const& at, std::string_view code, std::string message, std::string hint);

    Memo const& memo_;
    Job const& job_;
    Figures const& figures_;
    Diagnostics& diagnostics_;
    Anchors anchors_;
    MarkdownRules rules_;
    struct Printed {
        document::Blocks charts;
        document::Table table;
        bool withheld = false;
        bool table_placed = false;
        bool charts_placed = false;
    };
    std::map<std::string, Printed> printed_;        ///< by id
    std::map<std::string, document::Table> within_; ///< the tables within the second dimension, by id
};

} // namespace tjansteskrivelse
