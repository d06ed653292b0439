import type { Component } from "svelte";
import type { Model } from "../api/client";
import Compare from "./Compare.svelte";
import Map from "./Map.svelte";
import Recognise from "./Recognise.svelte";
import Runs from "./Runs.svelte";
import Search from "./Search.svelte";
import Train from "./Train.svelte";

// A page that asks nothing of the model.
const any = (page: Component<Record<string, never>>) => page as unknown as Component<{ model: Model }>;

/** What the navigation offers, the first where the address names none. */
export const pages: readonly { path: string; name: string; page: Component<{ model: Model }> }[] = [
  { path: "compare", name: "Compare", page: Compare },
  { path: "recognise", name: "Recognise", page: Recognise },
  { path: "search", name: "Search", page: Search },
  { path: "map", name: "Map", page: Map },
  { path: "train", name: "Train", page: any(Train) },
  { path: "runs", name: "Runs", page: any(Runs) },
];
