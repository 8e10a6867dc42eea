#include "data/xlsx_comments.hpp"

#include "base/text.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_xml.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most = 100'000;                 ///< of one sheet
constexpr std::size_t longest = std::size_t{8} << 20; ///< bytes of all of them
constexpr std::string_view author_of_threads = "tc="; ///< whose notes repeat a thread, for older programs

/// Row and column of "C7".
std::pair<std::uint32_t, std::uint32_t> cell_of(std::string_view reference) {
    constexpr std::uint32_t last_column = 16'384;
    std::size_t at = 0;
    std::uint32_t column = 0;
    while (at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column <= last_column)
        column = column * 26 + static_cast<std::uint32_t>(reference[at++] - 'A' + 1);
    auto const row = parse_xlsx_index(reference.substr(at));
    return {row.value_or(0), column};
}

/// Of a note that repeats a thread, what was written. Before it Excel says in its own language that newer
/// programs show threads, with a link that is the same in all of them, and "Comment:" or the like on a line
/// of its own. Any other note is as it stands.
std::string written_in(std::string const& note) {
    constexpr std::string_view link = "linkid=870924";
    if (!note.starts_with('[')) return note;
    bool is_after_link = false;
    for (std::size_t at = 0; at < note.size();) {
        auto const end = std::min(note.find('\n', at), note.size());
        auto const line = trim(std::string_view(note).substr(at, end - at));
        if ((is_after_link && line.ends_with(':')) || line == "Comment:" || line == "Kommentar:")
            return std::string(trim(std::string_view(note).substr(end)));
        is_after_link = is_after_link || line.find(link) != std::string_view::npos;
        at = end + 1;
    }
    return note;
}

/// Counts what the comments of a sheet cost.
class CommentHandler : public XmlHandler {
public:
    CommentHandler(XlsxPackage const& package, std::string_view sheet, Diagnostics& diagnostics)
        : package_(package)
        , sheet_(sheet)
        , diagnostics_(diagnostics) {}

    std::vector<XlsxComment> found;

protected:
    void begin(std::string_view reference) {
        auto const [row, column] = cell_of(reference);
        current_ = {row, column, {}};
    }
    void keep(std::string text) {
        bytes_ += text.size();
        if (found.size() >= most || bytes_ > longest) {
            diagnostics_.error("data.xlsx-grans", package_.place(std::string(sheet_)),
                               "bladet har för många eller för långa kommentarer för att läsas",
                               "kontrollera varifrån filen kommer");
            return stop();
        }
        current_.text = std::move(text);
        found.push_back(std::move(current_));
    }
    [[nodiscard]] std::size_t longest_text() const { return package_.limits().text; }

private:
    XlsxPackage const& package_;
    std::string_view sheet_;
    Diagnostics& diagnostics_;
    XlsxComment current_;
    std::size_t bytes_ = 0;
};

/// <comments><authors><author>…</author></authors><commentList><comment ref authorId><text><r><t>…
class NoteHandler final : public CommentHandler {
public:
    NoteHandler(XlsxPackage const& package, std::string_view sheet, Diagnostics& diagnostics)
        : CommentHandler(package, sheet, diagnostics)
        , rich_(longest_text()) {}

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "author") {
            authors_.emplace_back();
            in_author_ = true;
        } else if (name == "comment") {
            begin(attributes.find("ref"));
            auto const author = parse_xlsx_index(attributes.find("authorId"));
            repeats_ =
                author && *author < authors_.size() && authors_[*author].starts_with(author_of_threads);
            rich_.clear();
            inside_ = true;
        } else if (inside_) {
            rich_.open(name);
        }
    }
    void close(std::string_view name) override {
        if (name == "author") in_author_ = false;
        if (!inside_) return;
        rich_.close(name);
        if (name != "comment") return;
        inside_ = false;
        keep(written_in(rich_.joined()));
        if (repeats_ && !found.empty()) repeating.insert(found.size() - 1);
    }
    void text(std::string_view text) override {
        if (in_author_ && authors_.back().size() < longest_text()) authors_.back() += text;
        if (inside_) rich_.text(text);
    }

    std::set<std::size_t> repeating; ///< those of `found` that a thread says too

private:
    XlsxRichText rich_;
    std::vector<std::string> authors_;
    bool in_author_ = false;
    bool inside_ = false;
    bool repeats_ = false;
};

/// <ThreadedComments><threadedComment ref><text>…
class ThreadHandler final : public CommentHandler {
public:
    using CommentHandler::CommentHandler;

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "threadedComment") {
            begin(attributes.find("ref"));
            text_.clear();
            inside_ = true;
        }
        in_text_ = inside_ && name == "text";
    }
    void close(std::string_view name) override {
        in_text_ = false;
        if (name != "threadedComment" || !inside_) return;
        inside_ = false;
        keep(std::move(text_));
    }
    void text(std::string_view text) override {
        if (in_text_ && text_.size() < longest) text_ += text;
    }

private:
    std::string text_;
    bool inside_ = false;
    bool in_text_ = false;
};

} // namespace

std::optional<std::vector<XlsxComment>> read_xlsx_comments(XlsxPackage const& package,
                                                           std::string_view sheet_part,
                                                           std::string_view sheet, Diagnostics& diagnostics) {
    auto const relationships = read_relationships(package, sheet_part, diagnostics);
    if (!relationships) return std::nullopt;
    std::vector<XlsxComment> all;
    std::set<std::pair<std::uint32_t, std::uint32_t>> threads;
    for (auto const& [id, each] : *relationships) {
        if (each.type != "threadedComment" || each.external || !package.has(each.target)) continue;
        ThreadHandler handler(package, sheet, diagnostics);
        if (!parse_part(package, each.target, Vocabulary::any, handler, diagnostics)) return std::nullopt;
        for (auto& comment : handler.found) {
            threads.emplace(comment.row, comment.column);
            all.push_back(std::move(comment));
        }
    }
    for (auto const& [id, each] : *relationships) {
        if (each.type != "comments" || each.external || !package.has(each.target)) continue;
        NoteHandler handler(package, sheet, diagnostics);
        if (!parse_part(package, each.target, Vocabulary::spreadsheet, handler, diagnostics))
            return std::nullopt;
        for (std::size_t i = 0; i < handler.found.size(); ++i) {
            auto& comment = handler.found[i];
            if (handler.repeating.contains(i) && threads.contains({comment.row, comment.column})) continue;
            all.push_back(std::move(comment));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](XlsxComment const& one, XlsxComment const& other) {
        return std::pair(one.row, one.column) < std::pair(other.row, other.column);
    });
    return all;
}

} // namespace linsen
