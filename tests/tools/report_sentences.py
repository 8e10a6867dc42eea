"""What the sentences of the report God och nära vård say, word by word, against the source files.

The grammar below is this checker's own reading of the finished text. It walks through each paragraph and takes out what it
understands; figures that are left over are a fault, so that no sentence passes unread.
"""
import math
import re

from source_figures import certain, difference, hides
from report_tables import plain
import tag_tree

NUMBER = r"(\d+(?:,\d+)?)"
SEX = r"(kvinnor|män)"
COUNTS = ["ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
          "fjorton", "femton"]


def number_of(word):
    return COUNTS.index(word) if word in COUNTS else int(word)


def value(text):
    return float(text.replace(",", "."))


def paragraphs(node, heading=""):
    """(heading above, text) of all running text, in reading order; no tables, charts or contents."""
    for part in node.content:
        if isinstance(part, str) or part.kind in ("Table", "Figure", "TOC", "Caption"):
            continue
        if re.fullmatch("H[1-6]", part.kind):
            heading = plain(part.text())
        elif part.kind in ("P", "LBody") and not any(isinstance(p, tag_tree.Node) and p.kind in tag_tree.BLOCKS
                                                      for p in part.content):
            yield heading, plain(part.text())
        else:
            below = list(paragraphs(part, heading))
            yield from below
            heading = below[-1][0] if below and part.kind in ("Sect",) else heading


