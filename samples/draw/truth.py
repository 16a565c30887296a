"""The truth of a sample: what a reader of the page must find."""

from typing import Any

from samples.draw.story import Story

NAMES = ("clinic", "doctor", "destination", "forward_to", "report_destination", "patient_id", "patient_name")
SMALL = ("channel", "consent", "requester", "reply_fax")
BLOCKING = ("missing.", "invalid.", "unknown.destination", "uncertain.", "identity.", "patients.", "page.")


def truth_of(story: Story) -> dict[str, Any]:
    """Return what is expected of one order, from the parts that its pages said."""
    flags = _flags(story)
    return {
        "pages": sorted(story.pages),
        "status": _status(story, flags),
        "fields": {name: _field(story, name) for name in NAMES}
        | {name: _small(story, name) for name in SMALL},
        "examinations": [_examination(story, index) for index in range(_said_count(story))],
        "wants": list(story.wants) if "wants" in story.said or "report" in story.said else None,
        "urgent": story.urgent and "urgent" in story.said,
        "needed_by": str(story.needed_by) if "needed_by" in story.said and story.needed_by else None,
        "flags": flags,
        "traps": sorted(story.traps),
    }


def _said_count(story: Story) -> int:
    return len(story.examinations) if "examinations" in story.said else 0


def _examination(story: Story, index: int) -> dict[str, Any]:
    one = story.examinations[index]
    day = one.date.isoformat() if one.date else None
    return {
        "description": one.description,
        "accept": list(dict.fromkeys((one.description, *one.accept))),
        "date": day,
        "date_accept": list(one.date_accept) or [day],
    }


def _value(value: str, *accept: str | None, **more: bool) -> dict[str, Any]:
    return {"value": value, "accept": list(dict.fromkeys((value, *accept))), **more}


def _field(story: Story, name: str) -> dict[str, Any] | None:
    if name not in story.said:
        return None
    if name == "doctor":
        initial = story.doctor.replace(" ", ". ", 1) if story.doctor[1:2] == " " else story.doctor
        none = [None] if story.title.startswith(("leg. ", "skade")) else []
        return _value(story.doctor, initial, *none, *story.also.get(name, ()))
    if name == "patient_id":
        return _identity(story)
    if name == "patient_name":
        return _value(story.patient, *story.also.get(name, ()))
    place = getattr(story, name)
    if not place.sure:
        return _value(place.value, any=True)
    ours = (
        (place.hospital.name if place.hospital else place.value,)
        if name == "destination" and story.to_us
        else ()
    )
    return _value(place.value, *place.accept, *ours)


def _identity(story: Story) -> dict[str, Any]:
    one = story.identity
    if one.kind == "reserve":
        return _value(one.value, f"{one.value[:8]}-{one.value[8:]}")
    if one.kind == "invalid" or "patients.mixed" in story.flags:
        return _value(one.value, *one.accept, any=True)
    return _value(one.value, *one.accept)


def _small(story: Story, name: str) -> dict[str, Any] | None:
    if name == "requester":
        return _value(story.clinic.requester, None, any=True) if "clinic" in story.said else None
    if name not in story.said:
        return None
    value = str(getattr(story, name))
    if name == "channel" and value == "iep":
        return _value("iep", None)
    if name == "reply_fax" or value == "given":  # "consent is given" does not say how
        return _value(value, any=True)
    return _value(value) if value else None


def _flags(story: Story) -> list[str]:
    """List the flags that the order must carry."""
    found = [
        f"missing.{flag}"
        for flag, name in (
            ("clinic", "clinic"),
            ("doctor", "doctor"),
            ("destination", "destination"),
            ("patient", "patient_id"),
            ("examination", "examinations"),
        )
        if name not in story.said
    ]
    if "destination" in story.said:
        if not story.destination.sure:
            found.append("uncertain.destination")
        elif not story.destination.known:
            found.append("unknown.destination")
    if story.fault in ("invalid.patient_id", "identity.test") and "patient_id" in story.said:
        found.append(story.fault)
    if story.fault == "invalid.date" and "examinations" in story.said:
        found.append(story.fault)
    if story.fault == "identity.protected" and "patient_name" in story.said:
        found.append(story.fault)
    return sorted({*found, *story.flags})


def _status(story: Story, flags: list[str]) -> str:
    """Say whether the order shall be queued; `any` where the page itself leaves room for doubt."""
    if any(flag.startswith(BLOCKING) for flag in flags) or story.identity.kind == "reserve":
        return "review"
    unsure = not story.identity.sure or story.fault == "missing.date"
    titled = story.title.startswith(("leg. ", "skade"))  # a therapist orders: is that a doctor?
    return "any" if unsure or titled else "queued"
