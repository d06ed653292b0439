"""Turns the measurements of benchmarks/embed into the table of embed.md. Usage: embed_summary.py FOLDER SIZE"""
import datetime
import json
import os
import statistics
import sys

import torch

folder, size = sys.argv[1], sys.argv[2]


def read(name):
    with open(os.path.join(folder, name)) as file:
        return [json.loads(line) for line in file]


ours, theirs = read("ours"), read("theirs")
with open("/proc/cpuinfo") as file:
    processor = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
cosine = sum(a * b for a, b in zip(ours[0]["first"], theirs[0]["first"]))

print(f"""# Embedding a folder, beside PyTorch

Written by `benchmarks/embed`: {ours[0]['images']:,} image files, the encoder residual at {size} x {size}, colour, to 128 dimensions, the same weights on both
sides, decoding included; Likeness and Debian's python3-torch {torch.__version__} with Pillow take turns. Medians of {len(ours)} rounds, with the range in brackets. The
embeddings of the first image have a cosine of {cosine:.4f}: the network is the same, the two shrink images differently.

{datetime.date.today()}, {processor}, {os.cpu_count()} cores.

| what | Likeness | PyTorch | ratio |
| --- | --- | --- | --- |""")


def row(what, key, other, higher=True):
    a, b = [one[key] for one in ours], [one[other] for one in theirs]
    ratio = statistics.median(a) / statistics.median(b)
    print(f"| {what} | {statistics.median(a):,.4g} ({min(a):,.4g} to {max(a):,.4g}) | {statistics.median(b):,.4g} ({min(b):,.4g} to {max(b):,.4g}) | {ratio if higher else 1 / ratio:.2f}x |")


row("a folder, images/s, PyTorch in one process", "rate", "rate")
row("a folder, images/s, PyTorch with a DataLoader process a core", "rate", "loader")
row("one image from its bytes, ms", "single_ms", "single_ms", higher=False)
row("peak memory (PyTorch without its DataLoader's processes), MiB", "peak_mib", "peak_mib", higher=False)
