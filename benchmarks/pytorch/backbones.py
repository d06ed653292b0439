"""What torchvision's backbones cost in PyTorch, as benchmarks/Likeness.Benchmarks/Backbones.cs measures ours. Usage: backbones.py SECONDS"""
import json
import sys
import time

import torch
import torchvision
from torch import nn

seconds = float(sys.argv[1])
MAKERS = {"mobilenet-v3-small": torchvision.models.mobilenet_v3_small, "resnet18": torchvision.models.resnet18,
          "resnet34": torchvision.models.resnet34, "resnet50": torchvision.models.resnet50}


def make(name):
    network = MAKERS[name](weights=None)
    if hasattr(network, "fc"):
        network.fc = nn.Linear(network.fc.in_features, 128)
    else:
        network.classifier = nn.Linear(576, 128)
    return network


def rate(work, batch):
    work()
    count, processor = 0, time.process_time()
    while count == 0 or time.process_time() - processor < seconds:
        work()
        count += 1
    return count * batch / (time.process_time() - processor)


def measure(name, size, batch):
    torch.manual_seed(1)
    network, images = make(name), torch.rand(batch, 3, size, size)
    optimiser = torch.optim.SGD(network.parameters(), 1e-4, 0.9)

    def step():
        optimiser.zero_grad()
        nn.functional.normalize(network(images)).sum().backward()
        optimiser.step()

    @torch.no_grad()
    def embed():
        nn.functional.normalize(network(images))

    train = rate(step, batch)
    network.eval()
    used = rate(embed, batch)
    print(json.dumps({"name": name, "size": size, "train_processor": train, "embed_processor": used}), flush=True)


for size, batch in ((96, 32), (224, 16)):
    for name in MAKERS:
        measure(name, size, batch)
