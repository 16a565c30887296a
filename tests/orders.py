"""Orders that tests start from; each test changes the one thing that it is about."""

from datetime import date
from typing import Any

from models.order import Evidence, Examination, Field, FieldName, Order

VALUES = {
    FieldName.CLINIC: ("Medicinmottagningen, Hallands sjukhus Varberg", "halland-varberg"),
    FieldName.DOCTOR: ("Anna Andersson", None),
    FieldName.DESTINATION: ("Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska", "vgr-su-s"),
    FieldName.PATIENT_ID: ("19580412-1712", None),
    FieldName.PATIENT_NAME: ("Eva Ek", None),
}
CT = ("CT torax", date(2024, 3, 2))
MR = ("MR knä höger", date(2024, 4, 3))


def an_order(examinations: Any = (CT,), **changes: Any) -> Order:
    """Return a complete order; `doctor=None` takes a field away, `doctor="Bo Berg"` changes it."""
    fields = {
        name: Field(value=value, raw=value, directory_id=place) for name, (value, place) in VALUES.items()
    }
    rest = {}
    for name, value in changes.items():
        if name not in set(FieldName):
            rest[name] = value
        elif value is None:
            fields.pop(FieldName(name), None)
        else:
            fields[FieldName(name)] = value if isinstance(value, Field) else Field(value=value, raw=value)
    done = tuple(
        Examination(description=text, date=day, evidence=Evidence(page=1, bbox=None, quote=text))
        for text, day in examinations
    )
    return Order(pages=(1,), fields=fields, examinations=done, **rest)
