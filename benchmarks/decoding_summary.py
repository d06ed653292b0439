"""Turns the measurements of benchmarks/decoding into decoding.md. Usage: decoding_summary.py FOLDER"""
import datetime
import json
import os
import platform
import statistics
import sys

import PIL

folder = sys.argv[1]


def read(name):
    with open(os.path.join(folder, name)) as file:
        return [json.loads(line) for line in file]


ours, theirs = read("ours"), read("theirs")
with open("/proc/cpuinfo") as file:
    processor = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))


def shown(values):
    return f"{statistics.median(values):,.0f} ({min(values):,.0f} to {max(values):,.0f})"


def ratio(kind):
    # Round by round, as both took turns.
    return statistics.median(a["decode"] / b[kind] for a, b in zip(ours, theirs))


def median(key):
    return statistics.median(row[key] for row in ours)


def processor_cost(kind):
    theirs_ms = statistics.median(row[kind + "_processor_ms"] for row in theirs)
    return f"{theirs_ms:.3f} | {theirs_ms / median('processor_ms'):.2f}x"


print(f"""# From JPEG files to training images

Written by `benchmarks/decoding`: {ours[0]['images']:,} photos of the grocery set, read from its archive and brought to 96 x 96 RGB planes.
Likeness on {os.cpu_count()} threads and Pillow {PIL.__version__} in 2 processes take turns; medians of {len(ours)} rounds, with the range in brackets.

{datetime.date.today()}, {processor}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}.

| what | images/s | Likeness is faster by | processor ms an image | Likeness takes less by |
| --- | --- | --- | --- | --- |
| Likeness | {shown([row['decode'] for row in ours])} | | {median('processor_ms'):.3f} | |
| Pillow as torchvision uses it: open, convert, resize | {shown([row['plain'] for row in theirs])} | {ratio('plain'):.2f}x | {processor_cost('plain')} |
| Pillow after `draft`, which torchvision does not ask for | {shown([row['draft'] for row in theirs])} | {ratio('draft'):.2f}x | {processor_cost('draft')} |

The first epoch decodes every image into the cache and gathers it in batches of 128: {median('first_epoch_seconds'):.2f} s. The second gathers the same
batches from the cache: {median('second_epoch_seconds'):.4f} s, {median('second_over_first'):,.0f} times faster. Finding the cache again in a later training,
which reads every image file to know that none has changed, takes {median('reopen_seconds'):.2f} s.""")
