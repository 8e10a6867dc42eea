#!/usr/bin/env python3
"""What people and programs do to a form before it comes back, one case each, with what must be told of it.

    check_returned_forms.py LINSEN FOLDER

Every case takes Leksand's filled-in form, changes it as somebody would, lets `linsen samla` read it and compares the faults that are told
with the ones expected: code and cell. A case without faults must give exactly the answers that were filled in. Those that LibreOffice saves
are skipped where it is not installed.
"""
import pathlib
import shutil
import subprocess
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidationList

from forms_report import faults_of, lay_out, linsen, write_forms
from outside import finish

import make_answers
import make_workbooks

KOMMUN = "2029"
NAME = "rok-2025-2029-leksand.xlsx"
FIRST = "1 Vuxna relation"


# What Excel writes in the place of a thread, for programs that only know notes.
THREAD = ("[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if "
          "the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ")
TEXT_BOX = """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff>
<xdr:row>21</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>25</xdr:row>
<xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/>
</xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>OBS barnen saknas</a:t></a:r></a:p><a:p><a:r><a:t>(påhittat)</a:t></a:r></a:p>
</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""

SAID_BESIDE = {"formular.kommentar", "formular.textruta", "formular.bild", "formular.sidhuvud"}
COMMENTS = {"commented_in_a_thread_that_is_lost": {(f"{FIRST}!B8", '"Osäker siffra (påhittat)"')},
            "written_in_a_foot": {(FIRST, '"OBS: preliminärt (påhittat)"')},
            "text_box": {(f"{FIRST}!B22", '"OBS barnen saknas (påhittat)"')},
            "commented": {(f"{FIRST}!B8", '"Här räknas även anhöriga (påhittat)"'), ("Aktiviteter!A2", '"Beslut i maj (påhittat)"')},
            "commented_beside_a_fault": {(f"{FIRST}!B8", '"Här räknas även anhöriga (påhittat)"')}}


def cases():
    """name → (what is done to a Form, the faults of the file: {(code, spot)})"""
    def case(function, *faults):
        found[function.__name__] = (function, set(faults))
        return function

    found = {}

    @lambda f: case(f)
    def as_it_is(form):
        pass

    @lambda f: case(f)
    def validation_pasted_over(form):
        for sheet in form.book:
            sheet.data_validations = DataValidationList()
            sheet.protection.sheet = False

    @lambda f: case(f, ("formular.text", f"{FIRST}!B8"), ("formular.negativt", f"{FIRST}!B9"), ("formular.decimaler", f"{FIRST}!C8"),
                    ("formular.text", f"{FIRST}!C9"))
    def anything_pasted_in(form):
        sheet = form.book[FIRST]
        sheet.data_validations = DataValidationList()
        sheet["B8"], sheet["B9"], sheet["C8"], sheet["C9"] = "många", -3, 1.5, "4"

    @lambda f: case(f)
    def sheet_renamed(form):  # the names are left pointing at a sheet that is gone
        form.book[FIRST].title = "Relation (ny)"

    @lambda f: case(f)
    def sheets_in_another_order(form):
        form.book.move_sheet(FIRST, 4)

    @lambda f: case(f)
    def names_lost(form):
        for name in [n for n in names_of(form.book) if n != "linsen_formular"]:
            del form.book.defined_names[name]

    @lambda f: case(f)
    def all_names_lost(form):
        for name in names_of(form.book):
            del form.book.defined_names[name]

    @lambda f: case(f)
    def rows_inserted_above(form):  # the names are left pointing at where the table was
        form.book[FIRST].insert_rows(5, 3)

    @lambda f: case(f)
    def empty_row_inserted_in_the_table(form):
        form.book[FIRST].insert_rows(10)
        name = form.book.defined_names["fraga_vuxna_relation"]
        name.attr_text = name.attr_text.replace("$13", "$14")

    @lambda f: case(f)
    def rows_moved_down_without_their_name(form):  # as openpyxl does it
        form.book["Aktiviteter"].insert_rows(8)

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!A10"))
    def row_added(form):
        sheet = form.book[FIRST]
        sheet.insert_rows(10)
        sheet["A10"], sheet["B10"] = "Kalle Karlsson (påhittad)", 1
        name = form.book.defined_names["fraga_vuxna_relation"]
        name.attr_text = name.attr_text.replace("$13", "$14")

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!A7"))
    def row_removed(form):
        form.book[FIRST].delete_rows(9)

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!B7"))
    def heading_changed(form):
        form.book[FIRST]["B7"] = "Tjejer"

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!D7"))
    def column_added(form):
        sheet = form.book[FIRST]
        sheet.insert_cols(4)
        sheet["D7"] = "Okänt"

    @lambda f: case(f, ("formular.struktur", ""))
    def sheet_removed(form):
        del form.book[FIRST]

    @lambda f: case(f, ("formular.struktur", "Kopia"))
    def sheet_copied(form):
        copy = form.book.copy_worksheet(form.book[FIRST])
        copy.title = "Kopia"
        del form.book.defined_names["fraga_vuxna_relation"]

    @lambda f: case(f, ("formular.struktur", f"{FIRST} (2)"))
    def sheet_copied_by_excel(form):  # which gives the copy a name of its own, on that sheet alone
        copy_sheet(form, FIRST)["B8"] = 99

    @lambda f: case(f, ("formular.struktur", "Aktiviteter (2)"))
    def activities_copied(form):
        copy_sheet(form, "Aktiviteter")

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!B7"))
    def headings_exchanged(form):
        sheet = form.book[FIRST]
        sheet["B7"], sheet["C7"] = sheet["C7"].value, sheet["B7"].value

    @lambda f: case(f, ("formular.struktur", "Aktiviteter!A6"))
    def headings_of_activities_exchanged(form):
        sheet = form.book["Aktiviteter"]
        sheet["A6"], sheet["B6"] = sheet["B6"].value, sheet["A6"].value

    @lambda f: case(f, *beyond(FIRST, "A14", "B14", "K3", "N8", "G8", "B13", "H8", "A4"))
    def written_beside_the_answers(form):
        sheet = form.book[FIRST]
        sheet["A14"], sheet["B14"], sheet["K3"], sheet["N8"] = "Kalle Karlsson (påhittad)", 1, 7, "osäkert"
        sheet["G8"], sheet["B13"], sheet["H8"], sheet["A4"] = "osäkert", 999, 777, "En annan fråga"

    @lambda f: case(f, *beyond("Aktiviteter", "A15", "B15", "C15"))
    def activity_added_below(form):
        sheet = form.book["Aktiviteter"]
        sheet["A15"], sheet["B15"], sheet["C15"] = sheet["A14"].value, "Kalle Karlssons aktivitet (påhittad)", "pågår"

    @lambda f: case(f, ("formular.utanfor", "Svar"), *beyond("Svar", *(f"A{row}" for row in range(1, 11))))
    def sheet_added(form):
        sheet = form.book.create_sheet("Svar")
        for row in range(1, 14):
            sheet.cell(row, 1).value = "Kalle Karlsson (påhittad)"

    @lambda f: case(f)
    def deadline_moved_since(form):
        for row in form.book["Instruktion"]["A1:A30"]:
            if str(row[0].value).startswith("Lämna det ifyllt"):
                row[0].value = "Lämna det ifyllt senast den 1 mars 2026."

    @lambda f: case(f)
    def commented(form):
        form.book[FIRST]["B8"].comment = Comment("Här räknas även\nanhöriga (påhittat)", "Falun")
        form.book["Aktiviteter"]["A2"].comment = Comment("Beslut i maj (påhittat)", "Falun")

    @lambda f: case(f, ("data.personnummer", f"{FIRST}!C9"))
    def personnummer_in_a_comment(form):
        form.book[FIRST]["C9"].comment = Comment("gäller 850709-9805", "Falun")

    @lambda f: case(f, ("formular.negativt", f"{FIRST}!B9"))
    def commented_beside_a_fault(form):
        form.book[FIRST]["B9"] = -3
        form.book[FIRST]["B8"].comment = Comment("Här räknas även anhöriga (påhittat)", "Falun")

    @lambda f: case(f)
    def commented_in_a_thread_that_is_lost(form):  # by a program that knows notes alone
        form.book[FIRST]["B8"].comment = Comment(THREAD + "Osäker siffra (påhittat)", "tc={1}")

    @lambda f: case(f)
    def written_in_a_foot(form):
        form.book[FIRST].oddFooter.left.text = "OBS: preliminärt (påhittat)"

    @lambda f: case(f, ("data.personnummer", FIRST))
    def personnummer_in_a_head(form):
        form.book[FIRST].oddHeader.center.text = "gäller 850709-9805"

    @lambda f: case(f, ("formular.fraga-tom", f"{FIRST}!B8"))
    def question_left_empty(form):
        for row in form.book[FIRST]["B8:F12"]:
            for cell in row:
                cell.value = None

    @lambda f: case(f, ("formular.sammanslaget", f"{FIRST}!B9"))
    def cells_merged(form):
        form.book[FIRST].merge_cells("A1:C1")
        form.book[FIRST].merge_cells("B9:C10")

    @lambda f: case(f, ("formular.sammanslaget", f"{FIRST}!A9"))
    def labels_merged(form):
        form.book[FIRST].merge_cells("A9:A10")

    @lambda f: case(f, ("formular.struktur", f"{FIRST}!A10"), ("formular.text", f"{FIRST}!B8"), ("formular.summa", f"{FIRST}!F9"))
    def a_row_renamed_beside_other_faults(form):
        sheet = form.book[FIRST]
        sheet["A10"], sheet["B8"], sheet["F9"] = "Annan (påhittad)", "ca 3", sheet["F9"].value + 3

    @lambda f: case(f, ("formular.delvis-okant", f"{FIRST}!C8"))
    def partly_unknown(form):
        form.book[FIRST]["C8"] = "-"

    @lambda f: case(f, ("formular.formel", f"{FIRST}!B8"))
    def formula_without_value(form):
        form.book[FIRST]["B8"] = "=3+4"

    @lambda f: case(f, ("data.personnummer", f"{FIRST}!H3"))
    def personnummer(form):
        form.book[FIRST]["H3"] = "gäller 850709-9805"

    @lambda f: case(f, ("data.personnummer", f"{FIRST}!H3"))
    def personnummer_as_a_number(form):
        form.book[FIRST]["H3"] = 198507099805

    @lambda f: case(f, ("data.personnummer", f"{FIRST}!H3"), ("data.personnummer", f"{FIRST}!B8"), ("data.personnummer", "Aktiviteter!D7"),
                    ("formular.negativt", f"{FIRST}!B9"), ("formular.status", "Aktiviteter!C7"), *beyond(FIRST, "H8"))
    def personnummer_beside_other_faults(form):
        sheet = form.book[FIRST]
        sheet["H3"], sheet["B8"], sheet["B9"], sheet["H8"] = "gäller 850709-9805", 8507099805, -3, "osäkert"
        sheet["H3"].comment = Comment("gäller 850709-9805", "Falun")
        form.book["Aktiviteter"]["C7"], form.book["Aktiviteter"]["D7"] = None, "850709-9805"

    @lambda f: case(f, ("data.personnummer", "blad 2"), ("formular.negativt", "blad 2!B9"))
    def personnummer_in_the_name_of_a_sheet(form):
        form.book[FIRST]["B9"] = -3
        form.book[FIRST].title = "850709-9805"

    @lambda f: case(f, ("formular.datum", "Aktiviteter!E7"), ("formular.status", "Aktiviteter!C7"),
                    ("formular.funktion", "Aktiviteter!D7"))
    def activities(form):
        sheet = form.book["Aktiviteter"]
        sheet["C7"], sheet["D7"], sheet["E7"] = None, "anna.andersson@exempel.se", "i maj"

    @lambda f: case(f, ("formular.fel-version", ""))
    def another_version(form):
        replace(form, "version 1", "version 2", "v1", "v2")

    @lambda f: case(f, ("formular.fel-ar", ""))
    def another_year(form):
        replace(form, "år 2025", "år 2024", ";2025;", ";2024;")

    @lambda f: case(f, ("formular.fel-formular", ""))
    def another_form(form):
        replace(form, "Formulär rok", "Formulär kvinnofrid", "rok;", "kvinnofrid;")

    @lambda f: case(f, ("formular.fel-kommun", ""))
    def the_form_of_another_kommun(form):
        replace(form, "kommun 2029 Leksand", "kommun 2062 Mora", "2029", "2062")

    @lambda f: case(f, ("formular.fel-kommun", f"{FIRST}!A3"))
    def a_sheet_of_another_kommun(form):
        form.book[FIRST]["A3"] = form.book[FIRST]["A3"].value.replace("2029 Leksand", "2062 Mora")

    @lambda f: case(f, ("formular.inget-formular", ""))
    def no_form(form):
        for name in list(form.book.sheetnames)[1:]:
            del form.book[name]
        form.book.active["A3"] = None
        for name in names_of(form.book):
            del form.book.defined_names[name]

    return found


def beyond(sheet, *cells):
    return [("formular.utanfor", f"{sheet}!{cell}") for cell in cells]


def copy_sheet(form, name):
    copy = form.book.copy_worksheet(form.book[name])
    copy.title = f"{name} (2)"
    for each in [n for n in names_of(form.book) if n.startswith("fraga_")]:
        refers_to = form.book.defined_names[each].attr_text
        if refers_to.startswith(f"'{name}'!") or refers_to.startswith(f"{name}!"):
            local = DefinedName(each, localSheetId=form.book.index(copy), attr_text=f"'{copy.title}'!{refers_to.split('!')[1]}")
            if hasattr(copy, "defined_names"):
                copy.defined_names.add(local)
            else:
                form.book.defined_names.append(local)
    return copy


def names_of(book):
    names = book.defined_names
    return [each.name for each in names.definedName] if hasattr(names, "definedName") else list(names)


def replace(form, printed, by, constant, by_constant):
    for sheet in form.book:
        value = sheet["A3"].value
        if isinstance(value, str):
            sheet["A3"] = value.replace(printed, by)
    name = form.book.defined_names["linsen_formular"]
    name.attr_text = name.attr_text.replace(constant, by_constant)


def filled(form_path):
    form = make_workbooks.Form(form_path)
    for question, counts in make_answers.answers("2025")[KOMMUN].items():
        form.fill(question, counts)
    form.fill_activities(make_answers.activities("2025")[KOMMUN])
    return form


def compiled(folder):
    """{question: {(category, sex): number}} of the kommun this year."""
    result = {}
    for question in make_answers.QUESTIONS:
        rows = [line.split(";") for line in (folder / "svar" / f"{question}.csv").read_text("utf-8").splitlines()]
        result[question] = {(row[5], row[4]): int(row[6]) for row in rows if row[0] == "2025" and row[1] == KOMMUN}
    return result


def judge(program, folder, name, wanted):
    _, answer = linsen(program, "samla", folder)
    told = {(code, spot) for _, code, spot in faults_of(answer)}
    faults = {each for each in wanted if each[0] != "formular.utanfor"}
    told |= {(each["kod"], each["plats"]) for each in answer["rapporter"][0]["diagnostik"] if each["kod"] == "formular.utanfor"}
    for each in sorted(told ^ wanted):
        yield f"{name}: {'not told' if each in wanted else 'told'}: {each}"
    for word in ("Karlsson", "exempel.se", "850709", "198507"):
        if word in str(answer):
            yield f"{name}: tells of a person ({word})"
    comments = {(each["plats"], each["text"].split(": ", 1)[1]) for each in answer["rapporter"][0]["diagnostik"]
                if each["kod"] in SAID_BESIDE}
    if comments != COMMENTS.get(name, set()):
        yield f"{name}: tells the comments {comments}"
    if not faults and compiled(folder) != make_answers.answers("2025")[KOMMUN]:
        yield f"{name}: is compiled to other answers than were filled in"
    for path in (folder / "atersanda").glob("*.xlsx"):
        for row in openpyxl.load_workbook(path)["Att rätta"].iter_rows(values_only=True):
            for word in ("kommunen", "mappen", "inkomna", "/"):
                yield from (f"{name}: is sent back with {text!r}" for text in row if word in str(text) and not str(text).startswith("Att rätta"))
    if faults and any(compiled(folder).values()):
        yield f"{name}: has faults, and is compiled all the same"


def in_folder(program, folder, name, workbooks, wanted):
    shutil.rmtree(folder / name, ignore_errors=True)
    lay_out(folder / name)
    for file, form in workbooks.items():
        form.save(folder / name / "inkomna" / file)
    return judge(program, folder / name, name, wanted)


def text_box(program, folder, form):
    """Written in a box on top of the cells, and beside a fault sent back too."""
    name = text_box.__name__
    for fault in (False, True):
        shutil.rmtree(folder / name, ignore_errors=True)
        lay_out(folder / name)
        if fault:
            form.book[FIRST]["B9"] = -3
        form.save(folder / NAME)
        number = form.book.sheetnames.index(FIRST) + 1
        sheet, relations = f"xl/worksheets/sheet{number}.xml", f"xl/worksheets/_rels/sheet{number}.xml.rels"
        with zipfile.ZipFile(folder / NAME) as old, zipfile.ZipFile(folder / name / "inkomna" / NAME, "w") as new:
            for entry in old.namelist():
                text = old.read(entry).decode()
                if entry == sheet:
                    text = text.replace("<tableParts", '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
                                                       'r:id="rId99"/><tableParts')
                if entry == relations:
                    text = text.replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
                                                            '2006/relationships/drawing" Target="/xl/drawings/drawing9.xml"/></Relationships>')
                new.writestr(entry, text)
            new.writestr("xl/drawings/drawing9.xml", TEXT_BOX)
        yield from judge(program, folder / name, name, {("formular.negativt", f"{FIRST}!B9")} if fault else set())
    row = [cell.value for cell in openpyxl.load_workbook(folder / name / "atersanda/rattelser-2029-leksand.xlsx")["Era kommentarer"][7]]
    if row[1:3] != [FIRST, "B22"] or "Ni har skrivit i en textruta" not in row[3]:
        yield f"{name}: is sent back as {row}"


def worked_out(folder, form, name):
    """The form's own controls, as LibreOffice works them out."""
    form.save(folder / NAME)
    subprocess.run([shutil.which("soffice"), f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "xlsx", "--outdir",
                    folder / name / "inkomna", folder / NAME], check=True, stdout=subprocess.DEVNULL, timeout=200)
    book = openpyxl.load_workbook(folder / name / "inkomna" / NAME, data_only=True)
    return {sheet: [[cell.value for cell in row] for row in book[sheet]["A8:G16"]] for sheet in book.sheetnames}


