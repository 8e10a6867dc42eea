#pragma once

#include "form/definition.hpp"
#include "job/toml.hpp"

#include <gtest/gtest.h>

#include <string>

/// A small form as tests fill it in.
namespace linsen::form {

inline std::string const small_form = R"(id = "prov"
version = 3
titel = "Prov"
inledning = """
Räkna alla.

Räkna dem en gång."""
funktioner = ["socialchef"]

[[roll]]
namn = "vuxna"
definition = "Alla över 18 år."
kon = ["kvinnor", "män", "annan könsidentitet", "uppgift saknas"]

[[fraga]]
id = "heder"
rubrik = "Heder"
fraga = "Var det heder?"
roll = "vuxna"
kolumn = "heder"
kolumnrubrik = "Hederskontext"
rader = ["ja", "nej", "uppgift saknas"]

[[fraga]]
id = "insats"
rubrik = "Insats"
fraga = "Vilken insats?"
roll = "vuxna"
kolumn = "insats"
kolumnrubrik = "Insats"
rader = ["stöd", "ingen", "uppgift saknas"]
samma_personer_som = "heder"

[[mal]]
rubrik = "1 Mål"
aktiviteter = ["Göra något", "Göra mer"]
)";

inline std::optional<FormDefinition> read_form_text(std::string const& toml, Diagnostics& diagnostics) {
    auto const value = parse_toml(toml, "prov.toml", diagnostics);
    return value ? read_form(*value, diagnostics) : std::nullopt;
}

inline FormDefinition small() {
    Diagnostics diagnostics;
    auto form = read_form_text(small_form, diagnostics);
    EXPECT_TRUE(form) << to_json(diagnostics);
    return *form;
}

/// "kod:rad" of each that was told.
inline std::vector<std::string> told(Diagnostics const& diagnostics) {
    std::vector<std::string> lines;
    for (auto const& each : diagnostics.list())
        lines.push_back(each.code + ":" +
                        (each.place.spot.empty() ? std::to_string(each.place.line) : each.place.spot));
    return lines;
}

} // namespace linsen::form
