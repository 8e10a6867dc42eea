#!/usr/bin/env python3
"""`linsen bygg --bevaka`: is the report made anew after every kind of save, with the bytes of a plain `linsen bygg`; is a fault
told while the last good report stays; does it end cleanly? Files are looked at and no event of the system is asked for, so a
folder on the net is watched in the same way.

    watch.py LINSEN SAMPLE TMP
"""
import json
import os
import pathlib
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time

from outside import finish

PATIENCE = 120  # seconds for a line that must come
ANSWER = "svar/vem-nar-vi-inte.md"


class Watch:
    """The program at work; what it says on either stream comes as lines."""

    def __init__(self, linsen, folder, *words):
        self.process = subprocess.Popen([linsen, "bygg", "--bevaka", *words], cwd=folder, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.lines, self.said = queue.Queue(), []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.decode("utf-8").rstrip("\n").replace("\u00a0", " "))
        self.lines.put(None)

    def wait_for(self, words):
        """The lines up to the first that holds `words`; ends the test when none comes."""
        passed, end = [], time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=1)
            except queue.Empty:
                continue
            if line is None:
                break
            passed.append(line)
            self.said.append(line)
            if words in line:
                return passed
        self.process.kill()
        finish([f"no line with {words!r} came; what was said:\n" + "\n".join(self.said)], "")

    def stop(self, sign):
        self.process.send_signal(sign)
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "does not end", []
        rest = []
        while (line := self.lines.get(timeout=PATIENCE)) is not None:
            rest.append(line)
        return status, rest


