#include "pages.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tjansteskrivelse {

namespace {

using namespace document;

/// The lists of proposals, also those under a heading.
void find_lists(Blocks& blocks, std::vector<List*>& lists) {
    for (Block& block : blocks) {
        if (auto* const inner = std::get_if<Section>(&block.node)) find_lists(inner->content, lists);
        if (auto* const list = std::get_if<List>(&block.node)) lists.push_back(list);
    }
}

/// Numbers every list, unless the writer has numbered one: the others are then points of a proposal. False
/// where there is none.
bool number_lists(Blocks& blocks) {
    std::vector<List*> lists;
    find_lists(blocks, lists);
    bool const numbered_by_writer =
        std::any_of(lists.begin(), lists.end(), [](List const* list) { return list->numbered; });
    if (!numbered_by_writer)
        for (List* const list : lists) list->numbered = true;
    return !lists.empty();
}

std::string dated(std::string title, Date date) { return std::move(title) + " den " + print_long(date); }

} // namespace

Blocks proposals(Blocks written) {
    if (number_lists(written)) return written;
    std::vector<Text> items;
    for (Block const& block : written)
        if (auto const* const words = std::get_if<Paragraph>(&block.node)) items.push_back(words->text);
    if (items.size() < 2 || items.size() < written.size()) return written;
    return {numbered(std::move(items))};
}

Blocks grounds(Memo const& /*memo*/, Job const& job) {
    std::string const department = job.settings.text_or_empty("forvaltning");
    // In the head it may stand in capitals.
    std::string const genre = with_capital(to_lower(without_stop(job.report_template.at("slag").text())));
    std::string const own = department.empty() ? genre : genre + " från " + department;
    std::vector<Text> items{text(dated(own, job.date))};
    for (Value const& each : job.settings.list_or_empty("underlag")) {
        std::string const title = without_stop(each.at("titel").text());
        Value const* const date = each.find("datum");
        items.push_back(text(date == nullptr ? title : dated(title, date->date())));
    }
    return {bullets(std::move(items))};
}

Blocks signatures(Job const& job) {
    std::vector<Signatures::Item> items;
    for (Value const& each : job.settings.list_or_empty("underskrift"))
        items.push_back({each.at("namn").text(), each.text_or_empty("roll")});
    if (items.empty()) return {};
    return {document::signatures(std::move(items), job.settings.text_or_empty("ort"))};
}

Blocks recipients(Job const& job) {
    Value const* const all = job.settings.find("skickas_till");
    if (all == nullptr || all->list().empty()) return {};
    std::vector<Text> items;
    for (std::string const& each : all->texts()) items.push_back(text(each));
    return {bullets(std::move(items))};
}

Front front_of(Job const& job) {
    Front front;
    front.kind =
        job.report_template.at("form").text() == "omslag" ? Front::Kind::cover : Front::Kind::letterhead;
    front.genre = job.report_template.at("slag").text();
    front.department = job.settings.text_or_empty("forvaltning");
    front.recipient = job.settings.text_or_empty("mottagare");
    if (Value const* const meeting = job.settings.find("sammantrade")) front.meeting = meeting->date();
    for (Value const& each : job.settings.list_or_empty("handlaggare"))
        front.contacts.push_back({each.at("namn").text(), each.text_or_empty("roll"),
                                  each.text_or_empty("telefon"), each.text_or_empty("epost")});
    return front;
}

} // namespace tjansteskrivelse
