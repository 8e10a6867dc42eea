#include "places.hpp"

namespace tjansteskrivelse {

Place place_of_texts(Job const& job) {
    Values const& texts = job.settings.list_or_empty("text");
    return texts.empty() ? Place{job.settings.place().file, 0, 0, {}} : texts.front().at("del").place();
}

Place place_for(Part const& missing, Memo const& memo, Job const& job) {
    return place_beside(
        memo.parts, [&](Part const& part) { return part.id == missing.id; },
        [&](Part const& part) {
            Value const* const text = text_for(part.id, job);
            return text == nullptr ? nullptr : text->find("del");
        },
        job);
}

} // namespace tjansteskrivelse
