"""A register that was kept by hand is taken in whole: nothing twice, nothing dropped."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.errors import InputError
from intake.register.importing import read_rows
from intake.register.table import read_table
from tests.registers import PATIENT, SEED, SHORT_PATIENT, a_register, a_register_line, add_order

OTHER = SEED.replace("CT torax", "MR hjärna")
DIGITS = PATIENT.replace("-", "")
OTHER_PATIENT = "19121212-1212"


@pytest.fixture
def register(tmp_path):
    with a_register(tmp_path) as opened:
        yield opened


def bring(register, tmp_path, content, name="gammal.csv"):
    """Import a file with this content."""
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return register.import_lines(file, "abc123")


def test_lines_are_taken_in_with_their_patient(register, tmp_path):
    outcome = bring(register, tmp_path, f"patient_id;line\n{PATIENT};{SEED}\n{SHORT_PATIENT};{OTHER}\n")
    assert (outcome.rows, outcome.added, outcome.known, outcome.unreadable) == (2, 2, 0, ())
    first, second = register.list_entries()
    assert (first.line, first.patient_key, first.destination) == (
        SEED,
        DIGITS,
        "mediaenh SU/S",
    )
    assert (first.readable, first.order_id, first.row) == (True, None, 2)
    assert register.examinations_of([second])[second.id][0].description == "MR hjärna"
    assert len(register.search_register(PATIENT, "abc123")) == 2


# The same table as spreadsheets write it.
TABLE = f"patient_id;line\n{PATIENT};{SEED}\n{PATIENT};{OTHER}\n"
FORMS = {
    "CR LF": TABLE.replace("\n", "\r\n"),
    "CR": TABLE.replace("\n", "\r"),
    "no end of line": TABLE.rstrip(),
    "empty rows": TABLE.replace("\n", "\n;\n\n"),
    "tabs": TABLE.replace(";", "\t"),
    "commas, the line in quotes": f'patient_id,line\n{PATIENT},"{SEED}"\n{PATIENT},"{OTHER}"\n',
    "commas, the line as it is": f"patient_id,line\n{PATIENT},{SEED}\n{PATIENT},{OTHER}\n",
    "Swedish names": TABLE.replace("patient_id;line", "Personnummer;Exporterade bilder"),
    "no header": TABLE.removeprefix("patient_id;line\n"),
    "columns swapped": f"line;patient_id\n{SEED};{PATIENT}\n{OTHER};{PATIENT}\n",
    "a column too many": TABLE.replace("line\n", "line;anm\n").replace("7\n", "7;klar\n"),
    "byte order mark": TABLE.encode("utf-8-sig"),
    "Windows": TABLE.encode("cp1252"),
    "UTF-16": TABLE.encode("utf-16"),
}


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_a_table_is_read_as_any_spreadsheet_writes_it(register, tmp_path, content):
    outcome = bring(register, tmp_path, content)
    assert (outcome.rows, outcome.unreadable) == (2, ())
    assert [(entry.patient_key, entry.line) for entry in register.list_entries()] == [
        (DIGITS, SEED),
        (DIGITS, OTHER),
    ]


def test_parts_in_columns_of_their_own_make_a_line(register, tmp_path):
    content = (
        "Personnr;Datum;Kl;Undersökning;Us-datum;Hur;Utlåtande;Mottagare;fvb;Läkare;Klinik;Sign\n"
        f"{PATIENT};2015-01-29;09:00;CT torax;2015-01-01;länkas;faxas;mediaenh SU/S;toraxkliniken SU/S;"
        "dr Andersson;Medicinmott HSV;cjn217\n"
    )
    assert bring(register, tmp_path, content).unreadable == ()
    assert register.list_entries()[0].line == SEED


def test_parts_that_say_no_report_make_a_line_without_one(register, tmp_path):
    content = (
        "patient_id,at,examination,channel,report,destination\n"
        f"{PATIENT},2015-01-29 09:00,CT torax 2015-01-01,USB,nej,SU/S\n"
    )
    bring(register, tmp_path, content)
    assert (
        register.list_entries()[0].line
        == "2015-01-29 kl. 09:00: CT torax, 2015-01-01 skickas på USB till SU/S"
    )


# Rows that nobody can read: kept word for word, and listed with their number.
UNREADABLE = [
    f"{PATIENT};se pärm 4",
    f"{PATIENT};{SEED.replace('01-29', '02-30')}",
    f"{PATIENT};",
    "bara text",
    f'{PATIENT};"ett citattecken som aldrig stängs',
    f"{PATIENT};{'x' * 200_000}",
]


@pytest.mark.parametrize("row", UNREADABLE, ids=lambda row: row[:60])
def test_a_row_that_cannot_be_read_is_kept_and_listed(register, tmp_path, row):
    outcome = bring(register, tmp_path, f"patient_id;line\n{PATIENT};{SEED}\n{row}\n{PATIENT};{OTHER}\n")
    assert [number for number, _ in outcome.unreadable] == [3]
    assert outcome.added == 3
    kept = [entry for entry in register.list_entries() if not entry.readable]
    assert row.split(";", 1)[-1].strip('"') in kept[0].line or kept[0].line in row
    assert kept[0].problem


def test_a_line_without_patient_is_kept_and_says_so(register, tmp_path):
    bring(register, tmp_path, f"patient_id;line\n;{SEED}\n")
    assert register.list_entries()[0].problem == "the row names no patient"


def test_importing_again_adds_nothing(register, tmp_path):
    content = TABLE + f"{PATIENT};{SEED}\n{PATIENT};se pärm 4\n"
    assert bring(register, tmp_path, content).added == 4
    again = bring(register, tmp_path, content)
    assert (again.added, again.known) == (0, 4)
    assert len(register.list_entries()) == 4


def test_a_line_from_another_file_is_not_doubled(register, tmp_path):
    bring(register, tmp_path, TABLE)
    longer = bring(register, tmp_path, TABLE + f"{PATIENT};{OTHER.replace('SU/S', 'SU/M')}\n", "nyare.csv")
    assert (longer.added, longer.known) == (1, 2)


def test_a_line_that_the_program_wrote_is_not_doubled(register, tmp_path):
    entry = register.export(add_order(register), "abc123", a_register_line(), {})
    assert bring(register, tmp_path, f"patient_id;line\n{PATIENT};{entry.line}\n").added == 0


def test_the_same_line_of_two_patients_is_two_lines(register, tmp_path):
    assert (
        bring(register, tmp_path, f"patient_id;line\n{PATIENT};{SEED}\n{OTHER_PATIENT};{SEED}\n").added == 2
    )


def test_an_empty_file_adds_nothing(register, tmp_path):
    assert bring(register, tmp_path, "").rows == 0


def test_a_file_that_is_not_there_is_said_so(register, tmp_path):
    with pytest.raises(InputError, match=r"gammal\.csv"):
        register.import_lines(tmp_path / "gammal.csv", "abc123")


def test_signs_of_windows_alone_are_kept(register, tmp_path):
    bring(register, tmp_path, f"patient_id;line\n{PATIENT};{SEED} – kl 8…\n".encode("cp1252"))
    assert [entry.line for entry in register.list_entries()] == [f"{SEED} – kl 8…"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00", "an Excel workbook or a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel workbook"),
        (b"patient_id;line\n\0\0\0", "no text"),
    ],
)
def test_a_file_of_another_kind_adds_nothing(register, tmp_path, content, told):
    with pytest.raises(InputError, match=told):
        bring(register, tmp_path, content)
    assert not register.list_entries()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_into_rows(content):
    assert all(row.raw for row in read_table(content))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.from_regex(r"\d{8}-\d{4}", fullmatch=True), st.text(min_size=1)), max_size=8))
def test_no_row_is_dropped_whatever_its_line_holds(rows):
    rows = [(patient, text) for patient, text in rows if "\0" not in text]
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(("patient_id", "line"))
    writer.writerows(rows)
    found = {row.cells.get("patient") for row in read_table(table.getvalue().encode("utf-8", "replace"))}
    assert {patient for patient, _ in rows} <= found


def test_ten_thousand_lines_take_seconds(tmp_path):
    days = [SEED.replace("09:00", f"{hour:02}:{minute:02}") for hour in range(24) for minute in range(60)]
    rows = [f"{number:012};{days[number % len(days)]}" for number in range(10_000)]
    file = tmp_path / "gammal.csv"
    file.write_text("patient_id;line\n" + "\n".join(rows), encoding="utf-8")
    batch = read_rows(file)
    assert sum(row.line is not None for row in batch.rows) == 10_000


@pytest.mark.parametrize("patient", ["", "abc", "-", "123"])
def test_a_row_of_nobody_is_kept_and_listed(register, tmp_path, patient):
    outcome = bring(register, tmp_path, f"patient_id;line\n{patient};{SEED}\n")
    assert outcome.added == 1
    assert [number for number, _ in outcome.unreadable] == [2]


def test_a_reserve_number_is_an_identity(register, tmp_path):
    assert bring(register, tmp_path, f"patient_id;line\n19810829M071;{SEED}\n").unreadable == ()
