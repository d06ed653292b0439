/** The page shown is the part of the address behind #/, so that the server needs to know one page only; behind its ? stands what the page shows. */
export const route = $state(current());

function current(): { page: string; parameters: URLSearchParams } {
  const [page = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  return { page, parameters: new URLSearchParams(query) };
}

/** Writes into the address what the page shows, so that it can be kept and sent; the page stays. */
export function remember(name: string, value: string | undefined): void {
  const parameters = new URLSearchParams(route.parameters);
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  history.replaceState(null, "", `#/${route.page}?${parameters.toString()}`);
  route.parameters = parameters;
}

addEventListener("hashchange", () => Object.assign(route, current()));
