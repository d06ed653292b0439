import { answer, api, type LabelCount } from "../api/client";
import { rename } from "../galleries/entries";

/** The labels of a gallery: who or what is known. */
export class Known {
  labels = $state.raw<readonly LabelCount[]>([]);
  #gallery = "";

  /** Asks which labels a gallery has; none where it is not there yet. */
  async load(gallery: string, exists: boolean): Promise<void> {
    this.#gallery = gallery;
    const labels = exists ? ((await answer(api.GET("/v1/galleries/{gallery}", { params: { path: { gallery } } }))).labels as LabelCount[]) : [];
    // Another gallery may have been chosen meanwhile.
    if (gallery === this.#gallery) this.labels = labels;
  }

  /** Forgets a label and all its examples. */
  async remove(label: string): Promise<void> {
    await answer(api.DELETE("/v1/galleries/{gallery}/entries", { params: { path: { gallery: this.#gallery }, query: { label } } }));
  }

  /** Gives a label another name; where that is known already, the examples come together. */
  async rename(label: string, to: string): Promise<void> {
    await rename(this.#gallery, label, to);
  }
}
