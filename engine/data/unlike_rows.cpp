#include "data/unlike_rows.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace linsen {

namespace {

using Words = std::vector<std::string>;

class Comparison {
public:
    Comparison(std::vector<AnsweredRow> const& rows, std::vector<std::set<std::string>> const& asked)
        : rows_(rows)
        , asked_(asked) {
        for (auto const& row : rows_) {
            by_place_[row.place];
            known_.resize(std::max(known_.size(), row.words.size()));
            for (std::size_t i = 0; i < row.words.size(); ++i) known_[i][row.words[i]].insert(row.place);
        }
    }

    std::vector<UnlikeRow> compare() {
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            auto const& row = rows_[at];
            if (!is_of_the_table(row.words))
                tell(UnlikeRow::Fault::foreign, row, at);
            else if (!by_place_[row.place].insert(row.words).second)
                tell(UnlikeRow::Fault::doubled, row, at);
        }
        auto const wanted = rows_wanted();
        for (auto const& [place, has] : by_place_)
            for (auto const& words : wanted)
                if (!has.contains(words)) tell(UnlikeRow::Fault::missing, {place, words}, rows_.size());
        std::stable_sort(found_.begin(), found_.end(), [](UnlikeRow const& one, UnlikeRow const& other) {
            return std::pair(one.row.place, one.fault) < std::pair(other.row.place, other.fault);
        });
        return std::move(found_);
    }

private:
    void tell(UnlikeRow::Fault fault, AnsweredRow row, std::size_t at) {
        found_.push_back({fault, std::move(row), at});
    }

    [[nodiscard]] bool is_of_the_table(std::size_t part, std::string const& word) const {
        auto const having = 2 * known_[part].at(word).size();
        bool const is_asked = part < asked_.size() && asked_[part].contains(word);
        return having > by_place_.size() || (is_asked && having == by_place_.size());
    }
    [[nodiscard]] bool is_of_the_table(Words const& words) const {
        for (std::size_t part = 0; part < words.size(); ++part)
            if (!is_of_the_table(part, words[part])) return false;
        return true;
    }

    /// In the order in which they stand, or else in that of their words.
    [[nodiscard]] std::vector<Words> rows_wanted() const {
        std::vector<Words> wanted;
        if (asked_.empty()) {
            std::set<Words> seen;
            for (auto const& row : rows_)
                if (is_of_the_table(row.words) && seen.insert(row.words).second) wanted.push_back(row.words);
            return wanted;
        }
        wanted.emplace_back();
        for (std::size_t part = 0; part < known_.size(); ++part) {
            std::vector<Words> longer;
            for (auto const& begun : wanted) {
                for (auto const& [word, places] : known_[part]) {
                    if (!is_of_the_table(part, word)) continue;
                    longer.push_back(begun);
                    longer.back().push_back(word);
                }
            }
            wanted = std::move(longer);
        }
        return wanted;
    }

    std::vector<AnsweredRow> const& rows_;
    std::vector<std::set<std::string>> const& asked_;
    std::map<std::string, std::set<Words>> by_place_;
    std::vector<std::map<std::string, std::set<std::string>>> known_; ///< who has each word
    std::vector<UnlikeRow> found_;
};

} // namespace

std::vector<UnlikeRow> unlike_rows(std::vector<AnsweredRow> const& rows,
                                   std::vector<std::set<std::string>> const& asked) {
    return Comparison(rows, asked).compare();
}

std::string missing_in_words(std::vector<UnlikeRow> const& unlike, std::string const& place) {
    constexpr std::size_t most = 4;
    std::vector<std::string> named;
    std::size_t more = 0;
    for (auto const& each : unlike) {
        if (each.fault != UnlikeRow::Fault::missing || each.row.place != place) continue;
        if (named.size() < most)
            named.push_back(in_quotes(join(each.row.words, ", ")));
        else
            ++more;
    }
    std::string const what = named.size() == 1 ? "raden " : "raderna ";
    if (more == 1) return what + join(named, ", ") + " och en rad till";
    if (more != 0) return what + join(named, ", ") + " och " + std::to_string(more) + " rader till";
    return what + join_swedish(named);
}

} // namespace linsen
