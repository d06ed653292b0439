/** The page shown is the part of the address behind #/, so that the server needs to know one page only. */
export const route = $state({ page: current() });

function current(): string {
  return location.hash.replace(/^#\/?/, "").split("?")[0] ?? "";
}

addEventListener("hashchange", () => (route.page = current()));
