#include "form/answers.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "form/found_table.hpp"
#include "form/headings.hpp"
#include "job/check_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace linsen::form {

namespace {

using excel::Spot;

constexpr std::string_view ask_again =
    "skriv 0 om det inte var några, och – i alla frågans rutor om ni inte vet";

constexpr double most_persons = 10'000'000;
constexpr std::string_view done = "genomförd"; // of the activities' states

std::string printed(std::int64_t number) { return print_number(static_cast<double>(number), 0); }

bool is_not_known(std::string_view text) {
    static constexpr std::array<std::string_view, 4> dashes{"–", "-", "−", "—"};
    return std::find(dashes.begin(), dashes.end(), trim(text)) != dashes.end();
}

/// Is the text digits and the words that people put beside them, so that it can be told without telling a
/// name?
bool is_harmless(std::string_view text) {
    static constexpr std::array<std::string_view, 12> words{"ca",    "cirka", "st",   "färre", "än",  "fler",
                                                            "ingen", "inga",  "noll", "okänt", "vet", "ej"};
    constexpr std::size_t longest = 24;
    constexpr std::ptrdiff_t most_digits = 6; // more are a telephone number, or something else of a person's
    auto const digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() > longest || digits > most_digits) return false;
    for (auto const word : split(text, ' ')) {
        bool const number = word.find_first_not_of("0123456789.,+-<>~?/") == std::string_view::npos;
        if (!number && std::find(words.begin(), words.end(), to_lower(word)) == words.end()) return false;
    }
    return true;
}

struct Number {
    enum class Kind { known, not_known, empty, faulty };
    Kind kind = Kind::faulty;
    std::int64_t value = 0;
};

class Reading {
public:
    Reading(ReturnedBook const& book, FormDefinition const& form, std::int64_t year, Diagnostics& told)
        : book_(book)
        , form_(form)
        , year_(year)
        , told_(told) {}

    std::optional<FormAnswers> read() {
        auto const before = told_.errors();
        for (auto const& each : form_.questions) question(each);
        if (form_.has_activities()) activities();
        if (told_.errors() != before) return std::nullopt;
        return std::move(answers_);
    }

    /// Of questions alone, each by itself.
    std::vector<std::optional<Counts>> read_questions() {
        for (auto const& each : form_.questions) {
            auto const before = told_.errors();
            question(each);
            if (told_.errors() != before) answers_.questions.back().reset();
        }
        return std::move(answers_.questions);
    }

private:
    /// What a question was read as, for those that are compared with it.
    struct Read {
        struct Row {
            std::uint32_t at = 0;
            std::size_t key = 0;
            std::vector<std::optional<std::int64_t>> numbers; ///< the total last
        };
        std::optional<FoundTable> table;
        std::vector<Row> rows; ///< none when the question is not answered
    };

    void tell(std::string_view code, Place place, std::string message, std::string hint) {
        told_.error("formular." + std::string(code), std::move(place), std::move(message), std::move(hint));
    }

    Number number(ReturnedSheet const& sheet, Spot spot, std::string const& what) {
        if (tell_merged(book_, sheet, spot, told_)) return {};
        auto const* const cell = sheet.at(spot.row, spot.column);
        if (cell == nullptr || (cell->kind == XlsxCell::Kind::text && shows_nothing(cell->text)))
            return {Number::Kind::empty};
        auto const place = book_.place(sheet, spot);
        auto const fault = [&](std::string_view code, std::string message, std::string hint) {
            tell(code, place, what + " " + std::move(message), std::move(hint));
            return Number{};
        };
        switch (cell->kind) {
        case XlsxCell::Kind::number: break;
        case XlsxCell::Kind::formula_without_value:
            return fault("formel", "är en formel utan uträknat värde",
                         "skriv talet, eller öppna filen i Excel och spara den så att formeln räknas ut");
        case XlsxCell::Kind::text: return text(*cell, place, what);
        case XlsxCell::Kind::date: return fault("text", "är ett datum", "skriv ett helt antal personer");
        case XlsxCell::Kind::boolean:
        case XlsxCell::Kind::error: return fault("text", "är inget tal", "skriv ett helt antal personer");
        }
        if (cell->number < 0)
            return fault("negativt", "är mindre än noll, men ska vara ett antal personer",
                         "skriv antalet personer");
        if (cell->number != std::floor(cell->number))
            return fault("decimaler", "har decimaler, men ska vara ett antal personer", "skriv ett helt tal");
        if (cell->number > most_persons)
            return fault("orimligt", "är större än tio miljoner", "skriv antalet personer");
        return {Number::Kind::known, static_cast<std::int64_t>(cell->number)};
    }

