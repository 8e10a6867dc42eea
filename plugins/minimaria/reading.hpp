#pragma once

#include "tables.hpp"

namespace minimaria {

/// What the report can say of one answer, by the numbers of its judgements.
struct AnswerReading {
    Topic const* topic = nullptr;
    Answer const* answer = nullptr;
    CountedShare share;
    std::size_t contrast = 0;
    std::optional<std::size_t> change;      ///< since the first year
    std::optional<std::size_t> first_trend; ///< of either group, with four years and more
    std::optional<std::size_t> second_trend;
    std::optional<std::size_t> strata;
};

/// All comparisons of the report, judged together.
class Reading {
public:
    Reading(Guide const& guide, Job const& job, Figures const& figures, Diagnostics& diagnostics);

    [[nodiscard]] std::vector<AnswerReading> const& answers() const { return answers_; }
    [[nodiscard]] Judgements const& judgements() const { return judgements_; }
    [[nodiscard]] Sampling sampling() const { return judgements_.judging().sampling; }
    [[nodiscard]] std::string const& first_year() const { return first_year_; } ///< "" with one year
    [[nodiscard]] std::string const& year() const { return year_; }
    [[nodiscard]] std::size_t years() const { return years_; }

    /// Everything that is said of an answer where its table stands.
    [[nodiscard]] Findings all_of(AnswerReading const& answer) const;
    /// Women and men in the report's year, in one or two sentences.
    [[nodiscard]] Findings contrast_of(AnswerReading const& answer) const;
    /// The same in short, beside the figures.
    [[nodiscard]] Findings key_sentence_of(AnswerReading const& answer) const;
    /// Does the total say another thing than its parts? Then it is neither put first nor counted among the
    /// differences that stand.
    [[nodiscard]] bool misleads(AnswerReading const& answer) const;
    /// How it has changed, in one sentence; nothing when that cannot be judged.
    [[nodiscard]] std::optional<Finding> change_of(AnswerReading const& answer) const;
    /// How many there are per inhabitant; nothing without a population.
    [[nodiscard]] Findings rates_of(Guide const& guide) const;
    /// How many persons of either group there are in the report's year.
    [[nodiscard]] std::pair<Cell, Cell> persons() const { return persons_; }

private:
    void read_persons(FigureTable const& table, Job const& job, Diagnostics& diagnostics);
    void read_years(FigureTable const& table, Job const& job, Diagnostics& diagnostics);
    void read_rates(Population const& population, FigureTable const& people, Job const& job,
                    Diagnostics& diagnostics);
    void read(Topic const& topic, Figures const& figures, Guide const& guide, Diagnostics& diagnostics);
    static void tell_absent(Answer const& answer, Topic const& topic, FigureTable const& table,
                            Diagnostics& diagnostics);

    std::vector<AnswerReading> answers_;
    Judgements judgements_;
    Division within_;
    std::string first_year_;
    std::string year_;
    std::size_t years_ = 0;
    std::pair<Cell, Cell> persons_;
    std::optional<std::size_t> rates_;
    Cell nobody_; ///< how many there are of whom the data have none
};

} // namespace minimaria
