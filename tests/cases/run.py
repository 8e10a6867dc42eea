#!/usr/bin/env python3
"""Runs text cases: what a user gives, and exactly what Linsen answers, in one file each. See README.md beside.

    run.py BUILD CASE…             exit 1 when an answer differs; the difference is shown
    run.py --accept BUILD CASE…    writes what Linsen answers now into the cases; read it before you commit it
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from workbook import Workbook

SOURCE = pathlib.Path(__file__).resolve().parents[2]
HEAD = re.compile(r"^--- (file|bytes|workbook|setup|command|stdout|stderr|status)(?: (.+))?$")
ANSWER = ("stdout", "stderr", "status")
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([rnt\\]))")
# The engine's own tag (plugin/abi.hpp), not the one that tests/plugins/other_abi.cpp makes up.
ABI = re.compile(r'(?:gcc|clang)\d+ libstdc\+\+[^"\n]* (?!0123456789abcdef)[0-9a-f]{16}')
LETTERS = {"r": "\r", "n": "\n", "t": "\t", "\\": "\\"}


class Case:
    """The sections of a case file, in order: (kind, name, text). Text before the first one says what it is about."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.about, self.sections = "", []
        for line in self.path.read_text("utf-8").split("\n")[:-1]:
            head = HEAD.match(line)
            if head:
                self.sections.append([head.group(1), head.group(2) or "", ""])
            elif line.startswith("---"):
                raise SystemExit(f"{path}: cannot understand the line {line!r}")
            elif self.sections:
                self.sections[-1][2] += line + "\n"
            else:
                self.about += line + "\n"
        if [kind for kind, _, _ in self.sections].count("command") != 1:
            raise SystemExit(f"{path}: a case has one command")

    def text_of(self, kind):
        return "".join(text for k, _, text in self.sections if k == kind)

    def expected(self):
        status = [name for kind, name, _ in self.sections if kind == "status"]
        return {"stdout": self.text_of("stdout"), "stderr": self.text_of("stderr"), "status": (status or ["0"])[0]}

    def accept(self, answer):
        """Sections that would be empty, and status 0, are left out."""
        parts = [self.about]
        for kind, name, text in self.sections:
            if kind not in ANSWER:
                parts.append(f"--- {kind}{' ' + name if name else ''}\n{text}")
        for kind in ("stdout", "stderr"):
            if answer[kind]:
                parts.append(f"--- {kind}\n{answer[kind]}")
        if answer["status"] != "0":
            parts.append(f"--- status {answer['status']}\n")
        self.path.write_text("".join(parts), "utf-8")


def as_bytes(text):
    """`\\xE4` is a byte, `\\u0308` a character, `\\r \\n \\t \\\\` as in C; a `\\` at a line's end takes the line feed away."""
    out, at = b"", 0
    text = re.sub(r"(?<!\\)((?:\\\\)*)\\\n", r"\1", text)
    for escape in ESCAPE.finditer(text):
        out += text[at:escape.start()].encode()
        byte, point, letter = escape.groups()
        out += bytes([int(byte, 16)]) if byte else (chr(int(point, 16)) if point else LETTERS[letter]).encode()
        at = escape.end()
    return out + text[at:].encode()


def spread(case, folder):
    for kind, name, text in case.sections:
        if kind in ("file", "bytes"):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode() if kind == "file" else as_bytes(text))
        elif kind == "workbook":
            Workbook(text).write(folder / name)


def environment(build):
    kept = {key: value for key, value in os.environ.items()
            if key.startswith(("ASAN_", "UBSAN_", "TSAN_", "LSAN_")) or key in ("HOME", "TMPDIR")}
    return {**kept, "PATH": f"{build}/bin:{os.environ['PATH']}", "LANG": "C.UTF-8", "TERM": "dumb",
            "LINSEN_HOME": f"{build}/tests/home", "TEST_PLUGINS": f"{build}/tests/plugins",
            "TEST_DATA": str(SOURCE / "tests/data")}


def said(raw, folder, build):
    """The answer without what differs between machines and without sizes in bytes."""
    text = raw.decode("utf-8", "backslashreplace")
    for path, name in ((folder, "HERE"), (build, "BUILD"), (SOURCE, "SOURCE")):
        text = text.replace(str(path), f"<{name}>")
    text = re.sub(r"[\d\u00a0]+(,\d)?\u00a0(kB|MB)\)", "<SIZE>)", text)
    text = re.sub(r"\b[0-9a-f]{64}\b", "<SHA256>", text)
    text = ABI.sub("<ABI>", text)
    return text if not text or text.endswith("\n") else text + "\n<no line feed at the end>\n"


def answer_to(case, build):
    with tempfile.TemporaryDirectory(prefix="linsen-case-") as name:
        folder = pathlib.Path(name).resolve()
        spread(case, folder)
        shell = {"cwd": folder, "env": environment(build), "stdin": subprocess.DEVNULL}
        try:
            prepared = subprocess.run(["sh", "-euc", case.text_of("setup")], stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, check=False, **shell)
            if prepared.returncode:
                raise SystemExit(f"{case.path}: setup failed: {prepared.stdout.decode('utf-8', 'replace')}")
            ran = subprocess.run(["sh", "-c", case.text_of("command")], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 timeout=120, **shell)
        finally:
            # What a case has write-protected must still go away.
            subprocess.run(["chmod", "-R", "u+rwX", str(folder)], check=False)
    return {"stdout": said(ran.stdout, folder, build), "stderr": said(ran.stderr, folder, build),
            "status": str(ran.returncode)}


def differences(case, answer):
    expected = case.expected()
    for kind in ANSWER:
        if expected[kind] != answer[kind]:
            yield from difflib.unified_diff(expected[kind].splitlines(True), answer[kind].splitlines(True),
                                            f"{case.path.name}: {kind} expected", f"{kind} given")
            yield "\n"
    # A report quotes with ”…”, a message with "…": both at once look like a fault of the program.
    for line in answer["stderr"].splitlines():
        if re.search(r": (fel|varning|anmärkning): .*”[^”)]+”", line):
            yield f"{case.path.name}: a message quotes as reports do: {line}\n"


def main(words):
    accept = words[:1] == ["--accept"]
    build, *paths = words[1:] if accept else words
    build = pathlib.Path(build).resolve()
    wrong = 0
    for path in paths:
        case = Case(path)
        answer = answer_to(case, build)
        if accept:
            case.accept(answer)
        elif found := "".join(differences(case, answer)):
            print(case.about + found)
            wrong += 1
    print(f"{len(paths)} cases, {wrong} with another answer than expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
