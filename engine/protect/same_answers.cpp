#include "protect/same_answers.hpp"

#include "base/text.hpp"
#include "data/canonical.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace linsen {

namespace {

constexpr std::int64_t fewest = 10; ///< persons of whom a common answer says nothing of each

/// The persons of a group along an axis, and the only answer that they have.
struct Group {
    std::int64_t persons = 0;
    std::optional<std::size_t> answer;
};

class Slices {
public:
    Slices(Cube const& cube, std::size_t axis, bool has_several_answers)
        : cube_(cube)
        , axis_(axis)
        , has_several_answers_(has_several_answers) {
        for (std::size_t i = axis + 1; i < cube.axes.size(); ++i) stride_ *= cube.axes[i].categories.size();
    }

    /// Whose answers begin at `cell`.
    [[nodiscard]] Group group_at(std::size_t cell) const {
        Group group;
        auto const& categories = cube_.axes[axis_].categories;
        std::optional<std::int64_t> total;
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < categories.size(); ++i) {
            auto const persons = cube_.counted->counts[cell + i * stride_];
            if (categories[i].code == "totalt")
                total = persons;
            else
                sum += persons;
        }
        // Without a total nobody knows how many gave several answers, or one that the table leaves out.
        if (!total && (has_several_answers_ || cube_.axes[axis_].partial)) return group;
        group.persons = total.value_or(sum);
        for (std::size_t i = 0; group.persons > 0 && i < categories.size(); ++i) {
            bool const is_answer = categories[i].code != "totalt" && categories[i].code != no_answer;
            if (is_answer && cube_.counted->counts[cell + i * stride_] == group.persons) group.answer = i;
        }
        return group;
    }

    [[nodiscard]] bool begins_at(std::size_t cell) const {
        return cell / stride_ % cube_.axes[axis_].categories.size() == 0;
    }

    /// "kvinnor, Säter": what the group is, beside the answer.
    [[nodiscard]] std::string words(std::size_t cell) const {
        std::vector<std::string> labels(cube_.axes.size());
        for (std::size_t i = cube_.axes.size(); i-- > 0;) {
            auto const& categories = cube_.axes[i].categories;
            labels[i] = categories[cell % categories.size()].label;
            cell /= categories.size();
        }
        labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(axis_));
        return join(labels, ", ");
    }

private:
    Cube const& cube_;
    std::size_t axis_;
    bool has_several_answers_;
    std::size_t stride_ = 1;
};

void warn_of_axis(Cube const& cube, std::size_t axis, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const& role = cube.axes[axis].role;
    if (cube.axes[axis].categories.size() < 2) return;
    Slices const slices(cube, axis, spec.multiple.count(role) != 0);
    std::string first;
    std::size_t others = 0;
    for (std::size_t cell = 0; cell < cube.counted->counts.size(); ++cell) {
        if (!slices.begins_at(cell)) continue;
        auto const group = slices.group_at(cell);
        if (!group.answer || group.persons >= fewest) continue;
        if (!first.empty()) {
            ++others;
            continue;
        }
        first = slices.words(cell);
        first = (first.empty() ? "alla" : "alla i gruppen " + in_quotes(first)) + " har " +
                in_quotes(cube.axes[axis].categories[*group.answer].label);
    }
    if (first.empty()) return;
    diagnostics.add(
        {Severity::warning, "skydd.samma-svar", cube.request.asked_at,
         "tabellen " + in_quotes(cube.request.id) +
             " säger vad var och en av färre än tio personer har i den "
             "känsliga kolumnen " +
             in_quotes(role) + ": " + first +
             (others == 0   ? ""
              : others == 1 ? ", och så är det i en grupp till"
                            : ", och så är det i " + std::to_string(others) + " grupper till"),
         "slå samman grupper, ta bort tabellen, eller skriv gruppskydd = \"dolj\" under [skydd], som döljer "
         "också nollorna",
         cube.request.excerpt});
}

} // namespace

void warn_of_same_answers(std::vector<Cube> const& cubes, Job const& job, Diagnostics& diagnostics) {
    if (job.protection.hide_zeros) return;
    for (Cube const& cube : cubes) {
        if (!cube.counted || cube.request.statistic != Statistic::count) continue;
        DataSpec const& spec = *job.find_data(cube.request.data);
        if (spec.published) continue;
        for (std::size_t axis = 0; axis < cube.axes.size(); ++axis)
            if (spec.is_sensitive(cube.axes[axis].role)) warn_of_axis(cube, axis, spec, diagnostics);
    }
}

} // namespace linsen
