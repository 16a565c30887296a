"""What every order must state and this one does not."""

from collections.abc import Iterator

from intake.flags import raise_flag
from models.flag import Flag
from models.order import REQUIRED, FieldName, Order


def missing(order: Order) -> Iterator[Flag]:
    """Flag each thing that every order must state and this one does not.

    Source: Region Halland, "Annan klinik vill beställa bilder"; without patient and examinations it is
    no order at all.
    """
    for name in REQUIRED:
        if order.value(name) is None:
            yield raise_flag(f"missing.{name.value}", name.value)
    if order.value(FieldName.PATIENT_ID) is None:
        yield raise_flag("missing.patient", "patient_id")
    if not order.examinations:
        yield raise_flag("missing.examination", "examinations")
