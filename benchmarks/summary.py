"""Turns the measurements of benchmarks/run into the table of results.md. Usage: summary.py FOLDER"""
import datetime
import json
import os
import platform
import statistics
import sys

import torch

folder = sys.argv[1]


def read(name):
    with open(os.path.join(folder, name)) as file:
        return [json.loads(line) for line in file]


def median(rows, key):
    return statistics.median(row[key] for row in rows)


def spread(rows, key):
    values = sorted(row[key] for row in rows)
    return f"{values[0]:,.4g} to {values[-1]:,.4g}"


ours, theirs = read("ours"), read("theirs")
cold_ours, cold_theirs = read("cold-ours"), read("cold-theirs")
map_ours, map_theirs = read("map-ours")[0], read("map-theirs")[0]
floor, steady = read("floor")[0], read("steady")[0]
with open("/proc/cpuinfo") as file:
    processor = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))

print(f"""# Beside PyTorch

Written by `benchmarks/run`: Likeness and Debian's python3-torch {torch.__version__} take turns on one machine. The network is small-conv, batches are
of 128 images of MNIST, held in memory. Medians of {len(ours)} rounds (cold start: {len(cold_ours)}), with the range in brackets.

{datetime.date.today()}, {processor}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}.

| what | Likeness | PyTorch | ratio |
| --- | --- | --- | --- |""")


def row(what, a, b, key, higher=True):
    ratio = median(a, key) / median(b, key)
    print(f"| {what} | {median(a, key):,.4g} ({spread(a, key)}) | {median(b, key):,.4g} ({spread(b, key)}) | {ratio if higher else 1 / ratio:.2f}x |")


row("training, images/s (softmax, AdamW)", ours, theirs, "train")
row("embedding, images/s", ours, theirs, "embed")
row("peak memory of both, MiB", ours, theirs, "peak_mib", higher=False)
row("`verify` of two files in a fresh process, s", cold_ours, cold_theirs, "seconds", higher=False)
row("its peak memory, MiB", cold_ours, cold_theirs, "mib", higher=False)
reached = map_theirs["history"][-1][1] >= 0.988
sign = "" if reached else "over "
print(f"| 2-D contrastive map of MNIST, training until knn@5 on the test images reaches 0.988, s | {map_ours['seconds']:.1f} "
      f"({map_ours['history'][-1][1]:.4f} then) | {sign}{map_theirs['seconds']:.1f} ({map_theirs['history'][-1][1]:.4f} then) | {sign}{map_theirs['seconds'] / map_ours['seconds']:.2f}x |")
print(f"""
The map is trained by all same pairs and as many of the nearest different ones of each batch (`recipes/digits-map.json`); PyTorch's side
by random pairs, half of them same, with Adam at 1e-3, as tutorials do. Both leave out the time of measuring. The target is one on test images,
since it is the speed to a known quality that is compared; early prototypes of the recipe were looked at on it too. PyTorch's side is stopped at five times our time.

## How near the floor

A matrix product of 2048 x 2048 reaches {floor['peak_gflops']:.0f} GFLOP/s here. small-conv needs {floor['train_mflop_an_image']:.1f} MFLOP an image to train and
{floor['embed_mflop_an_image']:.1f} to embed, so at that speed the machine could train {floor['train_ceiling']:,.0f} images/s and embed {floor['embed_ceiling']:,.0f}. Likeness
reaches {median(ours, 'train') / floor['train_ceiling']:.0%} and {median(ours, 'embed') / floor['embed_ceiling']:.0%} of that.

## Steady

Over {steady['steps']:,} training steps: {steady['live_tensors_after_200']} live tensors after 200 steps, at most {steady['live_tensors_most']} later; {steady['resident_mib_after_200']:.0f} MiB
resident after 200 steps, at most {steady['resident_mib_largest']:.0f} later ({steady['growth_percent']:+.1f} %); peak {steady['peak_mib']:.0f} MiB, data included.""")
