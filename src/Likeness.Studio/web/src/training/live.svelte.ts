import { answer, api, multipart, type LatentMap, type Training } from "../api/client";
import type { RunDetail } from "../runs/measures";
import { settled } from "./settled";

/** Moments that a map can be played through. */
const MOMENTS = 40;

/** The training at work, as the server tells it: every change as an event, and what lies in the run's folder when there is more of it. */
export class LiveTraining {
  now = $state.raw<Training>();
  detail = $state.raw<RunDetail>();
  map = $state.raw<LatentMap>();
  problem = $state("");
  isLost = $state(false);
  #asked = "";

  readonly isBusy = $derived(["preparing", "training", "measuring", "stopping"].includes(this.now?.state ?? ""));

  /** Listens; gives what ends that. */
  listen(): () => void {
    // Relative, as the pages may be served under a folder.
    const events = new EventSource(new URL("v1/training/events", document.baseURI));
    events.addEventListener("training", (event: MessageEvent<string>) => {
      this.isLost = false;
      this.#hear(JSON.parse(event.data) as Training);
    });
    // The browser comes back by itself.
    events.addEventListener("error", () => (this.isLost = true));
    return () => events.close();
  }

  async start(fields: Record<string, unknown>): Promise<void> {
    await this.#ask(() => api.POST("/v1/training", { body: fields as never, bodySerializer: multipart }));
  }

  async resume(run: string): Promise<void> {
    await this.#ask(() => api.POST("/v1/training/resume", { body: { run } as never, bodySerializer: multipart }));
  }

  async stop(): Promise<void> {
    await this.#ask(() => api.POST("/v1/training/stop"));
  }

  async #ask(call: () => Promise<{ data?: Training; error?: unknown }>): Promise<void> {
    try {
      const now = await answer(call());
      this.problem = "";
      this.#hear(now);
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  #hear(now: Training): void {
    if (now.run !== this.now?.run) [this.detail, this.map, this.#asked] = [undefined, undefined, ""];
    this.now = now;
    const { run, frames, state, progress } = now;
    const asks = `${state} ${frames} ${progress?.is_epoch_end ? progress.epoch : (progress?.epoch ?? 0) - 1}`;
    // Before the first moment of its latent space the run has no files.
    if (run === null || frames === 0 || asks === this.#asked) return;
    this.#asked = asks;
    void this.#look(run);
  }

  async #look(run: string): Promise<void> {
    const path = { run };
    const [detail, map] = await Promise.allSettled([
      answer(api.GET("/v1/runs/{run}", { params: { path } })),
      answer(api.GET("/v1/map/runs/{run}", { params: { path, query: { moments: MOMENTS } } })),
    ]);
    if (run !== this.now?.run) return;
    if (detail.status === "fulfilled") this.detail = detail.value;
    if (map.status === "fulfilled") this.map = settled(map.value, this.map?.frames.at(-1));
  }
}
