#pragma once

#include "analyse/finding.hpp"

#include <string>

/// Parts of sentences that several findings share; inside this room only.
namespace linsen {

/// What every sentence of a measure may name: its subject and groups, and when its figures are of, if that is
/// told (Measure::told_at).
[[nodiscard]] Slots slots_of(Measure const& measure);

/// "år 2021", "åren 2019–2022", "läsåret 2024/25", "i april 2026", "kvartal 3 2021"
[[nodiscard]] std::string at_time(std::string const& time);

/// "sedan 2021", and "mellan 2021 och 2022" where the later time is told.
[[nodiscard]] std::string since(Measure const& measure, std::string const& then);

/// "från 16 till 20 %", or "20 % båda åren" (`both`) when both print alike, "20 % båda åren, avrundat" when
/// the source's own values differ. Values that print alike although
/// the difference stands are told by what it was calculated from: "från 2,4 till 1,9 %, mätt mellan
/// intervallens mittpunkter". `first` is now, `second` then.
[[nodiscard]] std::string span(Difference const& difference, std::string_view both);

/// "12 % mot 8 %", or "12 % i båda" when the two print alike, with "avrundat" as above. Where the size that
/// the sentence gives is measured between midpoints, and is not what the printed values differ by, these are
/// told, as above.
[[nodiscard]] std::string versus(Difference const& difference);

/// ", mätt mellan intervallens mittpunkter" behind a size that was: beside the printed values it would look
/// wrong. Otherwise "".
[[nodiscard]] std::string measured(Difference const& difference);

/// The cell without a long unit ("per 100 000 invånare") that has just been told, or is told next.
[[nodiscard]] std::string beside_amount(Cell const& cell);

/// "4 procentenheter högre", "ungefär 4 procentenheter lägre"; "på samma nivå" when there is no difference,
/// and "på nästan samma nivå" when it rounds to none although the two values print otherwise.
[[nodiscard]] std::string higher_by(Difference const& difference);

/// The same with what `first` is held against, such as "i riket" or "år 2018": "4 procentenheter högre än i
/// riket", "på samma nivå som år 2018".
[[nodiscard]] std::string higher_than(Difference const& difference, std::string_view other);

/// "ungefär 2 till 5 procentenheter högre": differences of one direction, from the smallest to the largest;
/// one number where they print alike.
[[nodiscard]] std::string higher_by(std::vector<Difference> const& differences);

/// The two are shown as the same, but differ by what the source gave: the report shows fewer decimals.
[[nodiscard]] bool is_rounded_to_none(Difference const& difference);
/// The same, but never of a difference that may be chance.
[[nodiscard]] bool is_rounded_away(Difference const& difference);

/// What may be said of a difference, seen from a sentence.
enum class Verdict { higher, lower, none, unknown, absent };
[[nodiscard]] Verdict verdict(std::optional<Difference> const& difference);

/// "ingen säkerställd skillnad" of a sample, "ingen skillnad" of a full count; `what`: "skillnad",
/// "förändring".
[[nodiscard]] std::string no_certain(Measure const& measure, std::string_view what);
/// The same of one difference: "ingen skillnad" where it is certain but rounded away.
[[nodiscard]] std::string no_certain(Measure const& measure, std::string_view what,
                                     Difference const& difference);

/// " i avrundade tal" behind what is said to be the same, where the difference is rounded away. Otherwise "".
[[nodiscard]] std::string in_rounded_numbers(Difference const& difference);
/// The same behind two that stand beside each other, also where their difference may be chance.
[[nodiscard]] std::string shown_as_the_same(Difference const& difference);

/// Both are shown, but at least one lies outside its own interval, so that the two are not compared.
[[nodiscard]] bool contradict(Cell const& one, Cell const& other);

/// What is said to be lacking where a cell cannot be used: "uppgift", or "en uppgift som går att jämföra"
/// when there is one that contradicts its own interval.
[[nodiscard]] std::string lacking(Cell const& cell);
/// The same as a verb: "saknas uppgift", "är uppgiften skyddad" where the source hides it, or "gick uppgiften
/// inte att läsa".
[[nodiscard]] std::string is_lacking(Figure const& figure, Cell Figure::*cell);

/// What stops figures from being compared, gathered over many pairs of them.
class Obstacles {
public:
    void add(Figure const& figure, Cell Figure::*one, Figure const& beside, Cell Figure::*other);
    [[nodiscard]] bool any_outside() const { return outside_ > 0; }
    /// Not one of them but is left out by the source.
    [[nodiscard]] bool are_left_out() const { return hidden_ + unread_ + outside_ == 0; }
    /// As a verb after whom it is about: "saknas uppgift", "är uppgiften skyddad" … where that is so of every
    /// pair, otherwise "går uppgifterna inte att jämföra".
    [[nodiscard]] std::string verb() const;

private:
    std::size_t all_ = 0;     ///< pairs of figures; and of these, pairs in which one at least
    std::size_t missing_ = 0; ///< is left out by the source
    std::size_t hidden_ = 0;  ///< is hidden by it
    std::size_t unread_ = 0;  ///< could not be read
    std::size_t outside_ = 0; ///< lies outside its own interval
};

/// The source hides at least one of the two.
[[nodiscard]] inline bool is_hidden(Cell const& one, Cell const& other) {
    return one.status == Status::hidden || other.status == Status::hidden;
}

} // namespace linsen
