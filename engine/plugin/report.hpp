#pragma once

/// The one header that a report plugin includes. A whole plugin:
///
///     class Exempel final : public linsen::Report {
///     public:
///         std::vector<linsen::Setting> settings() const override;
///         std::vector<linsen::Setting> template_settings() const override;
///         void plan(linsen::Job const&, linsen::Plan&, linsen::Diagnostics&) const override;
///         linsen::document::Document write(linsen::Job const&, linsen::Figures const&,
///                                          linsen::Diagnostics&) const override;
///     };
///     LINSEN_PLUGIN(Exempel, "exempel", "1.0", "Exempel – en rapport")
///
/// and in its CMakeLists.txt: `linsen_add_report(exempel report.cpp)`.
#include "analyse/counted_finding.hpp"
#include "analyse/finding.hpp"
#include "analyse/judgements.hpp"
#include "analyse/rate_finding.hpp"
#include "analyse/strata_finding.hpp"
#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"
#include "base/text.hpp"
#include "base/words_cell.hpp"
#include "document/build.hpp"
#include "document/document.hpp"
#include "document/find.hpp"
#include "document/legend.hpp"
#include "job/job.hpp"
#include "job/roles.hpp"
#include "plugin/abi.hpp"
#include "plugin/anchors.hpp"
#include "plugin/appendix.hpp"
#include "plugin/conditions.hpp"
#include "plugin/listed_charts.hpp"
#include "plugin/listed_table.hpp"
#include "plugin/markdown.hpp"
#include "plugin/merged_places.hpp"
#include "plugin/other_gender_section.hpp"
#include "plugin/parts.hpp"
#include "plugin/printed_table.hpp"
#include "plugin/questions.hpp"
#include "plugin/years_together.hpp"
#include "protect/figures.hpp"
#include "review/memo.hpp"
#include "tabulate/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace linsen {

/// A kind of report. Stateless: one object may serve several threads.
class LINSEN_API Report {
public:
    virtual ~Report();

    /// The keys of rapport.toml, beside the core ones, and those of its templates.
    [[nodiscard]] virtual std::vector<Setting> settings() const = 0;
    [[nodiscard]] virtual std::vector<Setting> template_settings() const = 0;

    /// Whether a rapport.toml of this kind must have [[data]], which is so by default. Where it need not, a
    /// report may be planned and written without any.
    [[nodiscard]] virtual NeedOfData need_of_data() const;

    /// Tells faults in the report's own keys, whatever its template and its data are like: asked before
    /// `plan`, and also when there can be no plan. A required key that is wrong has been told, and is empty
    /// here. Nothing by default.
    virtual void check(Job const& job, Diagnostics& diagnostics) const;

    /// Names every table that `write` will need. Faults in the template are told; what the user wrote
    /// never makes it throw.
    virtual void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const = 0;

    /// Writes the document from protected figures; every table that was planned is there. What rapport.toml
    /// says of the whole report (title, sender, period, diarienummer, date, stamps) the engine puts on it
    /// afterwards, where it is empty here. Tells what the user should know of it: an error stops the report,
    /// a warning does not.
    [[nodiscard]] virtual document::Document write(Job const& job, Figures const& figures,
                                                   Diagnostics& diagnostics) const = 0;

    /// What somebody who knows the kind of report would say of its texts, for `linsen granska` alone:
    /// remarks, each with its place, that change nothing. Asked of a report without faults. Nothing by
    /// default.
    virtual void review(Job const& job, Figures const& figures, Diagnostics& diagnostics) const;

    /// What `linsen ny` writes for keys that every report has, where the report knows better, and for its own
    /// that a start should have in use. None by default.
    [[nodiscard]] virtual std::vector<StarterExample> examples() const;
};

/// What a plugin's `enter` fills.
class LINSEN_API Registry {
public:
    virtual ~Registry();
    virtual void add(std::unique_ptr<Report> report) = 0;
};

/// Raised whenever this header, or what it includes, changes what a plugin must be compiled against.
inline constexpr std::uint32_t plugin_api = 5;

} // namespace linsen

/// What a plugin's library shows: one C symbol, linsen_plugin_descriptor, that returns this. Each field is
/// checked in order before `enter` is called. `size` and `api` never move, so that every version can read
/// them.
extern "C" struct LinsenPlugin {
    std::uint32_t size; ///< sizeof(LinsenPlugin): tells old from new
    std::uint32_t api;
    char const* abi; ///< compiler, library, standard, fingerprint of the public headers (LINSEN_ABI_TAG)
    char const* id;  ///< "naravard": at most 40 lower case ASCII letters
    char const* version;
    char const* title; ///< Swedish, for lists
    void (*enter)(linsen::Registry&);
};

/// Stands once in a plugin, outside every namespace.
#define LINSEN_PLUGIN(Class, plugin_id, plugin_version, plugin_title)                                        \
    extern "C" LINSEN_API LinsenPlugin const* linsen_plugin_descriptor() {                                   \
        static constexpr LinsenPlugin descriptor{                                                            \
            sizeof(LinsenPlugin),                                                                            \
            linsen::plugin_api,                                                                              \
            LINSEN_ABI_TAG,                                                                                  \
            plugin_id,                                                                                       \
            plugin_version,                                                                                  \
            plugin_title,                                                                                    \
            [](linsen::Registry& registry) { registry.add(std::make_unique<Class>()); }};                    \
        return &descriptor;                                                                                  \
    }
