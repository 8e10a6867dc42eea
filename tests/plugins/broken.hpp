#pragma once

#include "plugin/report.hpp"

/// A report that does nothing, for plugins that are wrong elsewhere.
class Quiet : public linsen::Report {
public:
    [[nodiscard]] std::vector<linsen::Setting> settings() const override { return {}; }
    [[nodiscard]] std::vector<linsen::Setting> template_settings() const override { return {}; }
    void plan(linsen::Job const&, linsen::Plan&, linsen::Diagnostics&) const override {}
    [[nodiscard]] linsen::document::Document write(linsen::Job const&, linsen::Figures const&,
                                                   linsen::Diagnostics&) const override {
        return {};
    }
};

/// A descriptor that is right; each plugin spoils one field.
inline LinsenPlugin right_descriptor() {
    return {sizeof(LinsenPlugin),
            linsen::plugin_api,
            LINSEN_ABI_TAG,
            "fel",
            "1.0",
            "Ett tillägg som är fel",
            [](linsen::Registry& registry) { registry.add(std::make_unique<Quiet>()); }};
}

#define SPOILED_PLUGIN(field, wrong)                                                                         \
    extern "C" LINSEN_API LinsenPlugin const* linsen_plugin_descriptor() {                                   \
        static LinsenPlugin const descriptor = [] {                                                          \
            auto spoiled = right_descriptor();                                                               \
            spoiled.field = wrong;                                                                           \
            return spoiled;                                                                                  \
        }();                                                                                                 \
        return &descriptor;                                                                                  \
    }
