"""Writes two test images as PNG and untrained weights, for verify.py. Usage: prepare_verify.py FOLDER OUT"""
import os
import sys

import torch
from PIL import Image

from network import read_idx, small_conv

folder, out = sys.argv[1:]
torch.save(small_conv(64).state_dict(), os.path.join(out, "weights.pt"))
images = read_idx(os.path.join(folder, "t10k-images-idx3-ubyte.gz"), 16).reshape(-1, 28, 28)
for name, image in zip("ab", images):
    Image.fromarray(image).save(os.path.join(out, name + ".png"))
