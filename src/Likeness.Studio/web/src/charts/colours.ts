/** The page's colours as they are now, for what is drawn by others than CSS. */
export function colours<Name extends string>(...names: Name[]): Record<Name, string> {
  const probe = document.createElement("span");
  probe.style.transition = "none";
  document.body.append(probe);
  const found = names.map((name) => {
    // Through a property, so that light-dark() and color-mix() come back as one plain colour.
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found) as Record<Name, string>;
}

/** Calls back now and whenever light turns to dark; gives what ends that. */
export function onColours(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}
