import { answer, api, multipart, type SearchHit } from "../api/client";

/** Where the small picture of an entry lies. */
export const thumbnailOf = (gallery: string, id: number): string =>
  new URL(`v1/galleries/${encodeURIComponent(gallery)}/entries/${id}/thumbnail`, document.baseURI).href;

/** The entries that look most like an image. */
export async function search(gallery: string, image: Blob, top: number, signal: AbortSignal): Promise<readonly SearchHit[]> {
  return (await answer(api.POST("/v1/galleries/{gallery}/search", {
    params: { path: { gallery } }, body: { image, top } as never, bodySerializer: multipart, signal,
  }))).results;
}

/** The entries that look most like one that is in the gallery. */
export async function neighbours(gallery: string, id: number, top: number, signal: AbortSignal): Promise<readonly SearchHit[]> {
  return (await answer(api.GET("/v1/galleries/{gallery}/entries/{id}/neighbours", { params: { path: { gallery, id }, query: { top } }, signal }))).results;
}

/** Removes an entry. */
export async function remove(gallery: string, id: number): Promise<void> {
  await answer(api.DELETE("/v1/galleries/{gallery}/entries/{id}", { params: { path: { gallery, id } } }));
}

/** Gives all entries of a label another one. */
export async function rename(gallery: string, label: string, to: string): Promise<void> {
  await answer(api.PATCH("/v1/galleries/{gallery}/entries", { params: { path: { gallery }, query: { label } }, body: { label: to }, bodySerializer: multipart }));
}
