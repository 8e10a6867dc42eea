#include "form/earlier_year.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/csv_cutter.hpp"
#include "data/unlike_rows.hpp"
#include "form/compiled_columns.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

namespace fs = std::filesystem;
using Line = std::vector<std::string>;
using Lines = std::vector<Line>;

/// Of a question's file: the words that say which row a line is, and its number behind them.
constexpr std::ptrdiff_t first_word = 3;
constexpr std::ptrdiff_t number_field = 6;

/// A line of a file, and which it is.
struct FileLine {
    int number = 0;
    Line fields;
};
using FileLines = std::vector<FileLine>;

std::optional<std::int64_t> whole(std::string const& digits) {
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size() || number < 0)
        return std::nullopt;
    return number;
}

/// The lines of one of our own files below its headings. Nothing, and told, when it is not one.
std::optional<FileLines> read_csv(fs::path const& file, Line const& columns, Place const& asked_at,
                                  Diagnostics& diagnostics) {
    std::error_code error;
    if (!fs::exists(as_on_disk(file), error)) return FileLines();
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
    FileLines lines;
    bool first = true;
    while (cutter.next(record)) {
        auto const number = static_cast<int>(record.line);
        if (record.fault != CsvFault::none) return refuse(number, "ett citattecken är fel");
        Line line;
        for (auto const& field : record.fields) line.push_back(unquote(field));
        if (first && line != columns) return refuse(1, "rubrikerna ska vara " + join(columns, ";"));
        if (line.size() != columns.size()) return refuse(number, "raden har fel antal fält");
        if (!first) lines.push_back({number, std::move(line)});
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
            auto const year = whole(line.fields[0]);
            if (year && *year < before_) found_.year = std::max(found_.year, *year);
        }
        if (found_.year == 0) {
            told_.error("formular.forra-saknas", asked_at_,
                        "mappen " + in_quotes(path_text(folder_.filename())) +
                            " har inga svar från något år före " + std::to_string(before_),
                        "kontrollera forra under [formular], eller ta bort raden");
            return std::nullopt;
        }
        keep_older("svarslage", *standings);
        found_.standings = of_year(std::move(*standings));
        bool good = true;
        for (auto const& question : form_.questions) {
            auto rows = lines(question.id, question_columns(question));
            good = good && rows;
            if (!rows || !(good = has_answers_of(question.id, *rows) && good)) continue;
            auto const told = told_.errors();
            tell_no_numbers(question, *rows);
            tell_unlike(question, *rows);
            good = good && told_.errors() == told;
            keep_older(question.id, *rows);
            auto& kept = found_.counts[question.id] = of_year(std::move(*rows));
            for (auto& row : kept) row.pop_back(); // whether it can be compared is found anew
        }
        auto activities = lines("aktiviteter", activity_columns());
        if (!activities || !good) return std::nullopt;
        tell_no_activities();
        keep_older("aktiviteter", *activities);
        found_.activities = of_year(std::move(*activities));
        return std::move(found_);
    }

