#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linsen::cli {

enum class Command { build, inspect, publish, issue_forms, gather_forms, starter, list };

/// What the user asked for on the command line.
struct Arguments {
    Command command = Command::build;
    std::vector<std::filesystem::path> reports;
    std::filesystem::path output;
    std::string only; ///< "pdf", "excel", or "" for both
    std::vector<std::filesystem::path> templates;
    std::string plugin;       ///< of `ny`, and of `lista --schema`
    std::filesystem::path to; ///< of `ny`; "" = standard output
    bool decisions = false;   ///< `bygg`: the proposed decisions as text too
    bool suggest = false;     ///< of `granska`
    bool hidden = false;      ///< of `granska`: each hidden figure, and why
    bool withdraw = false;    ///< of `publicera`
    bool watch = false;       ///< of `bygg`: again after every save
    bool json = false;
};

struct Parsed {
    std::optional<Arguments> arguments; ///< nothing when there is nothing to run
    std::string text;                   ///< what to print instead: help or version
};

/// Faults are told in `diagnostics`, in Swedish; then there is neither text nor arguments.
[[nodiscard]] Parsed parse(int count, char const* const* words, Diagnostics& diagnostics);

} // namespace linsen::cli
