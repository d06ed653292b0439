"""TorchScript backbones: python3 script.py FOLDER

Writes traced.pt (maps, with batch norm), features.pt (features [B, F]), wrong.pt (two outputs) and reference.pth (images, and the maps' means
in use and in training).
"""
import sys

import torch
from torch import nn

folder = sys.argv[1]
torch.manual_seed(5)
images = torch.rand(4, 1, 16, 16)
network = nn.Sequential(nn.Conv2d(1, 6, 3, stride=2), nn.BatchNorm2d(6), nn.ReLU(), nn.Dropout2d(0.0))
network[1].running_mean.normal_(0, 0.1)
torch.jit.script(network).save(f"{folder}/maps.pt")
torch.jit.trace(nn.Sequential(nn.Flatten(), nn.Linear(256, 5)), images).save(f"{folder}/features.pt")


class Two(nn.Module):
    def forward(self, x):
        return x, x


torch.jit.script(Two()).save(f"{folder}/two.pt")
with torch.no_grad():
    use = network.eval()(images).mean((2, 3))
    training = network.train()(images).mean((2, 3))
torch.save({"images": images, "use": use, "training": training, "running_mean": network[1].running_mean}, f"{folder}/reference.pth")