def controls(program, folder):
    """What the form itself says is what linsen samla would say."""
    if shutil.which("soffice") is None:
        return
    name = controls.__name__
    second, third = "2 Vuxna heder", "3 Vuxna insats"

    def judged(form, wanted, labels):
        shutil.rmtree(folder / name, ignore_errors=True)
        lay_out(folder / name)
        found = worked_out(folder, form, name)
        for (sheet, row), words in wanted.items():
            if found[sheet][row][6] != words:
                yield f"{name}: {sheet}, row {row + 8} says {found[sheet][row][6]!r}, not {words!r}"
        for (sheet, row), label in labels.items():
            if found[sheet][row][0] != label:
                yield f"{name}: {sheet} compares with {found[sheet][row][0]!r}, not {label!r}"

    same = {sheet: len(make_answers.QUESTIONS[question][2]) + 1 for sheet, question in ((second, "vuxna_heder"), (third, "vuxna_insats"))}
    form = filled(folder / "formular" / NAME)
    form.fill("vuxna_relation", None)
    yield from judged(form, {(FIRST, 0): "Kan inte besvaras", (second, same[second]): "Inget att jämföra med", (third, same[third]): "Stämmer"},
                      {(second, same[second]): f"Summa på bladet {FIRST}", (third, same[third]): f"Summa på bladet {second}"})
    _, answer = linsen(program, "samla", folder / name)
    told = {each["kod"] for each in answer["rapporter"][0]["diagnostik"]} - {"formular.ej-inkommet"}
    if told:
        yield f"{name}: told {told} of a question that cannot be answered"
    form.cell("vuxna_insats", "stödsamtal", "kvinnor").value += 1
    form.cell("vuxna_insats", "stödsamtal", "Totalt").value += 1
    yield from judged(form, {(third, same[third]): "Antalen skiljer sig, men ska vara lika"}, {})
    form = filled(folder / "formular" / NAME)
    for cell, value in {"B8": -1, "C8": 4, "D8": 0, "E8": 0, "F8": 3, "B9": 2.5, "C9": 0.5, "D9": 0, "E9": 0, "F9": 3}.items():
        form.book[FIRST][cell] = value
    whole = "Skriv hela tal som är minst 0"
    yield from judged(form, {(FIRST, 0): whole, (FIRST, 1): whole, (FIRST, 2): "Stämmer", (FIRST, 5): whole}, {})