class Test:
    def __init__(self, linsen, sample, tmp):
        self.linsen, self.tmp, self.faults = str(pathlib.Path(linsen).resolve()), pathlib.Path(tmp).resolve(), []
        shutil.rmtree(self.tmp, ignore_errors=True)
        self.folder = self.tmp / "rapport"
        shutil.copytree(sample, self.folder)
        self.answer, self.report = self.folder / ANSWER, self.folder / "rapport.toml"

    def check(self, holds, fault):
        if not holds:
            self.faults.append(fault)

    def made(self, folder):
        return {f.name: f.read_bytes() for f in sorted(folder.iterdir())}

    def plain(self, folder):
        """What a plain build makes of the files as they are now."""
        out = self.tmp / "plain"
        shutil.rmtree(out, ignore_errors=True)
        subprocess.run([self.linsen, "bygg", "rapport.toml", "--ut", str(out)], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self.made(out)

    def same_as_plain(self, what):
        self.check(self.made(self.folder / "ut") == self.plain(self.folder), f"{what}: other bytes than a plain build")

    def saves(self, watch):
        text = self.answer.read_text("utf-8")
        first = self.made(self.folder / "ut")

        self.answer.write_text(text + "\nSparad på sin plats.\n", "utf-8")
        watch.wait_for(f"{ANSWER} har ändrats: byggd på ")
        self.check(self.made(self.folder / "ut") != first, "saved in place: nothing new was made")
        self.same_as_plain("saved in place")

        beside = self.answer.with_suffix(".tmp")
        beside.write_text(text + "\nSparad bredvid.\n", "utf-8")
        beside.replace(self.answer)
        watch.wait_for(f"{ANSWER} har ändrats: byggd på ")
        self.same_as_plain("renamed into place")

        with self.answer.open("wb", buffering=0) as file:
            for part in (b"", text.encode()[:40], text.encode()[40:], "\nSparad i bitar.\n".encode()):
                time.sleep(0.05)
                file.write(part)
        watch.wait_for(f"{ANSWER} har ändrats: byggd på ")
        # A busy machine may have seen a part of it.
        while self.made(self.folder / "ut") != self.plain(self.folder):
            watch.wait_for(f"{ANSWER} har ändrats: byggd på ")

        data = self.folder / "ungdomar.csv"
        data.write_bytes(b"".join(data.read_bytes().splitlines(keepends=True)[:-40]))
        watch.wait_for("ungdomar.csv har ändrats: byggd på ")
        self.same_as_plain("other figures")

        self.report.write_bytes(self.report.read_bytes().replace(b"MiniMaria i Dalarna", b"MiniMaria i Gagnef"))
        watch.wait_for("rapport.toml har ändrats: byggd på ")
        self.same_as_plain("another title")

    def half_a_save(self, watch):
        """A report that is half written would be a fault; it is whole before the fault is told."""
        whole = self.report.read_bytes()
        half = whole[: whole.index(b"titel") + len(b"titel    = ")]
        for number in range(20):
            begun = time.monotonic()
            self.report.write_bytes(half)
            time.sleep(0.2)
            self.report.write_bytes(whole + b"# hel %d\n" % number)
            quick = time.monotonic() - begun < 0.35
            told = watch.wait_for("rapport.toml har ändrats: byggd på ")
            self.same_as_plain("half a save")
            # On a busy machine a save may be slow enough to be told.
            if quick:
                self.check(not any("fel:" in line for line in told), f"half a save was told as a fault: {told}")
                return

    def touch(self, watch):
        before = [f.stat().st_mtime_ns for f in sorted((self.folder / "ut").iterdir())]
        self.report.touch()
        time.sleep(2)
        self.check(before == [f.stat().st_mtime_ns for f in sorted((self.folder / "ut").iterdir())],
                   "touched without a change: the report was made again")

    def fault_and_mend(self, watch):
        good, whole = self.made(self.folder / "ut"), self.report.read_text("utf-8")
        self.report.write_text(whole.replace("datum      = ", "dattum     = "), "utf-8")
        told = watch.wait_for("den senaste goda rapporten ligger kvar")
        self.check(any("dattum" in line and "fel:" in line for line in told), f"the fault is not told: {told}")
        self.check(self.made(self.folder / "ut") == good, "a fault touched the last good report")
        self.report.write_text(whole, "utf-8")
        watch.wait_for("rapport.toml har ändrats: byggd på ")
        self.same_as_plain("mended")

    def new_file(self, watch):
        new = self.folder / "svar/ny.md"
        whole = self.report.read_text("utf-8")
        self.report.write_text(whole.replace(ANSWER, "svar/ny.md"), "utf-8")
        watch.wait_for("den senaste goda rapporten ligger kvar")
        new.write_text("Ett nytt svar.\n", "utf-8")
        watch.wait_for("svar/ny.md finns nu: byggd på ")
        self.same_as_plain("a file that was missing")

    def folder_gone(self, watch):
        """Nobody has saved anything, but the reports are to be there."""
        shutil.rmtree(self.folder / "ut")
        watch.wait_for("finns inte längre: byggd på ")
        self.same_as_plain("a folder that was deleted")

    def open_elsewhere(self, watch):
        lock = self.folder / "ut" / ("~$" + next((self.folder / "ut").glob("*.xlsx")).name)
        lock.touch()
        (self.folder / "svar/ny.md").write_text("Ett nyare svar.\n", "utf-8")
        watch.wait_for("den senaste goda rapporten ligger kvar")
        lock.unlink()
        watch.wait_for("finns inte längre: byggd på ")
        self.same_as_plain("closed again")

    def hyphenation(self, home):
        """What is read once for the life of the program makes it begin again."""
        home.mkdir()
        os.environ["LINSEN_HOME"] = str(home)
        watch = Watch(self.linsen, self.folder, "rapport.toml")
        watch.wait_for("Ctrl-C avslutar")
        (home / "avstavning.txt").write_text("hälso-undersökning\n", "utf-8")
        watch.wait_for("avstavning.txt finns nu")
        watch.wait_for("Ctrl-C avslutar")
        status, _ = watch.stop(signal.SIGTERM)
        self.check(status == 0, f"after beginning again: exit status {status}")
        self.same_as_plain("other hyphenation")
        del os.environ["LINSEN_HOME"]

    def two_reports_as_json(self):
        second = self.tmp / "andra"
        shutil.copytree(self.folder, second, ignore=shutil.ignore_patterns("ut"))
        watch = Watch(self.linsen, self.tmp, "--json", "rapport/rapport.toml", "andra/rapport.toml")
        first = json.loads(watch.wait_for("{")[-1])
        self.check([r["klar"] for r in first["rapporter"]] == [True, True], f"two reports: {first}")
        (second / "svar/ny.md").write_text("Bara i den andra.\n", "utf-8")
        again = json.loads(watch.wait_for("{")[-1])
        self.check(again["andrade"] == ["andra/svar/ny.md"], f"two reports: changed are {again['andrade']}")
        self.check([r["rapport"] for r in again["rapporter"]] == ["andra/rapport.toml"],
                   "two reports: the one that did not change was made again")
        status, rest = watch.stop(signal.SIGINT)
        self.check((status, rest) == (0, []), f"two reports: ended with {status}, {rest}")

    def run(self):
        watch = Watch(self.linsen, self.folder, "rapport.toml")
        told = watch.wait_for("Ctrl-C avslutar")
        self.check("Bevakar rapport.toml, " in told[-1] and ANSWER in told[-1], f"not told what is watched: {told}")
        self.same_as_plain("the first build")
        self.saves(watch)
        self.half_a_save(watch)
        self.touch(watch)
        self.fault_and_mend(watch)
        self.new_file(watch)
        self.folder_gone(watch)
        self.open_elsewhere(watch)
        status, rest = watch.stop(signal.SIGTERM)
        self.check(status == 0, f"SIGTERM: exit status {status}")
        self.check(rest == ["Bevakningen är avslutad"], f"SIGTERM: said {rest}")
        left = sorted(f.name for f in (self.folder / "ut").iterdir())
        self.check(len(left) == 3 and not any(name.startswith(".") for name in left), f"left in the folder: {left}")
        self.hyphenation(self.tmp / "hem")
        self.two_reports_as_json()
        finish(self.faults, "every save was seen, and each report has the bytes of a plain build")


if __name__ == "__main__":
    Test(*sys.argv[1:]).run()
