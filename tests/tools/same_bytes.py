#!/usr/bin/env python3
"""The same input gives the same bytes: whatever the run, the locale, the time zone, the current folder, the place on disk.

    same_bytes.py LINSEN RAPPORT_TOML TMP
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

from outside import finish, missing, program

BARE = {"PATH": os.defpath, "HOME": os.environ.get("HOME", "/"), "LANG": "C", "TZ": "UTC"}


def swedish_locale(tmp):
    """A Swedish locale (decimal comma) of our own, so that none needs to be generated on the machine."""
    folder = tmp / "locale"
    folder.mkdir(parents=True, exist_ok=True)
    if not pathlib.Path("/usr/share/i18n/locales/sv_SE").exists():
        missing("the source of the Swedish locale")
    target = folder / "sv_SE.UTF-8"
    if not target.exists():
        subprocess.run([program("localedef"), "-i", "sv_SE", "-f", "UTF-8", str(target)], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    env = BARE | {"LOCPATH": str(folder), "LC_ALL": "sv_SE.UTF-8"}
    comma = subprocess.run(["locale", "decimal_point"], env=env, stdout=subprocess.PIPE).stdout.decode()
    if comma.strip() != ",":
        missing("a working Swedish locale")
    return env


class Maker:
    def __init__(self, linsen, tmp):
        self.linsen, self.tmp, self.faults = linsen, tmp, []

    def hashes(self, what, report, env, cwd):
        """{suffix: hash} of what a run makes; the folder it is made in differs from run to run."""
        folder = self.tmp / re.sub(r"\W+", "-", what)
        shutil.rmtree(folder, ignore_errors=True)
        result = subprocess.run([self.linsen, "bygg", str(report), "--ut", str(folder)], env=env, cwd=cwd,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if result.returncode:
            self.faults.append(f"{what}: exit status {result.returncode}\n{result.stdout.decode('utf-8', 'replace')}")
            return {}
        return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(folder.iterdir())
                if f.suffix in (".pdf", ".xlsx")}

    def same(self, what, wanted, *run):
        found = self.hashes(what, *run)
        if found != wanted or len(found) != 2:
            self.faults.append(f"{what}: other bytes than the first run: {found} and {wanted}")

    def other(self, what, wanted, *run):
        found = self.hashes(what, *run)
        for name in wanted:
            if found.get(name) == wanted[name]:
                self.faults.append(f"{what}: {name} should differ from the first run, and does not")
        return found


def main(linsen, report, tmp):
    linsen, report, tmp = os.path.abspath(linsen), pathlib.Path(report).resolve(), pathlib.Path(tmp)
    tmp.mkdir(parents=True, exist_ok=True)
    maker, sample = Maker(linsen, tmp), report.parent
    first = maker.hashes("first run", report, BARE, sample)
    maker.same("second run", first, report, BARE, sample)
    maker.same("Swedish locale", first, report, swedish_locale(tmp), sample)
    maker.same("Tokyo", first, report, BARE | {"TZ": "Asia/Tokyo"}, sample)
    maker.same("relative path from the root folder", first, os.path.relpath(report, "/"), BARE, "/")
    copy = tmp / "elsewhere" / "a longer name"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(sample, copy)
    maker.same("the sample in another place", first, copy / report.name, BARE, tmp)
    epoch = BARE | {"SOURCE_DATE_EPOCH": "1234567890"}
    moved = maker.other("SOURCE_DATE_EPOCH", first, report, epoch, sample)
    maker.same("SOURCE_DATE_EPOCH again, in Tokyo", moved, report, epoch | {"TZ": "Asia/Tokyo"}, "/")
    finish(maker.faults, "8 runs, the bytes that were wanted")


if __name__ == "__main__":
    main(*sys.argv[1:])
