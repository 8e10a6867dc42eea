#pragma once

#include "guide.hpp"
#include "over_years.hpp"

#include <map>
#include <set>

namespace minimaria {

/// What the report can say of one answer, by the numbers of its judgements.
struct AnswerReading {
    Topic const* topic = nullptr;
    Answer const* answer = nullptr;
    CountedShare share;
    std::size_t pair = 0; ///< of Reading::pairs
    std::size_t contrast = 0;
    std::optional<std::size_t> change;      ///< since the first year
    std::optional<std::size_t> first_trend; ///< of either group, with four years and more
    std::optional<std::size_t> second_trend;
    std::optional<std::size_t> strata;
    OverYears over_years; ///< empty with one year
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
    [[nodiscard]] JudgedYears judged_years() const {
        return years_ > 1 ? JudgedYears::compared : JudgedYears::one;
    }

    /// Everything that is said of an answer where its table stands.
    [[nodiscard]] Findings all_of(AnswerReading const& answer) const;
    /// That several answers of a question could not be tried within the parts of another dimension, once for
    /// all of them that share the reason; what is so of one answer alone stands in `all_of`.
    [[nodiscard]] Findings untried_of(Topic const& topic) const;
    /// Women and men in the report's year, in one or two sentences.
    [[nodiscard]] Findings contrast_of(AnswerReading const& answer) const;
    /// The same in short, beside the figures.
    [[nodiscard]] Findings key_sentence_of(AnswerReading const& answer) const;
    /// The two groups where they differ, and what is certain of the other dimension, for the first page: the
    /// difference when that is taken into account, where it may be chance without – then nothing is said of
    /// chance there –, and that it is another in some parts than in others.
    [[nodiscard]] Findings difference_of(AnswerReading const& answer) const;
    /// Is the difference certain when the other dimension is taken into account, but not without?
    [[nodiscard]] bool is_certain_within(AnswerReading const& answer) const;
    /// How large it is then, in procentenheter.
    [[nodiscard]] double size_within(AnswerReading const& answer) const;
    /// Is it for certain another in some parts of the other dimension than in others?
    [[nodiscard]] bool parts_differ(AnswerReading const& answer) const;
    /// Does the total of the report's year say another thing than its parts?
    [[nodiscard]] bool total_misleads(AnswerReading const& answer) const;
    /// Is the difference that is told of it such a one? Then it is neither put first nor counted among those
    /// that stand.
    [[nodiscard]] bool misleads(AnswerReading const& answer) const;
    /// How it has changed, in one sentence; nothing when that cannot be judged.
    [[nodiscard]] std::optional<Finding> change_of(AnswerReading const& answer) const;
    /// How many there are per inhabitant; nothing without a population.
    [[nodiscard]] Findings rates_of(Guide const& guide) const;
    /// What of that is certain, in sentences for the first page; pair by pair.
    [[nodiscard]] std::vector<Findings> certain_rates_in_short(Guide const& guide) const;
    /// What of that is certain, as subjects: "antalet unga hos MiniMaria per 1 000 invånare".
    [[nodiscard]] std::vector<std::string> certain_rates(Guide const& guide) const;
    /// What of their changes over the years is certain: in sentences for the first page, and as subjects:
    /// "antalet unga hos MiniMaria per 1 000 invånare bland män".
    [[nodiscard]] Findings certain_rate_trends(Guide const& guide) const;
    [[nodiscard]] std::vector<std::string> moved_rates(Guide const& guide) const;
    /// How many differences are certain, but of totals that mislead. How such a difference has changed, and
    /// its groups over the years, is told and counted as of others.
    [[nodiscard]] std::size_t set_aside() const;
    /// How many of the comparisons that were judged are certain; those that are set aside are not among them.
    [[nodiscard]] std::size_t certain() const { return judgements_.certain() - set_aside(); }

