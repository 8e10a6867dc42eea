#include "analyse/unjudged.hpp"

#include "analyse/area.hpp"
#include "base/text.hpp"

namespace linsen {

std::string listed(std::vector<std::string> const& names) {
    return names.size() > longest_list ? number_word(names.size()) + " kommuner" : join_swedish(names);
}

std::string at_listed(std::vector<std::string> const& names) {
    return names.size() > longest_list ? "i " + listed(names) : at_places(names);
}

void Unjudged::add(AreaFigure const& area) {
    if (!divided_) {
        if (area.figure.total.shown() && !has_uncertainty(area.figure.total)) both_.push_back(area.name);
        return;
    }
    bool const first = area.figure.first.shown() && !has_uncertainty(area.figure.first);
    bool const second = area.figure.second.shown() && !has_uncertainty(area.figure.second);
    if (first && second) {
        both_.push_back(area.name);
    } else if (first) {
        first_.push_back(area.name);
    } else if (second) {
        second_.push_back(area.name);
    }
}

bool Unjudged::empty() const { return first_.empty() && second_.empty() && both_.empty(); }

Findings Unjudged::findings() const {
    if (empty()) return {};
    std::string where;
    if (!divided_) where = listed(both_);
    auto const add = [&where](std::string const& who, std::vector<std::string> const& names) {
        if (names.empty()) return;
        where += (where.empty() ? "" : " samt ") + who + " " + at_listed(names);
    };
    if (divided_) add(groups_.first + " och " + groups_.second, both_);
    add(groups_.first, first_);
    add(groups_.second, second_);
    bool const is_one = first_.size() + second_.size() + both_.size() == 1;
    return {
        say("omfang.okand", {{"var", where}, {"skillnaden", is_one ? "den skillnaden" : "de skillnaderna"}})};
}

} // namespace linsen