def saved_by_libreoffice(program, folder, form):
    soffice = shutil.which("soffice")
    if soffice is None:
        return
    name = "saved_by_libreoffice"
    shutil.rmtree(folder / name, ignore_errors=True)
    lay_out(folder / name)
    form.save(folder / NAME)
    subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "xlsx", "--outdir",
                    folder / name / "inkomna", folder / NAME], check=True, stdout=subprocess.DEVNULL, timeout=200)
    yield from judge(program, folder / name, name, set())
    back = openpyxl.load_workbook(folder / name / "inkomna" / NAME)
    if not back[FIRST].protection.sheet or len(back[FIRST].data_validations.dataValidation) != 1:
        yield f"{name}: LibreOffice has taken protection or validation away, which io.md says that it does not"
    control = openpyxl.load_workbook(folder / name / "inkomna" / NAME, data_only=True)[FIRST]
    words = [control.cell(row, 7).value for row in range(8, 14)]
    if words != ["Stämmer"] * 6:
        yield f"{name}: the controls say {words} of a form that is filled in right"


def other_files(program, folder):
    """What else lies in the folder is told, and the same kommun twice."""
    name = "other_files"
    shutil.rmtree(folder / name, ignore_errors=True)
    lay_out(folder / name)
    inbox = folder / name / "inkomna"
    form = filled(folder / "formular" / NAME)
    form.save(inbox / NAME)
    form.save(inbox / "Leksand rättad.xlsx")
    for file in ("~$rok.xlsx", "svar.ods", "svar.xlsm", "läs mig.docx", "tom.xlsx"):
        (inbox / file).write_bytes(b"x" if file != "tom.xlsx" else b"")
    (inbox / "mapp").mkdir()
    _, answer = linsen(program, "samla", folder / name)
    told = sorted((pathlib.Path(each["fil"]).name, each["kod"]) for each in answer["rapporter"][0]["diagnostik"])
    wanted = sorted([(NAME, "formular.dubbel"), ("Leksand rättad.xlsx", "formular.dubbel"), ("~$rok.xlsx", "formular.oppen"),
                     ("svar.ods", "formular.annat-format"), ("svar.xlsm", "formular.annat-format"),
                     ("läs mig.docx", "formular.annan-fil"), ("mapp", "formular.annan-fil"), ("tom.xlsx", "data.xlsx-tom"),
                     *((file, "formular.kan-inte-lasas") for file in ("svar.ods", "svar.xlsm", "tom.xlsx")),
                     ("rapport.toml", "formular.ej-inkommet")])
    if told != wanted:
        yield f"{name}: told {told}"


