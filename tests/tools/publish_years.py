#!/usr/bin/env python3
"""Publishes the sample of births as two offices would: first a report of one year, then one of both years, with one ledger.

    publish_years.py LINSEN SAMPLE FOLDER ATTACKER…    ATTACKER: the command that tries finished reports

Both reports are then attacked together, and the second one beside the ledger. Entering the same again must change nothing, and the
ledger only grow.
"""
import pathlib
import re
import shutil
import subprocess
import sys

FIRST = "2002"
SKIPPED = 77


def run(*words):
    made = subprocess.run([str(w) for w in words], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode == SKIPPED:
        print(made.stdout)
        sys.exit(SKIPPED)
    if made.returncode:
        raise SystemExit(f"{' '.join(map(str, words))} ended with {made.returncode}:\n{made.stdout[-3000:]}")
    return made


def report(folder, name, told, ledger):
    file = folder / f"{name}.toml"
    keys, found, tables = told.partition("[[tabell]]")
    protection = f'[skydd]\nliggare = "{ledger.name}"\n\n' if ledger else ""
    file.write_text(f'id = "{name}"\n' + keys + protection + found + tables, "utf-8")
    return file


def of_first_year(told):
    """The same tables of one year alone: kommun by age and sex, and the county's single ages."""
    keys, *tables = told.split("[[tabell]]")
    chosen = []
    for table in tables:
        if 'kolumner   = ["ar", "kon"]' in table and "alder" in table:
            where = f'dar        = {{ kommun = "20", ar = "{FIRST}" }}'
            table = re.sub(r"dar +=.*", where, table.replace('["ar", "kon"]', '["kon"]'))
            chosen.append(re.sub(r'rubrik +=.*', f'rubrik     = "Födda i Dalarna efter moderns ålder och kön {FIRST}"', table))
        elif f'ar = "{FIRST}"' in table:
            chosen.append(table)
    if len(chosen) != 2:
        raise SystemExit(f"{len(chosen)} tables of {FIRST}, 2 are wanted")
    return "[[tabell]]".join([keys, *chosen])


def attack(attacker, *words):
    return run(*attacker, *words).stdout.strip().splitlines()[-1]


def main(linsen, sample, folder, *attacker):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sample, folder)
    told = (folder / "rapport.toml").read_text("utf-8")
    ledger = folder / "liggare.jsonl"
    first = report(folder, "fodda-forst", of_first_year(told), ledger)
    both = report(folder, "fodda-bada", told, ledger)
    made = {name: folder / "ut" / name for name in ("forst", "bada")}

    run(linsen, "bygg", first, "--ut", made["forst"])
    if ledger.exists():
        raise SystemExit("bygg has written the ledger")
    run(linsen, "publicera", first, "--ut", made["forst"])
    entered = ledger.read_bytes()
    run(linsen, "publicera", first, "--ut", made["forst"])
    if ledger.read_bytes() != entered:
        raise SystemExit("publishing the same again has changed the ledger")
    run(linsen, "bygg", both, "--ut", made["bada"])
    run(linsen, "publicera", both, "--ut", made["bada"])
    if not ledger.read_bytes().startswith(entered):
        raise SystemExit("the ledger has not only grown")
    print(attack(attacker, made["forst"], made["bada"]))
    print(attack(attacker, made["bada"], "--liggare", ledger))


if __name__ == "__main__":
    main(*sys.argv[1:])
