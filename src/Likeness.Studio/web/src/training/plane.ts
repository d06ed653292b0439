import type { Latent } from "../api/client";

type Points = readonly (number | null)[];
export type Moment = { step: number; points: Points };

/**
 * The same moments, turned (and mirrored, where that fits better) so that the points lie as near as can be to where they were shown:
 * of all planes that the principal components give, the one that does not jump. Orthogonal Procrustes in two dimensions,
 * Schönemann 1966, https://doi.org/10.1007/BF02289451.
 */
export function settled(latent: Latent, shown: Points | undefined): Moment[] {
  const last = latent.frames.at(-1)?.points;
  if (!latent.is_turned || !shown || !last || shown.length !== last.length) return latent.frames;
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let i = 0; i < last.length; i += 2) {
    const [x, y, u, v] = [last[i] ?? 0, last[i + 1] ?? 0, shown[i] ?? 0, shown[i + 1] ?? 0];
    [xx, xy, yx, yy] = [xx + x * u, xy + x * v, yx + y * u, yy + y * v];
  }
  const mirror = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx) ? -1 : 1;
  const angle = Math.atan2(xy - mirror * yx, xx + mirror * yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return latent.frames.map(({ step, points }) => ({ step, points: turned(points, cos, sin, mirror) }));
}

function turned(points: Points, cos: number, sin: number, mirror: number): Points {
  return points.map((value, i) => {
    const [x, y] = i % 2 === 0 ? [value, points[i + 1]] : [points[i - 1], value];
    if (x == null || y == null) return null;
    return i % 2 === 0 ? x * cos - mirror * y * sin : x * sin + mirror * y * cos;
  });
}

/** Half the side of a square window that holds all points; in steps, so that it seldom changes. */
export function reach(points: Points): number {
  const farthest = points.reduce((most: number, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  return farthest > 0 ? 1.25 ** Math.ceil(Math.log(farthest * 1.02) / Math.log(1.25)) : 1;
}
