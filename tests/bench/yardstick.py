#!/usr/bin/env python3
"""The yardstick report: one content in three forms, so that Linsen and its peers are timed on the same work.

    yardstick.py write DIR [SECTIONS [SEED]]  rapport.toml and what it names (Linsen; plugin mattstock), report.typ
                                            (Typst), report.html (WeasyPrint)
    yardstick.py typst DIR OUT.pdf          one cold run of the peer, PDF/UA-1 and PDF/A-2a together
    yardstick.py typst-warm DIR COUNT       CPU ms a report inside one process; the figures differ in every report
    yardstick.py weasyprint DIR OUT.pdf     one cold run of the peer, PDF/UA-1

A section has a heading, two paragraphs with a reference to its table, a list, a table of 16 rows x 5 columns by sex, and
every second one a chart of women and men by kommun with an alternative text; contents come first, page numbers in the
footer. 14 sections make about 14 pages (14 tables, 7 charts). All figures are made up. Linsen gets figures, not finished
tables: it reads, tabulates and checks them as in any report. Peers: `pip install typst weasyprint`; font: Lato (Debian:
fonts-lato).
"""
import base64
import json
import pathlib
import random
import sys
import time

KOMMUNER = ["Avesta", "Borlänge", "Falun", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen", "Mora", "Orsa",
            "Rättvik", "Smedjebacken", "Säter", "Vansbro", "Älvdalen", "Dalarna"]
TOPICS = ["Högt blodtryck", "Nedsatt psykiskt välbefinnande", "Daglig rökning", "Riskabla alkoholvanor", "Svår ensamhet",
          "Avstått från vård", "God självskattad hälsa", "Fysisk aktivitet", "Stillasittande", "Fetma", "Ekonomisk kris",
          "Lågt socialt deltagande", "Avsaknad av emotionellt stöd", "Tandhälsa"]
FIRST = ("Andelen är {k} procent bland kvinnor och {m} procent bland män i länet. Skillnaden mellan kommunerna är större än "
         "skillnaden mellan könen, och i de minsta kommunerna är underlaget så litet att enstaka svar påverkar resultatet. "
         "Uppgifterna är påhittade och vägs inte för bortfall.")
SECOND = ("Socialtjänstens förebyggande arbete riktar sig till hela befolkningen men behöver utformas efter olika gruppers "
          "förutsättningar. Jämställdhetsperspektivet innebär att skillnader mellan kvinnor och män, flickor och pojkar "
          "synliggörs och analyseras innan beslut fattas om insatser.")
POINTS = ["Påhittade uppgifter för mätning", "Avser personer 16–84 år", "Differens i procentenheter, kvinnor minus män"]
HEAD = ["Kommun", "Kvinnor", "Män", "Totalt", "Differens"]
WOMEN, MEN = "#8a4b08", "#1f6f5c"


def comma(x):
    return f"{x:.1f}".replace(".", ",").replace("-", "−")


def make(sections, seed=0):
    r, out = random.Random(20260301 + seed), []
    for i in range(sections):
        base, rows = r.uniform(8, 60), []
        for name in KOMMUNER:
            k, m = base + r.uniform(-6, 8), base + r.uniform(-8, 6)
            rows.append([name, round(k, 1), round(m, 1), round((k + m) / 2, 1), round(k - m, 1)])
        title = TOPICS[i % len(TOPICS)] + (f" {i // len(TOPICS) + 1}" if i >= len(TOPICS) else "")
        out.append({"title": title, "first": FIRST.format(k=comma(rows[-1][1]), m=comma(rows[-1][2])), "second": SECOND,
                    "points": POINTS, "head": HEAD, "rows": rows, "chart": i % 2 == 0,
                    "caption": f"{title}, andel i procent efter kommun och kön",
                    "alt": f"Kvinnor {comma(rows[-1][1])} procent, män {comma(rows[-1][2])} procent i Dalarna."})
    return out


