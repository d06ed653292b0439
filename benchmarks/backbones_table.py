"""A Markdown table of what both sides measured. Usage: backbones_table.py OURS THEIRS"""
import json
import os
import platform
import sys


def read(path):
    with open(path) as file:
        return {(row["name"], row["size"]): row for row in map(json.loads, file)}


def cell(ours, theirs, key):
    return f"{ours[key]:.0f}" + (f" ({ours[key] / theirs[key]:.2f}x)" if theirs else "")


def processor():
    with open("/proc/cpuinfo") as file:
        return next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())


ours, theirs = read(sys.argv[1]), read(sys.argv[2])
print("# What each backbone costs\n")
print("Images of random colours in memory, 3 channels, embedding of 128; batches of 32 at 96 pixels and of 16 at 224. In brackets: over torchvision's")
print(f"in python3-torch, same run. Written by `benchmarks/backbones` on {os.cpu_count()} cores of {processor()}; one-minute load {os.getloadavg()[0]:.0f} at the end,")
print("so the columns per second of processor say more than those of wall time where that is over 1 a core.\n")
print("| encoder | side | trained / s | embedded / s | trained / processor second | embedded / processor second |")
print("| --- | --- | --- | --- | --- | --- |")
for (name, size), row in ours.items():
    other = theirs.get((name, size))
    print(f"| {name} | {size} | " + " | ".join(cell(row, other, key) for key in ("train", "embed", "train_processor", "embed_processor")) + " |")