    Number text(ReturnedCell const& cell, Place const& place, std::string const& what) {
        auto const words = trim(cell.text);
        if (is_not_known(words)) return {Number::Kind::not_known};
        // "1 234" pasted from a text, whatever space it has.
        if (auto const number = parse_number(words, DecimalMark::comma)) {
            tell("text", place, what + " är ett tal som är lagrat som text", "skriv talet på nytt i rutan");
            // What it says is clear, so that sums with it can be checked in the same round.
            if (number->decimals == 0 && number->value >= 0 && number->value <= most_persons)
                return {Number::Kind::known, static_cast<std::int64_t>(number->value)};
        } else {
            tell("text", place,
                 what + (is_harmless(words) ? " är texten " + in_quotes(words) : std::string(" är en text")) +
                     ", men ska vara ett tal",
                 "skriv ett helt tal, 0 om det inte var några, och – i alla frågans rutor om ni inte vet");
        }
        return {};
    }

    void question(FormQuestion const& asked) {
        auto& read = read_.emplace_back();
        answers_.questions.emplace_back();
        read.table = find_table(book_, wanted_table(form_, asked), told_);
        if (!read.table) return;
        if (!numbers(asked, read)) {
            read.rows.clear();
            return;
        }
        if (read.table->rows_add_up) sums(asked, read);
        same_persons(asked, read);
        answers_.questions.back() = counts_of(asked, read);
    }

    /// Reads all cells. True when the question has been answered.
    bool numbers(FormQuestion const& asked, Read& read) {
        std::vector<Spot> empty;
        std::vector<Spot> not_known;
        std::size_t cells = 0;
        auto const& table = *read.table;
        auto const& sheet = *table.sheet;
        for (auto const& found : table.rows) {
            auto& row = read.rows.emplace_back(Read::Row{found.at, found.key, {}});
            for (std::size_t j = 1; j < table.columns.size(); ++j) {
                auto& count = row.numbers.emplace_back();
                if (!table.columns[j].is_there) continue;
                ++cells;
                Spot const spot{found.at, table.columns[j].at};
                auto const number = this->number(sheet, spot, name_of(asked, found.key, j));
                if (number.kind == Number::Kind::known) count = number.value;
                if (number.kind == Number::Kind::empty) empty.push_back(spot);
                if (number.kind == Number::Kind::not_known) not_known.push_back(spot);
            }
        }
        auto const name = "frågan " + in_quotes(asked.heading);
        if (empty.size() == cells) {
            // Of two sheets with the same question, the other one may be filled in.
            if (table.is_only && cells != 0)
                tell("fraga-tom", book_.place(sheet, empty.front()), name + " är inte ifylld",
                     "fyll i den, eller skriv – i alla rutor om ni inte kan svara");
            return false;
        }
        if (not_known.size() == cells) return false;
        for (auto const spot : empty)
            tell("tom-ruta", book_.place(sheet, spot), "rutan är tom i " + name, std::string(ask_again));
        if (!not_known.empty())
            tell("delvis-okant", book_.place(sheet, not_known.front()),
                 name + " har – i " +
                     (not_known.size() == 1 ? "en ruta" : std::to_string(not_known.size()) + " rutor") +
                     " men tal i andra",
                 "räkna dem ni inte vet om under uppgift saknas, eller skriv – i alla rutor om ni inte kan "
                 "svara");
        return true;
    }

    /// By row of the form. Only of use when nothing was told.
    static Counts counts_of(FormQuestion const& asked, Read const& read) {
        Counts counts(asked.rows.size());
        for (auto const& row : read.rows)
            for (std::size_t j = 0; j + 1 < row.numbers.size(); ++j)
                counts[row.key].push_back(row.numbers[j].value_or(0));
        return counts;
    }

    /// "antalet kvinnor på raden "partner"".
    [[nodiscard]] std::string name_of(FormQuestion const& asked, std::size_t row, std::size_t column) const {
        auto const& sexes = form_.role_of(asked).sexes;
        auto const what = column <= sexes.size() ? "antalet i kolumnen " + in_quotes(sexes[column - 1])
                                                 : std::string("det som står totalt");
        return what + " på raden " + in_quotes(asked.rows[row]);
    }

