#!/usr/bin/env python3
"""Checks again every comparison of a report:  acta check FOLDER --format json | docs/check-certificates.py"""
import json, sys

found = []
json.load(sys.stdin, object_hook=lambda o: found.append(o) or o if "terms" in o else o)
for c in found:
    value = c["constant"] + sum(t["coefficient"] * t["seen"] for t in c["terms"])
    least, most = value + c["missing"] * c["worstPerBallot"], value + c["missing"] * c["bestPerBallot"]
    least, most = max(least, c.get("assuming", {}).get("minimum", least)), min(most, c.get("assuming", {}).get("maximum", most))
    verdict = "holds" if least >= c["strict"] else "fails" if most < c["strict"] else "open"
    if (value, least, most, verdict) != (c["value"], c["minimum"], c["maximum"], c["verdict"]):
        sys.exit(f"this certificate does not check: {c}")
print(len(found), "certificates check")
