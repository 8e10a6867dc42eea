#include "job/facts.hpp"

namespace linsen {

bool holds_facts(DataSpec const& spec) {
    if (!std::holds_alternative<Entries>(spec.source.data())) return false;
    Value const* const kind = spec.source.find("slag");
    return kind != nullptr && std::holds_alternative<std::string>(kind->data()) &&
           kind->text() == "uppgifter";
}

} // namespace linsen
