import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

export type Model = components["schemas"]["ModelAnswer"];
export type Training = components["schemas"]["TrainingAnswer"];
export type Verification = components["schemas"]["Verification"];
export type Identification = components["schemas"]["Identification"];
export type LabelCount = Required<components["schemas"]["LabelCount"]>;
export type GallerySize = components["schemas"]["GallerySize"];
export type LatentMap = components["schemas"]["LatentMap"];
export type SearchHit = components["schemas"]["SearchHit"];

/** Calls of the server that served this page; paths, fields and answers are checked against its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: new URL(".", document.baseURI).href });

/** What the server said was wrong, in its own words. */
export class Refusal extends Error {}

/** The answer, or a Refusal. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await call.catch(() => {
    throw new Refusal("The server does not answer. Is likeness serve still running?");
  });
  if (data !== undefined) return data;
  const detail = (error as { detail?: unknown } | undefined)?.detail;
  throw new Refusal(typeof detail === "string" ? detail : "The server gave an answer that cannot be read.");
}

/** Sends fields as multipart/form-data; the schema calls a file a string, which is why it is cast at the caller. */
export function asForm(fields: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of Array.isArray(values) ? values : [values])
      if (value !== undefined) form.append(name, value instanceof Blob ? value : String(value));
  return form;
}

export const multipart = (fields: unknown) => asForm(fields as Record<string, unknown>);
