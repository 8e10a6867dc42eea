#!/usr/bin/env python3
"""The READMEs are true: the paths they name are there, the commands they show exist, the map of the engine is the link lines.

    readmes.py [ROOT [LINSEN]]      with the program's path, its subcommands are held against it too
"""
import pathlib
import re
import subprocess
import sys

from outside import ROOT, finish
from rooms import Rooms

# Top folders that must have a map, where they are there.
FOLDERS = ["engine", "plugins", "templates", "tests", "samples"]
MADE = ("build/", "out/", "ut/")  # what commands make is not there in a fresh clone
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.M | re.S)
INDENTED = re.compile(r"^    \S.*$", re.M)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PATH = re.compile(r"^[\w.åäöÅÄÖ-]*(/[\w.åäöÅÄÖ-]+)*/?$")
SUFFIX = re.compile(r"\.(hpp|cpp|py|md|toml|txt|json|csv|png|java)$")


def paths_of(text):
    """What a README names as a path: targets of links, and code that looks like one."""
    for target in LINK.findall(text):
        if not re.match(r"[a-z]+:", target):
            yield target
    for span in SPAN.findall(FENCE.sub("", text)):
        if PATH.match(span) and ("/" in span.strip("/") or span.endswith("/") or SUFFIX.search(span)):
            yield span


def check_paths(root, readme, text):
    for path in paths_of(text):
        bare = path.removeprefix("./")
        if bare.startswith(MADE) or re.search(r"\bNAME\b", bare):  # NAME stands for any name
            continue
        starts = [readme.parent, root, root / "engine"]
        if not any((start / bare).exists() for start in starts):
            # A file's bare name ("rapport.toml", "cell.hpp") may stand for one that lies deeper.
            if "/" in bare or not any(root.joinpath(top).rglob(bare) for top in FOLDERS
                                      if next(root.joinpath(top).rglob(bare), None)):
                yield f"names {path}, which is not there"


def commands_of(text):
    for block in FENCE.findall(text) + INDENTED.findall(text) + SPAN.findall(FENCE.sub("", text)):
        for line in block.splitlines():
            yield line.split("#")[0].strip().removeprefix("$ ")


def check_commands(text, dev_commands, linsen_commands):
    for line in commands_of(text):
        found = re.match(r"(?:\w+=\S+ )*\./dev(?: ([\w-]+))?", line)
        if found and found[1] and found[1] not in dev_commands:
            yield f'shows "{line}", but ./dev has no command "{found[1]}"'
        found = re.match(r"(?:\S*/)?linsen ([a-zåäö]+)", line)
        if found and linsen_commands and found[1] not in linsen_commands:
            yield f'shows "{line}", but linsen has no command "{found[1]}"'


def check_map(root, text):
    """The table of rooms in engine/README.md against engine/CMakeLists.txt."""
    rooms = Rooms(root).may_include
    told = {name: words for name, words in re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", text, re.M)}
    for name in rooms.keys() - told.keys() - {"cli"}:
        yield f"does not list the room {name}"
    for name, words in told.items():
        if name not in rooms:
            yield f"lists {name}, which is no room"
            continue
        if words in ("all above", "run"):
            continue
        named = set() if words == "–" else set(words.split(", "))
        if named != rooms[name] - {name}:
            yield f"says that {name} may include {words}; its link line says {', '.join(sorted(rooms[name] - {name}))}"


def known_commands(root, linsen):
    script = root / "dev"
    dev = set()
    if script.exists():
        shown = subprocess.run(["bash", str(script), "help"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
        dev = set(re.findall(r"^  ([\w-]+)  ", shown, re.M))
    commands = set()
    if linsen:
        shown = subprocess.run([linsen, "--help"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
        commands = set(re.findall(r"^  ([a-zåäö]+)  ", shown, re.M))
        if "bygg" not in commands:
            raise SystemExit(f"linsen --help lists no command bygg:\n{shown}")
    return dev, commands


def check(root, linsen=None):
    root, faults = pathlib.Path(root), []
    dev, commands = known_commands(root, linsen)
    for folder in FOLDERS:
        if (root / folder).is_dir() and not (root / folder / "README.md").exists():
            faults.append(f"{folder}/README.md: is missing")
    readmes = [root / "README.md", *(root / f / "README.md" for f in FOLDERS), root / "CHANGELOG.md"]
    readmes = [r for r in readmes if r.exists()]
    for readme in readmes:
        text, name = readme.read_text("utf-8"), readme.relative_to(root).as_posix()
        found = [*check_paths(root, readme, text), *check_commands(text, dev, commands)]
        if name == "engine/README.md":
            found += check_map(root, text)
        faults += [f"{name}: {fault}" for fault in found]
    return len(readmes), faults


if __name__ == "__main__":
    count, faults = check(*(sys.argv[1:] or [ROOT]))
    finish(faults, f"{count} READMEs are true")
