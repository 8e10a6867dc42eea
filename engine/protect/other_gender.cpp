#include "protect/other_gender.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/countable_rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace linsen {

namespace {

constexpr char const* other_or_unknown = "annan könsidentitet och uppgift saknas";

/// "personer av annan könsidentitet".
std::string persons_of(std::string const& sex) {
    if (sex == no_answer) return "personer utan uppgift om kön";
    if (sex == other_or_unknown) return "personer av annan könsidentitet eller utan uppgift om kön";
    return sex == "annan könsidentitet" ? "personer av annan könsidentitet" : "personer i gruppen " + sex;
}

class Pooling {
public:
    Pooling(Frame const& frame, DataSpec const& spec, Job const& job, CountableRows rows)
        : frame_(frame)
        , spec_(spec)
        , policy_(job.protection.other_gender)
        , threshold_(spec.threshold != 0 ? spec.threshold : job.protection.threshold)
        , rows_(std::move(rows)) {}

    OtherGender run() {
        count();
        decide();
        OtherGender result;
        result.note.data = spec_.name;
        if (!groups_.empty()) {
            result.table = table();
            result.note.table = result.table->request.id;
        }
        result.note.note = note();
        result.note.sentence = sentence();
        result.note.times = times();
        return result;
    }

private:
    void count() {
        auto const& sexes = *frame_.text("kon");
        for (std::size_t row = 0; row < frame_.rows(); ++row)
            if (rows_.counts[row]) persons_[sexes.at(row)] += rows_.persons_of(row);
    }

    [[nodiscard]] bool is_small(std::int64_t persons) const { return persons > 0 && persons < threshold_; }

    /// Which groups get a row of their own beside kvinnor and män, and which are told of in words.
    void decide() {
        std::int64_t others = 0; // with an identity of their own
        std::int64_t unknown = persons_[no_answer];
        for (auto const& sex : rows_.elsewhere)
            if (sex != no_answer) others += persons_[sex];
        bool const any_small =
            std::any_of(rows_.elsewhere.begin(), rows_.elsewhere.end(),
                        [&](auto const& sex) { return sex != no_answer && is_small(persons_[sex]); });
        bool const together = policy_ == Protection::OtherGender::with_missing ||
                              (policy_ == Protection::OtherGender::pooled && any_small);
        if (policy_ == Protection::OtherGender::in_text || (together && is_small(others + unknown))) {
            untold_ = rows_.elsewhere;
        } else if (together) {
            groups_.push_back({other_or_unknown, rows_.elsewhere});
        } else {
            for (auto const& sex : rows_.elsewhere) {
                // Cheaper than a second hidden figure: the table is of those whose sex is known.
                if (sex == no_answer && is_small(unknown))
                    untold_.push_back(sex);
                else
                    groups_.push_back({sex, {sex}});
            }
        }
    }

    [[nodiscard]] Cube table() {
        Cube cube;
        auto& request = cube.request;
        request.id = "kon-" + slug(spec_.name);
        request.data = spec_.name;
        request.statistic = Statistic::count;
        request.unit = Unit::count;
        Axis axis{"kon", {}};
        std::vector<std::string> sexes(rows_.sexes.begin(), rows_.sexes.end());
        sort_categories("kon", sexes);
        for (auto const& sex : sexes) axis.categories.push_back({sex, category_label("kon", sex), {sex}});
        for (auto const& [name, members] : groups_)
            axis.categories.push_back({name, category_label("kon", name), members});
        cube.counted.emplace();
        cube.counted->rows = rows_.counts;
        Category all{"totalt", untold_.empty() ? "Alla" : "Alla med uppgift om kön", {}};
        std::int64_t sum = 0;
        for (auto const& category : axis.categories) {
            std::int64_t persons = 0;
            for (auto const& sex : category.members) persons += persons_[sex];
            sum += persons;
            cube.counted->counts.push_back(persons);
            all.members.insert(all.members.end(), category.members.begin(), category.members.end());
        }
        std::sort(all.members.begin(), all.members.end());
        cube.counted->counts.push_back(sum);
        axis.categories.push_back(std::move(all));
        for (auto const persons : cube.counted->counts)
            cube.cells.push_back(shown_cell(static_cast<double>(persons), Unit::count, 0));
        cube.origins.assign(cube.cells.size(), Origin{});
        request.by.push_back({"kon", {}});
        cube.axes.push_back(std::move(axis));
        return cube;
    }

    [[nodiscard]] std::string note() const {
        std::vector<std::string> sexes(rows_.sexes.begin(), rows_.sexes.end());
        sort_categories("kon", sexes);
        std::vector<std::string> others;
        for (auto const& sex : rows_.elsewhere) others.push_back(persons_of(sex));
        std::string text = "Tabellen redovisar " + join_swedish(sexes) + ". ";
        auto left_out = join_swedish(others) + " ingår inte";
        left_out.front() = 'P';
        text += left_out;
        text += groups_.empty() ? "."
                                : "; de redovisas samlade i en egen tabell, eftersom grupperna är för små "
                                  "för att delas upp utan att enskilda kan kännas igen.";
        return text;
    }

    /// The first and the last time that anybody is counted at.
    [[nodiscard]] std::string times() const {
        auto const* const years = frame_.text("ar");
        if (years == nullptr) return {};
        std::set<std::string> found;
        for (std::size_t row = 0; row < frame_.rows(); ++row)
            if (rows_.counts[row] && period_of(years->at(row))) found.emplace(years->at(row));
        if (found.empty()) return {};
        auto const first = period_in_text(*found.begin());
        return found.size() == 1 ? first : first + "–" + period_in_text(*found.rbegin());
    }

    [[nodiscard]] std::string sentence() const {
        if (untold_.empty()) return {};
        std::vector<std::string> who;
        for (auto const& sex : untold_) who.push_back(persons_of(sex));
        return "Underlaget omfattar också " + join_swedish(who) +
               ". De är så få att antalet inte visas, eftersom enskilda annars kan kännas igen.";
    }

    struct Group {
        std::string name;
        std::vector<std::string> members;
    };

    Frame const& frame_;
    DataSpec const& spec_;
    Protection::OtherGender policy_;
    std::int64_t threshold_;
    CountableRows rows_;
    std::map<std::string, std::int64_t> persons_;
    std::vector<Group> groups_;
    std::vector<std::string> untold_;
};

} // namespace

std::optional<OtherGender> other_gender(Frame const& frame, DataSpec const& spec, Job const& job) {
    if (spec.published || frame.text("kon") == nullptr) return std::nullopt;
    Diagnostics unheard;
    auto rows = countable_rows(frame, spec, job.protection.other_gender, unheard);
    if (!rows || rows->elsewhere.empty()) return std::nullopt;
    return Pooling(frame, spec, job, std::move(*rows)).run();
}

} // namespace linsen
