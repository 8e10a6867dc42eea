#!/usr/bin/env python3
"""The program with protection spoilt in one way at a time: the attacker must reject what each one makes, and pass what the
real program makes of the same data.

    mutants.py BUILD SOURCE FOLDER [NAME…]    a finished build, the source of it, a folder to work in, some mutants alone
"""
import dataclasses
import pathlib
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from mutant_program import Build, Stale
from mutant_reports import REPORTS, attack, make

PATTERN, PUBLICATION = "engine/protect/pattern.cpp", "engine/protect/publication.cpp"
SPARSE = "engine/protect/sparse_tables.cpp"  # where what is hidden gets its sign
CROSSES, COUNTS = "engine/protect/crosses.cpp", "engine/protect/printed_counts.cpp"
ANSWERS = "engine/protect/several_answers.cpp"
LINKAGE, UNIVERSE = "engine/protect/linkage.cpp", "engine/protect/universe.cpp"
COUNTING, OTHERS = "engine/tabulate/counting.cpp", "engine/protect/other_gender.cpp"
ALT, SERIES = "engine/document/alt_comparisons.cpp", "engine/document/alt_series.cpp"
AT_ONCE = 2  # programs that are compiled side by side


@dataclasses.dataclass(frozen=True)
class Mutant:
    why: str  # what is wrong with it
    report: str  # where that shows
    caught: str  # among what the attacker then says; nothing: what it shows tells nothing, and passes
    edits: tuple  # (source, old text, new text), …


SOLVE = "pattern_.result = suppress_with_programs(pattern_.problem, settings_);"
PRIMARY = """
                for (std::size_t i = 0; i < pattern_.problem.cells.size(); ++i)
                    pattern_.result.hidden[i] = pattern_.result.hidden[i] && pattern_.problem.cells[i].primary;
                pattern_.result.secondary.clear();"""
TOGETHER = "if (counts.any()) return Reading(cubes, counts, job, tight_intervals).run();"
SHARE_IS_SHOWN = ("is_told = !hidden[cell.count] && !(cell.base", "is_told = !(hidden[cell.count] && !cell.base) && !(cell.base")
HIDE = "if (hidden[i]) "
MANY_TERMS = "(count == 0 && combination.size() > 2)"
PAST = "PrintedCounts counts(cubes, frames, job, past);"
LAST = """Publication all;
    auto const add = [&](std::vector<Cube> const& some) {
        PrintedCounts own(some, frames, job, past);
        auto one = own.any() ? Reading(some, own, job, tight_intervals).run() : Publication();
        one.hidden.resize(some.size());
        all.hidden.insert(all.hidden.end(), one.hidden.begin(), one.hidden.end());
    };
    """