    void sums(FormQuestion const& asked, Read const& read) {
        for (auto const& row : read.rows) {
            auto const& numbers = row.numbers;
            if (!std::all_of(numbers.begin(), numbers.end(),
                             [](auto const& each) { return each.has_value(); }))
                continue;
            std::int64_t sum = 0;
            for (std::size_t j = 0; j + 1 < numbers.size(); ++j) sum += *numbers[j];
            if (sum == *numbers.back()) continue;
            tell("summa", book_.place(*read.table->sheet, {row.at, read.table->columns.back().at}),
                 "rutorna på raden " + in_quotes(asked.rows[row.key]) + " blir " + printed(sum) +
                     " tillsammans, men det står " + printed(*numbers.back()) + " totalt",
                 "rätta rutorna eller totalen: " + join_swedish(form_.role_of(asked).sexes) +
                     " ska tillsammans bli totalen");
        }
    }

    void same_persons(FormQuestion const& asked, Read const& read) {
        auto const& sexes = form_.role_of(asked).sexes;
        auto const others = form_.about_the_same(read_.size() - 1);
        for (std::size_t j = 0; j < sexes.size(); ++j) {
            auto const here = column_sum(read, j);
            auto const other = std::find_if(others.begin(), others.end(), [&](std::size_t index) {
                return column_sum(read_[index], j).has_value();
            });
            if (!here || other == others.end()) continue;
            auto const there = column_sum(read_[*other], j);
            if (*here == *there) continue;
            tell("samma-personer",
                 book_.place(*read.table->sheet, {read.rows.front().at, read.table->columns[j + 1].at}),
                 "frågan " + in_quotes(asked.heading) + " räknar " + printed(*here) + " i kolumnen " +
                     in_quotes(sexes[j]) + " men " + in_quotes(form_.questions[*other].heading) + " räknar " +
                     printed(*there) + ", fast det är samma personer",
                 "räkna samma personer på båda bladen; det ni inte vet om en person räknas under uppgift "
                 "saknas");
        }
    }

    /// Of a sex, when every cell of it could be read.
    static std::optional<std::int64_t> column_sum(Read const& read, std::size_t sex) {
        if (!read.table || read.rows.empty() || !read.table->is_only || !read.table->columns_add_up ||
            !read.table->columns[sex + 1].is_certain)
            return std::nullopt;
        std::int64_t sum = 0;
        for (auto const& row : read.rows) {
            if (!row.numbers[sex]) return std::nullopt;
            sum += *row.numbers[sex];
        }
        return sum;
    }

    void activities() {
        auto const table = find_table(book_, wanted_activities(form_), told_);
        if (!table) return;
        std::vector<std::pair<std::string const*, std::string const*>> asked; // goal and activity
        for (auto const& goal : form_.goals)
            for (auto const& activity : goal.activities) asked.emplace_back(&goal.heading, &activity);
        answers_.activities.resize(asked.size());
        auto const& sheet = *table->sheet;
        for (auto const& row : table->rows) {
            auto const own = [&](std::size_t column) -> std::optional<Spot> {
                auto const& found = table->columns[column];
                Spot const at{row.at, found.at};
                if (!found.is_there || tell_merged(book_, sheet, at, told_)) return std::nullopt;
                return at;
            };
            auto const& [goal, activity] = asked[row.key];
            auto& answer = answers_.activities[row.key];
            if (auto const at = own(0); at && fold(sheet.text(at->row, at->column)) != fold(*goal))
                tell("struktur", book_.place(sheet, *at),
                     "aktiviteten " + in_quotes(*activity) + " står under ett annat mål än i formuläret",
                     "målet är " + in_quotes(*goal));
            if (auto const at = own(2)) answer.state = choice(sheet, *at, *activity);
            if (auto const at = own(3)) answer.owner = function(sheet, *at, *activity);
            if (auto const at = own(4)) {
                answer.done = date(sheet, *at, *activity);
                state_and_date(answer, book_.place(sheet, *at), *activity);
            }
        }
    }

