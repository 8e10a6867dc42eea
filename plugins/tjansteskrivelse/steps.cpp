#include "pages.hpp"

namespace tjansteskrivelse {

using namespace document;

Blocks steps_of(Memo const& memo, Reading const& reading, Texts const& texts, Job const& job,
                Diagnostics& diagnostics) {
    Blocks sections;
    bool seen = false;
    for (StepOf const& step : memo.steps) {
        Blocks blocks;
        if (step.does == StepOf::Does::see) {
            blocks = reading.what_we_see(texts);
            seen = seen || !blocks.empty();
        }
        if (step.does == StepOf::Does::conclude) blocks = reading.how_far();
        for (Block& each : answered(memo.questions, step.id, job, diagnostics, texts.rules()))
            blocks.push_back(std::move(each));
        if (blocks.empty() && step.does == StepOf::Does::ask) continue; // a template may have no questions
        if (blocks.empty())
            blocks.push_back(
                paragraph(text(emph(memo.tables.empty() ? "Skrivelsen har ingen statistik."
                                    : seen ? "Skrivelsen har inga jämförelser att dra slutsatser av."
                                           : "Skrivelsens tabeller är inte beskrivna i ord."))));
        sections.push_back(section(step.heading, "steg-" + step.id, std::move(blocks)));
    }
    return sections;
}

} // namespace tjansteskrivelse
