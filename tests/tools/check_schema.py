#!/usr/bin/env python3
"""The JSON Schema that the program prints is one, takes every sample's rapport.toml, and refuses what is wrong in it.

    check_schema.py LINSEN SAMPLES TMP

Also: the rapport.toml that `linsen ny` starts a user off with follows the schema, and `linsen granska` knows every key of it.
"""
import copy
import datetime
import json
import pathlib
import subprocess
import sys
import tomllib

from outside import finish, missing, run

try:
    import jsonschema
except ImportError:
    missing("jsonschema")


def as_json(value):
    """TOML's values as an editor's checker sees them: days are text."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def breaches(report):
    """(what, a copy of the report that is wrong in one way)"""
    for key in ("rapport", "titel", "datum"):
        wrong = copy.deepcopy(report)
        wrong.pop(key)
        yield f"without {key}", wrong
    yield "with a key that does not exist", report | {"titl": "x"}
    yield "with a number as its title", report | {"titel": 12}
    yield "with text instead of a list of data sets", report | {"data": "hlv.csv"}
    wrong = copy.deepcopy(report)
    wrong["data"][0]["slag"] = "ungefär"
    yield "with a kind of data that does not exist", wrong
    wrong = copy.deepcopy(report)
    wrong["data"][0]["kolunner"] = {}
    yield "with an unknown key in a data set", wrong
    wrong = copy.deepcopy(report)
    wrong["data"][0] |= {"slag": "individer", "skydd": "publicerade", "kalla": "x"}
    yield "with persons that are said to be published", wrong
    wrong = copy.deepcopy(report)
    wrong["data"][0] |= {"slag": "matt", "skydd": "publicerade"}
    wrong["data"][0].pop("kalla", None)
    yield "with published figures of no source", wrong
    if "svar" in report:
        yield "with an answer in a text and in a file", report | {"svar": [{"fraga": "1", "text": "x", "fil": "x.md"}]}


def check_sample(linsen, file):
    report = as_json(tomllib.loads(file.read_text("utf-8")))
    schema = json.loads(run(linsen, "lista", "--schema", report["rapport"]))
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    for error in judge.iter_errors(report):
        yield f"{file}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
    for what, wrong in breaches(report):
        if judge.is_valid(wrong):
            yield f"{file}: the schema takes a report {what}"


# The gallery shows the files of its own sample, which nobody starts from.
OF_THE_GALLERY = ("galleri.fil", "galleri.datamangd")


def check_starter(linsen, plugin, tmp):
    tmp.mkdir(parents=True, exist_ok=True)
    file = tmp / "rapport.toml"
    file.write_text(run(linsen, "ny", plugin), "utf-8")
    schema = json.loads(run(linsen, "lista", "--schema", plugin))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(as_json(tomllib.loads(file.read_text("utf-8")))):
        yield f"linsen ny {plugin}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
    told = subprocess.run([linsen, "granska", "--json", str(file)], stdout=subprocess.PIPE).stdout.decode("utf-8")
    # Its data files and their folders are not there, and that is all that may be wrong with it.
    answer = json.loads(told)
    for fault in answer["diagnostik"] + [f for report in answer["rapporter"] for f in report["diagnostik"]]:
        if fault["allvar"] == "fel" and fault["kod"] not in ("fil.finns-inte", "fil.mapp-finns-inte", *OF_THE_GALLERY):
            yield f"linsen ny {plugin}: {fault['rad']}: {fault['text']} [{fault['kod']}]"


def main(linsen, samples, tmp):
    files = sorted(pathlib.Path(samples).glob("*/rapport.toml"))
    faults = [] if files else ["there is no sample"]
    for file in files:
        faults += check_sample(linsen, file)
    for plugin in sorted({tomllib.loads(f.read_text("utf-8"))["rapport"] for f in files}):
        faults += check_starter(linsen, plugin, pathlib.Path(tmp) / plugin)
    finish(faults, f"{len(files)} reports follow the schema, and every broken one is refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
