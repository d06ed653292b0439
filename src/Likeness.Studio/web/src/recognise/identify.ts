import { answer, api, multipart, type Identification } from "../api/client";

/** Who or what is this of those in a gallery, or nobody known? One stranger in a hundred may be taken for somebody, however many are known. */
export const identify = (gallery: string, image: Blob, signal: AbortSignal): Promise<Identification> =>
  answer(api.POST("/v1/galleries/{gallery}/identify", { params: { path: { gallery } }, body: { image } as never, bodySerializer: multipart, signal }));
