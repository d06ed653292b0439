import { answer, api, multipart } from "../api/client";
import { fit } from "./fit";

/** Requests that are under way at once: the server embeds those that come together in one pass. */
const AT_ONCE = 4;

/** What became of images: how many are new, and why others were refused. */
export type Enrolled = { added: number; held: number; refused: { name: string; why: string }[] };

/** Enrols an image under a label; tells whether it is new there. */
export async function enrol(gallery: string, label: string, image: Blob): Promise<boolean> {
  const body = { label, image: await fit(image), source: image instanceof File ? image.name : undefined };
  const { entries } = await answer(api.POST("/v1/galleries/{gallery}/entries", { params: { path: { gallery } }, body: body as never, bodySerializer: multipart }));
  return entries[0]?.is_new ?? false;
}

/** Enrols images, each for itself, so that one that cannot be read keeps no other out; `progress` is told how many are done. */
export async function enrolAll(gallery: string, label: string, images: readonly Blob[], progress: (done: number) => void): Promise<Enrolled> {
  const [sum, waiting]: [Enrolled, Blob[]] = [{ added: 0, held: 0, refused: [] }, [...images]];
  let done = 0;
  const worker = async () => {
    for (let image = waiting.shift(); image; image = waiting.shift()) {
      try {
        sum[(await enrol(gallery, label, image)) ? "added" : "held"]++;
      } catch (error) {
        sum.refused.push({ name: image instanceof File ? image.name : "drawing", why: (error as Error).message });
      }
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sum;
}
