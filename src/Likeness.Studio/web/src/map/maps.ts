import { answer, api, type LatentMap } from "../api/client";

/** What a map can be of. */
export type Source = { kind: "gallery" | "run"; name: string };

/** The trainings that recorded their latent space. */
export const mappedRuns = async (): Promise<readonly { name: string; frames: number }[]> => (await answer(api.GET("/v1/map/runs"))).runs;

/** The map of a gallery or a training. */
export const mapOf = ({ kind, name }: Source, signal: AbortSignal): Promise<LatentMap> =>
  kind === "gallery"
    ? answer(api.GET("/v1/map/galleries/{gallery}", { params: { path: { gallery: name } }, signal }))
    : answer(api.GET("/v1/map/runs/{run}", { params: { path: { run: name } }, signal }));

/** Where the one picture lies that holds all small pictures of a training. */
export const sheetOf = (run: string): string => new URL(`v1/map/runs/${encodeURIComponent(run)}/pictures`, document.baseURI).href;
