#include "protect/solver.hpp"

#include "base/fault.hpp"

#include <dlfcn.h>
#include <string>

namespace linsen {

namespace {

using Suppress = suppression::Result (*)(suppression::Problem const&, suppression::Settings const&);

/// The folder of the library, or program, that this code is in.
std::string own_folder() {
    Dl_info info{};
    promise(dladdr(reinterpret_cast<void const*>(&own_folder), &info) != 0 && info.dli_fname != nullptr,
            "code knows its own file");
    std::string const file = info.dli_fname;
    auto const slash = file.rfind('/');
    return slash == std::string::npos ? "." : file.substr(0, slash);
}

Suppress load() {
    auto const folder = own_folder();
    std::string faults;
    for (auto const& place : {folder, folder + "/../lib", folder + "/../../lib"}) {
        auto const file = place + "/linsen/" LINSEN_SUPPRESS_MODULE;
        if (void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {
            if (void* const found = dlsym(module, "linsen_suppress"))
                return reinterpret_cast<Suppress>(found);
        }
        faults += std::string(" ") + dlerror();
    }
    throw Fault("the solver of small-cell protection cannot be loaded:" + faults);
}

} // namespace

suppression::Result suppress_with_programs(suppression::Problem const& problem,
                                           suppression::Settings const& settings) {
    static Suppress const suppress = load();
    return suppress(problem, settings);
}

} // namespace linsen
