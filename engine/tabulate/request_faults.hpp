#pragma once

#include "base/diagnostic.hpp"
#include "tabulate/plan.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// Tells what is wrong with one planned table, at the place where somebody asked for it. Owns neither the
/// request nor the list, which must outlive it.
class RequestFaults {
public:
    RequestFaults(TableRequest const& request, Diagnostics& diagnostics);

    void error(std::string_view code, std::string message, std::string hint);
    /// The same of one condition of the table, where that is written.
    void error(Condition const& condition, std::string_view code, std::string message, std::string hint);
    /// Of its unit, where that is written.
    void of_unit(Severity severity, std::string_view code, std::string message, std::string hint);
    void remark(std::string_view code, std::string message);

private:
    TableRequest const& request_;
    Diagnostics& diagnostics_;
};

} // namespace linsen
