"""Weights of every kind that torch.save writes for a state_dict: python3 checkpoint.py FOLDER"""
import argparse
import collections
import sys

import torch

folder = sys.argv[1]
shared = torch.arange(12, dtype=torch.float32)
tensors = collections.OrderedDict(
    plain=torch.arange(6, dtype=torch.float32).reshape(2, 3),
    turned=torch.arange(6, dtype=torch.float32).reshape(2, 3).t(),
    part=shared[4:8],
    whole=shared,
    innermost=torch.arange(24, dtype=torch.float32).reshape(1, 2, 3, 4).contiguous(memory_format=torch.channels_last),
    half=torch.tensor([0.5, -2.0], dtype=torch.float16),
    brain=torch.tensor([1.5, -3.0], dtype=torch.bfloat16),
    double=torch.tensor([1e-300], dtype=torch.float64),
    count=torch.tensor(1 << 40),
    empty=torch.zeros(0, 3),
)
torch.save(tensors, f"{folder}/tensors.pth")
torch.save({"epoch": 3, "best": 0.5, "arch": "x", "state_dict": tensors}, f"{folder}/nested.pth")
torch.save(tensors, f"{folder}/legacy.pth", _use_new_zipfile_serialization=False)
torch.save({"args": argparse.Namespace(rate=0.1), "state_dict": tensors}, f"{folder}/namespace.pth")
torch.save(torch.nn.Linear(2, 2), f"{folder}/module.pth")
torch.save(torch.zeros(2), f"{folder}/tensor.pth")
torch.save({"layers": [torch.zeros(2)]}, f"{folder}/list.pth")
torch.jit.script(torch.nn.Linear(2, 2)).save(f"{folder}/script.pt")


class Hostile:
    def __reduce__(self):
        import os
        return os.system, (f"touch {folder}/executed",)


torch.save({"weight": Hostile()}, f"{folder}/hostile.pth")
torch.save({"weight": torch.zeros(2), 7: torch.zeros(2)}, f"{folder}/unnamed.pth")