MUTANTS = {
    "a weaker guard": Mutant(
        "the solver is told a lower threshold than the report's", "many small", "ÖPPEN",
        ((PATTERN, "cell.threshold = counts_.threshold_of(linked);", "cell.threshold = counts_.threshold_of(linked) - 2;"),)),
    "no secondary suppression, births": Mutant(
        "the same with the births of two years", "fodda", "ÖPPEN", ((PATTERN, SOLVE, SOLVE + PRIMARY),)),
    "no secondary suppression": Mutant(
        "only small numbers are hidden, and nothing for their sake", "many small", "ÖPPEN",
        ((PATTERN, SOLVE, SOLVE + PRIMARY),)),
    "a lower level": Mutant(
        "a hidden number may be known but for one person", "many small", "ÖPPEN",
        ((PATTERN, "job.protection.exact ? suppression::Level::exact : suppression::Level::standard",
          "suppression::Level::exact"),)),
    "no audit": Mutant(
        "nobody asks how wide an interval is", "many small", "ÖPPEN",
        (("engine/suppress/witness.cpp", "return (lower <= 1 && upper >= threshold) || upper - lower >= threshold;",
          "return true;"),)),
    "narrow others": Mutant(
        "what is hidden for the sake of others may be narrower than what is small", "fodda", "ÖPPEN",
        ((PATTERN, "while (is_closed() && found_narrow());", "while (false);"),)),
    "each table alone": Mutant(
        "tables are not linked with each other", "many small", "ÖPPEN",
        ((PUBLICATION, TOGETHER, LAST + "for (Cube const& cube : cubes) add({cube});\n    return all;"),)),
    "one table forgotten": Mutant(
        "the last table is protected without the others", "two groupings", "ÖPPEN",
        ((PUBLICATION, TOGETHER, LAST + "add({cubes.begin(), cubes.end() - 1});\n    add({cubes.back()});\n    return all;"),)),
    "margins forgotten": Mutant(
        "sums that no table prints, but that two have in common, tie nothing", "no sum", "ÖPPEN",
        ((LINKAGE, "    add_margins();\n", ""),)),
    "crosses forgotten": Mutant(
        "three tables over each two of three columns do not bound what all three make together", "crosses", "ÖPPEN",
        ((LINKAGE, "    add_crosses(most_unseen, together);\n", ""),)),
    "crosses of three": Mutant(
        "the same, but for crosses of more than three columns: each sex has its own", "crosses by sex", "ÖPPEN",
        ((CROSSES, "if (size <= most) {", "if (size <= most_ && roles.size() == least) {"),)),
    "parts of crosses forgotten": Mutant(
        "the same of those whose answers are told alone", "crosses of a part", "ÖPPEN",
        ((LINKAGE, "for (auto const& [figure, divider] : crosses.divided) tie(figure, told, divider);", ""),
         (LINKAGE, "for (auto const& [figure, divider] : crosses.divided) find_or_add(figure);", ""))),
    "groups forgotten": Mutant(
        "an age group is not known to be its ages", "many small", "ÖPPEN",
        ((UNIVERSE, "for (auto found = derived_.find(role); found != derived_.end(); found = derived_.find(role)) {",
          "for (auto found = derived_.end(); found != derived_.end();) {"),)),
    "the ledger forgotten": Mutant(
        "what earlier reports have shown is not remembered", "two reports", "ÖPPEN",
        ((PUBLICATION, PAST, "PrintedCounts counts(cubes, frames, job, {});"),)),
    "complements": Mutant(
        "those whom a share leaves out are not protected together", "shares, exact", "ÖPPEN",
        ((PATTERN, "linked.judged && told_.count(number) == 0 && (small || narrow_.count(number) != 0);", "false;"),)),
    "a share of a hidden count": Mutant(
        "a share is shown though its count is hidden", "shares", "ÖPPEN", ((PUBLICATION, *SHARE_IS_SHOWN),)),
    "a share of many": Mutant(
        "the same of so many that whole percents tell nothing", "shares of many", "", ((PUBLICATION, *SHARE_IS_SHOWN),)),
    "a share of what is left": Mutant(
        "one of two shares is shown though the other's count is hidden", "sex distribution", "ÖPPEN",
        ((PUBLICATION, "!(cell.complement && hidden[*cell.complement])", "true"),)),
    "an extra decimal": Mutant(
        "the same with a decimal more than was asked for", "shares of many", "ÖPPEN",
        ((PUBLICATION, *SHARE_IS_SHOWN),
         (COUNTING, "request_.decimals.value_or(base >= large ? 1 : 0);", "request_.decimals.value_or(base >= large ? 1 : 0) + 1;"))),
    "a share of few": Mutant(
        "a share of fewer than ten is shown", "small bases", "FYND",
        ((PUBLICATION, "constexpr auto least = least_persons_measured;", "constexpr std::int64_t least = 0;"),)),
    "a mean of what is counted": Mutant(
        "a mean is shown beside the counts that it narrows", "means", "ÖPPEN",
        ((PUBLICATION, "telling_ = std::move(telling.left_out);", ""),)),
    "a mean of last year": Mutant(
        "a mean that an earlier report has shown is forgotten", "means before", "ÖPPEN",
        ((PATTERN, "rows.insert(rows.end(), known.begin(), known.end());", ""),)),
    "a mean of many steps": Mutant(
        "a mean narrows what no row of its own speaks of", "means of many steps", "ÖPPEN",
        (("engine/protect/measures.cpp", "next.push_back(term.cell);", ";"),)),
    "those who answered": Mutant(
        "only two figures of answers are put together, and nobody asks of those who have answered", "several answers", "FYND",
        ((ANSWERS, "for (auto const& answers : {all, given}) {", "for (auto const& answers : {all}) {"),
         (ANSWERS, "linked.printed || linked.judged || ", "linked.printed || "),
         (ANSWERS, MANY_TERMS, "(combination.size() > 2)"))),
    "those with two answers": Mutant(
        "nobody asks how many gave both of two answers", "two answers", "FYND",
        ((ANSWERS, MANY_TERMS, "(combination.size() > 2)"),)),
    "those with none of two answers": Mutant(
        "nobody asks what two hidden counts of answers leave", "neither answer", "ÖPPEN",
        ((ANSWERS, "linkage_.judge(std::move(those), count);", ";"),)),
    "those without an earlier answer": Mutant(
        "nobody asks what earlier counts of answers leave", "answers before", "ÖPPEN",
        ((ANSWERS, "linked.printed || linked.judged || linked.past != LinkedCell::Past::none;", "linked.printed;"),)),
    "those without an answer elsewhere": Mutant(
        "nobody asks what answers leave in a place that no table prints", "answers elsewhere", "ÖPPEN",
        ((ANSWERS, "linked.printed || linked.judged || ", "linked.printed || "),)),
    "a row left out": Mutant(
        "an age that a table leaves out is taken for unknown, though nobody is of it", "a row left out", "ÖPPEN",
        ((COUNTS, "print_nobody(cube, axis, source);", ";"),)),
    "a mean of few": Mutant(
        "a mean of fewer than ten is shown", "means of few", "FYND",
        ((PUBLICATION, "constexpr auto least = least_persons_measured;", "constexpr std::int64_t least = 0;"),)),
    "three is shown": Mutant(
        "three is no small number", "many small", "FYND", ((SPARSE, HIDE, "if (hidden[i] && cube.cells[i].value != 3) "),)),
    "zeros are hidden": Mutant(
        "zeros are hidden as others, though the report says that they are shown", "zeros", "MOTSÄGELSE",
        ((SPARSE, HIDE, "if (hidden[i] || cube.cells[i].value == 0) "),)),
    "zeros are shown": Mutant(
        "zeros are shown, though the report says that they are hidden", "hidden zeros", "FYND",
        ((SPARSE, HIDE, "if (hidden[i] && cube.cells[i].value != 0) "),)),
    "what follows by chance": Mutant(
        "where zeros are hidden, what follows in these rows alone is taken to be known to readers",
        "hidden zeros that follow", "ÖPPEN", ((UNIVERSE, "if (!protection.hide_zeros) return universe;", "return universe;"),)),
    "two signs": Mutant(
        "what is hidden for the sake of others has a sign of its own", "many small", "FYND",
        ((SPARSE, "cell_without_value(Status::hidden, cube.request.unit)",
          "cell_without_value(cube.cells[i].value < 5 ? Status::hidden : Status::missing, cube.request.unit)"),)),
    "a count in an alternative text": Mutant(
        "a hidden cell keeps its number, and the alternative text of a chart reads it out", "zeros", "alternativ text",
        ((SPARSE, "cell_without_value(Status::hidden, cube.request.unit);",
          """[&] {
                auto cell = cell_without_value(Status::hidden, cube.request.unit);
                cell.source_sign = std::to_string(static_cast<int>(cube.cells[i].value));
                return cell;
            }();"""),
         (SERIES, "if (series.column < row->cells.size() && row->cells[series.column].shown())",
          "if (series.column < row->cells.size())"),
         (ALT, "{ return print_in_text(cell); }", "{ return cell.shown() ? print_in_text(cell) : cell.source_sign; }"))),
    "a count in words": Mutant(
        "the sentence about those who are in no table says how many they are", "another gender", "litet antal",
        ((OTHERS, 'persons_in(untold_, " eller ") + ". Hur många',
          'std::to_string(persons_.at(*untold_.begin())) + " " + persons_in(untold_, " eller ") + ". Hur många'),)),
}


