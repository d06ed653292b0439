"""Seconds of training until the 2-D contrastive map of MNIST has knn@5 of 0.988 on the test images: random pairs, as usually written.
Stops after LIMIT seconds. Usage: digits_map.py FOLDER TARGET LIMIT"""
import json
import sys
import time

import torch

from network import embed, knn5, load, small_conv

folder, target, limit = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
torch.manual_seed(0)
images, labels = load(folder, "train")
test_images, test_labels = load(folder, "t10k")
by_class = torch.nn.utils.rnn.pad_sequence([torch.nonzero(labels == c).flatten() for c in range(10)], batch_first=True)
class_sizes = torch.bincount(labels)
network = small_conv(2)
optimiser = torch.optim.Adam(network.parameters(), 1e-3)


def pairs(count):
    first = torch.randint(0, len(images), (count,))
    same = torch.rand(count) < 0.5
    other = (labels[first] + torch.randint(1, 10, (count,))) % 10
    chosen = torch.where(same, labels[first], other)
    second = by_class[chosen, (torch.rand(count) * class_sizes[chosen]).long()]
    return first, second, same


trained, history = 0.0, []
while trained < limit:
    start = time.perf_counter()
    for _ in range(469):
        first, second, same = pairs(128)
        distance = (network(images[first]) - network(images[second])).pow(2).sum(1).add(1e-12).sqrt()
        loss = torch.where(same, distance.pow(2), (1 - distance).clamp(min=0).pow(2)).mean() / 2
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    trained += time.perf_counter() - start
    history.append([trained, knn5(embed(network, test_images), test_labels, embed(network, images), labels)])
    print(history[-1], file=sys.stderr, flush=True)
    if history[-1][1] >= target:
        break
print(json.dumps({"seconds": trained, "history": history}))
