import type { components } from "../api/schema";

export type Run = components["schemas"]["RunSummary"];
export type RunDetail = components["schemas"]["RunAnswer"];
type Epoch = components["schemas"]["RunEpoch"];

export type Measure = { name: string; of: (epoch: Epoch) => number | null; isShare: boolean; explains: string };

export const loss: Measure = { name: "Loss", of: (epoch) => epoch.loss, isShare: false, explains: "Mean over an epoch. Only losses of one kind can be compared." };
export const active: Measure = { name: "Active share", of: (epoch) => epoch.active_share, isShare: true, explains: "Pairs or triplets that still teach something." };

/** What an epoch is judged by, on images that are not trained on. */
export const validations: readonly Measure[] = [
  { name: "knn@5", of: (epoch) => epoch.knn, isShare: true, explains: "Images whose five nearest vote for the right class." },
  { name: "AUC", of: (epoch) => epoch.auc, isShare: true, explains: "Pairs ranked rightly: same before different." },
  { name: "One-shot accuracy", of: (epoch) => epoch.episode_accuracy, isShare: true, explains: "New classes told apart by one example each." },
  { name: "Spread", of: (epoch) => epoch.spread, isShare: false, explains: "How far embeddings lie apart; near 0 is a collapse." },
];

/** What curves run along. */
export const axes: readonly { name: string; of: (epoch: Epoch) => number }[] = [
  { name: "epochs", of: (epoch) => epoch.epoch },
  { name: "steps", of: (epoch) => epoch.step },
  { name: "minutes", of: (epoch) => +((epoch.seconds ?? 0) / 60).toFixed(2) },
];

/** Seconds as people say them. */
export function timeText(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** Names without the folders that all of them begin with. */
export function shortNames(names: readonly string[]): string[] {
  const parts = names.map((name) => name.split("/"));
  const folders = Math.min(...parts.map((part) => part.length - 1));
  let shared = 0;
  while (shared < folders && parts.every((part) => part[shared] === parts[0]?.[shared])) shared++;
  return parts.map((part) => part.slice(shared).join("/"));
}