    /// The state is asked for as it was when the year ended.
    void state_and_date(FormAnswers::Activity const& answer, Place place, std::string const& activity) {
        if (!answer.done || answer.state.empty() || answer.state == do_not_know) return;
        bool const is_after = answer.done->year > year_;
        if (answer.state == done && is_after)
            tell("status-och-datum", std::move(place),
                 "aktiviteten " + in_quotes(activity) + " var genomförd vid slutet av " +
                     std::to_string(year_) + ", men datumet då den blev klar är " + print_iso(*answer.done),
                 "rätta datumet, eller välj den status som aktiviteten hade vid årets slut");
        else if (answer.state != done && !is_after)
            told_.remark("formular.datum-passerat", std::move(place),
                         "aktiviteten " + in_quotes(activity) + " hade status " + answer.state +
                             " vid slutet av " + std::to_string(year_) + ", men skulle vara klar " +
                             print_iso(*answer.done),
                         "fråga kommunen vilket som stämmer, om planen inte har flyttats");
    }

    std::string choice(ReturnedSheet const& sheet, Spot spot, std::string const& activity) {
        auto const text = fold(sheet.text(spot.row, spot.column));
        for (auto const& state : activity_states())
            if (fold(state) == text) return state;
        bool const empty = sheet.at(spot.row, spot.column) == nullptr;
        tell("status", book_.place(sheet, spot),
             "aktiviteten " + in_quotes(activity) +
                 (empty ? " har ingen status" : " har en status som inte finns i listan"),
             "välj " + one_of(activity_states()));
        return {};
    }

    std::string function(ReturnedSheet const& sheet, Spot spot, std::string const& activity) {
        auto const* const cell = sheet.at(spot.row, spot.column);
        if (cell == nullptr || (cell->kind == XlsxCell::Kind::text && shows_nothing(cell->text))) return {};
        auto const text = fold(sheet.text(spot.row, spot.column));
        for (auto const& each : form_.functions)
            if (fold(each) == text) return each;
        // It may be a name, which is not told.
        tell("funktion", book_.place(sheet, spot),
             "den som ansvarar för aktiviteten " + in_quotes(activity) + " är ingen av funktionerna i listan",
             "välj " + one_of(form_.functions) + "; skriv aldrig en persons namn");
        return {};
    }

    std::optional<Date> date(ReturnedSheet const& sheet, Spot spot, std::string const& activity) {
        auto const* const cell = sheet.at(spot.row, spot.column);
        if (cell == nullptr || (cell->kind == XlsxCell::Kind::text && shows_nothing(cell->text)))
            return std::nullopt;
        if (cell->kind == XlsxCell::Kind::date || cell->kind == XlsxCell::Kind::text) {
            constexpr std::size_t day = 10; // of what may have a time behind it
            constexpr int earliest = 2000;
            constexpr int end = 2100;
            auto const text = trim(cell->text);
            auto const found = parse_date(cell->kind == XlsxCell::Kind::date ? text.substr(0, day) : text);
            if (found && found->year >= earliest && found->year < end) return found;
            if (found) {
                tell("datum", book_.place(sheet, spot),
                     "datumet för aktiviteten " + in_quotes(activity) + " är inte från 2000-talet",
                     "skriv som 2026-05-31, eller lämna rutan tom");
                return std::nullopt;
            }
        }
        tell("datum", book_.place(sheet, spot),
             "datumet för aktiviteten " + in_quotes(activity) + " är inget datum",
             "skriv som 2026-05-31, eller lämna rutan tom");
        return std::nullopt;
    }

    ReturnedBook const& book_;
    FormDefinition const& form_;
    std::int64_t year_;
    Diagnostics& told_;
    FormAnswers answers_;
    std::vector<Read> read_;
};

} // namespace

std::optional<FormAnswers> read_answers(ReturnedBook const& book, FormDefinition const& form,
                                        std::int64_t year, Diagnostics& diagnostics) {
    return Reading(book, form, year, diagnostics).read();
}

std::vector<std::optional<Counts>> readable_questions(ReturnedBook const& book, FormDefinition const& form) {
    Diagnostics unheard;
    return Reading(book, form, 0, unheard).read_questions();
}

bool is_filled_in(ReturnedBook const& book, FormDefinition const& form) {
    Diagnostics unheard;
    for (auto const& asked : form.questions) {
        auto const table = find_table(book, wanted_table(form, asked), unheard);
        if (!table) continue;
        for (auto const& row : table->rows)
            for (std::size_t i = 1; i < table->columns.size(); ++i)
                if (table->columns[i].is_there && table->sheet->at(row.at, table->columns[i].at) != nullptr)
                    return true;
    }
    return false;
}

} // namespace linsen::form
