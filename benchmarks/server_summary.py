"""Turns the measurements of benchmarks/server into the table of server.md. Usage: server_summary.py FOLDER"""
import datetime
import json
import os
import platform
import statistics
import sys

import fastapi
import torch

folder = sys.argv[1]


def read(name, clients):
    with open(os.path.join(folder, f"{name}-{clients}")) as file:
        return [json.loads(line) for line in file]


def median(rows, key):
    return statistics.median(row[key] for row in rows)


with open("/proc/cpuinfo") as file:
    processor = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
rounds = len(read("likeness", 1))

print(f"""# The server beside FastAPI

Written by `benchmarks/server`: POST /v1/verify with two PNG images of 28 x 28 as a form, small-conv to 64 dimensions; `likeness serve` and FastAPI
{fastapi.__version__} under uvicorn with python3-torch {torch.__version__} take turns on one machine, asked by wrk with one thread, which shares the cores with them. FastAPI
runs with one process and with two. Medians of {rounds} rounds; requests/s with the range in brackets.

{datetime.date.today()}, {processor}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}.

| clients | server | requests/s | p50, ms | p99, ms | failed |
| --- | --- | --- | --- | --- | --- |""")
names = {"likeness": "likeness serve", "fastapi": "FastAPI, one process", "fastapi2": "FastAPI, two processes"}
for clients in (1, 32):
    for name, title in names.items():
        rows = read(name, clients)
        rates = sorted(row["requests_a_second"] for row in rows)
        print(f"| {clients} | {title} | {median(rows, 'requests_a_second'):,.0f} ({rates[0]:,.0f} to {rates[-1]:,.0f}) | {median(rows, 'p50_ms'):.1f} | {median(rows, 'p99_ms'):.1f} "
              f"| {sum(row['failed'] for row in rows)} of {sum(row['requests'] for row in rows):,} |")
ours = median(read("likeness", 32), "requests_a_second")
print(f"\nAt 32 clients that is {ours / median(read('fastapi', 32), 'requests_a_second'):.1f} times the requests/s of one process, "
      f"and {ours / median(read('fastapi2', 32), 'requests_a_second'):.1f} times those of two.")
