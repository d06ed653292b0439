/** Places of points: x and y, each of one length. */
export type Points = { x: readonly number[]; y: readonly number[] };

/** A window onto the plane. */
export type Window = { left: number; right: number; bottom: number; top: number };

const MARGIN = 1.08;

/** The window around all points whose shape is that of the box, so that a step right is as far as a step up. */
export function around({ x, y }: Points, width: number, height: number): Window {
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const unit = Math.max((right - left) / width, (top - bottom) / height, Number.EPSILON * 1e6) * MARGIN;
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  return { left: middleX - (unit * width) / 2, right: middleX + (unit * width) / 2, bottom: middleY - (unit * height) / 2, top: middleY + (unit * height) / 2 };
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return least <= most ? [least, most] : [-1, 1];
}

/** The place that is nearest to (x, y) and not beyond `reach`; undefined where there is none. */
export function nearest(points: Points, shown: (point: number) => boolean, x: number, y: number, reach: number): number | undefined {
  let [found, best] = [undefined as number | undefined, reach * reach];
  for (let point = 0; point < points.x.length; point++) {
    const distance = (points.x[point]! - x) ** 2 + (points.y[point]! - y) ** 2;
    if (distance <= best && shown(point)) [found, best] = [point, distance];
  }
  return found;
}

/** The next point from another one in a direction: ahead rather than aside. */
export function next(points: Points, shown: (point: number) => boolean, from: number, right: number, up: number): number | undefined {
  let [found, best] = [undefined as number | undefined, Infinity];
  for (let point = 0; point < points.x.length; point++) {
    const [dx, dy] = [points.x[point]! - points.x[from]!, points.y[point]! - points.y[from]!];
    const [ahead, aside] = [dx * right + dy * up, Math.abs(dx * up) + Math.abs(dy * right)];
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= 1.5 * ahead && cost < best && shown(point)) [found, best] = [point, cost];
  }
  return found;
}

/** The points between two frames, `share` of the way. */
export function between(from: Points, to: Points, share: number): Points {
  if (share === 0) return from;
  const mix = (a: readonly number[], b: readonly number[]) => a.map((value, point) => value + (b[point]! - value) * share);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
