#include "run/title_facts.hpp"

namespace linsen {

void give_facts(document::Document& document, Job const& job) {
    auto const give = [](std::string& own, std::string const& fact) {
        if (own.empty()) own = fact;
    };
    give(document.title, job.title);
    give(document.subtitle, job.subtitle);
    give(document.author, job.sender);
    give(document.period, job.period);
    give(document.reference, job.reference);
    if (!is_valid(document.date)) document.date = job.date;
    document.fictional = document.fictional || job.fictional;
    document.draft = document.draft || job.draft;
}

void give_logotype(document::Document& document, layout::Theme const& theme) {
    auto& front = document.front;
    if (theme.logotype_file.empty() || !front.logotype.file.empty()) return;
    front.logotype = {theme.logotype_file, theme.logotype_alt};
    front.logotype_in_header = theme.logotype_in_header;
}

} // namespace linsen
