/** An image with a name, by which others are recognised. */
export type Example = { id: string; label: string; image: string };

/** Longest side of what is kept; larger than any shipped model looks at. */
const SIDE = 256;

/** The examples of one model. They stay in this browser: the server keeps nothing of them. */
export class Examples {
  list = $state.raw<readonly Example[]>([]);
  readonly #key: string;

  constructor(model: string) {
    this.#key = `likeness/examples/${model}`;
    this.list = read(this.#key);
  }

  /** Adds an example, and says why where there is no room for it. */
  async add(label: string, image: Blob): Promise<void> {
    this.#keep([...this.list, { id: crypto.randomUUID(), label, image: await small(image) }]);
  }

  remove(id: string): void {
    this.#keep(this.list.filter((example) => example.id !== id));
  }

  #keep(list: readonly Example[]): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(list));
    } catch {
      throw new Error("This browser has no room for another example. Remove one first.");
    }
    this.list = list;
  }
}

// What lies there may be another version's, or broken off.
function read(key: string): readonly Example[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(list) ? list.filter(isExample) : [];
  } catch {
    return [];
  }
}

function isExample(value: unknown): value is Example {
  const { id, label, image } = (value ?? {}) as Record<string, unknown>;
  return typeof id === "string" && typeof label === "string" && typeof image === "string" && image.startsWith("data:image/");
}

/** The image as a data URL, made smaller where it is large. */
async function small(image: Blob): Promise<string> {
  const picture = await createImageBitmap(image);
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

/** An example's image as a file. */
export function fileOf(example: Example): Blob {
  const [head = "", body = ""] = example.image.split(",");
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: head.slice("data:".length).split(";")[0] ?? "" });
}