class Reader:
    """One paragraph about one indicator."""

    def __init__(self, title, sources, faults):
        self.title, self.area, self.faults, self.count = title, sources.area, faults, 0
        self.figures = sources.of(title)
        times = sorted({k[2] for k in self.figures if k[0] == self.area})
        self.latest = times[-1]
        self.kommuner = sorted({k[0] for k in self.figures} - {self.area, "Riket"})

    def figure(self, sex, time=None, area=None):
        return self.figures.get((area or self.area, sex.capitalize(), time or self.latest))

    def expect(self, good, text):
        self.count += 1
        if not good:
            self.faults.append(f'{self.title}: "{text}" does not follow from the source')

    def is_value(self, printed, figure):
        decimals = len(printed.partition(",")[2])
        return figure is not None and abs(value(printed) - figure.value) <= 0.5 * 10 ** -decimals + 1e-9

    def is_middle(self, printed, figure):
        decimals = len(printed.partition(",")[2])
        return figure is not None and abs(value(printed) - figure.middle()) <= 0.5 * 10 ** -decimals + 1e-9

    def is_difference(self, printed, word, a, b):
        """"3 procentenheter lägre": a minus b, in size and direction."""
        if a is None or b is None:
            return False
        decimals = len(printed.partition(",")[2])
        size = difference(a, b)
        return (abs(value(printed) - abs(size)) <= 0.5 * 10 ** -decimals + 1e-9
                and (size > 0) == (word == "högre"))

    # --- The kinds of sentences; each takes out what it has read ---

    def read(self, text, wanted=None):
        self.direction(text, wanted)
        for kind in (self.gap, self.level, self.without_certainty, self.over_time, self.compared, self.kommun_gap, self.kommun_county):
            text = kind(text)
        left = re.search(r"\d+(?:,\d+)? (?:%|procentenhet)|säkerställt", text)
        if left:
            self.faults.append(f'{self.title}: a sentence that the check does not understand: "{text}"')
        return self.count

    def direction(self, text, wanted):
        """"Det är en förändring i oönskad riktning." or "Ökningen bland män går i oönskad riktning." of the changes since the
        one before, "Förändringarna går i önskad riktning." of all: they go where the definition says that they ought to,
        "uppåt" or "nedåt"."""
        pattern = (r"(Det är en förändring i|Förändringarna går i) (o?)önskad riktning|"
                   r"Riktningen är (?:(inte )?den önskade för kvinnor)|"
                   r"(Ökningen|Minskningen) bland (kvinnor|män) går i (o?)önskad riktning")
        turns, all_turns, sexes = set(), set(), set()
        for found in re.finditer(rf"{pattern}|(ökat|minskat) bland (både|kvinnor|män)", text):
            if found[7]:
                turns.add(found[7])
                all_turns.add(found[7])
                sexes.add(found[8])
                continue
            good = {"ökat" if wanted == "uppåt" else "minskat"}
            told = all_turns if found[0].startswith("Förändringarna") else turns
            if found[1]:
                self.expect(wanted and told and (told == good) != bool(found[2]) and len(told) == 1, found[0])
                self.expect(told is all_turns or sexes == {"både"}, found[0])
            elif found[4]:
                turn = "ökat" if found[4] == "Ökningen" else "minskat"
                self.expect(wanted and told == {turn} and (told == good) != bool(found[6]) and sexes == {found[5]}, found[0])
            else:
                self.expect(wanted and len(told) == 2, found[0])
            turns, sexes = set(), set()
        self.expect(not (wanted and turns), text)

    def gap(self, text):
        """"… är 3 procentenheter lägre bland kvinnor (68 %) än bland män (71 %). Skillnaden är statistiskt säkerställd." """
        pattern = (rf"{NUMBER} procentenhet(?:er)? (lägre|högre) bland kvinnor(?: \({NUMBER} %\))? än bland män"
                   rf"(?: \({NUMBER} %\))?(, mätt mellan intervallens mittpunkter)?(.*)$")
        found = re.search(pattern, text)
        if not found:
            return text
        women, men = self.figure("kvinnor"), self.figure("män")
        self.expect(self.is_difference(found[1], found[2], women, men), found[0])
        for printed, figure in ((found[3], women), (found[4], men)):
            if printed:
                self.expect(self.is_value(printed, figure), found[0])
        self.expect(not found[5] or hides(women, men), found[0])
        rest, sure = found[6], certain(women, men)
        if re.search(r"inte statistiskt säkerställd", rest):
            self.expect(sure is False, found[0])
        elif re.search(r"statistiskt säkerställd", rest):
            self.expect(sure is True, found[0])
        elif re.search(r"ingen osäkerhet", rest):
            self.expect(sure is None, found[0])
        return text[:found.start()]

    def level(self, text):
        """"… ligger på samma nivå bland kvinnor och män (12 %)." """
        found = re.search(rf"ligger på samma nivå bland kvinnor och män \({NUMBER} %\)", text)
        if not found:
            return text
        women, men = self.figure("kvinnor"), self.figure("män")
        self.expect(self.is_value(found[1], women) and self.is_value(found[1], men), found[0])
        return text.replace(found[0], "")

    def over_time(self, text):
        """"Sedan 2018 har andelen ökat bland kvinnor (från 6 till 9 %). Bland män syns ingen säkerställd förändring
        (från 10 till 12 %). Inte heller sedan 2014 syns någon säkerställd förändring." """
        if "sedan" not in text.lower():
            return text
        verdict, since = None, None
        pattern = (r"(?P<since>[Ss]edan (?P<year>\d{4}))|(?P<none>ingen säkerställd förändring|någon säkerställd förändring)|"
                   rf"(?P<turn>ökat|minskat)|(?P<sex>kvinnor|män) \((?:från {NUMBER} till {NUMBER} %(, mätt mellan intervallens mittpunkter)?|"
                   rf"{NUMBER} % båda åren)\)")
        taken = []
        for found in re.finditer(pattern, text):
            if found["since"]:
                since = found["year"]
            elif found["none"]:
                verdict = "none"
                if found["none"].startswith("någon"):
                    for sex in ("kvinnor", "män"):
                        self.changed(sex, since, verdict, found[0])
            elif found["turn"]:
                verdict = found["turn"]
            else:
                before, after, middles, both = found.groups()[-4:]
                before, after = (both, both) if both else (before, after)
                sex, fits = found["sex"], self.is_middle if middles else self.is_value
                self.expect(fits(before, self.figure(sex, since)) and fits(after, self.figure(sex)), found[0])
                # "Bland män syns ingen säkerställd förändring (…)": the verdict stands between sex and figures
                self.changed(sex, since, verdict, found[0])
                taken.append(found[0])
        between = rf"[Bb]land {SEX} syns ingen säkerställd förändring \((?:från {NUMBER} till {NUMBER} %|{NUMBER} % båda åren)\)"
        since = None
        for found in re.finditer(rf"[Ss]edan (\d{{4}})|{between}", text):
            if found[1]:
                since = found[1]
                continue
            sex, before, after, both = found.groups()[1:]
            before, after = (both, both) if both else (before, after)
            self.expect(self.is_value(before, self.figure(sex, since)) and self.is_value(after, self.figure(sex)), found[0])
            self.changed(sex, since, "none", found[0])
            taken.append(found[0])
        for words in taken:
            text = text.replace(words, "")
        return text

    def in_short(self, text, since):
        """The first page's "Sömnsvårigheter mellan 2018 och 2022: kvinnor ingen säkerställd förändring, män från 31 till 38 %."
        and "Rädd att gå ut ensam 2022: 24 procentenheter högre bland kvinnor (36 %) än bland män (12 %)." """
        if since is None:
            return self.read(text)
        clauses = re.findall(rf"{SEX} (?:(ingen säkerställd förändring)|från {NUMBER} till {NUMBER} %)", text)
        self.expect([clause[0] for clause in clauses] == ["kvinnor", "män"], text)
        for sex, none, before, after in clauses:
            if none:
                self.changed(sex, since, "none", text)
                continue
            self.expect(self.is_value(before, self.figure(sex, since)) and self.is_value(after, self.figure(sex)), text)
            self.changed(sex, since, "ökat" if value(after) > value(before) else "minskat", text)
        return self.count

    def without_certainty(self, text):
        """Sources without intervals: "År 2022 var andelen 1,2 procentenheter lägre än år 2018 bland kvinnor (från 28,0 till 26,8 %)
        och på samma nivå bland män (27,8 % båda åren); osäkerheten är inte känd." and "Andelen är ungefär 4 procentenheter högre
        än i riket bland både kvinnor (12 % mot 8 %) och män (14 % mot 10 %); osäkerheten är inte känd." """
        for sentence in re.findall(r"[^.;]+; osäkerheten är inte känd\.", text):
            start = re.match(r"\s*(?:År (\d{4}) var|\w+(?: \w+)*? är) ", sentence)
            other = re.search(r" (?:än|som) (?:år (\d{4})|i (riket))", sentence)
            clauses = self.clauses_without_certainty(sentence)
            if start is None or other is None or clauses is None or bool(start[1]) != bool(other[1]):
                continue
            self.expect(not start[1] or start[1] == self.latest, sentence)
            self.expect([clause[0] for clause in clauses] in (["kvinnor", "män"], ["kvinnor"], ["män"]), sentence)
            for sex, level, size, word, here, there in clauses:
                now, then = self.figure(sex), self.figure(sex, other[1], "Riket" if other[2] else None)
                self.expect(self.is_value(here, now) and self.is_value(there, then), sentence)
                if now is None or then is None:
                    continue
                self.expect(certain(now, then) is None, sentence)
                if size:
                    self.expect(self.is_difference(size, word, now, then) and value(size) > 0 and here != there, sentence)
                    continue
                # What prints alike is told as alike, and so is what is less than half of the last decimal.
                decimals = len(here.partition(",")[2])
                small = abs(difference(now, then)) < 0.5 * 10 ** -decimals
                self.expect(here == there if level == "på" else small and here != there, sentence)
            text = text.replace(sentence, "")
        return text

    @staticmethod
    def clauses_without_certainty(sentence):
        """[(sex, "på" or "på nästan" of the same level, size, word, the figure, the one that it is held against)]; None when there
        is more in the sentence than that."""
        amount = rf"(?:ungefär )?{NUMBER} procentenhet(?:er)? (högre|lägre)|(på(?: nästan)?) samma nivå"
        figures = rf"\((?:från {NUMBER} till {NUMBER} %|{NUMBER} % mot {NUMBER} %|{NUMBER} % (?:båda åren|i båda))\)"
        pattern = rf"(?:(?:{amount})(?: (?:än|som) (?:år \d{{4}}|i riket))? bland (både )?|(?<=\) och )){SEX} {figures}"
        clauses, level, size, word = [], None, None, None
        rest = sentence
        for found in re.finditer(pattern, sentence):
            if found[1] or found[3]:
                size, word, level = found[1], found[2], found[3]
            before, after, here, there, both = found.groups()[-5:]
            clauses.append((found[5], level, size, word, both or after or here, both or before or there))
            rest = rest.replace(found[0], "", 1)
        return clauses if clauses and not re.search(r"\d (?:%|procentenhet)", rest) else None

    def changed(self, sex, since, verdict, words):
        before, after = self.figure(sex, since), self.figure(sex)
        if before is None or after is None:
            self.expect(False, words)
            return
        sure = certain(before, after)
        if verdict == "none":
            self.expect(sure is False, words)
        else:
            self.expect(sure is not False and (after.best() > before.best()) == (verdict == "ökat"), words)

    def compared(self, text):
        """"… är andelen ungefär 4 procentenheter lägre bland kvinnor (68 % mot 72 %). Bland män syns ingen säkerställd
        skillnad (9 % mot 8 %)." """
        if "riket" not in text:
            return text
        pair = rf"\((?:{NUMBER} % mot {NUMBER} %|{NUMBER} % i båda)\)"
        pattern = (rf"{NUMBER} procentenhet(?:er)? (lägre|högre) bland {SEX} {pair}|"
                   rf"[Bb]land {SEX} (?:syns ingen säkerställd skillnad )?{pair}")
        taken = []
        for found in re.finditer(pattern, text):
            printed, word, sex_a, a1, a2, a3, sex_b, b1, b2, b3 = found.groups()
            sex = sex_a or sex_b
            own, other = (a3 or a1 or b3 or b1), (a3 or a2 or b3 or b2)
            here, there = self.figure(sex), self.figure(sex, area="Riket")
            self.expect(self.is_value(own, here) and self.is_value(other, there), found[0])
            if printed:
                self.expect(self.is_difference(printed, word, here, there) and certain(here, there) is True, found[0])
            else:
                self.expect(certain(here, there) is False, found[0])
            taken.append(found[0])
        for words in taken:
            text = text.replace(words, "")
        return text

    # --- Kommuner ---

    def names(self, text):
        """"Avesta, Falun och Mora" as a set; None when a name is no kommun of the source."""
        names = set(re.split(r", | och ", text))
        return names if names <= set(self.kommuner) else None

    def sure_gaps(self):
        """({kommuner where women are surely higher}, {lower}, how many have both)"""
        higher, lower, both = set(), set(), 0
        for name in self.kommuner:
            women, men = self.figure("kvinnor", area=name), self.figure("män", area=name)
            if women is None or men is None:
                continue
            both += 1
            if certain(women, men):
                (higher if women.best() > men.best() else lower).add(name)
        return higher, lower, both

    def kommun_gap(self, text):
        if not text.startswith("Kommunerna."):
            return text
        higher, lower, both = self.sure_gaps()
        sets = {"högre": higher, "lägre": lower}
        if found := re.search(r"I alla (\w+) kommuner är andelen säkerställt (högre|lägre) bland kvinnor än bland män\.", text):
            self.expect(len(sets[found[2]]) == both == number_of(found[1]), found[0])
        elif found := re.search(r"I ingen av (\w+) kommuner(?: som har uppgift för både kvinnor och män)? är skillnaden mellan"
                                r" kvinnor och män statistiskt säkerställd\.", text):
            self.expect(not higher and not lower and both == number_of(found[1]), found[0])
        elif found := re.search(r"andelen är säkerställt (högre|lägre) bland kvinnor än bland män i ([^.;]+?), men säkerställt"
                                r" (högre|lägre) i ([^.;]+)\.", text):
            self.expect(self.names(found[2]) == sets[found[1]] and self.names(found[4]) == sets[found[3]], found[0])
        elif found := re.search(r"Andelen är säkerställt (högre|lägre) bland kvinnor än bland män i (\w+) av (\w+) kommuner"
                                r"(?: som har uppgift för både kvinnor och män)?(?:: ([^.]+))?\.", text):
            own, other = sets[found[1]], lower if found[1] == "högre" else higher
            self.expect(len(own) == number_of(found[2]) and both == number_of(found[3]) and not other, found[0])
            if found[4]:
                self.expect(self.names(found[4]) == own, found[0])
        else:
            return text
        return text.replace(found[0], "")

    def kommun_county(self, text):
        """"Två kommuner skiljer sig säkerställt från Dalarna: andelen är ungefär 5 procentenheter högre bland kvinnor i
        Älvdalen samt ungefär 2 till 6 procentenheter lägre bland män i Borlänge och Falun." """
        if scope := re.search(r"För (kvinnor|män) går (\w+) av (\w+) kommuner att jämföra(?:, för (män) (\w+))?\.", text):
            for sex, printed in ((scope[1], scope[2]), (scope[4], scope[5])):
                if sex:
                    have = sum(self.figure(sex, area=name) is not None for name in self.kommuner)
                    self.expect(number_of(printed) == have, scope[0])
            self.expect(number_of(scope[3]) == len(self.kommuner), scope[0])
            text = text.replace(scope[0], "")
        sure = self.sure_deviations()
        told = len(set().union(*sure.values())) if sure else 0
        nobody = re.search(rf"Ingen av de (\w+) (?:kommunerna|kommuner som har uppgift) skiljer sig säkerställt från"
                           rf" {self.area}; jämförelsen är ungefärlig\.", text)
        if nobody:
            have = sum(any(self.figure(sex, area=name) and self.figure(sex) for sex in ("kvinnor", "män"))
                       for name in self.kommuner)
            self.expect(told == 0 and number_of(nobody[1]) == have, nobody[0])
            return text.replace(nobody[0], "")
        many = re.search(rf"(?:Sammanlagt |Alla )?(\w+) kommuner skiljer sig säkerställt från {self.area}\.((?: Bland (?:kvinnor|män) är"
                         r" andelen säkerställt (?:högre|lägre) i [^.]+\.)+)", text)
        if many:
            self.expect(number_of(many[1].lower()) == told > 5, many[0])
            self.expect(self.many_deviations(many[2]) == self.farthest(sure), many[0])
            return text.replace(many[0], "")
        found = re.search(rf"(?:Sammanlagt |Alla )?(\w+) kommun(?:er)? skiljer sig säkerställt från {self.area}: andelen är ([^.]+)\.", text)
        if not found:
            return text
        self.expect(number_of(found[1].lower()) == told, found[0])
        size = rf"ungefär {NUMBER}(?: till {NUMBER})? procentenhet(?:er)? (högre|lägre) bland"
        clause = (rf"{size} (både kvinnor och män|kvinnor och {size} män|kvinnor|män) i (.+?)"
                  rf"(?=(?:, | samt )ungefär|$)")
        read = {}
        for low, high, word, sexes, low2, high2, _, names in re.findall(clause, found[2]):
            count = re.fullmatch(r"(\w+) kommuner", names)
            both = sexes.startswith(("både", "kvinnor och"))
            key = word, "både kvinnor och män" if both else sexes
            read[key] = COUNTS.index(count[1]) if count else self.names(names)
            own = sure.get(key, {})
            of_men = (low2, high2) if low2 else (low, high)
            printed = {"kvinnor": (low, high), "män": of_men} if both else {sexes: (low, high)}
            for sex, (least, most) in printed.items():
                sizes = [abs(size[sex]) for size in own.values()]
                for number, size_ in ((least, min(sizes, default=None)), (most or least, max(sizes, default=None))):
                    decimals = len(number.partition(",")[2])
                    self.expect(size_ is not None and abs(value(number) - size_) <= 0.5 * 10 ** -decimals + 1e-9, found[0])
        matches = read.keys() == sure.keys() and all(
            len(sure[key]) == names if isinstance(names, int) else set(sure[key]) == names for key, names in read.items())
        self.expect(matches, found[0])
        return text.replace(found[0], "")

    @staticmethod
    def many_deviations(sentences):
        """{(sex, word): (number of kommuner, the farthest, their size)} of "Bland män är andelen säkerställt högre i fem kommuner, mest i
        Orsa (ungefär 8 procentenheter), och säkerställt lägre i Falun (ungefär 7 procentenheter)." None for more than three that are
        as far, which are not named: "i fem kommuner, som mest ungefär 8 procentenheter"."""
        told = {}
        for sex, clauses in re.findall(r"Bland (kvinnor|män) är andelen ([^.]+)\.", sentences):
            for word, number, names, size in re.findall(
                    rf"säkerställt (högre|lägre) i (?:(\w+) kommuner, mest i )?([^()]+?) \(ungefär {NUMBER} procentenhet(?:er)?\)", clauses):
                if "som mest" not in names:
                    named = frozenset(re.split(", | och ", names))
                    told[sex, word] = number_of(number) if number else len(named), named, value(size)
            for word, number, size in re.findall(
                    rf"säkerställt (högre|lägre) i (\w+) kommuner, som mest ungefär {NUMBER} procentenhet", clauses):
                told[sex, word] = number_of(number), None, value(size)
        return told

    @staticmethod
    def farthest(sure):
        """The same from the figures, sizes as they are printed."""
        sizes = {}
        for turns in sure.values():
            for name, by_sex in turns.items():
                for sex, size in by_sex.items():
                    sizes.setdefault((sex, "högre" if size > 0 else "lägre"), []).append((abs(size), name))
        found = {}
        for key, each in sizes.items():
            most = max(math.floor(size + 0.5) for size, _ in each)
            names = frozenset(name for size, name in each if math.floor(size + 0.5) == most)
            found[key] = len(each), names if len(names) <= 3 else None, most
        return found

    def sure_deviations(self):
        """{(word, sexes): {kommun: {sex: size}}} of the kommuner that surely differ from the county"""
        sure = {}
        for name in self.kommuner:
            turns = {}
            for sex in ("kvinnor", "män"):
                here, there = self.figure(sex, area=name), self.figure(sex)
                if here is not None and there is not None and certain(here, there):
                    turns[sex] = difference(here, there)
            words = {sex: "högre" if size > 0 else "lägre" for sex, size in turns.items()}
            if len(turns) == 2 and len(set(words.values())) == 1:
                sure.setdefault((words["kvinnor"], "både kvinnor och män"), {})[name] = turns
            else:
                for sex, word in words.items():
                    sure.setdefault((word, sex), {})[name] = {sex: turns[sex]}
        return sure


