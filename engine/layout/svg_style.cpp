#include "layout/svg_style.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr std::size_t most_rules = 1000;
constexpr std::string_view white = " \t\r\n\f";

std::string without_comments(std::string_view css) {
    std::string result;
    while (true) {
        auto const begin = css.find("/*");
        result += css.substr(0, begin);
        if (begin == std::string_view::npos) return result;
        auto const end = css.find("*/", begin + 2);
        if (end == std::string_view::npos) return result;
        css.remove_prefix(end + 2);
    }
}

/// Behind the rule that begins with @: a statement, or a block with blocks in it.
std::size_t end_of_at_rule(std::string_view css) {
    int depth = 0;
    for (std::size_t at = 0; at < css.size(); ++at) {
        if (css[at] == ';' && depth == 0) return at + 1;
        if (css[at] == '{') ++depth;
        if (css[at] == '}' && --depth == 0) return at + 1;
    }
    return css.size();
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        auto const begin = std::min(list.find_first_not_of(white), list.size());
        auto const end = std::min(list.find_first_of(white, begin), list.size());
        if (list.substr(begin, end - begin) == word) return true;
        list.remove_prefix(end);
    }
    return false;
}

} // namespace

SvgDeclarations svg_declarations(std::string_view style) {
    SvgDeclarations result;
    for (auto const declaration : split(style, ';')) {
        if (trim(declaration).empty()) continue;
        auto const colon = std::min(declaration.find(':'), declaration.size());
        auto value = colon < declaration.size() ? trim(declaration.substr(colon + 1)) : std::string_view();
        if (value.ends_with("!important")) value = trim(value.substr(0, value.rfind('!')));
        result.emplace_back(trim(declaration.substr(0, colon)), value);
    }
    return result;
}

std::string SvgStyleSheet::add(std::string_view text) {
    auto const css = without_comments(text);
    std::string_view rest = css;
    while (!(rest = trim(rest)).empty()) {
        if (rest.starts_with("<!--") || rest.starts_with("-->")) {
            rest.remove_prefix(rest.front() == '<' ? 4 : 3);
            continue;
        }
        if (rest.starts_with('@')) {
            rest.remove_prefix(end_of_at_rule(rest));
            continue;
        }
        auto const open = rest.find('{');
        auto const close = rest.find('}');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            return "har en stilmall (style) som inte kan tolkas";
        auto const declarations = svg_declarations(rest.substr(open + 1, close - open - 1));
        for (auto const selector : split(rest.substr(0, open), ','))
            if (auto fault = add_selector(trim(selector), declarations); !fault.empty()) return fault;
        rest.remove_prefix(close + 1);
    }
    return {};
}

std::string SvgStyleSheet::add_selector(std::string_view selector, SvgDeclarations const& declarations) {
    if (selector.find(':') != std::string_view::npos) return {}; // what is pointed at, and the like
    if (selector.empty() || selector.find_first_of("[+~") != std::string_view::npos)
        return "har en stilmall (style) med " + in_quotes(selector) + ", som inte kan följas";
    constexpr int id_weight = 10'000;
    constexpr int class_weight = 100;
    Rule rule;
    bool child = false;
    for (std::size_t at = 0; at < selector.size();) {
        if (white.find(selector[at]) != std::string_view::npos || selector[at] == '>') {
            child |= selector[at++] == '>';
            continue;
        }
        auto const end = std::min(selector.find_first_of(" \t\r\n\f>", at), selector.size());
        Part part;
        part.child = std::exchange(child, false);
        while (at < end) {
            auto const sign = selector[at];
            auto const begin = sign == '.' || sign == '#' ? at + 1 : at;
            at = std::min(selector.find_first_of(".#", begin), end);
            std::string const word(selector.substr(begin, at - begin));
            if (sign == '.')
                part.classes.push_back(word);
            else if (sign == '#')
                part.id = word;
            else if (word != "*")
                part.element = word;
        }
        rule.weight += (part.id.empty() ? 0 : id_weight) + (part.element.empty() ? 0 : 1) +
                       class_weight * static_cast<int>(part.classes.size());
        rule.parts.push_back(std::move(part));
    }
    if (rule.parts.empty()) return {};
    rule.declarations = declarations;
    if (rules_.size() >= most_rules) return "har fler än 1 000 regler i sina stilmallar (style)";
    auto const place = std::ranges::upper_bound(rules_, rule.weight, {}, &Rule::weight);
    rules_.insert(place, std::move(rule));
    return {};
}

bool SvgStyleSheet::matches(Part const& part, SvgNode const& node) {
    if (!part.element.empty() && part.element != node.name) return false;
    if (!part.id.empty() && node.find("id") != part.id) return false;
    auto const classes = node.find("class").value_or("");
    return std::ranges::all_of(part.classes, [&](std::string const& one) { return has_word(classes, one); });
}

bool SvgStyleSheet::matches(Rule const& rule, SvgNode const& node) {
    if (!matches(rule.parts.back(), node)) return false;
    auto const* above = node.parent;
    auto child = rule.parts.back().child;
    for (auto part = rule.parts.rbegin() + 1; part != rule.parts.rend(); ++part) {
        while (above != nullptr && !child && !matches(*part, *above)) above = above->parent;
        if (above == nullptr || !matches(*part, *above)) return false;
        above = above->parent;
        child = part->child;
    }
    return true;
}

SvgDeclarations SvgStyleSheet::of(SvgNode const& node) const {
    SvgDeclarations result;
    for (auto const& rule : rules_)
        if (matches(rule, node))
            result.insert(result.end(), rule.declarations.begin(), rule.declarations.end());
    return result;
}

} // namespace linsen::layout
