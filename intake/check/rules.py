"""Decide what may go of an order, how and on what condition, by a site's rules."""

from collections.abc import Mapping, Sequence

from intake.check.facts import facts_of
from intake.check.ruling import Ruling, unique
from intake.check.steps import notes_of, steps_of
from intake.check.texts import texts
from models.decision import Because, Case, Decision, ExaminationCase, ExaminationDecision
from models.flag import Flag, flag
from models.site import Requirement, Rule, Site, holds


def decide(
    case: Case, site: Site, channel: str | None = None, names: Mapping[str, str] | None = None
) -> Decision:
    """Apply a site's rules to a case, from top to bottom, for each examination on its own.

    With `channel`, the steps and notes are those of that way of sending alone. `names` (receiver, doctor,
    clinic, signature, time) fill the notes, which have blanks for them otherwise.
    """
    rulings = [rule_on(case, examination, site) for examination in case.examinations]
    return Decision(
        outcome=overall([ruling.decided.outcome for ruling in rulings]),
        examinations=tuple(ruling.decided for ruling in rulings),
        channels=unique(way for ruling in rulings for way in ruling.decided.channels),
        requires=tuple(sorted({name for ruling in rulings for name in ruling.decided.requires})),
        invoice=any(ruling.invoice for ruling in rulings),
        document=unique(place for ruling in rulings for place in ruling.document),
        steps=steps_of(rulings, site, channel),
        notes=notes_of(rulings, site, channel, names or {}),
        flags=flags_of(rulings),
        because=reasons_of(rulings, site),
    )


def overall(outcomes: Sequence[str]) -> str:
    """Sum the examinations up. Of an order that names none, no rule can say anything."""
    if not outcomes:
        return "silent"
    return outcomes[0] if len(set(outcomes)) == 1 else "part"


def rule_on(case: Case, examination: ExaminationCase, site: Site) -> Ruling:
    """Find the first rule that decides one examination, and what it comes to."""
    facts = facts_of(case, examination, site)
    added: list[Rule] = []
    for rule in site.rules:
        if not holds(rule.when, facts):
            continue
        if rule.outcome != "continue":
            return apply(rule, tuple(added), examination, facts, site)
        added.append(rule)
    return Ruling(
        examination=examination,
        decided=ExaminationDecision(outcome="silent", images=False, report=False, reason=texts()["no_rule"]),
        rule=None,
        added=tuple(added),
        unmet=(),
        facts=facts,
        waits=False,
    )


def apply(
    rule: Rule, added: tuple[Rule, ...], examination: ExaminationCase, facts: Mapping[str, str], site: Site
) -> Ruling:
    """Work out one examination's decision from the rule that decides it."""
    images, report = what_goes(rule, added, facts)
    unmet = unmet_requirements(rule, facts, site)
    waits = any(requirement.waits for requirement in unmet)
    channels = () if waits else open_channels(rule, facts, site)
    outcome, reason = settle(rule, unmet, sends=images or report, reaches=waits or bool(channels))
    asks = outcome == "ask"
    goes = (asks and not waits) or outcome == "release"
    decided = ExaminationDecision(
        outcome=outcome,
        images=images and goes,
        report=report and goes,
        rule=rule.id,
        version=rule.version,
        channels=channels if goes or outcome == "elsewhere" else (),
        requires=tuple(sorted({requirement.name for requirement in unmet})) if asks else (),
        reason=reason,
    )
    return Ruling(
        examination=examination,
        decided=decided,
        rule=rule,
        added=added,
        unmet=unmet if asks else (),
        facts=facts,
        waits=waits,
    )


def what_goes(rule: Rule, added: tuple[Rule, ...], facts: Mapping[str, str]) -> tuple[bool, bool]:
    """Tell whether images and report may go: allowed, wanted, and withheld by no rule on the way."""
    withheld = {thing for other in added for thing in other.withholds}
    images = rule.images and facts["wants"] != "report" and "images" not in withheld
    report = rule.report and facts["wants"] != "images" and "report" not in withheld
    return images, report


def settle(rule: Rule, unmet: tuple[Requirement, ...], *, sends: bool, reaches: bool) -> tuple[str, str]:
    """Return the outcome and its reason: a rule that would release asks while something is not met.

    It is silent where nothing that is wanted may go, or no channel leads there.
    """
    if rule.outcome not in ("release", "ask"):
        return rule.outcome, rule.message
    if not sends:
        return "silent", texts()["nothing_left"]
    if not reaches:
        return "silent", texts()["no_channel"]
    if unmet:
        return "ask", " ".join(requirement.text for requirement in unmet)
    return "release", ""


def unmet_requirements(rule: Rule, facts: Mapping[str, str], site: Site) -> tuple[Requirement, ...]:
    """Return what a rule requires in this case and nobody has met."""
    requirements = (site.requirements[name] for name in rule.requires)
    return tuple(one for one in requirements if holds(one.asked, facts) and not holds(one.met, facts))


def open_channels(rule: Rule, facts: Mapping[str, str], site: Site) -> tuple[str, ...]:
    """Return a rule's channels that are open in this case, in the rule's order of preference."""
    conditions = site.channel_conditions
    return tuple(channel for channel in rule.channels if holds(conditions.get(channel, {}), facts))


def flags_of(rulings: Sequence[Ruling]) -> tuple[Flag, ...]:
    """Say what a clerk must know: what is asked, refused or not said, each once."""
    flags: list[Flag] = []
    for ruling in rulings:
        flags += [flag("policy.notice", rule.message) for rule in ruling.added]
        outcome = ruling.decided.outcome
        if outcome == "ask":
            flags += [flag("policy.ask", requirement.text) for requirement in ruling.unmet]
        elif outcome != "release":
            flags.append(flag(f"policy.{outcome}", ruling.decided.reason))
    if len({ruling.decided.outcome for ruling in rulings}) > 1:
        flags.append(flag("policy.part", texts()["part"]))
    return unique(flags)


def reasons_of(rulings: Sequence[Ruling], site: Site) -> tuple[Because, ...]:
    """List the sentences that the decision rests on, the deciding rules' before those that only added."""
    deciding = [ruling.rule for ruling in rulings if ruling.rule]
    adding = [rule for ruling in rulings for rule in ruling.added]
    return unique(
        Because(rule=rule.id, source=site.source, heading=sentence.heading, quote=sentence.quote)
        for rule in (*deciding, *adding)
        for sentence in rule.sentences
    )