def cannot_be_read(program, folder):
    """A kommun whose workbook is cut, locked, of another version or year, or no workbook has not failed to answer: it has a state of
    its own, and is sent what to do. Beside one that can be read such a file changes nothing but what is told."""
    name = "cannot_be_read"
    whole = filled(folder / "formular" / NAME)
    whole.save(folder / "hel.xlsx")
    older = filled(folder / "formular" / NAME)
    replace(older, "version 1", "version 2", "v1", "v2")
    older.save(folder / "fel-version.xlsx")
    cut = (folder / "hel.xlsx").read_bytes()[:5000]
    ways = {"cut": (NAME, cut, "data.xlsx-skadad"), "cut_copy": ("Leksand svar (1).xlsx", cut, "data.xlsx-skadad"),
            "locked": (NAME, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(4000), "data.xlsx-gammalt-format"),
            "version": ("svaret.xlsx", (folder / "fel-version.xlsx").read_bytes(), "formular.fel-version"),
            "ods": ("rok-2025-2029-leksand.ods", b"PK", "formular.annat-format"), "empty": (NAME, b"", "data.xlsx-tom"),
            "pdf": ("rok-2025-2029-leksand.pdf", b"%PDF-1.7", "formular.annat-format"),
            "csv": ("rok-2025-2029-leksand (1).csv", b"x", "formular.annat-format"),
            "genitive": ("Leksands kommun.xlsx", cut, "data.xlsx-skadad"),
            "cloud": (f".{NAME}.icloud", b"x", "formular.inte-hamtad"), "zeros": (NAME, bytes(30000), "formular.inte-hamtad")}
    for way, (file, content, code) in ways.items():
        for beside in (False, True):
            if beside and way in ("pdf", "csv"):
                code = "formular.annan-fil"  # a copy of what is in the workbook
            shutil.rmtree(folder / name, ignore_errors=True)
            lay_out(folder / name)
            (folder / name / "inkomna" / file).write_bytes(content)
            if beside:
                shutil.copy(folder / "hel.xlsx", folder / name / "inkomna" / "det rätta.xlsx")
            _, answer = linsen(program, "samla", folder / name)
            kommuner = {each["kod"]: each for each in answer["rapporter"][0]["kommuner"]}
            state, wanted = kommuner[KOMMUN]["lage"], "svarat" if beside else "kan inte läsas"
            told = {each["kod"] for each in answer["rapporter"][0]["diagnostik"]} - {"formular.ej-inkommet"}
            if state != wanted or told != ({code} if beside else {code, "formular.kan-inte-lasas"}):
                yield f"{name}: {way}, beside {beside}: {state}, told {told}"
            lines = (folder / name / "svar/svarslage.csv").read_text("utf-8").splitlines()
            if not beside and {line.split(";")[4] for line in lines if line.startswith(f"2025;{KOMMUN};")} != {wanted}:
                yield f"{name}: {way}: svarslage.csv does not say {wanted}"
            back = list((folder / name / "atersanda").glob("*.xlsx"))
            # The kommun can do nothing about what only has to be fetched.
            if [each.name for each in back] != ([] if beside or way in ("cloud", "zeros") else ["rattelser-2029-leksand.xlsx"]):
                yield f"{name}: {way}, beside {beside}: sends back {back}"
            elif back and not openpyxl.load_workbook(back[0])["Att rätta"]["E7"].value:
                yield f"{name}: {way}: does not say what to do"


