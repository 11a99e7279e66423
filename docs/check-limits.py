#!/usr/bin/env python3
"""Checks again what a report says follows from assumptions:  acta check FOLDER --format json | docs/check-limits.py"""
import json, sys
from fractions import Fraction
from math import ceil

def least(programme, objective, proof):
    """The least value of the objective that the rows, each taken as often as the proof says, allow."""
    times = {int(row): Fraction(number, proof["denominator"]) for row, number in proof["factors"].items()}
    left, total = [Fraction(c) for c in objective], Fraction(0)
    for number, factor in times.items():
        row = programme["rows"][number]
        total += factor * row["least" if factor > 0 else "most"]
        for column, coefficient in row["columns"].items():
            left[int(column)] -= factor * coefficient
    return total + sum(min(0, c) * column["most"] for c, column in zip(left, programme["columns"]))

def certificates(part):
    if isinstance(part, dict):
        yield from [part] if "terms" in part and "assuming" in part else []
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from certificates(inner)

checked = 0
for sheets in json.load(sys.stdin)["sheets"]:
    assuming = sheets.get("assuming", {})
    for c in certificates([assuming.get("outcome"), assuming.get("conditions")]):
        programme, terms = assuming["programme"], {t["figure"]: t["coefficient"] for t in c["terms"]}
        objective = [sum(terms.get(f, 0) * n for f, n in column["holds"].items()) for column in programme["columns"]]
        value = c["constant"] + sum(t["coefficient"] * (t["seen"] + assuming["firstVersions"].get(t["figure"], 0)) for t in c["terms"])
        low = value + ceil(least(programme, objective, c["assuming"]["least"]))
        high = value - ceil(least(programme, [-o for o in objective], c["assuming"]["most"]))
        if c["assuming"]["minimum"] > low or c["assuming"]["maximum"] < high:
            sys.exit(f"this range does not check: from {c['assuming']['minimum']} to {c['assuming']['maximum']}, proved {low} to {high}")
        checked += 1
    for c in assuming.get("contradictions", []):
        if least(c["programme"], [0] * len(c["programme"]["columns"]), c["proof"]) <= 0:
            sys.exit(f"this contradiction does not check: {c['statements']}")
        if {row["statement"] for row in c["programme"]["rows"]} - set(c["statements"]):
            sys.exit(f"this contradiction uses more than it names: {c['statements']}")
        checked += 1
print(checked, "proofs under assumptions check")
