#include "missing_fields.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tjansteskrivelse {

namespace {

struct Field {
    std::string name;
    std::string key;   ///< of rapport.toml
    std::string write; ///< what to add
};

/// Those that documents of the template have and this one lacks. A report with a cover needs no letterhead,
/// and only what is decided on has a meeting.
std::vector<Field> missing_fields(Memo const& memo, Job const& job) {
    std::vector<Field> missing;
    auto const ask = [&](bool has, Field field) {
        if (!has) missing.push_back(std::move(field));
    };
    auto const lists = [&](std::string_view key) {
        Value const* const value = job.settings.find(key);
        return value != nullptr && !value->list().empty();
    };
    if (job.report_template.at("form").text() == "brev") {
        ask(!job.reference.empty(), {"diarienummer", "diarienummer", "diarienummer = \"…\""});
        ask(lists("handlaggare"), {"handläggare", "handlaggare", "[[handlaggare]] med namn"});
        ask(!job.settings.text_or_empty("mottagare").empty(),
            {"mottagare", "mottagare", "mottagare = \"…nämnden\""});
    }
    for (Part const& part : memo.parts) {
        if (part.kind == PartKind::proposal && part.required)
            ask(job.settings.find("sammantrade") != nullptr,
                {"sammanträdesdag", "sammantrade", "sammantrade = ÅÅÅÅ-MM-DD"});
        if (part.kind == PartKind::signatures)
            ask(lists("underskrift"), {"underskrift", "underskrift", "[[underskrift]] med namn"});
        if (part.kind == PartKind::recipients)
            ask(lists("skickas_till") || text_for(part.id, job) != nullptr,
                {"sändlista", "skickas_till", "skickas_till = [\"…\"]"});
    }
    return missing;
}

bool is_answered(Field const& field, Job const& job) {
    Values const& answers = job.settings.list_or_empty("besvarad");
    return std::any_of(answers.begin(), answers.end(), [&](Value const& each) {
        std::string const words = fold(each.text_or_empty("ord"));
        auto const names = [&](std::string const& what) {
            return words.find(fold(what)) != std::string::npos;
        };
        return each.at("kod").text() == fields_missing && !slug(each.at("skal").text()).empty() &&
               (words.empty() || names(field.name) || names(field.key));
    });
}

} // namespace

void tell_missing_fields(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    std::vector<std::string> writes;
    for (Field const& field : missing_fields(memo, job)) {
        if (is_answered(field, job)) continue;
        names.push_back(field.name);
        writes.push_back(field.write);
    }
    if (names.empty()) return;
    diagnostics.remark(
        fields_missing, {job.settings.place().file, 0, 0, {}}, "dokumentet saknar " + join_swedish(names),
        "lägg till " + join_swedish(writes) + ", eller besvara anmärkningen i [[besvarad]] med skäl");
}

} // namespace tjansteskrivelse
