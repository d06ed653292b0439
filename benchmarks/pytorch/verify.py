"""Are two image files the same? A fresh process: import, load the weights, decode, embed, compare. Usage: verify.py WEIGHTS A B"""
import sys

import numpy as np
import torch
from PIL import Image

from network import small_conv

network = small_conv(64)
network.load_state_dict(torch.load(sys.argv[1]))
network.eval()
with torch.no_grad():
    images = [torch.from_numpy(np.array(Image.open(path).convert("L").resize((28, 28)))).float().div(255)[None, None] for path in sys.argv[2:4]]
    a, b = network(torch.cat(images))
    print((a - b).norm().item())
