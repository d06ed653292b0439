import type { LatentMap } from "../api/client";
import type { Points } from "../map/plane";

/**
 * The same map, turned (and mirrored, where that fits better) so that the points lie as near as can be to where they were shown:
 * of all planes that the principal components give, the one that does not jump. Orthogonal Procrustes in two dimensions,
 * Schönemann 1966, https://doi.org/10.1007/BF02289451. Embeddings that lie in a plane by themselves are drawn as they are.
 */
export function settled(map: LatentMap, shown: Points | undefined): LatentMap {
  const last = map.frames.at(-1);
  if (map.explained_share === 1 || !shown || !last || shown.x.length !== last.x.length) return map;
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let point = 0; point < last.x.length; point++) {
    const [x, y, u, v] = [last.x[point]!, last.y[point]!, shown.x[point]!, shown.y[point]!];
    [xx, xy, yx, yy] = [xx + x * u, xy + x * v, yx + y * u, yy + y * v];
  }
  const mirror = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx) ? -1 : 1;
  const angle = Math.atan2(xy - mirror * yx, xx + mirror * yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    ...map,
    frames: map.frames.map((frame) => ({
      ...frame,
      x: frame.x.map((x, point) => x * cos - mirror * frame.y[point]! * sin),
      y: frame.x.map((x, point) => x * sin + mirror * frame.y[point]! * cos),
    })),
  };
}
