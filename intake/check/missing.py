"""What every order must state and this one does not."""

from collections.abc import Iterator

from intake.flags import raise_flag
from models.flag import Flag
from models.order import REQUIRED, FieldName, Order


def missing(order: Order) -> Iterator[Flag]:
    """Flag each thing that every order must state and this one does not.

    Source: Region Halland, "Annan klinik vill beställa bilder"; without patient and examinations it is
    no order at all. What stands there and could not be read (`uncertain`, and no value) is not missing.
    """
    unread = {flag.field for flag in order.flags if flag.code == f"uncertain.{flag.field}"}
    for name in REQUIRED:
        if order.value(name) is None and name.value not in unread:
            yield raise_flag(f"missing.{name.value}", name.value)
    if order.value(FieldName.PATIENT_ID) is None and "patient_id" not in unread:
        yield raise_flag("missing.patient", "patient_id")
    if not order.examinations and "examinations" not in unread:
        yield raise_flag("missing.examination", "examinations")
