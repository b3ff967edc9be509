#!/usr/bin/env python3
"""Draws docs/house.svg: the modules of the package, what each knows, and which it may use.

The arrows are those of Package.swift, the words those of the table in docs/architecture.md. An arrow that follows from others is left
out. With --check nothing is written, and a drawing that is no longer true fails.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "docs" / "house.svg"

WIDTH, BOX, HEIGHT, GAP = 1340, 310, 96, 46
INK, LINE, PAPER = "#14303c", "#5d8291", "#ffffff"
FILLS = {"takar": "#fbe3c0", "Presentation": "#dcecf1", "Workflows": "#dcecf1"}


def table():
    """By module: what it may use and what it knows."""
    rows = {}
    for line in (ROOT / "docs" / "architecture.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 5 and cells[0].startswith("`"):
            rows[cells[0].strip("`")] = cells[3].replace("`", "")
    return rows


def package(modules):
    """By module: the modules it depends on, as Package.swift declares them."""
    text = (ROOT / "Package.swift").read_text()
    arrows = {}
    for target in re.split(r"\.(?:executableTarget|target|testTarget|systemLibrary)\(", text)[1:]:
        name = re.search(r'name: "(\w+)"', target)
        listed = re.search(r"dependencies: \[(.*?)\]", target, re.S)
        if name and name.group(1) in modules:
            words = re.sub(r"\.product\(.*?\)", "", listed.group(1)) if listed else ""
            arrows[name.group(1)] = {word for word in re.findall(r'"(\w+)"', words) if word in modules}
    return arrows


def reachable(arrows, start):
    found, waiting = set(), list(arrows[start])
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += arrows[module]
    return found


def reduced(arrows):
    """Without the arrows that follow from others."""
    return {
        module: {other for other in uses if not any(other in reachable(arrows, third) for third in uses if third != other)}
        for module, uses in arrows.items()
    }


def layers(arrows):
    """The modules row by row, those that use nothing last; each as low as what it uses allows."""
    depth = {}

    def of(module):
        if module not in depth:
            depth[module] = 1 + max((of(other) for other in arrows[module]), default=-1)
        return depth[module]

    for module in arrows:
        of(module)
    rows = [[] for _ in range(max(depth.values()) + 1)]
    for module in arrows:
        rows[depth[module]].append(module)
    return rows[::-1]


def wrapped(text, width):
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def draw():
    words = table()
    arrows = package(words)
    rows = layers(arrows)
    shown = reduced(arrows)
    level = {module: number for number, row in enumerate(rows) for module in row}
    places, boxes = {}, []
    # From the bottom up, since a box that arrows pass by stands above what it uses, out of their way.
    for number, row in reversed(list(enumerate(rows))):
        space = (WIDTH - BOX * len(row)) / (len(row) + 1)
        passed = any(level[module] < number < level[other] for module, uses in shown.items() for other in uses)
        for position, module in enumerate(row):
            x = space + position * (BOX + space)
            if passed and len(row) == 1 and len(shown[module]) == 1:
                x = places[next(iter(shown[module]))][0]
            places[module] = (x, GAP / 2 + number * (HEIGHT + GAP))
    lines = []
    for module, uses in sorted(shown.items()):
        for other in sorted(uses):
            (x, y), (to, below) = places[module], places[other]
            start, end, middle = x + BOX / 2, to + BOX / 2, (y + HEIGHT + below) / 2
            lines.append(
                f'<path d="M{start:.0f} {y + HEIGHT:.0f} C{start:.0f} {middle:.0f} {end:.0f} {middle:.0f} {end:.0f} {below - 7:.0f}" '
                f'fill="none" stroke="{LINE}" stroke-width="1.6" marker-end="url(#arrow)"/>')
    for module, (x, y) in sorted(places.items()):
        boxes.append(f'<rect x="{x:.0f}" y="{y:.0f}" width="{BOX}" height="{HEIGHT}" rx="9" fill="{FILLS.get(module, "#eef4ee")}" stroke="{LINE}"/>')
        boxes.append(f'<text x="{x + BOX / 2:.0f}" y="{y + 22:.0f}" text-anchor="middle" font-size="16" font-weight="600">{module}</text>')
        for number, line in enumerate(wrapped(words[module], 44)[:4]):
            boxes.append(f'<text x="{x + BOX / 2:.0f}" y="{y + 40 + 15 * number:.0f}" text-anchor="middle" font-size="11.5">{escaped(line)}</text>')
    height = GAP + len(rows) * (HEIGHT + GAP) - GAP
    listed = "; ".join(f"{module} uses {', '.join(sorted(uses))}" for module, uses in sorted(shown.items()) if uses)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="system-ui, sans-serif" fill="{INK}">',
        f"<title>The modules of Takar: {escaped(listed)}</title>",
        f'<defs><marker id="arrow" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{LINE}"/></marker></defs>',
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        *lines, *boxes, "</svg>", ""])


if __name__ == "__main__":
    drawing = draw()
    if "--check" in sys.argv:
        if not DRAWING.exists() or DRAWING.read_text() != drawing:
            sys.exit("docs/house.svg no longer shows the house; run Scripts/house.py")
    else:
        DRAWING.write_text(drawing)
