#include "form/compiled.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/csv_cutter.hpp"
#include "form/headings.hpp"
#include "job/roles.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

namespace fs = std::filesystem;
using Line = std::vector<std::string>;
using Lines = std::vector<Line>;

constexpr char const* complete = "komplett"; ///< of a question that a kommun has answered

Line question_columns(FormQuestion const& question) {
    return {"ar", "kommunkod", "kommun", "roll", "kon", question.column, "antal", comparable_role};
}
Line activity_columns() {
    return {"ar", "kommunkod", "kommun", "mal", "aktivitet", "status", "ansvarig", "klart"};
}
Line standing_columns() { return {"ar", "kommunkod", "kommun", "fraga", "svar"}; }

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

std::optional<std::int64_t> whole(std::string const& digits) {
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size() || number < 0)
        return std::nullopt;
    return number;
}

/// The lines of one of our own files below its headings. Nothing, and told, when it is not one.
std::optional<Lines> read_csv(fs::path const& file, Line const& columns, Place const& asked_at,
                              Diagnostics& diagnostics) {
    std::error_code error;
    if (!fs::exists(as_on_disk(file), error)) return Lines();
    auto bytes = read_file(file, asked_at, diagnostics);
    if (!bytes) return std::nullopt;
    auto const refuse = [&](int line, std::string const& why) {
        diagnostics.error("formular.forra", {path_text(file), line, 0, {}},
                          "filen är inte skriven som linsen samla skriver den: " + why,
                          "ange mappen med förra årets svar så som linsen samla lämnade den");
        return std::nullopt;
    };
    if (!is_utf8(*bytes)) return refuse(0, "den är inte UTF-8");
    auto const length = bytes->size();
    bytes->append(CsvCutter::guard, '\n');
    CsvCutter cutter(';');
    cutter.cut(bytes->data(), bytes->data() + length, true);
    CsvRecord record;
    Lines lines;
    bool first = true;
    while (cutter.next(record)) {
        auto const number = static_cast<int>(record.line);
        if (record.fault != CsvFault::none) return refuse(number, "ett citattecken är fel");
        Line line;
        for (auto const& field : record.fields) line.push_back(unquote(field));
        if (first && line != columns) return refuse(1, "rubrikerna ska vara " + join(columns, ";"));
        if (line.size() != columns.size()) return refuse(number, "raden har fel antal fält");
        if (!first) lines.push_back(std::move(line));
        first = false;
    }
    if (first) return refuse(0, "den är tom");
    return lines;
}

class EarlierReading {
public:
    EarlierReading(fs::path folder, FormDefinition const& form, std::int64_t before, Place asked_at,
                   Diagnostics& told)
        : folder_(std::move(folder))
        , form_(form)
        , before_(before)
        , asked_at_(std::move(asked_at))
        , told_(told) {}

    std::optional<EarlierYear> read() {
        std::error_code error;
        if (!fs::is_directory(as_on_disk(folder_), error)) {
            told_.error("formular.forra-saknas", asked_at_,
                        "mappen " + in_quotes(path_text(folder_.filename())) +
                            " med förra årets svar finns inte",
                        "kontrollera forra under [formular], eller ta bort raden");
            return std::nullopt;
        }
        auto standings = lines("svarslage", standing_columns());
        if (!standings) return std::nullopt;
        for (auto const& line : *standings) {
            auto const year = whole(line[0]);
            if (year && *year < before_) found_.year = std::max(found_.year, *year);
        }
        if (found_.year == 0) {
            told_.error("formular.forra-saknas", asked_at_,
                        "mappen " + in_quotes(path_text(folder_.filename())) +
                            " har inga svar från något år före " + std::to_string(before_),
                        "kontrollera forra under [formular], eller ta bort raden");
            return std::nullopt;
        }
        found_.standings = of_year(std::move(*standings));
        bool good = true;
        for (auto const& question : form_.questions) {
            auto rows = lines(question.id, question_columns(question));
            good = good && rows;
            if (!rows || !(good = has_answers_of(question.id, *rows) && good)) continue;
            auto& kept = found_.counts[question.id] = of_year(std::move(*rows));
            for (auto& row : kept) {
                row.pop_back(); // whether it can be compared is found anew
                if (whole(row.back())) continue;
                told_.error("formular.forra", {path_text(folder_ / (question.id + ".csv")), 0, 0, {}},
                            "filen har ett antal som inte är ett helt tal",
                            "ange mappen med förra årets svar så som linsen samla lämnade den");
                good = false;
                break;
            }
        }
        auto activities = lines("aktiviteter", activity_columns());
        if (!activities || !good) return std::nullopt;
        tell_no_activities();
        found_.activities = of_year(std::move(*activities));
        return std::move(found_);
    }

private:
    std::optional<Lines> lines(std::string const& name, Line const& columns) {
        return read_csv(folder_ / (name + ".csv"), columns, asked_at_, told_);
    }

