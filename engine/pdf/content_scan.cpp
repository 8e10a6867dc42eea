#include "pdf/content_scan.hpp"

#include "layout/content_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace linsen::pdf {

namespace {

constexpr double edge_tolerance = 1;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_delimiter(char c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/' || c == '%';
}

class Scanner {
public:
    Scanner(layout::Pages const& pages, layout::Page const& page)
        : pages_(pages)
        , content_(page.content) {}

    ScannedPage run() {
        while (at_ < content_.size()) step();
        if (open_) fault("a mark that does not end");
        return std::move(result_);
    }

private:
    struct String {
        std::string bytes;
        double correction = 0; ///< before it, in thousandths
    };

    void fault(std::string what) { result_.faults.push_back(std::move(what)); }

    void step() {
        auto const c = content_[at_];
        if (is_space(c) || c == '[' || c == ']') {
            ++at_;
        } else if (c == '(') {
            read_string();
        } else if (c == '/') {
            auto const begin = ++at_;
            while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
            names_.push_back(content_.substr(begin, at_ - begin));
        } else if (c == '<') {
            auto const begin = at_;
            int depth = 0;
            do {
                if (content_.substr(at_, 2) == "<<")
                    ++depth, ++at_;
                else if (content_.substr(at_, 2) == ">>")
                    --depth, ++at_;
                ++at_;
            } while (depth > 0 && at_ < content_.size());
            dictionary_ = content_.substr(begin, at_ - begin);
        } else {
            auto const begin = at_;
            while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
            if (at_ == begin) ++at_;
            word(content_.substr(begin, at_ - begin));
        }
    }

    void read_string() {
        String string;
        string.correction = pending_correction();
        for (++at_; at_ < content_.size() && content_[at_] != ')'; ++at_) {
            auto c = content_[at_];
            if (c == '\\' && at_ + 1 < content_.size()) {
                c = content_[++at_];
                if (c == 'r') c = '\r';
            }
            string.bytes += c;
        }
        ++at_;
        strings_.push_back(std::move(string));
    }

    /// Numbers between the strings of a TJ.
    double pending_correction() {
        double sum = 0;
        if (!strings_.empty())
            for (auto const value : numbers_) sum += value;
        if (!strings_.empty()) numbers_.clear();
        return sum;
    }

    void word(std::string_view token) {
        double value = 0;
        auto const [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
        if (error == std::errc{} && end == token.data() + token.size()) {
            numbers_.push_back(value);
            return;
        }
        operate(token);
        numbers_.clear();
        strings_.clear();
        names_.clear();
        dictionary_ = {};
    }

    void operate(std::string_view op) {
        if (op == "BDC")
            begin_mark();
        else if (op == "EMC")
            end_mark();
        else if (op == "BT")
            line_ = pen_ = {};
        else if (op == "Tf")
            set_font();
        else if (op == "Td" && numbers_.size() == 2)
            pen_ = line_ = {line_.x + numbers_[0], line_.y + numbers_[1]};
        else if (op == "Tj" || op == "TJ")
            show();
        else if (op == "f" || op == "f*" || op == "S" || op == "B" || op == "B*" || op == "Do")
            paint(op == "Do");
    }

    void begin_mark() {
        if (open_) fault("a mark inside another mark");
        ScannedMark mark;
        if (!names_.empty()) mark.tag = names_.front();
        if (names_.size() > 1 && !is_artifact_property(names_[1])) fault("a property that no resource has");
        if (auto const place = dictionary_.find("/MCID "); place != std::string_view::npos) {
            std::uint32_t mcid = 0;
            std::from_chars(dictionary_.data() + place + 6, dictionary_.data() + dictionary_.size(), mcid);
            mark.mcid = mcid;
        }
        result_.marks.push_back(std::move(mark));
        open_ = true;
    }

    static bool is_artifact_property(std::string_view name) {
        return std::any_of(layout::artifact_properties.begin(), layout::artifact_properties.end(),
                           [&](auto const& one) { return one.name == name; });
    }

    /// 3 of "/F3" or "/I3", the operand at hand.
    [[nodiscard]] std::size_t number_behind_letter() const {
        std::size_t index = 0;
        if (names_.empty() || names_.back().size() < 2) return index;
        auto const name = names_.back();
        std::from_chars(name.data() + 1, name.data() + name.size(), index);
        return index;
    }

    void end_mark() {
        if (!open_) fault("a mark ends that has not begun");
        open_ = false;
    }

    void paint(bool image) {
        std::size_t index = 0;
        if (image) index = number_behind_letter();
        if (image && index >= pages_.images.size()) fault("an image that is not among the document's");
        if (open_)
            result_.marks.back().paints = true;
        else
            fault("a shape outside every tag and artifact");
    }

    void set_font() {
        auto const index = number_behind_letter();
        font_ = index < pages_.fonts.size() ? &pages_.fonts[index] : nullptr;
        size_ = numbers_.empty() ? 0 : numbers_.back();
        if (font_ == nullptr) fault("a font that is not among the document's");
    }

    void show() {
        if (!open_) fault("text outside every tag and artifact");
        if (font_ == nullptr) return;
        auto const left = pen_.x;
        if (open_) {
            auto& mark = result_.marks.back();
            if (mark.baselines.empty()) mark.start = pen_;
            if (mark.baselines.empty() || std::abs(mark.baselines.back() - pen_.y) > 1)
                mark.baselines.push_back(pen_.y);
        }
        for (auto const& string : strings_) {
            pen_.x -= string.correction * size_ / 1000;
            for (std::size_t i = 0; i < string.bytes.size(); ++i) {
                std::uint32_t code = static_cast<unsigned char>(string.bytes[i]);
                if (code >= layout::first_long_code && i + 1 < string.bytes.size())
                    code = layout::first_long_code +
                           ((code << 8 | static_cast<unsigned char>(string.bytes[++i])) -
                            layout::long_code_base);
                auto const index = static_cast<std::size_t>(code) - 1;
                if (code == 0 || index >= font_->characters.size()) {
                    fault("a character code that its font does not have");
                    continue;
                }
                if (open_) result_.marks.back().text += font_->characters[index].text;
                pen_.x += font_->characters[index].advance * size_;
            }
        }
        if (left < -edge_tolerance || pen_.x > pages_.width + edge_tolerance || pen_.y < 0 ||
            pen_.y > pages_.height)
            fault("text beyond the page's edge");
    }

    layout::Pages const& pages_;
    std::string_view content_;
    ScannedPage result_;
    std::size_t at_ = 0;
    std::vector<std::string_view> names_; ///< operands at hand, as the dictionary is
    std::string_view dictionary_;
    std::vector<double> numbers_;
    std::vector<String> strings_;
    bool open_ = false;
    layout::Point line_;
    layout::Point pen_;
    layout::FontUse const* font_ = nullptr;
    double size_ = 0;
};

} // namespace

ScannedPage scan_content(layout::Pages const& pages, layout::Page const& page) {
    return Scanner(pages, page).run();
}

} // namespace linsen::pdf