private:
    std::optional<FileLines> lines(std::string const& name, Line const& columns) {
        return read_csv(file_of(name), columns, asked_at_, told_);
    }
    [[nodiscard]] fs::path file_of(std::string const& name) const { return folder_ / (name + ".csv"); }

    [[nodiscard]] bool is_of_year(FileLine const& line) const {
        return line.fields.front() == std::to_string(found_.year);
    }

    void tell_no_numbers(FormQuestion const& question, FileLines const& rows) {
        for (auto const& row : rows) {
            if (!is_of_year(row) || whole(row.fields[number_field])) continue;
            told_.error("formular.forra", {path_text(file_of(question.id)), row.number, 0, {}},
                        "antalet är inget helt tal",
                        "rätta det, eller ange mappen med förra årets svar så som linsen samla lämnade den");
        }
    }

    /// A row that somebody has taken away must not become nobody, nor one that stands twice be two answers.
    void tell_unlike(FormQuestion const& question, FileLines const& lines) {
        std::vector<AnsweredRow> rows;
        std::vector<int> numbers;
        std::map<std::string, std::string> names;
        for (auto const& [number, fields] : lines) {
            if (fields.front() != std::to_string(found_.year)) continue;
            names.try_emplace(fields[1], fields[2]);
            rows.push_back({fields[1], {fields.begin() + first_word, fields.begin() + number_field}});
            numbers.push_back(number);
        }
        auto const& role = form_.role_of(question);
        std::vector<std::set<std::string>> const asked{{role.name},
                                                       {role.sexes.begin(), role.sexes.end()},
                                                       {question.rows.begin(), question.rows.end()}};
        auto const unlike = unlike_rows(rows, asked);
        auto const file = path_text(file_of(question.id));
        std::set<std::string> told_lacking;
        for (auto const& [fault, row, at] : unlike) {
            auto const& name = names[row.place];
            if (fault != UnlikeRow::Fault::missing) {
                bool const twice = fault == UnlikeRow::Fault::doubled;
                told_.error("formular.forra", {file, numbers[at], 0, {}},
                            (twice ? name + " har redan raden " : "få andra än " + name + " har raden ") +
                                in_quotes(join(row.words, ", ")) + " för " + std::to_string(found_.year),
                            twice ? "ta bort den av dem som är fel"
                                  : "rätta ordet, om raden är en av dem som formuläret frågade efter");
                continue;
            }
            if (!told_lacking.insert(row.place).second) continue;
            told_.error(
                "formular.forra", {file, 0, 0, {}},
                name + " saknar för " + std::to_string(found_.year) + " " +
                    missing_in_words(unlike, row.place),
                "lägg tillbaka filen så som linsen samla lämnade den: en rad som saknas är inte noll");
        }
    }

    /// The form of that year may have had none.
    void tell_no_activities() const {
        std::error_code error;
        auto const file = file_of("aktiviteter");
        if (!form_.has_activities() || fs::exists(as_on_disk(file), error)) return;
        told_.warning("formular.forra-aktiviteter", {path_text(file), 0, 0, {}},
                      "filen finns inte, så aktiviteterna jämförs inte med " + std::to_string(found_.year),
                      "lägg tillbaka den, om formuläret hade aktiviteter då");
    }

    /// Of those that answered the question, as the standings say.
    bool has_answers_of(std::string const& question, FileLines const& rows) {
        auto const year = std::to_string(found_.year);
        std::set<std::string> told;
        for (auto const& line : rows)
            if (is_of_year(line)) told.insert(line.fields[1]);
        std::vector<std::string> lost;
        for (auto const& line : found_.standings)
            if (line[2] == question && line[3] == complete && !told.contains(line[0]))
                lost.push_back(line[1]);
        if (lost.empty()) return true;
        std::error_code error;
        auto const file = file_of(question);
        told_.error("formular.forra", {path_text(file), 0, 0, {}},
                    std::string(fs::exists(as_on_disk(file), error) ? "filen saknar svar för "
                                                                    : "filen saknas, med svaren för ") +
                        year + " från " + join_swedish(lost) + ", som enligt svarslage.csv har svarat",
                    "lägg tillbaka filen så som linsen samla lämnade den; annars går förra årets svar "
                    "förlorade");
        return false;
    }

    void keep_older(std::string const& name, FileLines const& lines) {
        for (auto const& line : lines) {
            auto const year = whole(line.fields.front());
            if (year && *year < found_.year) found_.older[name].push_back(line.fields);
        }
    }

    /// Those of the year that was found, without it.
    [[nodiscard]] Lines of_year(FileLines lines) const {
        Lines rest;
        for (auto& line : lines)
            if (is_of_year(line)) rest.emplace_back(line.fields.begin() + 1, line.fields.end());
        return rest;
    }

    fs::path folder_;
    FormDefinition const& form_;
    std::int64_t before_;
    Place asked_at_;
    Diagnostics& told_;
    EarlierYear found_;
};

/// Where `text` stands in `list`.
std::optional<std::size_t> index_in(std::vector<std::string> const& list, std::string const& text) {
    auto const found = std::find(list.begin(), list.end(), text);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

} // namespace

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
        if (line[0] == kommun) answers.activities[line[3]] = {line[4], line[5], line[6]};
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

} // namespace linsen::form
