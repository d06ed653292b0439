import { answer, api, asForm, type GallerySize } from "../api/client";
import { remember, route } from "../route.svelte";

const LAST = "likeness/gallery";

/** The galleries of the server, and the one that a page shows. */
export class Galleries {
  list = $state.raw<readonly GallerySize[]>([]);
  /** Name of the one that the page shows; it may not be there yet. */
  chosen = $state("");
  isLoaded = $state(false);
  readonly #usual: string;

  /** @param usual The name of the gallery to begin with where there is none. */
  constructor(usual: string) {
    this.#usual = usual;
  }

  /** Whether the chosen one is there: it is made when the first image comes. */
  get exists(): boolean {
    return this.list.some((gallery) => gallery.name === this.chosen);
  }

  /** How many images the chosen one holds. */
  get entries(): number {
    return this.list.find((gallery) => gallery.name === this.chosen)?.entries ?? 0;
  }

  /** Asks which there are, and chooses: by the address, else the one that was used last, else the largest. */
  async load(): Promise<void> {
    this.list = (await answer(api.GET("/v1/galleries"))).galleries;
    if (!this.chosen) {
      const last = localStorage.getItem(LAST);
      const largest = this.list.reduce<GallerySize | undefined>((most, gallery) => (gallery.entries > (most?.entries ?? -1) ? gallery : most), undefined);
      this.chosen = route.parameters.get("gallery") ?? this.list.find(({ name }) => name === last)?.name ?? largest?.name ?? this.#usual;
    }
    this.isLoaded = true;
  }

  choose(name: string): void {
    this.chosen = name;
    localStorage.setItem(LAST, name);
    remember("gallery", name);
  }

  /** Makes the chosen one, unless it is there. */
  async ensure(): Promise<void> {
    if (this.exists) return;
    await answer(api.POST("/v1/galleries", { body: { name: this.chosen }, bodySerializer: asForm }));
    this.choose(this.chosen);
    await this.load();
  }
}

/** What is wrong with a gallery's name; nothing where it is one. */
export const nameProblem = (name: string): string =>
  /^[a-z0-9][a-z0-9_-]{0,63}$/.test(name) ? "" : "A gallery's name is 1 to 64 of a to z, 0 to 9, - and _, a letter or digit first.";