def typst_source(data):
    o = ['#set document(title: "Måttstocken", date: datetime(year: 2026, month: 3, day: 1))',
         '#set text(lang: "sv", font: "Lato", size: 10pt, hyphenate: true)',
         '#set page(paper: "a4", margin: 25mm, header: [Måttstocken], '
         'footer: context [Sida #counter(page).display("1 (1)", both: true)])',
         '#set heading(numbering: "1.1")', "#set par(justify: false)", "#outline()", "#pagebreak()"]
    for i, s in enumerate(data):
        o += [f'= {s["title"]}', f'{s["first"]} Se @t{i}.', "", s["second"], ""] + [f"- {p}" for p in s["points"]] + [""]
        rows = ",\n".join(", ".join([f"[{r[0]}]"] + [f"[{comma(v)}]" for v in r[1:]]) for r in s["rows"])
        o.append(f'#figure(kind: table, supplement: [Tabell], caption: [{s["caption"]}], table(columns: (auto, 1fr, 1fr, 1fr, 1fr), '
                 'align: (left, right, right, right, right), stroke: (x: none, y: 0.4pt), '
                 f'table.header({", ".join(f"[{h}]" for h in HEAD)}),\n{rows})) <t{i}>')
        if s["chart"]:
            g = []
            for n, r in enumerate(s["rows"]):
                y, end = n * 9, 84 + max(r[1], r[2]) * 4
                g += [f"#place(dx: 0pt, dy: {y}pt, text(7pt)[{r[0]}])",
                      f'#place(dx: 80pt, dy: {y}pt, rect(width: {r[1] * 4:.1f}pt, height: 3.5pt, fill: rgb("{WOMEN}")))',
                      f'#place(dx: 80pt, dy: {y + 4}pt, rect(width: {r[2] * 4:.1f}pt, height: 3.5pt, fill: rgb("{MEN}")))',
                      f"#place(dx: {end:.1f}pt, dy: {y}pt, text(6pt)[{comma(r[1])} | {comma(r[2])}])"]
            o.append(f'#figure(kind: image, supplement: [Diagram], alt: "{s["alt"]}", caption: [{s["title"]} bland kvinnor och män], '
                     "block(width: 100%, height: 150pt)[\n" + "\n".join(g) + "\n])")
    return "\n".join(o) + "\n"


def html_source(data):
    o = ['<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Måttstocken</title><style>@page{size:A4;margin:25mm;'
         '@top-left{content:"Måttstocken"}@bottom-right{content:"Sida " counter(page) " (" counter(pages) ")"}}'
         "body{font:10pt Lato;hyphens:auto}table{border-collapse:collapse;width:100%}td,th{border-top:.4pt solid #000;"
         "border-bottom:.4pt solid #000;padding:3pt;text-align:right}td:first-child,th:first-child{text-align:left}"
         'nav a::after{content:leader(".") target-counter(attr(href),page)}nav{break-after:page}figure{margin:8pt 0}</style></head>'
         "<body><nav><h1>Innehåll</h1><ul>"]
    o += [f'<li><a href="#s{i}">{s["title"]}</a></li>' for i, s in enumerate(data)] + ["</ul></nav>"]
    for i, s in enumerate(data):
        body = "".join(f'<tr><th scope="row">{r[0]}</th>' + "".join(f"<td>{comma(v)}</td>" for v in r[1:]) + "</tr>" for r in s["rows"])
        o.append(f'<h1 id="s{i}">{i + 1} {s["title"]}</h1><p>{s["first"]} Se <a href="#t{i}">tabell {i + 1}</a>.</p><p>{s["second"]}</p>'
                 f'<ul>{"".join(f"<li>{p}</li>" for p in s["points"])}</ul><table id="t{i}"><caption>Tabell {i + 1}. {s["caption"]}'
                 f'</caption><thead><tr>{"".join(f"<th scope=col>{h}</th>" for h in HEAD)}</tr></thead><tbody>{body}</tbody></table>')
        if s["chart"]:
            g = []
            for n, r in enumerate(s["rows"]):
                y, end = n * 9, 84 + max(r[1], r[2]) * 4
                g += [f'<text x="0" y="{y + 7}" font-size="7">{r[0]}</text>',
                      f'<rect x="80" y="{y}" width="{r[1] * 4:.1f}" height="3.5" fill="{WOMEN}"/>',
                      f'<rect x="80" y="{y + 4}" width="{r[2] * 4:.1f}" height="3.5" fill="{MEN}"/>',
                      f'<text x="{end:.1f}" y="{y + 6}" font-size="6">{comma(r[1])} | {comma(r[2])}</text>']
            svg = '<svg xmlns="http://www.w3.org/2000/svg" width="455pt" height="150pt" viewBox="0 0 455 150">' + "".join(g) + "</svg>"
            o.append(f'<figure><img alt="{s["alt"]}" src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">'
                     f'<figcaption>Diagram {i // 2 + 1}. {s["title"]} bland kvinnor och män</figcaption></figure>')
    return "\n".join(o) + "</body></html>\n"


