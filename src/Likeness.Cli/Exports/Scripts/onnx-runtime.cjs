// node onnx-runtime.cjs ONNXRUNTIME [FILE B C H W PIXELS EMBEDDINGS]...: what exported files make of images, in ONNX Runtime.
// PIXELS holds B*C*H*W bytes; EMBEDDINGS is written, float32, little-endian.
const fs = require("node:fs");

async function main(runtime, jobs) {
  const ort = require(runtime);
  for (let i = 0; i < jobs.length; i += 7) {
    const [file, ...rest] = jobs.slice(i, i + 7);
    const shape = rest.slice(0, 4).map(Number);
    const session = await ort.InferenceSession.create(file);
    const images = new ort.Tensor("uint8", new Uint8Array(fs.readFileSync(rest[4])), shape);
    const { embeddings } = await session.run({ images });
    fs.writeFileSync(rest[5], Buffer.from(embeddings.data.buffer, embeddings.data.byteOffset, embeddings.data.byteLength));
  }
}

main(process.argv[2], process.argv.slice(3)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