def whose_it_is(program, folder):
    """One state a kommun, and a true one: a workbook that speaks of two kommuner is none of a kommun that has not answered."""
    name = "whose_it_is"
    leksand, mora = KOMMUN, "2062"
    def front_of_another(form):
        form.book["Instruktion"]["A3"] = form.book["Instruktion"]["A3"].value.replace("2029 Leksand", "2062 Mora")
    ways = {"front of another": (NAME, front_of_another, {leksand: "återsänt", mora: "oklart vems"}),
            "named after another": ("rok-2025-2062-mora.xlsx", lambda f: None, {leksand: "oklart vems", mora: "oklart vems"}),
            "named freely after another": ("Svar från Mora.xlsx", lambda f: None, {leksand: "oklart vems", mora: "oklart vems"}),
            "not asked": (NAME, lambda f: replace(f, "2029 Leksand", "1880 Örebro", "2029", "1880"), {leksand: "oklart vems"})}
    for way, (file, change, wanted) in ways.items():
        shutil.rmtree(folder / name, ignore_errors=True)
        lay_out(folder / name)
        form = filled(folder / "formular" / NAME)
        change(form)
        sheet = form.book[FIRST]
        sheet["B9"] = -3
        form.save(folder / name / "inkomna" / file)
        _, answer = linsen(program, "samla", folder / name)
        states = {each["kod"]: each["lage"] for each in answer["rapporter"][0]["kommuner"]}
        for kommun, state in states.items():
            if state != wanted.get(kommun, "ej inkommet"):
                yield f"{name}: {way}: {kommun} is {state}"
        lines = [line.split(";") for line in (folder / name / "svar/svarslage.csv").read_text("utf-8").splitlines()]
        if {line[4] for line in lines if line[0] == "2025" and line[1] in wanted} != set(wanted.values()):
            yield f"{name}: {way}: svarslage.csv says something else"
        if ("formular.negativt", f"{FIRST}!B9") not in {(code, spot) for _, code, spot in faults_of(answer)}:
            yield f"{name}: {way}: does not tell what else is wrong"
        back = [each.name for each in (folder / name / "atersanda").glob("*.xlsx")] if "återsänt" in wanted.values() else []
        if back != (["rattelser-2029-leksand.xlsx"] if "återsänt" in wanted.values() else []):
            yield f"{name}: {way}: sends back {back}"