REPORT = """rapport = "mattstock"
titel = "Måttstocken"
period = "2026"
datum = 2026-03-01
avsandare = "Linsen"
id = "mattstock"
pahittade = true

[[data]]
namn = "enkat"
fil = "enkat.csv"
slag = "matt"
enhet = "procent"
skydd = "publicerade"
kalla = "Påhittade uppgifter"
kolumner = { kommun = "Kommun", kon = "Kön", indikator = "Fråga", varde = "Andel" }
"""


def linsen_template(data):
    def quoted(text):
        return json.dumps(text, ensure_ascii=False)
    o = []
    for s in data:
        o += ["[[avsnitt]]", f'rubrik = {quoted(s["title"])}', f'forst = {quoted(s["first"])}', f'sedan = {quoted(s["second"])}',
              f'punkter = [{", ".join(quoted(p) for p in s["points"])}]', f'tabell = {quoted(s["caption"])}',
              f'diagram = {"true" if s["chart"] else "false"}', ""]
    return "\n".join(o)


def linsen_rows(data):
    o = ["Fråga;Kommun;Kön;Andel"]
    for s in data:
        for name, *figures in s["rows"]:
            o += [f'{s["title"]};{name};{sex};{comma(figure)}' for sex, figure in zip(("Kvinnor", "Män", "Totalt"), figures)]
    return "\n".join(o) + "\n"


def write(folder, data):
    templates = folder / "mallar" / "mattstock"
    templates.mkdir(parents=True, exist_ok=True)
    (folder / "rapport.toml").write_text(REPORT, encoding="utf-8")
    (folder / "enkat.csv").write_text(linsen_rows(data), encoding="utf-8")
    (templates / "standard.toml").write_text(linsen_template(data), encoding="utf-8")
    (folder / "report.typ").write_text(typst_source(data), encoding="utf-8")
    (folder / "report.html").write_text(html_source(data), encoding="utf-8")


def main(argv):
    if len(argv) < 3:
        sys.exit(__doc__)
    folder = pathlib.Path(argv[2])
    if argv[1] == "write":
        write(folder, make(int(argv[3]) if len(argv) > 3 else 14, int(argv[4]) if len(argv) > 4 else 0))
    elif argv[1] == "typst":
        import typst
        pathlib.Path(argv[3]).write_bytes(typst.compile(folder / "report.typ", pdf_standards=["ua-1", "a-2a"]))
    elif argv[1] == "typst-warm":
        import typst
        source, compiler, spent = folder / "warm.typ", None, []
        for seed in range(1, int(argv[3]) + 2):
            source.write_text(typst_source(make(14, seed)), encoding="utf-8")
            compiler = compiler or typst.Compiler(source)
            start = time.process_time()
            compiler.compile(pdf_standards=["ua-1", "a-2a"])
            spent.append(time.process_time() - start)
        spent = sorted(spent[1:])                                  # the first one reads the fonts
        print(f"typst {typst.__version__ if hasattr(typst, '__version__') else ''} warm: {spent[len(spent) // 2] * 1e3:.1f} ms CPU a report (median of {len(spent)})")
    elif argv[1] == "weasyprint":
        import weasyprint
        weasyprint.HTML(str(folder / "report.html")).write_pdf(argv[3], pdf_variant="pdf/ua-1")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv)