def check_sound(build, folder, names):
    """The real program's reports pass."""
    program, faults = build.copy(folder / "program"), []
    for name in names:
        files, said = make(REPORTS[name], program, folder / name)
        passed, told = attack(REPORTS[name], folder / name, files) if files else (False, [said])
        if not passed:
            faults.append(f"the real program's report ”{name}” does not pass:\n" + "\n".join(told))
        print(f"passes  {name}: {told[-1]}", flush=True)
    return faults


def check(name, program, folder):
    """A fault, unless what the mutant makes is rejected for the reason that is wrong with it."""
    mutant = MUTANTS[name]
    files, said = make(REPORTS[mutant.report], program, folder / "rapport")
    if not files:
        return f"{name}: the mutant refuses to make ”{mutant.report}”:\n{said}"
    passed, told = attack(REPORTS[mutant.report], folder / "rapport", files)
    if not mutant.caught:
        if not passed:
            return f"{name} ({mutant.why}): rejected, though it tells nothing:\n" + "\n".join(told)
        print(f"passes  {name} ({mutant.why}) in {mutant.report}: {told[-1]}", flush=True)
        return None
    found = [line for line in told if mutant.caught in line]
    if passed or not found:
        return f"{name} ({mutant.why}): not caught in ”{mutant.report}” by ”{mutant.caught}”:\n" + "\n".join(told)
    print(f"caught  {name} ({mutant.why}) in {mutant.report}: {found[0][:150]}", flush=True)
    return None


def main(build, source, folder, *names):
    build, folder = Build(build, source), pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    names = names or tuple(MUTANTS)

    def spoilt(name):
        try:
            return name, build.mutant(MUTANTS[name].edits, folder / f"mutant-{list(MUTANTS).index(name)}")
        except Stale as fault:
            return name, fault

    faults = check_sound(build, folder / "felfri", sorted({MUTANTS[n].report for n in names}))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for name, program in pool.map(spoilt, names):
            if isinstance(program, Stale):
                faults.append(f"{name}: {program}")
            elif fault := check(name, program, program.parents[1]):
                faults.append(fault)  # what it made is left to be looked at
            else:
                shutil.rmtree(program.parents[1])
    print("\n".join(faults))
    print(f"{len(names)} mutants, {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
