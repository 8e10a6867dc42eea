#!/usr/bin/env python3
"""Installs the build into a folder of its own, moves that elsewhere, and makes a report with what stands there.

    installed.py CMAKE BUILD PLUGINS    PLUGINS: the home of the text cases, whose report is made
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from run import Case, spread

CASE = pathlib.Path(__file__).resolve().parent / "csv/vanlig.case"


def said(command, folder, **environment):
    ran = subprocess.run(command, cwd=folder, env={"PATH": "/usr/bin:/bin", **environment}, text=True, encoding="utf-8",
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if ran.returncode:
        raise SystemExit(f"{command} ended with {ran.returncode}:\n{ran.stdout}")
    return ran.stdout


def main(cmake, build, home):
    with tempfile.TemporaryDirectory(prefix="linsen-installed-") as name:
        folder = pathlib.Path(name).resolve()
        said([cmake, "--install", build, "--prefix", str(folder / "first")], folder)
        prefix = folder / "moved"
        (folder / "first").rename(prefix)
        program = str(prefix / "bin/linsen")

        plugins = sorted(p.name for p in (prefix / "lib/linsen/plugins").glob("*.so")) \
            if (prefix / "lib/linsen/plugins").exists() else []
        built = sorted(p.name for p in pathlib.Path(build, "lib/linsen/plugins").glob("*.so"))
        if plugins != built:
            raise SystemExit(f"installed plugins: {plugins}; built ones: {built}")
        listed = said([program, "lista"], folder)
        for plugin in plugins:
            if f"{prefix}/lib/linsen/plugins/{plugin}" not in listed:
                raise SystemExit(f"linsen lista does not find the installed {plugin}:\n{listed}")
        if str(build) in listed:
            raise SystemExit(f"the installed program looks into the build tree:\n{listed}")

        (folder / "report").mkdir()
        spread(Case(CASE), folder / "report")
        said([program, "bygg", "rapport.toml"], folder / "report", LINSEN_HOME=home)
        if len(list((folder / "report/ut").iterdir())) != 3:
            raise SystemExit("the installed program did not write the three files of a report")

        # The same program beside nothing: no plugins, and it says so instead of failing.
        shutil.rmtree(prefix / "lib/linsen", ignore_errors=True)
        if "Det finns inga rapporter." not in said([program, "lista"], folder):
            raise SystemExit("without plugins linsen lista should say that there are none")
    print(f"installed, moved, {len(plugins)} plugins found, a report made")


if __name__ == "__main__":
    main(*sys.argv[1:])