def figures_of_others(program, folder):
    """Last year's figures and those of another kommun are remarked on; nothing is where there is hardly anything to tell."""
    for name, fault in (("figures_of_others", False), ("figures_of_others_with_a_fault", True)):
        yield from same_figures(program, folder, name, fault)


def same_figures(program, folder, name, fault):
    """With a fault elsewhere in the workbooks they are remarked on all the same."""
    shutil.rmtree(folder / name, ignore_errors=True)
    lay_out(folder / name)
    for path in sorted((folder / "formular").glob("*.xlsx")):
        code = path.name.split("-")[2]
        if code in make_answers.NOT_ANSWERED["2025"]:
            continue
        form = make_workbooks.Form(path)
        # Borlänge and Falun the same, Leksand last year's, Mora and Orsa almost nobody, the others their own.
        if code in ("2062", "2034"):
            answers = {question: {key: 0 for key in counts} for question, counts in make_answers.answers("2025")["2081"].items()}
        else:
            answers = make_answers.answers("2024" if code == KOMMUN else "2025")["2081" if code == "2080" else code]
        for question, counts in answers.items():
            form.fill(question, counts)
        form.fill_activities(make_answers.activities("2025")["2081"])
        if fault:
            form.book[FIRST]["B9"] = "ca 5"
        form.save(folder / name / "inkomna" / path.name)
    _, answer = linsen(program, "samla", folder / name)
    told = {(pathlib.Path(each["fil"]).name, each["kod"], each["allvar"]) for each in answer["rapporter"][0]["diagnostik"]
            if each["kod"].startswith("formular.samma-som")}
    if told != {(NAME, "formular.samma-som-forra", "upplysning"), ("rok-2025-2081-borlange.xlsx", "formular.samma-som-annan", "upplysning")}:
        yield f"{name}: told {told}"


