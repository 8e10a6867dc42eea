#include "review/plain_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen::review {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punctuation(char c) {
    auto const u = static_cast<unsigned char>(c);
    return u > 0x20 && u < 0x7F && !is_digit(c) && (u < 'A' || u > 'Z') && (u < 'a' || u > 'z');
}
bool is_word_byte(char c) {
    auto const u = static_cast<unsigned char>(c);
    return u >= 0x80 || is_digit(c) || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z');
}

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x202F || c == 0x2009;
}
bool is_unseen(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

/// What a line begins with that is no word of it: quotation marks of Markdown, then the mark of an item.
struct Lead {
    std::size_t length = 0;
    std::size_t indent = 0; ///< of the mark
    bool item = false;
    int number = 0; ///< of a numbered item
};

Lead lead_of(std::string_view line) {
    Lead lead;
    std::size_t at = 0;
    auto const skip_blanks = [&] {
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
    };
    skip_blanks();
    while (at < line.size() && line[at] == '>') {
        ++at;
        skip_blanks();
    }
    lead.length = at;
    std::size_t mark = at;
    if (mark < line.size() && (line[mark] == '-' || line[mark] == '*' || line[mark] == '+')) {
        ++mark;
    } else {
        constexpr std::size_t most_digits = 9; // as CommonMark has it
        while (mark < line.size() && mark - at < most_digits && is_digit(line[mark])) {
            lead.number = lead.number * 10 + (line[mark] - '0');
            ++mark;
        }
        if (mark == at || mark == line.size() || (line[mark] != '.' && line[mark] != ')')) return lead;
        ++mark;
    }
    if (mark < line.size() && line[mark] != ' ' && line[mark] != '\t') return lead;
    lead.indent = at;
    at = mark;
    skip_blanks();
    lead.length = at;
    lead.item = true;
    return lead;
}

bool only(std::string_view line, char sign) {
    constexpr std::size_t least = 3;
    return line.size() >= least && std::all_of(line.begin(), line.end(), [&](char c) { return c == sign; });
}

class Reader {
public:
    explicit Reader(std::string_view markdown)
        : text_(markdown) {}

    std::vector<Block> read() {
        for (std::size_t at = 0; at < text_.size();) {
            std::size_t const end = std::min(text_.find('\n', at), text_.size());
            read_line(at, end);
            at = end + 1;
        }
        end_block();
        return std::move(blocks_);
    }

private:
    void read_line(std::size_t begin, std::size_t end) {
        std::string_view const line = trim(text_.substr(begin, end - begin));
        if (line.starts_with("```") || line.starts_with("~~~")) {
            end_block();
            fenced_ = !fenced_;
            return;
        }
        if (fenced_) return;
        if (line.empty()) return end_block();
        if (!open_.text.empty() && (only(line, '=') || only(line, '-'))) { // what stands above is a heading
            open_ = {};
            return;
        }
        bool const heading = line.starts_with('#') && line.find_first_not_of('#') <= 6 &&
                             line.substr(line.find_first_not_of('#')).starts_with(' ');
        if (heading || line.starts_with('|') || only(line, '-') || only(line, '*') || only(line, '_'))
            return end_block();
        Lead const lead = lead_of(text_.substr(begin, end - begin));
        // "… den\n3. maj": a number that is not 1 begins no list inside a paragraph.
        // Left of the words of an item, whose last paragraph it stands under, it is the next item.
        bool const next = open_inside_ && !outer_.empty() && lead.indent < outer_.back();
        bool const begins =
            lead.item && (open_.text.empty() || open_.item || next || lead.number == 0 || lead.number == 1);
        if (open_.text.empty() && !begins)
            open_inside_ = !outer_.empty() && text_.find_first_not_of(" \t", begin) - begin >= outer_.front();
        if (begins) {
            end_block();
            open_.item = true;
            open_.inner = is_inside(lead);
        }
        add(' ', begin);
        read_words(begin + (begins ? lead.length : lead.item ? 0 : lead.length), end);
    }

    /// An item whose mark stands under the words of another one belongs to it.
    bool is_inside(Lead const& lead) {
        if (blocks_.empty() || !blocks_.back().item) outer_.clear();
        while (!outer_.empty() && lead.indent < outer_.back()) outer_.pop_back();
        bool const inside = !outer_.empty();
        outer_.push_back(lead.length);
        return inside;
    }

    void read_words(std::size_t at, std::size_t end) {
        while (at < end) {
            if (comment_) {
                std::size_t const close = text_.find("-->", at);
                comment_ = close >= end;
                at = comment_ ? end : close + 3;
                continue;
            }
            std::string_view const rest = text_.substr(at, end - at);
            if (rest.starts_with("<!--")) {
                comment_ = true;
                at += 4;
            } else if (rest.starts_with("{{")) {
                std::size_t const close = std::min(rest.find("}}"), rest.size() - 2) + 2;
                for (std::size_t i = 0; i < close; ++i) add(rest[i], at + i);
                at += close;
            } else if (rest.size() > 1 && rest[0] == '\\' && is_punctuation(rest[1])) {
                add(rest[1], at + 1);
                at += 2;
            } else if (std::size_t const mark = mark_at(at, end); mark != 0) {
                at += mark;
            } else {
                add_character(at);
            }
        }
    }

    /// How many bytes at `at` are a mark of Markdown, which is not read.
    [[nodiscard]] std::size_t mark_at(std::size_t at, std::size_t end) const {
        std::string_view const rest = text_.substr(at, end - at);
        char const before = at == 0 ? ' ' : text_[at - 1];
        switch (rest.front()) {
        case '*':
        case '`': return 1;
        case '_': {
            bool const inside = is_word_byte(before) && rest.size() > 1 && is_word_byte(rest[1]);
            return inside ? 0 : 1;
        }
        case '!': return rest.starts_with("![") ? length_of_link(rest.substr(1)) + 1 : 0;
        case '[': {
            if (rest.starts_with("[^")) return std::min(rest.find(']'), rest.size() - 1) + 1;
            return length_of_link(rest) == 0 ? 0 : 1;
        }
        case ']': {
            if (!rest.starts_with("](")) return 0;
            std::size_t const close = rest.find(')');
            return close == std::string_view::npos ? 0 : close + 1;
        }
        case '<': {
            std::size_t const close = rest.find('>');
            bool const tag = close != std::string_view::npos && rest.size() > 1 &&
                             (is_word_byte(rest[1]) || rest[1] == '/') && !is_digit(rest[1]);
            return tag ? close + 1 : 0;
        }
        default: return 0;
        }
    }

    /// Of "[words](address)" at the beginning; 0 when there is none.
    static std::size_t length_of_link(std::string_view rest) {
        std::size_t const middle = rest.find("](");
        std::size_t const close = middle == std::string_view::npos ? middle : rest.find(')', middle);
        return close == std::string_view::npos ? 0 : close + 1;
    }

    void add_character(std::size_t& at) {
        std::size_t const begin = at;
        char32_t const c = next_code_point(text_, at);
        if (is_unseen(c)) return;
        if (is_space(c)) return add(' ', begin);
        for (std::size_t i = begin; i < at; ++i) add(text_[i], i);
    }

    void add(char byte, std::size_t source) {
        if (byte == ' ' && (open_.text.empty() || open_.text.back() == ' ')) return;
        open_.text += byte;
        open_.source.push_back(source);
    }

    void end_block() {
        while (open_.text.ends_with(' ')) {
            open_.text.pop_back();
            open_.source.pop_back();
        }
        Block done = std::exchange(open_, {});
        if (done.text.empty()) return;
        bool joined = false;
        if (done.item && !blocks_.empty()) {
            Block const& before = blocks_.back();
            joined = before.item || before.text.find_last_of(".!?") != before.text.size() - 1;
        }
        done.group = blocks_.empty() ? 0 : blocks_.back().group + (joined ? 0 : 1);
        blocks_.push_back(std::move(done));
    }

    std::string_view text_;
    std::vector<Block> blocks_;
    Block open_;
    std::vector<std::size_t> outer_; ///< where the words of the open items begin
    bool open_inside_ = false;       ///< the open block is a further paragraph of an item
    bool fenced_ = false;
    bool comment_ = false;
};

} // namespace

std::vector<Block> plain_text(std::string_view markdown) { return Reader(markdown).read(); }

} // namespace linsen::review
