import { answer, api, multipart, type Model, type Verification } from "../api/client";
import { fileOf, type Example } from "./examples.svelte";

/** The nearest examples, one a label, nearest first; `label` is null where even the nearest is too far. */
export type Identification = { label: string | null; threshold: number; candidates: { label: string; distance: number; probability: number }[] };

/** Requests that are under way at once. */
const AT_ONCE = 6;

/** Share of strangers that may be taken for somebody known. */
const FAR = 0.01;

/**
 * Who or what is this? A stranger is compared with n examples and each may accept it, so that each must do so more rarely:
 * FAR(n) = 1 - (1 - f)^n, thus f = 1 - (1 - FAR)^(1/n), or the smallest rate that the model was calibrated for.
 */
export async function identify(probe: Blob, examples: readonly Example[], model: Model, signal: AbortSignal): Promise<Identification> {
  const far = Math.max(1 - (1 - FAR) ** (1 / examples.length), model.thresholds[0]?.false_accept_rate ?? FAR);
  const found: { label: string; verification: Verification }[] = [];
  const waiting = [...examples];
  const worker = async () => {
    for (let example = waiting.shift(); example; example = waiting.shift()) {
      const fields = { a: probe, b: fileOf(example), far };
      found.push({ label: example.label, verification: await answer(api.POST("/v1/verify", { body: fields as never, bodySerializer: multipart, signal })) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  found.sort((one, other) => one.verification.distance - other.verification.distance);
  const nearest = found.filter(({ label }, place) => found.findIndex((other) => other.label === label) === place);
  return {
    label: nearest[0]?.verification.same ? nearest[0].label : null,
    threshold: nearest[0]?.verification.threshold ?? 0,
    candidates: nearest.map(({ label, verification: { distance, probability } }) => ({ label, distance, probability })),
  };
}
