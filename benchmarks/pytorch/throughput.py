"""Images a second of training (softmax, AdamW, batch 128) and of embedding, data in memory. Usage: throughput.py FOLDER SECONDS"""
import json
import resource
import sys
import time

import torch
from torch import nn

from network import load, small_conv

folder, seconds = sys.argv[1], float(sys.argv[2])
torch.manual_seed(0)
images, labels = load(folder, "train")
network, head = small_conv(64), nn.Linear(64, 10)
optimiser = torch.optim.AdamW([*network.parameters(), *head.parameters()], 1e-3)


def step():
    batch = torch.randint(0, len(images), (128,))
    loss = nn.functional.cross_entropy(head(network(images[batch])), labels[batch])
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


@torch.no_grad()
def embed_block(start):
    network(images[start:start + 128])


def rate(work):
    for i in range(20):
        work(i)
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        work(count)
        count += 1
    return 128 * count / (time.perf_counter() - start)


train = rate(lambda _: step())
network.eval()
embed = rate(lambda i: embed_block(i * 128 % 59_000))
print(json.dumps({"train": train, "embed": embed, "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