def two_workbooks_are_sent_back(program, folder):
    """Each fault says in which workbook it is, and that there are two is said once."""
    name = "two_workbooks"
    shutil.rmtree(folder / name, ignore_errors=True)
    lay_out(folder / name)
    for file, value in ((NAME, -3), ("Leksand rättad.xlsx", 1.5)):
        form = filled(folder / "formular" / NAME)
        form.book[FIRST]["B9"] = value
        form.save(folder / name / "inkomna" / file)
    linsen(program, "samla", folder / name)
    sheet = openpyxl.load_workbook(folder / name / "atersanda/rattelser-2029-leksand.xlsx")["Att rätta"]
    rows = [row[1:4] for row in sheet.iter_rows(min_row=7, values_only=True)]
    if rows != [("–", "–", "–"), ("Leksand rättad.xlsx", FIRST, "B9"), (NAME, FIRST, "B9")]:
        yield f"{name}: sends back {rows}"


def numbers_as_texts(program, folder, form):
    """A number pasted from a text is told as what it is, whatever space parts its thousands."""
    sheet = form.book[FIRST]
    sheet.data_validations = DataValidationList()
    sheet["B8"], sheet["B9"], sheet["C8"] = "4", "1\u00a0234", "1 234"
    name = numbers_as_texts.__name__
    wanted = {("formular.text", f"{FIRST}!{cell}") for cell in ("B8", "B9", "C8")}
    # What they say is clear, so that the sums they make wrong are told in the same round.
    wanted |= {("formular.summa", f"{FIRST}!{cell}") for cell in ("F8", "F9")}
    wanted |= {("formular.samma-personer", f"{sheet}!{cell}") for cell in ("B8", "C8")
               for sheet in ("2 Vuxna heder", "3 Vuxna insats", "4 Vuxna skyddat boende")}
    yield from in_folder(program, folder, name, {NAME: form}, wanted)
    _, answer = linsen(program, "samla", folder / name)
    told = [each["text"] for report in answer["rapporter"] for each in report["diagnostik"] if each["kod"] == "formular.text"]
    if len(told) != 3 or not all("är ett tal som är lagrat som text" in each for each in told):
        yield f"numbers as texts are told as {told}"


