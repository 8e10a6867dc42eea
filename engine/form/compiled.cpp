#include "form/compiled.hpp"

#include "base/text.hpp"
#include "form/compiled_columns.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

using Line = std::vector<std::string>;
using Lines = std::vector<Line>;

std::string csv(Lines const& lines) {
    std::string text;
    for (auto const& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i != 0) text += ';';
            if (line[i].find_first_of(";\"\n\r") == std::string::npos) {
                text += line[i];
                continue;
            }
            text += '"';
            for (char const c : line[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

class Compiling {
public:
    Compiling(FormDefinition const& form, std::int64_t year, std::vector<KommunAnswers> const& kommuner,
              EarlierYear const& earlier)
        : form_(form)
        , year_(std::to_string(year))
        , earlier_year_(std::to_string(earlier.year))
        , kommuner_(kommuner)
        , earlier_(earlier) {}

    std::vector<CompiledFile> compile() {
        for (auto const& each : changed_questions(form_, earlier_)) changed_.insert(each.question);
        std::vector<CompiledFile> files;
        for (std::size_t i = 0; i < form_.questions.size(); ++i)
            files.push_back({form_.questions[i].id + ".csv", csv(question(i))});
        if (form_.has_activities()) files.push_back({"aktiviteter.csv", csv(activities())});
        files.push_back({"svarslage.csv", csv(standings())});
        files.push_back({"ARBETSMATERIAL.txt", "arbetsmaterial – kan omfattas av sekretess\n"});
        return files;
    }

private:
    /// `first` and then `line`.
    static Line after(std::string const& first, Line const& line) {
        Line whole{first};
        whole.insert(whole.end(), line.begin(), line.end());
        return whole;
    }

    void add_older(std::string const& name, Lines& lines) const {
        auto const older = earlier_.older.find(name);
        if (older != earlier_.older.end())
            lines.insert(lines.end(), older->second.begin(), older->second.end());
    }

    [[nodiscard]] Lines question(std::size_t index) const {
        auto const& asked = form_.questions[index];
        auto const& role = form_.role_of(asked);
        Lines lines{question_columns(asked)};
        add_older(asked.id, lines);
        for (std::size_t i = 1; i < lines.size(); ++i) lines[i].back() = "nej"; // beside the year of now
        auto const then = earlier_.counts.find(asked.id);
        std::set<std::string> before;
        std::set<std::string> now;
        if (then != earlier_.counts.end())
            for (auto const& line : then->second) before.insert(line.front());
        for (auto const& kommun : kommuner_)
            if (kommun.standing == Standing::answered && kommun.answers.questions[index])
                now.insert(kommun.kommun.code);
        auto const comparable = [&](std::string const& code) {
            bool const both = before.contains(code) && now.contains(code);
            return both && !changed_.contains(asked.id) ? "ja" : "nej";
        };
        if (then != earlier_.counts.end()) {
            for (auto const& line : then->second) {
                lines.push_back(after(earlier_year_, line));
                lines.back().emplace_back(comparable(line.front()));
            }
        }
        for (auto const& kommun : kommuner_) {
            if (!now.contains(kommun.kommun.code)) continue;
            auto const& counts = *kommun.answers.questions[index];
            for (std::size_t i = 0; i < asked.rows.size(); ++i)
                for (std::size_t j = 0; j < role.sexes.size(); ++j)
                    lines.push_back({year_, kommun.kommun.code, kommun.kommun.name, role.name, role.sexes[j],
                                     asked.rows[i], std::to_string(counts[i][j]),
                                     comparable(kommun.kommun.code)});
        }
        return lines;
    }

    [[nodiscard]] Lines activities() const {
        Lines lines{activity_columns()};
        add_older("aktiviteter", lines);
        for (auto const& line : earlier_.activities) lines.push_back(after(earlier_year_, line));
        for (auto const& kommun : kommuner_) {
            if (kommun.standing != Standing::answered) continue;
            std::size_t index = 0;
            for (auto const& goal : form_.goals) {
                for (auto const& activity : goal.activities) {
                    auto const& answer = kommun.answers.activities[index++];
                    lines.push_back({year_, kommun.kommun.code, kommun.kommun.name, goal.heading, activity,
                                     answer.state, answer.owner, answer.done ? print_iso(*answer.done) : ""});
                }
            }
        }
        return lines;
    }

    [[nodiscard]] Lines standings() const {
        Lines lines{standing_columns()};
        add_older("svarslage", lines);
        for (auto const& line : earlier_.standings) lines.push_back(after(earlier_year_, line));
        for (auto const& kommun : kommuner_)
            for (std::size_t i = 0; i < form_.questions.size(); ++i)
                lines.push_back({year_, kommun.kommun.code, kommun.kommun.name, form_.questions[i].id,
                                 standing(kommun, i)});
        return lines;
    }

    [[nodiscard]] static std::string standing(KommunAnswers const& kommun, std::size_t question) {
        if (kommun.standing != Standing::answered) return std::string(standing_word(kommun.standing));
        return kommun.answers.questions[question] ? complete : "saknas";
    }

    FormDefinition const& form_;
    std::string year_;
    std::string earlier_year_;
    std::vector<KommunAnswers> const& kommuner_;
    EarlierYear const& earlier_;
    std::set<std::string> changed_; ///< ids of questions
};

} // namespace

std::string_view standing_word(Standing standing) {
    switch (standing) {
    case Standing::answered: return "svarat";
    case Standing::sent_back: return "återsänt";
    case Standing::unreadable: return "kan inte läsas";
    case Standing::unclear: return "oklart vems";
    case Standing::not_come: return "ej inkommet";
    }
    return "";
}

std::vector<CompiledFile> compile(FormDefinition const& form, std::int64_t year,
                                  std::vector<KommunAnswers> const& kommuner, EarlierYear const& earlier) {
    return Compiling(form, year, kommuner, earlier).compile();
}

bool is_compiled(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // where another program has saved it since
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    auto const headings = std::string(trim(bytes.substr(0, bytes.find('\n')))) + "\n";
    if (headings == csv({activity_columns()}) || headings == csv({standing_columns()})) return true;
    auto const of_question = csv({question_columns({})}); // whose own column has no name here
    auto const name = of_question.find(";;") + 1;
    auto const after = std::string_view(of_question).substr(name);
    return headings.size() > of_question.size() && headings.starts_with(of_question.substr(0, name)) &&
           headings.ends_with(after);
}

} // namespace linsen::form