    /// The groups that are compared, two and two: kvinnor and män, and flickor and pojkar beside them where
    /// the data have both.
    [[nodiscard]] std::vector<ComparedSexes> const& pairs() const { return pairs_; }
    /// What an answer is called where its groups are not: "andelen med insats (flickor och pojkar)".
    [[nodiscard]] std::string subject_of(AnswerReading const& answer) const;
    /// How many persons of either group there are in the report's year, pair by pair.
    [[nodiscard]] std::vector<std::pair<Cell, Cell>> const& persons() const { return persons_; }
    /// What the parts are called that the answer is compared within.
    [[nodiscard]] Division division_of(AnswerReading const& answer) const;
    /// What its difference within them is adjusted for: "ålder", or of several years "år och ålder, med …,".
    [[nodiscard]] std::string adjusted_for(AnswerReading const& answer) const;
    /// Which parts of another dimension are compared, and that those who are in none of them are left out;
    /// when years are taken together there.
    [[nodiscard]] std::vector<std::string> notes_on_parts() const;
    /// How each change since the first year was judged.
    [[nodiscard]] std::vector<Outcome> changes() const;

private:
    [[nodiscard]] Findings rates_of(Guide const& guide, std::size_t pair) const;
    /// What is certain within the parts behind what is said without them.
    [[nodiscard]] Findings with_adjusted(AnswerReading const& answer, Findings said) const;
    /// Within the parts of another dimension.
    [[nodiscard]] Findings strata_of(AnswerReading const& answer) const;
    /// Those of the question of which nothing but this one finding can be told there.
    [[nodiscard]] std::vector<AnswerReading const*> untried_as(Finding const& finding,
                                                               Topic const& topic) const;
    /// Is there nobody of a sex in the data, so that the table has no such category?
    [[nodiscard]] bool is_nobodys(FigureTable const& table, std::string const& sex) const;
    void read_pairs(FigureTable const& table, Guide const& guide);
    void read_years(FigureTable const& table, Job const& job, Diagnostics& diagnostics);
    [[nodiscard]] Contrasted two(FigureTable const& table, Topic const& topic, Answer const& answer,
                                 ComparedSexes const& pair, Cell const& absent,
                                 FigureTable::Roles const& at) const;
    void read_rates(Population const& population, Figures const& figures, Job const& job,
                    Diagnostics& diagnostics);
    void read_rate_trends(Figures const& figures);
    void read_standardised(Population const& population, Figures const& figures);
    /// Those of the report's year who are in none of the parts; nothing where a figure is not shown.
    [[nodiscard]] std::optional<Contrasted> outside_of(std::vector<RateStratum> const& strata,
                                                       ComparedSexes const& pair) const;
    void read(Topic const& topic, Figures const& figures, Diagnostics& diagnostics);
    void read(Topic const& topic, Answer const& answer, std::size_t pair, Figures const& figures);
    [[nodiscard]] std::size_t read_strata(AnswerReading const& reading, Cell const& absent,
                                          Figures const& figures);

    std::vector<AnswerReading> answers_;
    Judgements judgements_;
    Guide const& guide_;
    std::string first_year_;
    std::string year_;
    std::string years_in_text_; ///< until that of the report: "2023–2025"
    std::size_t years_ = 0;
    std::vector<ComparedSexes> pairs_;
    std::vector<std::pair<Cell, Cell>> persons_;
    std::vector<std::size_t> rates_; ///< pair by pair; none without a population
    /// Of either group over the years, with four years and more.
    struct RateTrendOf {
        std::string group;
        std::size_t trend;
    };
    std::vector<RateTrendOf> rate_trends_;
    std::vector<bool> lacks_population_; ///< in the report's year, pair by pair
    /// Labels of the parts that answers are compared within, by role.
    std::map<std::string, std::set<std::vector<std::string>>> parts_;
    std::vector<std::size_t> standardised_;
    Cell nobody_;                  ///< how many there are of whom the data have none
    bool has_all_persons_ = false; ///< one row a person: a sex without rows is nobody's
};

} // namespace minimaria