def comments_are_sent_back(folder):
    book = openpyxl.load_workbook(folder / "commented_beside_a_fault/atersanda/rattelser-2029-leksand.xlsx")
    row = [cell.value for cell in book["Era kommentarer"][7]]
    if row[1:3] != [FIRST, "B8"] or "anhöriga" not in row[3]:
        yield f"comments are sent back as {row}"


def filled_in_where_it_lies(program, folder):
    """A form that somebody has filled in is not written over by an empty one, and then none is written."""
    name = "filled_in_where_it_lies"
    shutil.rmtree(folder / name, ignore_errors=True)
    forms = write_forms(program, folder / name)
    filled(forms[KOMMUN]).save(forms[KOMMUN])
    before = {path: path.read_bytes() for path in forms.values()}
    status, answer = linsen(program, "formular", folder / name / "rapport.toml")
    if status != 1 or faults_of(answer) != [(NAME, "formular.ifyllt", "")]:
        yield f"{name}: told {faults_of(answer)}"
    if before != {path: path.read_bytes() for path in (folder / name / "formular").iterdir()}:
        yield f"{name}: files have changed"


def beside_a_report(program, folder):
    """Neither forms nor answers are written where a report lies, or in what lies inside that folder."""
    name = "beside_a_report"
    for command in ("formular", "samla"):
        for target in ("klart", "klart/inuti", "ut/svar"):
            shutil.rmtree(folder / name, ignore_errors=True)
            lay_out(folder / name)
            (folder / name / "klart").mkdir()
            (folder / name / "klart/rok-2025.manifest.json").write_text("{}", "utf-8")
            _, answer = linsen(program, command, folder / name, "--ut", folder / name / target)
            told = {each["kod"] for each in answer["rapporter"][0]["diagnostik"] if each["allvar"] == "fel"}
            if told != {"formular.publicerat"} or (folder / name / target).is_dir() and list((folder / name / target).glob("*.xlsx")):
                yield f"{name}: {command} --ut {target}: told {told}"


def beside_published_files(program, folder):
    """Nor where a copy of one lies without its manifest, or the ledger."""
    name = "beside_published_files"
    report = lay_out(folder / name)
    report.write_text(report.read_text("utf-8") + '\n[skydd]\nliggare = "webb/liggare.jsonl"\n', "utf-8")
    for file, content, command, published in (
            ("kopia.pdf", b"%PDF-1.7\n<pdf:Producer>Linsen</pdf:Producer>", "formular", True), ("kopia.pdf", b"%PDF-1.7\n", "formular", False),
            ("liggare.jsonl", b"", "formular", True), ("liggare.jsonl", b"", "samla", True), ("annan.jsonl", b"", "formular", False)):
        shutil.rmtree(folder / name / "webb", ignore_errors=True)
        (folder / name / "webb").mkdir()
        (folder / name / "webb" / file).write_bytes(content)
        _, answer = linsen(program, command, report, "--ut", folder / name / "webb")
        told = {each["kod"] for each in answer["rapporter"][0]["diagnostik"] if each["allvar"] == "fel"}
        if told != ({"formular.publicerat"} if published else set()):
            yield f"{name}: {command} beside {file}: told {told}"


def main(program, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    form_path = write_forms(program, folder)[KOMMUN]
    faults = []
    found = cases()
    for name, (change, wanted) in found.items():
        form = filled(form_path)
        change(form)
        faults += in_folder(program, folder, name, {NAME: form}, wanted)
    faults += saved_by_libreoffice(program, folder, filled(form_path))
    faults += other_files(program, folder)
    faults += cannot_be_read(program, folder)
    faults += whose_it_is(program, folder)
    faults += figures_of_others(program, folder)
    faults += two_workbooks_are_sent_back(program, folder)
    faults += numbers_as_texts(program, folder, filled(form_path))
    faults += comments_are_sent_back(folder)
    faults += filled_in_where_it_lies(program, folder)
    faults += beside_a_report(program, folder)
    faults += beside_published_files(program, folder)
    faults += text_box(program, folder, filled(form_path))
    faults += controls(program, folder)
    finish(faults, f"{len(found) + 12} ways in which a form comes back")


if __name__ == "__main__":
    main(*sys.argv[1:])
