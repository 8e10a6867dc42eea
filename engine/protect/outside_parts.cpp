#include "protect/outside_parts.hpp"

#include "suppress/suppression.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linsen {

namespace {

using Codes = std::set<std::string>;
using Limits = std::map<std::string, Codes>;

bool meet(Codes const& one, Codes const& other) {
    return std::any_of(one.begin(), one.end(), [&](auto const& code) { return other.count(code) != 0; });
}

/// May somebody be in both?
bool meet(Limits const& one, Limits const& other) {
    return std::all_of(one.begin(), one.end(), [&](auto const& of_role) {
        auto const found = other.find(of_role.first);
        return found == other.end() || meet(of_role.second, found->second);
    });
}

bool holds(Codes const& whole, Codes const& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

Codes codes_of(ToldOfPopulation const& told, std::string const& role) {
    auto const found = told.entry->figure.identity.codes.find(role);
    if (found == told.entry->figure.identity.codes.end()) return {};
    return {found->second.begin(), found->second.end()};
}

Limits without(Limits limits, std::string const& role) {
    limits.erase(role);
    return limits;
}

/// The figures that differ in one role, by which ours are parted from those outside, and in sex: those of
/// another gender identity may be told of with those whose sex is not known alone.
class OutsideLine {
public:
    OutsideLine(ToldOfPopulation const& larger, std::vector<ToldOfPopulation> const& told,
                Universe const& universe, std::function<std::int64_t(Identity const&)> const& count)
        : larger_(larger)
        , told_(told)
        , universe_(universe)
        , count_(count) {}

    std::optional<OutsideParts> run() {
        if (is_sum_of_others(larger_)) return OutsideParts(); // each of them is asked for itself
        if (!find_role()) return std::nullopt;
        rest_ = without(without(larger_.limits, role_), "kon");
        find_line();
        if (!is_told_of_alone() || !part() || !find_persons()) return std::nullopt;
        return std::move(result_);
    }

private:
    /// Persons whom the report has beside ours are of another year, or of another place.
    bool find_role() {
        std::vector<std::string> roles;
        for (auto const& [role, codes] : larger_.entry->figure.identity.codes)
            if (!outside(larger_, role).empty()) roles.push_back(role);
        auto const year = std::find(roles.begin(), roles.end(), "ar");
        if (year == roles.end() && roles.size() != 1) return false;
        role_ = year == roles.end() ? roles.front() : *year;
        for (auto const& role : roles)
            if (role != role_) beside_.emplace(role, outside(larger_, role));
        return !universe_.has_several_answers(role_);
    }

    [[nodiscard]] Codes outside(ToldOfPopulation const& told, std::string const& role) const {
        Codes codes = codes_of(told, role);
        for (auto const& code : universe_.codes(role)) codes.erase(code);
        return codes;
    }

    [[nodiscard]] Codes sexes_of(ToldOfPopulation const& told) const {
        return role_ == "kon" ? Codes() : codes_of(told, "kon");
    }

    /// Of the same but for the role and the sex, some of whom it tells of.
    [[nodiscard]] bool is_on_line(ToldOfPopulation const& told) const {
        auto const sexes = sexes_of(told);
        return !told.entry->figure.measure && without(without(told.limits, role_), "kon") == rest_ &&
               meet(codes_of(told, role_), outside_) && (sexes.empty() || meet(sexes, sexes_));
    }

    void find_line() {
        outside_ = outside(larger_, role_);
        sexes_ = sexes_of(larger_);
        for (std::size_t before = 0; before != outside_.size() + sexes_.size();) {
            before = outside_.size() + sexes_.size();
            for (auto const& told : told_) {
                if (!is_on_line(told) || (is_beyond(told) && is_sum_of_others(told))) continue;
                outside_.merge(outside(told, role_));
                sexes_.merge(sexes_of(told));
            }
        }
        for (auto const& told : told_)
            if (is_on_line(told) && !is_beyond(told)) line_.push_back(&told);
    }

    /// Is it of other sexes too?
    [[nodiscard]] bool is_beyond(ToldOfPopulation const& told) const {
        return !holds(sexes_, sexes_of(told));
    }

    /// Everything else that was told of those outside follows from what is on the line and from figures about
    /// others: everybody is kvinnor, män and those of another identity.
    [[nodiscard]] bool is_told_of_alone() const {
        auto of_these = rest_;
        if (!sexes_.empty()) of_these.emplace("kon", sexes_);
        return std::all_of(told_.begin(), told_.end(), [&](ToldOfPopulation const& told) {
            if (!meet(without(told.limits, role_), of_these)) return true;
            if (is_of_codes_beside(told)) return false;
            auto const codes = codes_of(told, role_);
            bool const is_about_them = codes.empty() || meet(codes, outside_);
            bool const is_of_line = std::find(line_.begin(), line_.end(), &told) != line_.end();
            return !is_about_them || is_of_line || is_sum_of_others(told);
        });
    }

    /// Ages that nobody of ours has are of others, if a figure is about them alone.
    [[nodiscard]] bool is_of_codes_beside(ToldOfPopulation const& told) const {
        return std::any_of(told.limits.begin(), told.limits.end(), [&](auto const& of_role) {
            auto const found = beside_.find(of_role.first);
            return found != beside_.end() && meet(found->second, of_role.second);
        });
    }

    [[nodiscard]] bool is_sum_of_others(ToldOfPopulation const& whole) const {
        if (whole.entry->figure.measure || !whole.entry->figure.shown) return false;
        std::vector<ToldOfPopulation const*> parts;
        for (auto const& told : told_)
            if (is_part(told, whole)) parts.push_back(&told);
        std::stable_sort(parts.begin(), parts.end(),
                         [](auto const* a, auto const* b) { return size(*a) > size(*b); });
        std::vector<ToldOfPopulation const*> taken;
        double left = size(whole);
        for (auto const* part : parts) {
            if (std::any_of(taken.begin(), taken.end(),
                            [&](auto const* other) { return meet(codes(*other), codes(*part)); }))
                continue;
            taken.push_back(part);
            left -= size(*part);
        }
        return left == 0;
    }

    [[nodiscard]] static bool is_part(ToldOfPopulation const& part, ToldOfPopulation const& whole) {
        auto const& of_part = part.entry->figure;
        auto const& of_whole = whole.entry->figure;
        if (of_part.measure || !of_part.shown || part.entry->report != whole.entry->report ||
            of_part.identity == of_whole.identity ||
            of_part.identity.codes.size() != of_whole.identity.codes.size())
            return false;
        auto const all = codes(whole);
        auto const own = codes(part);
        return std::all_of(own.begin(), own.end(), [&](auto const& of_role) {
            auto const found = all.find(of_role.first);
            return found != all.end() && holds(found->second, of_role.second);
        });
    }

    [[nodiscard]] static Limits codes(ToldOfPopulation const& told) {
        Limits all;
        for (auto const& [role, codes] : told.entry->figure.identity.codes)
            all[role].insert(codes.begin(), codes.end());
        return all;
    }

    /// How many combinations of codes: exact as long as they are fewer than a double can count.
    [[nodiscard]] static double size(ToldOfPopulation const& told) {
        double size = 1;
        for (auto const& [role, codes] : told.entry->figure.identity.codes)
            size *= static_cast<double>(codes.size());
        return size;
    }

    /// The finest parts of those outside that the figures tell apart.
    bool part() {
        std::map<std::vector<std::size_t>, std::string> parts;
        auto const tell_apart = [&](std::string const& code, std::string const& sex) {
            std::vector<std::size_t> holders;
            for (std::size_t i = 0; i < line_.size(); ++i) {
                auto const sexes = sexes_of(*line_[i]);
                bool const has_sex = sexes.empty() || sexes.count(sex) != 0;
                if (has_sex && codes_of(*line_[i], role_).count(code) != 0) holders.push_back(i);
            }
            if (holders.empty()) return;
            auto& about = parts[holders];
            about += about.empty() ? role_ + " " : " och ";
            about += code;
            if (!sex.empty()) about.append(" (").append(sex).append(")");
        };
        for (auto const& code : outside_) {
            if (sexes_.empty()) tell_apart(code, "");
            for (auto const& sex : sexes_) tell_apart(code, sex);
        }
        result_.sums.resize(line_.size());
        for (auto const& [holders, about] : parts) {
            for (auto const holder : holders) result_.sums[holder].parts.push_back(result_.parts.size());
            result_.parts.push_back({about + rest_in_words(), 0});
        }
        for (std::size_t i = 0; i < line_.size(); ++i) {
            auto& sum = result_.sums[i];
            auto const& figure = line_[i]->entry->figure;
            bool const has_ours = codes_of(*line_[i], role_) != outside(*line_[i], role_);
            if (has_ours && !line_[i]->ours) return false;
            if (has_ours) sum.ours = line_[i]->ours;
            sum.lo = figure.shown ? figure.value : 0;
            sum.hi = figure.shown ? figure.value : suppression::unlimited;
        }
        return true;
    }

    [[nodiscard]] std::string rest_in_words() const {
        Identity rest;
        for (auto const& [role, codes] : rest_) rest.codes[role].assign(codes.begin(), codes.end());
        return rest.codes.empty() ? "" : ", " + in_words(rest);
    }

    /// One sum with one unknown after the other.
    bool find_persons() {
        std::vector<bool> known(result_.parts.size(), false);
        for (bool found = true; found;) {
            found = false;
            for (auto const& sum : result_.sums) {
                if (sum.lo != sum.hi) continue;
                auto left = sum.lo - (sum.ours ? count_(*sum.ours) : 0);
                std::optional<std::size_t> unknown;
                bool one = true;
                for (auto const part : sum.parts) {
                    if (known[part])
                        left -= result_.parts[part].persons;
                    else if (unknown)
                        one = false;
                    else
                        unknown = part;
                }
                if (left < 0 || (!unknown && left != 0)) return false; // put right since
                if (!unknown || !one) continue;
                result_.parts[*unknown].persons = left;
                known[*unknown] = found = true;
            }
        }
        return std::all_of(known.begin(), known.end(), [](bool each) { return each; });
    }

    ToldOfPopulation const& larger_;
    std::vector<ToldOfPopulation> const& told_;
    Universe const& universe_;
    std::function<std::int64_t(Identity const&)> const& count_;
    std::string role_;
    Limits rest_;
    Codes outside_;
    Codes sexes_;   ///< of those outside that are told of together
    Limits beside_; ///< codes of other roles that ours lack too
    std::vector<ToldOfPopulation const*> line_;
    OutsideParts result_;
};

} // namespace

std::optional<OutsideParts> outside_parts(ToldOfPopulation const& larger,
                                          std::vector<ToldOfPopulation> const& told, Universe const& universe,
                                          std::function<std::int64_t(Identity const&)> const& count) {
    return OutsideLine(larger, told, universe, count).run();
}

} // namespace linsen
