# python3 torchscript.py [FILE B C H W PIXELS EMBEDDINGS]...: what exported files make of images, in PyTorch.
# PIXELS holds B*C*H*W bytes; EMBEDDINGS is written, float32, little-endian. NumPy is not needed.
import array
import sys

import torch

jobs = sys.argv[1:]
for i in range(0, len(jobs), 7):
    file, shape, pixels, embeddings = jobs[i], [int(n) for n in jobs[i + 1 : i + 5]], jobs[i + 5], jobs[i + 6]
    with open(pixels, "rb") as stream:
        images = torch.frombuffer(bytearray(stream.read()), dtype=torch.uint8).reshape(shape)
    with torch.inference_mode():
        rows = torch.jit.load(file)(images)
    with open(embeddings, "wb") as stream:
        array.array("f", rows.flatten().tolist()).tofile(stream)
