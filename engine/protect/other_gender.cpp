#include "protect/other_gender.hpp"

#include "base/capital.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/plan.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

constexpr char const* other_or_unknown = "annan könsidentitet och uppgift saknas";
constexpr char const* level = "sammanlagt för hela underlaget";

/// "personer av annan könsidentitet".
std::string persons_of(std::string const& sex) {
    if (sex == no_answer) return "personer utan uppgift om kön";
    return sex == "annan könsidentitet" ? "personer av annan könsidentitet" : "personer i gruppen " + sex;
}

/// The times that anybody is counted at.
std::set<std::string> times_of(Frame const& frame, CountableRows const& rows) {
    std::set<std::string> found;
    auto const* const years = frame.text("ar");
    if (years == nullptr) return found;
    for (std::size_t row = 0; row < frame.rows(); ++row)
        if (rows.counts[row] && period_of(years->at(row))) found.emplace(years->at(row));
    return found;
}

class Pooling {
public:
    Pooling(Frame const& frame, DataSpec const& spec, Job const& job, OtherGenderStep step,
            CountableRows rows)
        : frame_(frame)
        , spec_(spec)
        , step_(step)
        , policy_(job.protection.other_gender)
        , threshold_(spec.threshold != 0 ? spec.threshold : job.protection.threshold)
        , hides_zeros_(job.protection.hide_zeros)
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
        return result;
    }

private:
    void count() {
        auto const& sexes = *frame_.text("kon");
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (!rows_.counts[row]) continue;
            persons_[sexes.at(row)] += rows_.persons_of(row);
            if (!rows_.unknown.empty() && rows_.unknown[row]) unknown_.insert(sexes.at(row));
        }
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
                              step_ == OtherGenderStep::with_missing ||
                              (policy_ == Protection::OtherGender::pooled && any_small);
        if (policy_ == Protection::OtherGender::in_text || step_ == OtherGenderStep::in_text ||
            (together && is_small(others + unknown))) {
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

    static Cell cell_of(std::int64_t persons, bool unknown) {
        return unknown ? cell_without_value(Status::missing, Unit::count)
                       : shown_cell(static_cast<double>(persons), Unit::count, 0);
    }

    [[nodiscard]] Cube table() {
        Cube cube;
        auto& request = cube.request;
        request.id = "kon-" + slug(spec_.name);
        request.data = spec_.name;
        request.statistic = Statistic::count;
        request.unit = Unit::count;
        Axis axis{"kon", {}};
        for (auto const& sex : compared_sexes())
            axis.categories.push_back({sex, category_label("kon", sex), {sex}});
        for (auto const& [name, members] : groups_)
            axis.categories.push_back({name, category_label("kon", name), members});
        cube.counted.emplace();
        cube.counted->rows = rows_.counts;
        Category all{"totalt", untold_.empty() ? "Alla" : "Alla med uppgift om kön", {}};
        std::int64_t sum = 0;
        bool any_unknown = false;
        for (auto const& category : axis.categories) {
            std::int64_t persons = 0;
            bool unknown = false;
            for (auto const& sex : category.members) {
                persons += persons_[sex];
                unknown = unknown || unknown_.count(sex) != 0;
            }
            sum += persons;
            any_unknown = any_unknown || unknown;
            cube.counted->counts.push_back(persons);
            cube.cells.push_back(cell_of(persons, unknown));
            all.members.insert(all.members.end(), category.members.begin(), category.members.end());
        }
        std::sort(all.members.begin(), all.members.end());
        cube.counted->counts.push_back(sum);
        axis.categories.push_back(std::move(all));
        cube.cells.push_back(cell_of(sum, any_unknown));
        cube.origins.assign(cube.cells.size(), Origin{});
        request.by.push_back({"kon", {}});
        cube.axes.push_back(std::move(axis));
        return cube;
    }

    [[nodiscard]] std::string note() const {
        std::string const text = "Tabellen redovisar " + join_swedish(compared_sexes()) + ". ";
        auto const told = told_in_table();
        auto const untold = persons_in(untold_, " och ");
        if (told.empty())
            return text + with_capital(untold) + " ingår inte, för att enskilda inte ska kunna kännas igen.";
        return text + with_capital(told) +
               " ingår inte; för att enskilda inte ska kunna kännas igen redovisas de " + level +
               " i en egen tabell." + (untold.empty() ? "" : " Inte heller " + untold + " ingår.");
    }

    /// At which level they are seen, and why. Whether a group is small is never the reason given where the
    /// report is set so whatever its size; and where two groups stand together, the words are the same
    /// whether that was asked for or one of them is small, so that they do not tell which.
    [[nodiscard]] std::string sentence() const {
        std::string text;
        if (auto const told = told_in_table(); !told.empty()) {
            text = with_capital(told) + " redovisas " + level +
                   " och inte i de andra tabellerna. Så är rapporten inställd, hur många de än är, för att "
                   "enskilda inte ska kunna kännas igen i en finare uppdelning.";
            bool const together = std::any_of(groups_.begin(), groups_.end(), [](Group const& each) {
                return each.name == other_or_unknown;
            });
            if (together)
                text += " Annan könsidentitet och uppgift saknas står i en gemensam rad, av samma skäl.";
        }
        if (policy_ == Protection::OtherGender::in_text) return text + sentence_in_text();
        if (untold_.empty()) return text;
        // Which of several groups there are is as little known as how many they are.
        return text + (text.empty() ? "" : " ") + "Underlaget omfattar också " +
               persons_in(untold_, " eller ") + ". Hur många de är visas inte på någon nivå" +
               (step_ == OtherGenderStep::in_text
                    ? ": annars skulle enskilda kunna kännas igen, eller tal för " +
                          join_swedish(compared_sexes()) + " behöva döljas."
                    : ", eftersom enskilda annars kan kännas igen.");
    }

    [[nodiscard]] std::vector<std::string> compared_sexes() const {
        std::vector<std::string> sexes(rows_.sexes.begin(), rows_.sexes.end());
        sort_categories("kon", sexes);
        return sexes;
    }

    [[nodiscard]] std::string sentence_in_text() const {
        std::vector<std::string> present;
        for (auto const& sex : untold_)
            if (persons_.at(sex) > 0 || unknown_.count(sex) != 0) present.push_back(sex);
        std::string const why = " Rapporten är inställd så att de bara nämns i text, hur många de än är.";
        if (hides_zeros_) return "Underlaget kan också omfatta " + persons_in(untold_, " eller ") + "." + why;
        if (present.empty()) return "Underlaget har inga " + persons_in(untold_, " och inga ") + ".";
        return "Underlaget omfattar också " + persons_in(present, " och ") +
               ". Hur många de är visas inte på någon nivå." + why;
    }

    /// "personer av annan könsidentitet och personer utan uppgift om kön", those with a row in the table.
    [[nodiscard]] std::string told_in_table() const {
        std::vector<std::string> sexes;
        for (Group const& group : groups_)
            sexes.insert(sexes.end(), group.members.begin(), group.members.end());
        return persons_in(sexes, " och ");
    }

    static std::string persons_in(std::vector<std::string> const& sexes, std::string_view conjunction) {
        std::string text;
        for (std::size_t i = 0; i < sexes.size(); ++i)
            text += (i == 0                  ? ""
                     : i + 1 == sexes.size() ? std::string(conjunction)
                                             : ", ") +
                    persons_of(sexes[i]);
        return text;
    }

    struct Group {
        std::string name;
        std::vector<std::string> members;
    };

    Frame const& frame_;
    DataSpec const& spec_;
    OtherGenderStep step_;
    Protection::OtherGender policy_;
    std::int64_t threshold_;
    bool hides_zeros_;
    CountableRows rows_;
    std::map<std::string, std::int64_t> persons_;
    std::set<std::string> unknown_; ///< sexes of which a row's number is not known
    std::vector<Group> groups_;
    std::vector<std::string> untold_;
};

