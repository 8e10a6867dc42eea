#include "plugin/guard.hpp"
#include "plugin/loader.hpp"

namespace linsen {

namespace {

void tell(Plugin const& plugin, std::string const& act, std::string const& thrown, Diagnostics& diagnostics) {
    diagnostics.error(
        "plugin.undantag", Place{},
        "tillägget \"" + plugin.id() + "\" avbröt sig när det skulle " + act + thrown,
        "felet ligger i tillägget och inte i rapportens fil; berätta för den som har gjort det");
}

} // namespace

bool Plugin::check(Job const& job, Diagnostics& diagnostics) const {
    auto const thrown = thrown_by([&] { report_->check(job, diagnostics); });
    if (thrown) tell(*this, "kontrollera rapportens nycklar", *thrown, diagnostics);
    return !thrown;
}

bool Plugin::plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const {
    auto const thrown = thrown_by([&] { report_->plan(job, plan, diagnostics); });
    if (thrown) tell(*this, "planera rapportens tabeller", *thrown, diagnostics);
    return !thrown;
}

std::optional<document::Document> Plugin::write(Job const& job, Figures const& figures,
                                                Diagnostics& diagnostics) const {
    std::optional<document::Document> document;
    auto const thrown = thrown_by([&] { document = report_->write(job, figures, diagnostics); });
    if (thrown) {
        tell(*this, "skriva rapporten", *thrown, diagnostics);
        return std::nullopt;
    }
    return document;
}

bool Plugin::review(Job const& job, Figures const& figures, Diagnostics& diagnostics) const {
    auto const thrown = thrown_by([&] { report_->review(job, figures, diagnostics); });
    if (thrown) tell(*this, "granska rapportens texter", *thrown, diagnostics);
    return !thrown;
}

} // namespace linsen
