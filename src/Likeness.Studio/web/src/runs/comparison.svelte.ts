import { answer, api } from "../api/client";
import type { Run, RunDetail } from "./measures";

/** How many runs have colours that everybody tells apart. */
export const MOST = 6;

/** A run that is shown, and the place of its colour. */
export type Shown = { name: string; place: number; detail: RunDetail };

/** The runs there are, and those that are compared. */
export class Comparison {
  runs = $state.raw<readonly Run[]>();
  damaged = $state.raw<readonly string[]>([]);
  problem = $state("");
  // A place a colour: the place of a run that is taken away is free for the next, and the others keep theirs.
  chosen = $state<(string | undefined)[]>(fromAddress());
  #details = $state.raw<Readonly<Record<string, RunDetail>>>({});

  readonly shown: readonly Shown[] = $derived(
    this.chosen.flatMap((name, place) => {
      const detail = name === undefined ? undefined : this.#details[name];
      return name !== undefined && detail ? [{ name, place, detail }] : [];
    }),
  );
  readonly isFull = $derived(this.chosen.filter((name) => name !== undefined).length >= MOST);

  /** Whether a chosen run may have more to show soon. */
  get isMoving(): boolean {
    return this.shown.some(({ detail }) => !detail.run.progress.is_finished);
  }

  async load(): Promise<void> {
    try {
      const found = await answer(api.GET("/v1/runs"));
      if (!this.runs && this.chosen.length === 0) this.chosen = found.runs.filter((run) => run.progress.epochs > 0).slice(0, 2).map((run) => run.name);
      [this.runs, this.damaged, this.problem] = [found.runs, found.damaged, ""];
      // A run of the address may be gone by now.
      this.chosen = this.chosen.map((name) => (found.runs.some((run) => run.name === name) ? name : undefined));
      await Promise.all(this.chosen.map((name) => this.#show(name)));
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  async toggle(name: string): Promise<void> {
    const place = this.chosen.indexOf(name);
    const free = this.chosen.findIndex((taken) => taken === undefined);
    if (place >= 0) this.chosen[place] = undefined;
    else this.chosen[free < 0 ? this.chosen.length : free] = name;
    toAddress(this.chosen);
    if (place < 0) await this.#show(name).catch((error: Error) => (this.problem = error.message));
  }

  async #show(name: string | undefined): Promise<void> {
    if (name === undefined || this.#details[name]?.run.progress.is_finished) return;
    const detail = await answer(api.GET("/v1/runs/{run}", { params: { path: { run: name } } }));
    this.#details = { ...this.#details, [name]: detail };
  }
}

// The address says what is compared, so that it can be kept and passed on: #/runs?show=one&show=other.
function fromAddress(): string[] {
  return new URLSearchParams(location.hash.split("?")[1] ?? "").getAll("show").slice(0, MOST);
}

function toAddress(chosen: readonly (string | undefined)[]): void {
  const query = new URLSearchParams(chosen.flatMap((name) => (name === undefined ? [] : [["show", name]])));
  history.replaceState(null, "", `#/runs?${query.toString()}`);
}
