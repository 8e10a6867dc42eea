#!/usr/bin/env python3
"""Publishes a sample as it would be year after year, each report with what was known then, with one ledger.

    publish_years.py LINSEN SAMPLE FOLDER ATTACKER…    ATTACKER: the command that tries finished reports

Births: one year by one office, then both years by another. MiniMaria: a report each year, of that year and those before. The follow-up
of an agreement: last year's from last year's answers, then this year's. All reports are then attacked together, and the last one beside
the ledger. Building must not write the ledger, entering the same again change nothing, and the ledger only grow.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tomllib

SKIPPED = 77


def run(*words):
    made = subprocess.run([str(w) for w in words], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode == SKIPPED:
        print(made.stdout)
        sys.exit(SKIPPED)
    if made.returncode:
        raise SystemExit(f"{' '.join(map(str, words))} ended with {made.returncode}:\n{made.stdout[-3000:]}")
    return made


# --- What is published: (name, rapport.toml) in its order ------------------------------------------------------


def births(folder, told):
    yield "fodda-forst", births_of_one_year(told, "2002")
    yield "fodda-bada", told


def births_of_one_year(told, year):
    """The same tables of one year alone: kommun by age and sex, and the county's single ages."""
    keys, *tables = told.split("[[tabell]]")
    chosen = []
    for table in tables:
        if 'kolumner   = ["ar", "kon"]' in table and "alder" in table:
            where = f'dar        = {{ kommun = "20", ar = "{year}" }}'
            table = re.sub(r"dar +=.*", where, table.replace('["ar", "kon"]', '["kon"]'))
            chosen.append(re.sub(r'rubrik +=.*', f'rubrik     = "Födda i Dalarna efter moderns ålder och kön {year}"', table))
        elif f'ar = "{year}"' in table:
            chosen.append(table)
    if len(chosen) != 2:
        raise SystemExit(f"{len(chosen)} tables of {year}, 2 are wanted")
    return "[[tabell]]".join([keys, *chosen])


def year_by_year(folder, told):
    """The file of persons as it was at the end of each year."""
    data = tomllib.loads(told)["data"][0]
    last = tomllib.loads(told)["period"]
    head, *rows = (folder / data["fil"]).read_text("utf-8").splitlines(keepends=True)
    at = head.strip().split(";").index(data["kolumner"]["ar"])
    for year in sorted({row.split(";")[at] for row in rows}):
        then = [row for row in rows if row.split(";")[at] <= year]
        name = f"{pathlib.Path(data['fil']).stem}-{year}.csv"
        (folder / name).write_text(head + "".join(then), "utf-8")
        yield f"ar-{year}", told.replace(f'"{data["fil"]}"', f'"{name}"').replace(f"{last}\"", f"{year}\"")


def from_answers(folder, told):
    """Last year's report, of the answers that there were then, and this year's; both name the ledger."""
    year = tomllib.loads(told)["period"]
    before = str(int(year) - 1)
    yield f"rok-{before}", (folder / f"rapport-{before}.toml").read_text("utf-8")
    yield f"rok-{year}", told


EDITIONS = {"tabell": births, "minimaria": year_by_year, "rok": from_answers}


# --- Publishing ---------------------------------------------------------------------------------------------------


def report(folder, name, told, ledger):
    file = folder / f"{name}.toml"
    if "[skydd]" in told:
        file.write_text(told, "utf-8")
        return file
    keys, first, rest = told.partition("[[data]]")
    keys = re.sub(r"(?m)^id +=.*\n", "", keys)
    file.write_text(f'id = "{name}"\n{keys}[skydd]\nliggare = "{ledger.name}"\n\n{first}{rest}', "utf-8")
    return file


def publish(linsen, file, made, ledger):
    before = ledger.read_bytes() if ledger.exists() else b""
    run(linsen, "bygg", file, "--ut", made)
    if (ledger.read_bytes() if ledger.exists() else b"") != before:
        raise SystemExit("bygg has written the ledger")
    run(linsen, "publicera", file, "--ut", made)
    entered = ledger.read_bytes()
    if not entered.startswith(before) or entered == before:
        raise SystemExit("the ledger has not only grown")
    run(linsen, "publicera", file, "--ut", made)
    if ledger.read_bytes() != entered:
        raise SystemExit("publishing the same again has changed the ledger")


def attack(attacker, *words):
    return run(*attacker, *words).stdout.strip().splitlines()[-1]


def main(linsen, sample, folder, *attacker):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sample, folder)
    told = (folder / "rapport.toml").read_text("utf-8")
    ledger = folder / "liggare.jsonl"
    ledger.unlink(missing_ok=True)
    made = []
    for name, text in EDITIONS[tomllib.loads(told)["rapport"]](folder, told):
        made.append(folder / "ut" / name)
        publish(linsen, report(folder, name, text, ledger), made[-1], ledger)
    print(f"{len(made)} reports published: {attack(attacker, *made)}")
    print(f"the last one beside the ledger: {attack(attacker, made[-1], '--liggare', ledger)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
