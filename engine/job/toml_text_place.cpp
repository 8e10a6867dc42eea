#include "job/toml_text_place.hpp"

#include "base/text.hpp"
#include "job/toml_words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// Reads the string as it is written and what it says side by side.
class Walk {
public:
    Walk(std::string_view toml, std::size_t begin, std::string_view value, Place const& at)
        : toml_(toml)
        , value_(value)
        , quote_(toml.substr(begin, 1))
        , at_(begin)
        , line_(at.line)
        , column_(at.column) {}

    std::vector<TextPlace::Turn> turns() {
        bool const many_lines = begins(3);
        pass(many_lines ? 3 : 1);
        if (many_lines && is_line_end()) pass_line_end(); // the first one is not part of the text
        turn();
        while (said_ < value_.size() && at_ < toml_.size()) {
            if (quote_ == "\"" && toml_[at_] == '\\')
                escape(many_lines);
            else
                same();
        }
        return std::move(turns_);
    }

private:
    [[nodiscard]] bool begins(std::size_t quotes) const {
        return toml_.substr(at_, quotes) == std::string(quotes, quote_.front());
    }
    [[nodiscard]] bool is_line_end() const {
        return toml_.substr(at_).starts_with('\n') || toml_.substr(at_).starts_with("\r\n");
    }
    [[nodiscard]] bool is_blank() const {
        return at_ < toml_.size() && (toml_[at_] == ' ' || toml_[at_] == '\t');
    }

    void turn() { turns_.push_back({said_, line_, column_}); }

    /// Signs of the file, none of them a line's end.
    void pass(std::size_t bytes) {
        column_ += static_cast<int>(count_code_points(toml_.substr(at_, bytes)));
        at_ += bytes;
    }
    void pass_line_end() {
        at_ = toml_.find('\n', at_) + 1;
        ++line_;
        column_ = 1;
    }

    /// A sign that is said as it is written.
    void same() {
        if (is_line_end()) {
            said_ += value_[said_] == '\r' ? 2 : 1;
            return pass_line_end();
        }
        std::size_t next = at_;
        static_cast<void>(next_code_point(toml_, next));
        said_ += next - at_;
        pass(next - at_);
    }

    void escape(bool many_lines) {
        std::size_t const length = escape_length(toml_, at_, many_lines);
        if (length > 1 && toml_[at_ + length - 1] == '\n') {
            pass(1);
            while (is_line_end() || is_blank()) // the line goes on behind all that is empty
                is_line_end() ? pass_line_end() : pass(1);
        } else {
            static_cast<void>(next_code_point(value_, said_));
            pass(length);
        }
        turn();
    }

    std::string_view toml_;
    std::string_view value_;
    std::string_view quote_;
    std::size_t at_;
    std::size_t said_ = 0;
    int line_;
    int column_;
    std::vector<TextPlace::Turn> turns_;
};

} // namespace

TextPlace place_of_text(std::string_view toml, std::size_t begin, std::string_view value, Place const& at) {
    std::vector<TextPlace::Turn> turns = Walk(toml, begin, value, at).turns();
    Place first = TextPlace(at, turns).of(value, 0);
    return {std::move(first), std::move(turns)};
}

} // namespace linsen
