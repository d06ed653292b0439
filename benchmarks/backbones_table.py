"""A Markdown table of what both sides measured. Usage: backbones_table.py OURS THEIRS"""
import json
import os
import platform
import sys


def read(path):
    with open(path) as file:
        return {(row["name"], row["size"]): row for row in map(json.loads, file)}


def cell(ours, theirs, key):
    return f"{ours[key]:.0f} | " + (f"{ours[key] / theirs[key]:.2f}x" if theirs else "")


def processor():
    with open("/proc/cpuinfo") as file:
        return next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())


ours, theirs = read(sys.argv[1]), read(sys.argv[2])
print("# What each backbone costs\n")
print("Images a second of processor, one thread; on two idle cores nearly twice as many a second. Random colours in memory, 3 channels, embedding of")
print("128; batches of 32 at 96 pixels and of 16 at 224. Beside them, torchvision's in python3-torch, same run. Written by `benchmarks/backbones` on")
print(f"{processor()}; one-minute load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores at the end.\n")
print("| encoder | side | trained | over PyTorch | embedded | over PyTorch |")
print("| --- | --- | --- | --- | --- | --- |")
for (name, size), row in ours.items():
    other = theirs.get((name, size))
    print(f"| {name} | {size} | {cell(row, other, 'train_processor')} | {cell(row, other, 'embed_processor')} |")