    /// The form of that year may have had none.
    void tell_no_activities() const {
        std::error_code error;
        auto const file = folder_ / "aktiviteter.csv";
        if (!form_.has_activities() || fs::exists(as_on_disk(file), error)) return;
        told_.warning("formular.forra-aktiviteter", {path_text(file), 0, 0, {}},
                      "filen finns inte, så aktiviteterna jämförs inte med " + std::to_string(found_.year),
                      "lägg tillbaka den, om formuläret hade aktiviteter då");
    }

    /// Of those that answered the question, as the standings say.
    bool has_answers_of(std::string const& question, Lines const& rows) {
        auto const year = std::to_string(found_.year);
        std::set<std::string> told;
        for (auto const& line : rows)
            if (line[0] == year) told.insert(line[1]);
        std::vector<std::string> lost;
        for (auto const& line : found_.standings)
            if (line[2] == question && line[3] == complete && !told.contains(line[0]))
                lost.push_back(line[1]);
        if (lost.empty()) return true;
        std::error_code error;
        auto const file = folder_ / (question + ".csv");
        told_.error("formular.forra", {path_text(file), 0, 0, {}},
                    std::string(fs::exists(as_on_disk(file), error) ? "filen saknar svar för "
                                                                    : "filen saknas, med svaren för ") +
                        year + " från " + join_swedish(lost) + ", som enligt svarslage.csv har svarat",
                    "lägg tillbaka filen så som linsen samla lämnade den; annars går förra årets svar "
                    "förlorade");
        return false;
    }

    /// Those of the year that was found, without it.
    [[nodiscard]] Lines of_year(Lines lines) const {
        auto const year = std::to_string(found_.year);
        std::erase_if(lines, [&](Line const& line) { return line.front() != year; });
        for (auto& line : lines) line.erase(line.begin());
        return lines;
    }

    fs::path folder_;
    FormDefinition const& form_;
    std::int64_t before_;
    Place asked_at_;
    Diagnostics& told_;
    EarlierYear found_;
};

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

    [[nodiscard]] Lines question(std::size_t index) const {
        auto const& asked = form_.questions[index];
        auto const& role = form_.role_of(asked);
        Lines lines{question_columns(asked)};
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

/// Where `text` stands in `list`.
std::optional<std::size_t> index_in(std::vector<std::string> const& list, std::string const& text) {
    auto const found = std::find(list.begin(), list.end(), text);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

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

EarlierAnswers EarlierYear::of(std::string const& kommun, FormDefinition const& form) const {
    EarlierAnswers answers;
    answers.year = year;
    for (auto const& question : form.questions) {
        auto const found = counts.find(question.id);
        if (found == counts.end()) continue;
        auto const& role = form.role_of(question);
        Counts table(question.rows.size(), std::vector<std::int64_t>(role.sexes.size(), -1));
        bool same = true;
        std::size_t lines = 0;
        for (auto const& line : found->second) {
            if (line[0] != kommun) continue;
            auto const sex = index_in(role.sexes, line[3]);
            auto const row = index_in(question.rows, line[4]);
            auto const number = whole(line[5]);
            ++lines;
            if (line[2] != role.name || !sex || !row || !number || table[*row][*sex] != -1) {
                same = false;
                break;
            }
            table[*row][*sex] = *number;
        }
        if (same && lines == question.rows.size() * role.sexes.size())
            answers.counts[question.id] = std::move(table);
    }
    for (auto const& line : activities)
        if (line[0] == kommun) answers.states[line[3]] = line[4];
    return answers;
}

std::vector<ChangedQuestion> changed_questions(FormDefinition const& form, EarlierYear const& earlier) {
    std::vector<ChangedQuestion> changed;
    for (auto const& question : form.questions) {
        auto const found = earlier.counts.find(question.id);
        if (found == earlier.counts.end() || found->second.empty()) continue;
        ChangedQuestion each{question.id, {}, {}};
        auto const hold = [&](std::size_t field, std::vector<std::string> const& now) {
            std::vector<std::string> then;
            for (auto const& line : found->second)
                if (!index_in(then, line[field])) then.push_back(line[field]);
            for (auto const& word : now)
                if (!index_in(then, word)) each.added.push_back(word);
            for (auto const& word : then)
                if (!index_in(now, word)) each.gone.push_back(word);
        };
        hold(4, question.rows);
        hold(3, form.role_of(question).sexes);
        if (!each.added.empty() || !each.gone.empty()) changed.push_back(std::move(each));
    }
    return changed;
}

std::optional<EarlierYear> read_earlier(fs::path const& folder, FormDefinition const& form, std::int64_t year,
                                        Place const& asked_at, Diagnostics& diagnostics) {
    return EarlierReading(folder, form, year, asked_at, diagnostics).read();
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
