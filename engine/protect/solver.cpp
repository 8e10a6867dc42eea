#include "protect/solver.hpp"

#include "base/fault.hpp"
#include "protect/kept_solutions.hpp"

#include <atomic>
#include <dlfcn.h>
#include <string>
#include <utility>

namespace linsen {

namespace {

using Suppress = suppression::Result (*)(suppression::Problem const&, suppression::Settings const&);
using Audit = std::vector<suppression::Conclusion> (*)(suppression::Problem const&, std::vector<bool> const&,
                                                       std::vector<std::uint32_t> const&,
                                                       suppression::Settings const&);
using FindNarrow = std::optional<std::uint32_t> (*)(suppression::Problem const&, std::vector<bool> const&,
                                                    std::vector<std::uint32_t> const&, std::size_t,
                                                    suppression::Settings const&);
using WithoutWhole = std::vector<std::uint32_t> (*)(suppression::Problem const&, std::vector<bool> const&,
                                                    std::vector<std::uint32_t> const&,
                                                    suppression::Settings const&, suppression::WholeNumbers);

struct Solver {
    Suppress suppress = nullptr;
    Audit audit = nullptr;
    Audit audit_unsafe = nullptr;
    FindNarrow find_narrow = nullptr;
    WithoutWhole without_whole = nullptr;
};

/// The folder of the library, or program, that this code is in.
std::string own_folder() {
    Dl_info info{};
    promise(dladdr(reinterpret_cast<void const*>(&own_folder), &info) != 0 && info.dli_fname != nullptr,
            "code knows its own file");
    std::string const file = info.dli_fname;
    auto const slash = file.rfind('/');
    return slash == std::string::npos ? "." : file.substr(0, slash);
}

Solver load() {
    auto const folder = own_folder();
    std::string faults;
    for (auto const& place : {folder, folder + "/../lib", folder + "/../../lib"}) {
        auto const file = place + "/linsen/" LINSEN_SUPPRESS_MODULE;
        if (void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {
            Solver const solver{
                reinterpret_cast<Suppress>(dlsym(module, "linsen_suppress")),
                reinterpret_cast<Audit>(dlsym(module, "linsen_audit")),
                reinterpret_cast<Audit>(dlsym(module, "linsen_audit_unsafe")),
                reinterpret_cast<FindNarrow>(dlsym(module, "linsen_find_narrow")),
                reinterpret_cast<WithoutWhole>(dlsym(module, "linsen_without_whole_numbers"))};
            promise(solver.suppress != nullptr && solver.audit != nullptr && solver.audit_unsafe != nullptr &&
                        solver.find_narrow != nullptr && solver.without_whole != nullptr,
                    "the solver has its five entries");
            return solver;
        }
        faults += std::string(" ") + dlerror();
    }
    throw Fault("the solver of small-cell protection cannot be loaded:" + faults);
}

Solver const& solver() {
    static Solver const loaded = load();
    return loaded;
}

std::atomic<bool> keeps_solutions{false};

/// The answer kept under `key`, or that of `solve`, which is kept.
template <typename Solve>
auto kept_or_solved(std::string key, Solve const& solve) {
    static KeptSolutions<decltype(solve())> kept;
    if (auto known = kept.find(key)) return *std::move(known);
    auto answer = solve();
    kept.keep(std::move(key), answer);
    return answer;
}

/// Two audits of one problem: which one is asked for is told by the type of `audit`.
template <typename Solve>
std::vector<suppression::Conclusion>
audited(suppression::Problem const& problem, std::vector<bool> const& hidden,
        std::vector<std::uint32_t> const& cells, suppression::Settings const& settings, Solve const& audit) {
    if (!keeps_solutions) return audit();
    auto key = key_of(problem, settings);
    append_key(key, hidden, cells);
    return kept_or_solved(std::move(key), audit);
}

} // namespace

suppression::Result suppress_with_programs(suppression::Problem const& problem,
                                           suppression::Settings const& settings) {
    auto const solve = [&] { return solver().suppress(problem, settings); };
    return keeps_solutions ? kept_or_solved(key_of(problem, settings), solve) : solve();
}

std::vector<suppression::Conclusion> audit_with_programs(suppression::Problem const& problem,
                                                         std::vector<bool> const& hidden,
                                                         std::vector<std::uint32_t> const& cells,
                                                         suppression::Settings const& settings) {
    return audited(problem, hidden, cells, settings,
                   [&] { return solver().audit(problem, hidden, cells, settings); });
}

std::vector<suppression::Conclusion> audit_unsafe_with_programs(suppression::Problem const& problem,
                                                                std::vector<bool> const& hidden,
                                                                std::vector<std::uint32_t> const& cells,
                                                                suppression::Settings const& settings) {
    return audited(problem, hidden, cells, settings,
                   [&] { return solver().audit_unsafe(problem, hidden, cells, settings); });
}

void keep_solutions() { keeps_solutions = true; }

std::optional<std::uint32_t> find_narrow_with_programs(suppression::Problem const& problem,
                                                       std::vector<bool> const& hidden,
                                                       std::vector<std::uint32_t> const& cells,
                                                       std::size_t suspects,
                                                       suppression::Settings const& settings) {
    return solver().find_narrow(problem, hidden, cells, suspects, settings);
}

std::vector<std::uint32_t> without_whole_numbers_with_programs(suppression::Problem const& problem,
                                                               std::vector<bool> const& hidden,
                                                               std::vector<std::uint32_t> const& cells,
                                                               suppression::Settings const& settings,
                                                               suppression::WholeNumbers least) {
    return solver().without_whole(problem, hidden, cells, settings, least);
}

} // namespace linsen
