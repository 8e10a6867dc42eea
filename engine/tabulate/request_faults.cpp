#include "tabulate/request_faults.hpp"

#include <utility>

namespace linsen {

RequestFaults::RequestFaults(TableRequest const& request, Diagnostics& diagnostics)
    : request_(request)
    , diagnostics_(diagnostics) {}

void RequestFaults::error(std::string_view code, std::string message, std::string hint) {
    diagnostics_.add({Severity::error, std::string(code), request_.asked_at, std::move(message),
                      std::move(hint), request_.excerpt});
}

void RequestFaults::error(Condition const& condition, std::string_view code, std::string message,
                          std::string hint) {
    bool const has_place = condition.asked_at.line > 0;
    diagnostics_.add({Severity::error, std::string(code), has_place ? condition.asked_at : request_.asked_at,
                      std::move(message), std::move(hint), has_place ? condition.excerpt : request_.excerpt});
}

void RequestFaults::of_unit(Severity severity, std::string_view code, std::string message, std::string hint) {
    bool const has_place = request_.unit_at.line > 0;
    diagnostics_.add({severity, std::string(code), has_place ? request_.unit_at : request_.asked_at,
                      std::move(message), std::move(hint),
                      has_place ? request_.unit_excerpt : request_.excerpt});
}

void RequestFaults::remark(std::string_view code, std::string message) {
    diagnostics_.add(
        {Severity::remark, std::string(code), request_.asked_at, std::move(message), "", request_.excerpt});
}

} // namespace linsen
