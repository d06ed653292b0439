import type { EChartsType } from "../charts/echarts";

/** A part of an axis in percent, as ECharts has it. */
type Span = { start: number; end: number };

const SMALLEST = 0.5;

const spans = (chart: EChartsType): Span[] => (chart.getOption().dataZoom as Span[] | undefined) ?? [];

function show(chart: EChartsType, changed: (span: Span, axis: number) => Span): void {
  const batch = spans(chart).map((span, dataZoomIndex) => ({ dataZoomIndex, ...changed(span, dataZoomIndex) }));
  chart.dispatchAction({ type: "dataZoom", batch });
}

/** Shows a part of what is shown, around its middle; a factor over 1 shows more. */
export const zoom = (chart: EChartsType, factor: number): void =>
  show(chart, ({ start, end }) => around((start + end) / 2, Math.max(SMALLEST, (end - start) * factor)));

/** Shows everything. */
export const whole = (chart: EChartsType): void => show(chart, () => ({ start: 0, end: 100 }));

/** Moves the window to a place, given in percent of both axes, where that lies outside. */
export function reveal(chart: EChartsType, place: readonly [number, number]): void {
  if (spans(chart).every(({ start, end }, axis) => place[axis]! >= start && place[axis]! <= end)) return;
  show(chart, ({ start, end }, axis) => around(place[axis]!, end - start));
}

function around(middle: number, length: number): Span {
  if (length >= 100) return { start: 0, end: 100 };
  const start = Math.min(100 - length, Math.max(0, middle - length / 2));
  return { start, end: start + length };
}
