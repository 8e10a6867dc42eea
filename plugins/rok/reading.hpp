#pragma once

#include "tables.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rok {

/// What the report can say of one answer, by the numbers of its judgements.
struct AnswerReading {
    Group const* group = nullptr;
    Indicator const* indicator = nullptr;
    Answer const* answer = nullptr;
    CountedShare share;
    std::size_t contrast = 0;
    std::optional<std::size_t> first_years; ///< this year and the year before, of the first sex …
    std::optional<std::size_t> second_years;
    std::optional<std::size_t> gap; ///< … and of the difference between them
};

/// An answer of which there is nothing to say: no kommun has answered the question, or nobody is in the
/// answers.
struct EmptyAnswer {
    Group const* group = nullptr;
    Indicator const* indicator = nullptr;
    Answer const* answer = nullptr;
    std::vector<std::string>
        sexes; ///< of whom the answers say that there are none; empty where there are none
};

/// All comparisons of the report, judged together.
class Reading {
public:
    Reading(Guide const& guide, Job const& job, Responses const& responses, Figures const& figures,
            Diagnostics& diagnostics);

    [[nodiscard]] std::vector<AnswerReading> const& answers() const { return answers_; }
    [[nodiscard]] std::vector<EmptyAnswer> const& empty_answers() const { return empty_answers_; }
    [[nodiscard]] Judgements const& judgements() const { return judgements_; }
    [[nodiscard]] Responses const& responses() const { return responses_; }
    [[nodiscard]] JudgedYears judged_years() const {
        return responses_.year_before().empty() ? JudgedYears::one : JudgedYears::compared;
    }

    /// What is said of an answer where its table stands: women and men this year, then since last year.
    [[nodiscard]] Findings all_of(AnswerReading const& answer) const;
    [[nodiscard]] Findings contrast_of(AnswerReading const& answer) const;
    [[nodiscard]] Findings key_sentence_of(AnswerReading const& answer) const;
    /// Is more known of one answer than of another? What is certain is told before what chance may have made,
    /// and what cannot be told comes last.
    [[nodiscard]] bool comes_first(AnswerReading const& one, AnswerReading const& other) const;
    /// How one sex has changed since last year; nothing where that is not compared.
    [[nodiscard]] std::optional<Contrast> years_of(std::optional<std::size_t> years) const;

private:
    [[nodiscard]] Outcome weight_of(AnswerReading const& answer) const;
    void read(Group const& group, Indicator const& indicator, Guide const& guide, Figures const& figures,
              Diagnostics& diagnostics);
    [[nodiscard]] Findings say_years(AnswerReading const& answer, std::string const& sex,
                                     std::optional<std::size_t> years, std::string const& where) const;

    Responses const& responses_;
    Judgements judgements_;
    std::vector<AnswerReading> answers_;
    std::vector<EmptyAnswer> empty_answers_;
};

} // namespace rok
