"""Pillow from JPEG files in an archive to 96 x 96 RGB, as torchvision's folder data set and Resize do it, in two processes.

plain: open, convert("RGB"), resize with bilinear filter (antialiased, as Pillow always is), to an array. draft: the same after
asking libjpeg for a reduced scale, which torchvision does not.
"""
import io
import json
import multiprocessing
import sys
import time
import zipfile

import numpy
from PIL import Image

SIZE = 96


def start(archive):
    global files
    files = zipfile.ZipFile(archive)


def decode(job):
    names, draft = job
    began = time.process_time()
    for name in names:
        image = Image.open(io.BytesIO(files.read(name)))
        if draft:
            image.draft("RGB", (SIZE, SIZE))
        numpy.asarray(image.convert("RGB").resize((SIZE, SIZE), Image.BILINEAR)).transpose(2, 0, 1).copy()
    return time.process_time() - began


def main():
    archive = sys.argv[1]
    with zipfile.ZipFile(archive) as listing:
        names = [n for n in listing.namelist() if n.startswith("images/") and n.lower().endswith(".jpg")]
    result = {"images": len(names)}
    with multiprocessing.Pool(2, start, (archive,)) as pool:
        for kind, draft in (("plain", False), ("draft", True)):
            jobs = [(names[i:i + 64], draft) for i in range(0, len(names), 64)]
            began = time.perf_counter()
            processors = sum(pool.map(decode, jobs, chunksize=1))
            result[kind] = len(names) / (time.perf_counter() - began)
            result[kind + "_processor_ms"] = 1000 * processors / len(names)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
