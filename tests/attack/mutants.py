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

from attack import Attack
from mutant_program import Build, Stale
from mutant_reports import REPORTS, make
from vocabulary import Vocabulary

PROTECT, PUBLICATION = "engine/protect/protect.cpp", "engine/protect/publication.cpp"
LINKAGE, UNIVERSE = "engine/protect/linkage.cpp", "engine/protect/universe.cpp"
COUNTING = "engine/tabulate/counting.cpp"
AT_ONCE = 2  # programs that are compiled side by side


@dataclasses.dataclass(frozen=True)
class Mutant:
    why: str  # what is wrong with it
    report: str  # where that shows
    caught: str  # among what the attacker then says
    edits: tuple  # (source, old text, new text), …


SOLVE = "solved_ = suppress_with_programs(problem_, settings);"
TOGETHER = "return CountProtection(cubes, frames, job, past).run();"
LAST = """Publication all;
    auto const add = [&](std::vector<Cube> const& some) {
        auto one = CountProtection(some, frames, job, past).run();
        all.hidden.insert(all.hidden.end(), one.hidden.begin(), one.hidden.end());
    };
    """

MUTANTS = {
    "svagare vakt": Mutant(
        "the solver is told a lower threshold than the report's", "många", "ÖPPEN",
        ((PUBLICATION, "cell.threshold = threshold_of(linked);", "cell.threshold = threshold_of(linked) - 2;"),)),
    "inga andra döljs": Mutant(
        "only small numbers are hidden, and nothing for their sake", "många", "ÖPPEN",
        ((PUBLICATION, SOLVE, SOLVE + """
                for (std::size_t i = 0; i < problem_.cells.size(); ++i)
                    solved_.hidden[i] = solved_.hidden[i] && problem_.cells[i].primary;
                solved_.secondary.clear();"""),)),
    "exakt i stället för standard": Mutant(
        "a hidden number may be known but for one person", "många", "ÖPPEN",
        ((PUBLICATION, "job_.protection.exact ? suppression::Level::exact : suppression::Level::standard",
          "suppression::Level::exact"),)),
    "smala andra": Mutant(
        "what is hidden for the sake of others may be narrower than what is small", "många", "ÖPPEN",
        ((PUBLICATION, "while (solved_.statistics.open == 0 && found_narrow(settings));", "while (false);"),)),
    "varje tabell för sig": Mutant(
        "tables are not linked with each other", "många", "ÖPPEN",
        ((PUBLICATION, TOGETHER, LAST + "for (Cube const& cube : cubes) add({cube});\n    return all;"),)),
    "grupper glömda": Mutant(
        "an age group is not known to be its ages", "många", "ÖPPEN",
        ((UNIVERSE, "for (auto found = derived_.find(role); found != derived_.end(); found = derived_.find(role)) {",
          "for (auto found = derived_.end(); found != derived_.end();) {"),)),
}


def attack(report, folder, files):
    made = Attack(Vocabulary(folder / "ordforrad.toml"), **report.options)
    for path in files:
        made.read(path)
    for path in folder.glob("liggare.jsonl"):
        made.read_ledger(path)
    made.run()
    return made.passed(), list(made.lines(3))


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
                faults.append(fault)
    print("\n".join(faults))
    print(f"{len(names)} mutants, {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
