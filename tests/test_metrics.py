"""What Prometheus is told of a run."""

import re
import stat

import pytest

from intake.metrics import write_metrics
from intake.office import open_office
from intake.summary import SourceCount, Summary
from models.transmission import TransmissionState
from tests.commands import intake
from tests.desks import Desk
from tests.orders import an_order

LINE = re.compile(r'[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\.)*"(,[a-z]+="(?:[^"\\\n]|\\.)*")*\})? [-+.e0-9]+')


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    (desk.data / "intake.toml").write_text('[run]\nmetrics_file = "intake.prom"\n', encoding="utf-8")
    desk.office = open_office(desk.data)
    return desk


def a_summary():
    summary = Summary(sources=[SourceCount(name='folder /srv/"fax"\\in\nbox')], seconds=12.5)
    summary.sources[0].count("taken")
    summary.add(TransmissionState.REVIEW, 3, 1, 1)
    return summary


def written(desk):
    return (desk.data / "intake.prom").read_text(encoding="utf-8").splitlines()


def test_every_line_is_a_figure_that_prometheus_reads(desk):
    desk.receive()
    write_metrics(desk.office, a_summary())
    assert [line for line in written(desk) if not LINE.fullmatch(line)] == []
    assert "intake_run_duration_seconds 12.5" in written(desk)
    assert 'intake_run_orders{state="review"} 1' in written(desk)
    assert 'intake_source_files{source="folder /srv/\\"fax\\"\\\\in\\nbox",outcome="taken"} 1' in written(
        desk
    )
    assert any(line.startswith("intake_oldest_order_timestamp_seconds") for line in written(desk))


def test_no_value_of_an_order_stands_in_it(desk):
    order = an_order()
    desk.receive(order)
    write_metrics(desk.office, a_summary())
    text = "\n".join(written(desk))
    values = [field.value for field in order.fields.values() if field and field.value]
    assert values and [value for value in values if value in text] == []


def test_a_reader_of_another_account_finds_it_whole(desk):
    for _ in range(2):
        write_metrics(desk.office, a_summary())
    assert stat.S_IMODE((desk.data / "intake.prom").stat().st_mode) == 0o644
    assert list(desk.data.glob(".intake.prom*")) == []


def test_a_file_that_cannot_be_written_is_a_remark(desk, tmp_path):
    (desk.data / "intake.toml").write_text(f'[run]\nmetrics_file = "{tmp_path}/none/x.prom"\n')
    summary = a_summary()
    write_metrics(open_office(desk.data), summary)
    assert [one for one in summary.remarks if "run.metrics_file" in one and "No such file" in one]


def test_without_the_setting_nothing_is_written(tmp_path):
    desk = Desk(tmp_path)
    write_metrics(desk.office, a_summary())
    assert not list(desk.data.rglob("*.prom"))


@pytest.mark.ocr
def test_a_run_writes_it(desk, tmp_path):
    (tmp_path / "inbox").mkdir()
    assert intake("--data", desk.data, "run", "--inbox", tmp_path / "inbox").code == 0
    assert any(line.startswith("intake_run_end_timestamp_seconds") for line in written(desk))
