"""Are two images the same, over HTTP: FastAPI as its tutorial has it, small-conv in PyTorch. Usage: server.py WEIGHTS PORT WORKERS"""
import io
import os
import sys

import numpy as np
import torch
import uvicorn
from fastapi import FastAPI, File
from PIL import Image

from network import small_conv

THRESHOLD = 0.5

# One thread an operator: with more, two cores fight over 28 x 28 images, and this server answers fewer requests.
torch.set_num_threads(1)
network = small_conv(64)
network.load_state_dict(torch.load(os.environ.get("WEIGHTS") or sys.argv[1]))
network.eval()
app = FastAPI()


def decode(content):
    image = np.array(Image.open(io.BytesIO(content)).convert("L").resize((28, 28)))
    return torch.from_numpy(image).float().div(255)[None, None]


@app.post("/v1/verify")
async def verify(a: bytes = File(), b: bytes = File()):
    with torch.no_grad():
        first, second = network(torch.cat([decode(a), decode(b)]))
        distance = (first - second).norm().item()
    return {"same": distance <= THRESHOLD, "distance": distance, "threshold": THRESHOLD}


@app.get("/readyz")
async def ready():
    return "ready"


if __name__ == "__main__":
    os.environ["WEIGHTS"] = sys.argv[1]
    uvicorn.run("server:app", host="127.0.0.1", port=int(sys.argv[2]), workers=int(sys.argv[3]), access_log=False, log_level="warning")
