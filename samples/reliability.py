"""The reliability diagram: how often a value was right against how sure the program said it was."""

from collections.abc import Sequence
from itertools import pairwise

from samples.score import Scored

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
SIDE, MARGIN = 320, 46


def bins(orders: Sequence[Scored]) -> list[tuple[float, float, int, float, float]]:
    """Return (low, high, values, mean stated confidence, share right) of each step that holds values."""
    pairs = [(confidence, right) for order in orders for _, confidence, right in order.confidences]
    found = []
    for low, high in pairwise(EDGES):
        inside = [(confidence, right) for confidence, right in pairs if low <= confidence < high]
        if inside:
            stated = sum(confidence for confidence, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            found.append((low, min(high, 1.0), len(inside), stated, share))
    return found


def draw_diagram(orders: Sequence[Scored]) -> str:
    """Draw the diagram as SVG: on the diagonal the program is as sure as it is right."""
    found = bins(orders)
    total = sum(count for _, _, count, _, _ in found) or 1
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE + 2 * MARGIN}" height="{SIDE + 2 * MARGIN}" '
        'font-family="sans-serif" font-size="11">',
        f"<title>Stated confidence against share right, {total} values</title>",
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>',
        f'<path d="M{_x(0)} {_y(0)} L{_x(1)} {_y(1)}" stroke="#bbb" stroke-dasharray="4"/>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<text x="{_x(tick)}" y="{_y(0) + 16}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{_x(0) - 6}" y="{_y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    for _, _, count, stated, share in found:
        radius = 3 + 14 * (count / total) ** 0.5
        parts.append(
            f'<circle cx="{_x(stated)}" cy="{_y(share)}" r="{radius:.1f}" fill="#2a6" fill-opacity="0.6">'
            f"<title>{count} values: stated {stated:.3f}, right {share:.3f}</title></circle>"
        )
    parts.append(f'<text x="{_x(0.5)}" y="{_y(0) + 34}" text-anchor="middle">stated confidence</text>')
    turned = f"rotate(-90 14 {_y(0.5)})"
    parts.append(
        f'<text x="14" y="{_y(0.5)}" text-anchor="middle" transform="{turned}">share right</text></svg>'
    )
    return "\n".join(parts) + "\n"


def _x(value: float) -> float:
    return round(MARGIN + SIDE * value, 1)


def _y(value: float) -> float:
    return round(MARGIN + SIDE * (1 - value), 1)
