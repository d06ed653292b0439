"""small-conv and its data in PyTorch: the same layers, the same images, as a Python user would write them."""
import gzip
import os

import numpy as np
import torch
from torch import nn


def small_conv(dimensions):
    return nn.Sequential(
        nn.Conv2d(1, 32, 5), nn.PReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 5), nn.PReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64 * 4 * 4, 256), nn.PReLU(),
        nn.Linear(256, 256), nn.PReLU(),
        nn.Linear(256, dimensions))


def read_idx(path, header):
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def load(folder, part):
    images = read_idx(os.path.join(folder, part + "-images-idx3-ubyte.gz"), 16).reshape(-1, 1, 28, 28)
    labels = read_idx(os.path.join(folder, part + "-labels-idx1-ubyte.gz"), 8)
    scaled = (torch.from_numpy(images.copy()).float() / 255 - 0.1307) / 0.3081
    return scaled, torch.from_numpy(labels.astype(np.int64))


@torch.no_grad()
def embed(network, images, block=1000):
    network.eval()
    embeddings = torch.cat([network(images[i:i + block]) for i in range(0, len(images), block)])
    network.train()
    return embeddings


def knn5(queries, query_labels, references, reference_labels):
    right = 0
    for i in range(0, len(queries), 500):
        nearest = torch.cdist(queries[i:i + 500], references).topk(5, largest=False).indices
        votes = torch.nn.functional.one_hot(reference_labels[nearest], 10).sum(1)
        right += (votes.argmax(1) == query_labels[i:i + 500]).sum().item()
    return right / len(queries)
