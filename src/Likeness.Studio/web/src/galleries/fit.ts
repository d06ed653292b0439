/** An image file larger than this is sent smaller: no model looks at so many pixels. */
const LARGE = 2_000_000;
const SIDE = 1_024;

/** The image itself, or a smaller copy of a large one. What the browser cannot read goes as it is: the server may, or says why not. */
export async function fit(image: Blob): Promise<Blob> {
  if (image.size <= LARGE) return image;
  const picture = await createImageBitmap(image).catch(() => undefined);
  if (!picture) return image;
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 });
}
