"""What the tests that ask outside programs share: finding the program, running it, and saying so when it is not there.

A judge that is missing skips its test visibly (exit status 77, which CMakeLists.txt declares). `./dev test` sets
LINSEN_JUDGES=required, and then a missing judge is a failure: a machine that should have them all cannot pass without.
"""
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ROOT / "build/tools"


def missing(what):
    """Ends the test: failed when judges are required, otherwise skipped."""
    required = os.environ.get("LINSEN_JUDGES") == "required"
    print(f"{'FAILED' if required else 'SKIPPED'}: {what} is not here; ./dev deps installs it")
    sys.exit(1 if required else SKIPPED)


def program(name):
    found = shutil.which(name)
    return found if found else missing(name)


def run(*words, **options):
    """Runs a command; a non-zero exit ends the test with its output."""
    result = subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    text = result.stdout.decode("utf-8", "replace")
    if result.returncode:
        shown = " ".join(str(w) for w in words)
        print(f"{shown[:300]}{' …' if len(shown) > 300 else ''}\nexit status {result.returncode}\n{text}")
        sys.exit(1)
    return text


def only(folder, suffix):
    """The one file with this suffix in a folder."""
    files = sorted(pathlib.Path(folder).glob(f"*{suffix}"))
    if len(files) != 1:
        print(f"{folder} holds {len(files)} files *{suffix}, not one")
        sys.exit(1)
    return files[0]


def finish(faults, passed):
    """Prints the faults (the first fifty) or what was found good, and ends the test."""
    for fault in faults[:50]:
        print(fault)
    if len(faults) > 50:
        print(f"… and {len(faults) - 50} more")
    print(f"FAILED: {len(faults)} faults" if faults else passed)
    sys.exit(1 if faults else 0)