def check(root, titles, sources, faults):
    """Reads all running text; returns how many figures and verdicts were compared. `titles` is {number of table: title}."""
    count, key_title, wanted = 0, None, {}
    for heading, text in paragraphs(root):
        if found := re.search(r"Önskad riktning: (uppåt|nedåt)", text):
            wanted[heading] = found[1]
    for heading, text in paragraphs(root):
        named = re.search(r"tabell (\d+)", text)
        if found := re.fullmatch(rf"(.+), {sources.area} (\d{{4}})", text):
            key_title = found[1] if found[1] in sources.tables else None
        elif found := re.fullmatch(rf"(Kvinnor|Män) {NUMBER} %", text):
            if key_title is None:
                faults.append(f'"{text}" stands under no title')
                continue
            reader = Reader(key_title, sources, faults)
            reader.expect(reader.is_value(found[2], reader.figure(found[1])), text)
            count += reader.count
        elif (found := re.fullmatch(r"(.+?)(?: mellan (\d{4}) och)? (\d{4}): (.+)", text)) and found[1] in sources.tables:
            reader = Reader(found[1], sources, faults)
            reader.expect(found[3] == reader.latest, text)
            count += reader.in_short(found[4], found[2])
        elif named and int(named[1]) in titles:
            count += Reader(titles[int(named[1])], sources, faults).read(text, wanted.get(titles[int(named[1])]))
        elif heading in sources.tables and sources.of(heading) and len(next(iter(sources.of(heading)))) == 3:
            if not re.match(r"(Så mäts det|Källa|Diagram \d)", text):
                count += Reader(heading, sources, faults).read(text, wanted.get(heading))
        elif re.search(r"\d (?:%|procentenhet)", text.replace("95 %", "")):
            faults.append(f'under "{heading}": a sentence that the check cannot place: "{text}"')
    return count
