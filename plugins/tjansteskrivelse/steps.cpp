#include "pages.hpp"

namespace tjansteskrivelse {

using namespace document;

Blocks steps_of(Memo const& memo, Reading const& reading, Texts const& texts, Job const& job,
                Diagnostics& diagnostics) {
    Blocks sections;
    for (StepOf const& step : memo.steps) {
        Blocks blocks;
        if (step.does == StepOf::Does::see) blocks = reading.what_we_see(texts);
        if (step.does == StepOf::Does::conclude) blocks = reading.how_far();
        for (Block& each : answered(memo.questions, step.id, job, diagnostics, texts.rules()))
            blocks.push_back(std::move(each));
        if (blocks.empty())
            blocks.push_back(
                paragraph(text(emph(memo.tables.empty() ? "Skrivelsen har ingen statistik."
                                                        : "Skrivelsens tabeller är inte beskrivna i ord."))));
        sections.push_back(section(step.heading, "steg-" + step.id, std::move(blocks)));
    }
    return sections;
}

} // namespace tjansteskrivelse
