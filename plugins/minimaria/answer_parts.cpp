#include "answer_parts.hpp"

#include "planned.hpp"

#include <algorithm>
#include <utility>

namespace minimaria {

namespace {

Cell cell_at(FigureTable const& table, FigureTable::Roles const& at) {
    Cell const cell = table.where(at);
    bool const is_one_of_several =
        cell.status == Status::missing && std::any_of(at.begin(), at.end(), [&](auto const& each) {
            return is_taken_together(table, each.first, each.second);
        });
    return is_one_of_several ? cell_without_value(Status::hidden, cell.unit) : cell;
}

std::vector<std::string> codes_in(FigureTable const& table, std::string const& role) {
    std::vector<std::string> codes;
    for (Category const& category : table.axis(role).categories)
        if (category.code != total) codes.push_back(category.code);
    return codes;
}

} // namespace

bool is_taken_together(FigureTable const& table, std::string_view role, std::string_view code) {
    if (!table.is_merged() || !table.has_axis(role)) return false;
    auto const& categories = table.axis(role).categories;
    return std::any_of(categories.begin(), categories.end(), [&](Category const& each) {
        return !is_same_code(each.code, code) && each.code != total &&
               std::any_of(each.members.begin(), each.members.end(),
                           [&](std::string const& member) { return is_same_code(member, code); });
    });
}

std::optional<std::string> code_of(Answer const& answer, Topic const& topic, FigureTable const& table) {
    for (Category const& category : table.axis(topic.role).categories)
        if (is_same_code(category.code, answer.code)) return category.code;
    return std::nullopt;
}

bool is_of_nobody(Answer const& answer, Topic const& topic, FigureTable const& table) {
    auto const codes = codes_in(table, topic.role);
    if (!did_you_mean(answer.code, codes).empty()) return false;
    std::vector<std::string> named = topic.order;
    for (Answer const& each : topic.answers) named.push_back(each.code);
    return std::any_of(named.begin(), named.end(), [&](std::string const& name) {
        return std::any_of(codes.begin(), codes.end(),
                           [&](std::string const& code) { return is_same_code(code, name); });
    });
}

bool is_grouped_otherwise(Answer const& answer, Topic const& topic, FigureTable const& table) {
    auto const is_answer = [&](std::string const& group) { return is_same_code(group, answer.code); };
    auto const codes = codes_in(table, topic.role);
    if (!topic.of_ages || std::any_of(codes.begin(), codes.end(), is_answer)) return false;
    if (!topic.age_groups.empty())
        return std::none_of(topic.age_groups.begin(), topic.age_groups.end(), is_answer);
    auto const ages = span_of(answer.code);
    return ages && std::any_of(codes.begin(), codes.end(), [&](std::string const& code) {
               auto const others = span_of(code);
               return others && others->overlaps(*ages);
           });
}

Part part(FigureTable const& table, std::string_view role, std::optional<std::string> const& code,
          Cell const& absent, FigureTable::Roles at) {
    at.emplace_back(role, total);
    Cell const base = cell_at(table, at);
    at.back().second = unanswered;
    Cell lacking = cell_at(table, at);
    // Where nobody lacks an answer, or that is the answer, there is no such category beside it.
    if (lacking.status == Status::missing || code == unanswered) lacking = shown_cell(0, Unit::count, 0);
    if (!code) return answered(base.shown() ? absent : base, base, lacking);
    at.back().second = *code;
    return answered(cell_at(table, at), base, lacking);
}

void tell_grouped_otherwise(Answer const& answer, Topic const& topic, FigureTable const& table,
                            Diagnostics& diagnostics) {
    auto groups = topic.age_groups.empty() ? codes_in(table, topic.role) : topic.age_groups;
    std::erase(groups, unanswered);
    for (std::string& group : groups) group = with_en_dash(group);
    diagnostics.add(at(answer.source, Severity::warning, "minimaria.grupp-saknas",
                       "uppgifterna har ingen grupp \"" + answer.code + "\" i kolumnen " + topic.role +
                           ", så rapporten säger inget om " + answer.subject,
                       "grupperna är " + join_swedish(groups) +
                           "; välj mallens grupper i rapport.toml, eller skriv era i en egen mall"));
}

void tell_absent(Answer const& answer, Topic const& topic, FigureTable const& table,
                 Diagnostics& diagnostics) {
    auto const codes = codes_in(table, topic.role);
    std::string hint = did_you_mean(answer.code, codes);
    if (hint.empty()) hint = "kategorierna i kolumnen är " + join_swedish(codes);
    diagnostics.add(at(answer.source, Severity::warning, "minimaria.svar-saknas",
                       "ingen i data har \"" + answer.code + "\" i kolumnen " + topic.role +
                           "; rapporten säger att " +
                           (is_of_nobody(answer, topic, table) ? "det är ingen" : "uppgiften saknas"),
                       std::move(hint)));
}

void tell_misspelt_order(Topic const& topic, FigureTable const& table, Diagnostics& diagnostics) {
    auto const codes = codes_in(table, topic.role);
    auto const is_among = [](std::string const& name, std::vector<std::string> const& all) {
        return std::any_of(all.begin(), all.end(),
                           [&](std::string const& each) { return is_same_code(each, name); });
    };
    std::vector<std::string> unnamed;
    for (std::string const& code : codes)
        if (!is_among(code, topic.order)) unnamed.push_back(code);
    for (std::string const& name : topic.order) {
        if (is_among(name, codes) || is_taken_together(table, topic.role, name)) continue;
        std::string hint = did_you_mean(name, unnamed);
        if (hint.empty()) continue;
        diagnostics.add(at(*topic.order_source, Severity::warning, "minimaria.ordning-okand",
                           "ingen i data har \"" + name + "\" i kolumnen " + topic.role +
                               ", så ordningen gäller inte den",
                           std::move(hint)));
    }
}

} // namespace minimaria
