"""A folder of images embedded by the encoder residual, decoding by Pillow included; and one image at a time.
Usage: embed_folder.py WEIGHTS.pt FOLDER SIZE"""
import io
import json
import os
import resource
import statistics
import sys
import time

import numpy as np
import torch
from PIL import Image

from residual import Residual

weights, folder, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
BLOCK = 64
network = Residual(3, size, 128)
state = torch.jit.load(weights).state_dict()
network.load_state_dict({name[len("encoder."):]: value for name, value in state.items() if name.startswith("encoder.")}, strict=False)
network.eval()
paths = sorted(os.path.join(root, name) for root, _, names in os.walk(folder) for name in names)


def decode(file):
    image = Image.open(file).convert("RGB").resize((size, size), Image.BILINEAR)
    return torch.from_numpy(np.array(image)).permute(2, 0, 1)


class Files(torch.utils.data.Dataset):
    def __len__(self):
        return len(paths)

    def __getitem__(self, index):
        return decode(paths[index])


@torch.inference_mode()
def embed(images):
    rows = network((images.float() / 255 - 0.5) / 0.25)
    return rows / rows.norm(dim=1, keepdim=True)


def plain():
    return torch.cat([embed(torch.stack([decode(path) for path in paths[i:i + BLOCK]])) for i in range(0, len(paths), BLOCK)])


def loader():
    # Its processes decode while this one runs the network.
    return torch.cat([embed(images) for images in torch.utils.data.DataLoader(Files(), BLOCK, num_workers=os.cpu_count())])


def rate(work):
    start = time.perf_counter()
    rows = work()
    return len(paths) / (time.perf_counter() - start), rows


def single():
    times = []
    for path in paths[:200]:
        with open(path, "rb") as file:
            content = file.read()
        start = time.perf_counter()
        embed(decode(io.BytesIO(content))[None])
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


embed(torch.stack([decode(path) for path in paths[:BLOCK]]))
plain_rate, rows = rate(plain)
print(json.dumps({"images": len(paths), "rate": plain_rate, "loader": rate(loader)[0], "single_ms": single(), "first": rows[0].tolist(),
                  "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
