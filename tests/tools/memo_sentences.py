"""What a memo must say of its published figures, worked out of the source files and worded again.

The certainty of a difference between estimates is judged by their intervals (source_figures.certain); of figures on everybody a difference
is as large as it stands. Where the figures ask for words that are not here, the check ends and says so.
"""
from memo_sources import TOTAL, capital, printed
from report_sentences import COUNTS
from source_figures import certain, difference, hides

GROUNDS = {"kon": "kön", "etnisk_tillhorighet": "etnisk tillhörighet", "religion": "religion eller annan trosuppfattning",
           "funktionsnedsattning": "funktionsnedsättning", "sexuell_laggning": "sexuell läggning", "alder": "ålder"}


def unknown(table, what):
    raise SystemExit(f"{table.id}: the check has no words for {what}")


class Said:
    """The paragraphs of "Vad ser vi?", and of what is said of how far the figures reach; the comparisons are counted on the way."""

    def __init__(self, memo):
        self.memo = memo
        self.women, self.men = memo.told.get("kvinnor", "kvinnor"), memo.told.get("man", "män")
        self.made = []  # (certain?, is one a part of the other?, is everybody counted?)

    # --- One comparison ---

    def judged(self, table, a, b, part=False):
        """Is there a difference to tell?"""
        if hides(a, b) if a.low is not None and b.low is not None else False:
            unknown(table, "a difference between the middles of intervals")
        everybody = not table.told.get("urval", False)
        sure = True if everybody else certain(a, b)
        if sure is None:
            unknown(table, "estimates without intervals")
        self.made.append((sure, part, everybody))
        return sure and abs(difference(a, b)) > 1e-9

    def figure(self, table, figure):
        return printed(figure.value, table.places) + table.unit

    def size(self, table, a, b, about=""):
        """"ungefär 5 procentenheter högre": a beside b"""
        amount = printed(abs(difference(a, b)), table.places)
        unit = {" %": "procentenhet" if amount == "1" else "procentenheter"}[table.unit]
        return f"{about}{amount} {unit} {'högre' if difference(a, b) > 0 else 'lägre'}"

    # --- The sentences ---

    def gap(self, table, subject, women, men):
        sure = self.judged(table, women, men)
        first, second = self.figure(table, women), self.figure(table, men)
        if abs(difference(women, men)) < 1e-9:
            said = f"{capital(subject)} ligger på samma nivå bland {self.women} och {self.men} ({first})."
            return said if not table.told.get("urval") else unknown(table, "estimates that are alike")
        said = f"{capital(subject)} är {self.size(table, women, men)} bland {self.women} ({first}) än bland {self.men} ({second})."
        if not table.told.get("urval"):
            return said
        return said + (" Skillnaden är statistiskt säkerställd." if sure
                       else " Skillnaden är inte statistiskt säkerställd och kan bero på slumpen.")

    def change(self, table, short, then, before, now):
        """Since the year `then`; `before` and `now` are (women, men)."""
        none = "ingen säkerställd förändring" if table.told.get("urval") else "ingen förändring"
        turns, moves = [], []
        for old, new in zip(before, now):
            sure = self.judged(table, new, old)
            turns.append(("ökat" if difference(new, old) > 0 else "minskat") if sure else None)
            first, last = printed(old.value, table.places), self.figure(table, new)
            moves.append(f"{last} båda åren" if old.value == new.value else f"från {first} till {last}")
        k, m, (of_women, of_men) = self.women, self.men, moves
        if turns == [None, None]:
            return f"Sedan {then} syns {none}, varken bland {k} ({of_women}) eller bland {m} ({of_men})."
        if turns[0] is None:
            said = f"Sedan {then} syns {none} bland {k} ({of_women}), medan {short} har {turns[1]} bland {m} ({of_men})."
        elif turns[1] is None:
            said = f"Sedan {then} har {short} {turns[0]} bland {k} ({of_women}). Bland {m} syns {none} ({of_men})."
        elif turns[0] == turns[1]:
            said = f"Sedan {then} har {short} {turns[0]} bland både {k} ({of_women}) och {m} ({of_men})."
        else:
            said = f"Sedan {then} har {short} {turns[0]} bland {k} ({of_women}) men {turns[1]} bland {m} ({of_men})."
        return said + self.direction(table, turns)

    def direction(self, table, turns):
        wanted = {"hog": "ökat", "lag": "minskat"}.get(table.told.get("riktning"))
        if wanted is None:
            return ""
        good = [None if turn is None else turn == wanted for turn in turns]
        if None in good:
            group, turn = (self.women, turns[0]) if good[1] is None else (self.men, turns[1])
            word = {"ökat": "Ökningen", "minskat": "Minskningen"}[turn]
            return f" {word} bland {group} går i {'' if turn == wanted else 'o'}önskad riktning."
        if good[0] != good[1]:
            return (f" Riktningen är den önskade för {self.women} men inte för {self.men}." if good[0] else
                    f" Riktningen är inte den önskade för {self.women}, men den är det för {self.men}.")
        return f" Det är en förändring i {'' if good[0] else 'o'}önskad riktning."

    def compared(self, table, short, place, here, there):
        none = "ingen säkerställd skillnad" if table.told.get("urval") else "ingen skillnad"
        k, m, pairs, sizes = self.women, self.men, [], []
        for own, other in zip(here, there):
            sure = self.judged(table, own, other, part=True)
            sizes.append(self.size(table, own, other, "ungefär ") if sure else None)
            pairs.append(f"({self.figure(table, own)} {'i båda' if own.value == other.value else 'mot ' + self.figure(table, other)})")
        if sizes == [None, None]:
            return f"Jämfört med {place} syns {none}, varken bland {k} {pairs[0]} eller bland {m} {pairs[1]}."
        if sizes[0] is None:
            return f"Jämfört med {place} syns {none} bland {k} {pairs[0]}, medan {short} är {sizes[1]} bland {m} {pairs[1]}."
        if sizes[1] is None:
            return f"Jämfört med {place} är {short} {sizes[0]} bland {k} {pairs[0]}. Bland {m} syns {none} {pairs[1]}."
        return f"Jämfört med {place} är {short} {sizes[0]} bland {k} {pairs[0]} och {sizes[1]} bland {m} {pairs[1]}."

    # --- A table ---

    def both(self, table, **of):
        """(women, men) at these categories; an axis that is not named is that of the total."""
        key = [of.get(role, TOTAL) for role in table.roles]
        pair = tuple(table.figure(*key, sex) for sex in ("Kvinnor", "Män"))
        return None if None in pair else pair

    def over_time(self, table, at):
        """[(year, (women, men))] that are known, from the oldest"""
        if "ar" not in table.roles:
            return [(None, self.both(table, **at))]
        years = sorted(table.categories[table.roles.index("ar")])
        return [(year, pair) for year in years if (pair := self.both(table, **at, ar=year))]

    def of_table(self, table, number):
        """Its paragraphs in the order of reading."""
        subject = table.told["sak"]
        short = table.told.get("sak_kort", subject.split()[0])
        groups = [role for role in table.roles if role not in ("ar", "kommun")]
        at = {"kommun": self.memo.area} if "kommun" in table.roles else {}
        if len(groups) > 1 or (at and self.memo.area not in table.categories[table.roles.index("kommun")]):
            unknown(table, "such rows")
        series = self.over_time(table, at)
        said = [self.gap(table, subject, *series[-1][1])]
        if len(series) == 2:
            said.append(self.change(table, short, series[0][0], series[0][1], series[-1][1]))
        elif len(series) > 2:
            unknown(table, "more than two years")
        for name, place in (("Dalarna", "Dalarna"), ("Riket", "riket")) if at else ():
            there = dict(self.over_time(table, {"kommun": name}))
            year = series[-1][0]
            if year not in there:
                unknown(table, f"{name} at another time")
            said.append(self.compared(table, short, place, series[-1][1], there[year]))
        yield " ".join([*said, f"Se tabell {number}."])
        for role in groups:
            heading = self.memo.told.get("rubriker", {}).get(role, role).lower()
            equality = self.memo.told.get("jamlikhet", {})
            ground = GROUNDS[equality["grund"]] if equality.get("kolumn") == role else heading
            yield f"Uppdelat också på {heading}{'' if ground == heading else f' (diskrimineringsgrunden {ground})'}:"
            for category in table.categories[table.roles.index(role)]:
                if category != TOTAL:
                    _, pair = self.over_time(table, at | {role: category})[-1]
                    yield f"{table.label(role, category)}. {self.gap(table, short, *pair)}"

    def what_we_see(self, numbers):
        return [said for table in self.memo.tables if "sak" in table.told for said in self.of_table(table, numbers[table.caption])]

    # --- How far the figures reach ---

    def counts(self):
        sampled = [sure for sure, _, everybody in self.made if not everybody]
        return len(self.made), len(sampled), sum(sampled), sum(part for _, part, _ in self.made)

    def how_far(self):
        made, sampled, sure, parts = self.counts()
        said = []
        if sampled == 1:
            said.append(f"Den enda jämförelse som bygger på ett urval är {'' if sure else 'inte '}statistiskt säkerställd.")
        elif sampled:
            word = capital(COUNTS[sure]) if sure <= 12 else str(sure)
            of = COUNTS[sampled] if sampled <= 12 else str(sampled)
            said.append(f"{word} av {of} jämförelser som bygger på urval är statistiskt "
                        f"{'säkerställd' if sure < 2 else 'säkerställda'}.")
        if made > sampled:
            said.append("Uppgifter som gäller alla är ingen uppskattning: en skillnad är så stor som den står, men i en liten grupp kan"
                        " den växla mycket från år till år.")
        if parts:
            said.append("Jämförelser med ett område som det egna är en del av är ungefärliga.")
        return " ".join([*said, "Siffrorna säger inget om orsaker."])

    def method(self):
        """Whole paragraphs of the appendix on method, and sentences that begin others: (text, is it whole?)."""
        made, sampled, sure, parts = self.counts()
        said = f"Rapporten bygger på {made} jämförelser mellan två värden."
        if sampled:
            said += f" I {'alla' if sampled == made else f'{sampled} av dem'} har båda värdena intervall; {sure} av dessa skillnader är" \
                    f" statistiskt säkerställda och {sampled - sure} är det inte."
        if made > sampled:
            known = {1: "Den", 2: "Båda"}.get(made, "Alla") if not sampled else "En" if made - sampled == 1 else made - sampled
            said += f" {known} gäller uppgifter som omfattar alla, utan urval; där är skillnaden känd."
        yield said
        if sampled:
            by_chance = f"ungefär {round(0.05 * sampled)}" if 0.05 * sampled >= 1 else "mindre än en"
            yield ("Många jämförelser görs samtidigt. Om det inte fanns någon verklig skillnad alls skulle ändå omkring 5 procent av dem, här"
                   f" {by_chance}, framstå som säkerställda av en slump. Enstaka utslag ska därför tolkas försiktigt.")
        if parts:
            yield (f"I {parts} jämförelser är det ena området en del av det andra (en kommun i sitt län, länet i riket). Värdena är då inte"
                   " oberoende av varandra och jämförelsen är ungefärlig.")
