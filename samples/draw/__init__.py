"""Draw order faxes and mails, each with its truth."""

from samples.draw.make import QUALITIES, Sample, make_order

__all__ = ["QUALITIES", "Sample", "make_order"]