/// Where the report is set to show them in every table. What can be seen of them there is told with the
/// protected figures.
OtherGender in_every_table(DataSpec const& spec, std::vector<std::string> others) {
    std::vector<std::string> who;
    who.reserve(others.size());
    for (auto const& sex : others) who.push_back(persons_of(sex));
    OtherGender result;
    result.note.data = spec.name;
    result.note.in_tables = std::move(others);
    result.note.sentence = with_capital(join_swedish(who)) +
                           " redovisas i varje tabell, som egna grupper bredvid de andra: så är rapporten "
                           "inställd.";
    return result;
}

/// Where the data have nobody else.
OtherGender of_nobody(DataSpec const& spec) {
    OtherGender result;
    result.note.data = spec.name;
    result.note.sentence =
        "Underlaget har inga personer av annan könsidentitet och inga utan uppgift om kön.";
    return result;
}

/// The words are the same however many they are. Nothing where everybody's age is known, unless zeros are
/// hidden: then that there is nobody must not be told either.
std::string unknown_ages(Frame const& frame, DataSpec const& spec, bool hides_zeros) {
    auto const* const age = frame.text("alder");
    auto const* const sex = frame.text("kon");
    if (spec.published || spec.adult_from == 0 || age == nullptr || sex == nullptr) return {};
    bool is_told = hides_zeros;
    for (std::size_t row = 0; row < frame.rows() && !is_told; ++row)
        is_told = age->at(row) == no_answer && (sex->at(row) == "kvinnor" || sex->at(row) == "män");
    if (!is_told) return {};
    return "Den som saknar uppgift om ålder räknas till kvinnor eller män, inte till flickor eller pojkar, "
           "fast ingen vet vilka som är under " +
           std::to_string(spec.adult_from) + " år.";
}

std::optional<OtherGender> those_left_out(Frame const& frame, DataSpec const& spec, Job const& job,
                                          OtherGenderStep step, CountableRows rows) {
    std::vector<std::string> in_tables;
    for (auto const& sex : rows.sexes)
        if (sex_order(sex) > sex_order("pojkar")) in_tables.push_back(sex);
    sort_categories("kon", in_tables);
    if (!in_tables.empty()) return in_every_table(spec, std::move(in_tables));
    if (!rows.elsewhere.empty()) return Pooling(frame, spec, job, step, std::move(rows)).run();
    // That there is nobody is a zero.
    if (rows.sexes.empty() || job.protection.hide_zeros) return std::nullopt;
    return of_nobody(spec);
}

} // namespace

std::optional<OtherGender> other_gender(Frame const& frame, DataSpec const& spec, Job const& job,
                                        OtherGenderStep step) {
    if (spec.published || frame.text("kon") == nullptr) return std::nullopt;
    Diagnostics unheard;
    auto rows = countable_rows(frame, spec, job.protection.other_gender, unheard);
    auto const times = rows ? times_of(frame, *rows) : std::set<std::string>{};
    auto result = rows ? those_left_out(frame, spec, job, step, *std::move(rows)) : std::nullopt;
    if (result) {
        result->note.times = periods_in_text({times.begin(), times.end()});
    }
    auto ages = unknown_ages(frame, spec, job.protection.hide_zeros);
    if (ages.empty()) return result;
    if (!result) result.emplace().note.data = spec.name;
    auto& note = result->note.note;
    note = note.empty() ? ages : ages + " " + note;
    return result;
}

} // namespace linsen
