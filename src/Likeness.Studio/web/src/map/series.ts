import { colours } from "../charts/colours";
import type { Points } from "./plane";
import { colourNames, styleCount, styleOf } from "./styles";

const MANY = 2_000;
const BEHIND = 0.1;

/** The points as ECharts draws them: a series a look, so that a thousand labels are no thousand series. */
export function series(points: Points, label: readonly number[], isShown: (label: number) => boolean, highlight: number | undefined) {
  const found = colours(...colourNames);
  const looks = Array.from({ length: styleCount + 1 }, () => [] as [number, number][]);
  for (let point = 0; point < label.length; point++) {
    const name = label[point]!;
    if (isShown(name)) looks[name === highlight ? styleCount : name % styleCount]!.push([points.x[point]!, points.y[point]!]);
  }
  const isMany = label.length > MANY;
  return looks.map((data, look) => {
    const isFront = look === styleCount;
    const { colour, shape } = styleOf(isFront ? (highlight ?? 0) : look);
    return {
      id: `look-${look}`, type: "scatter", data, silent: true, z: isFront ? 3 : 2,
      symbol: shape, symbolSize: size(label.length) * (shape === "triangle" || shape === "diamond" ? 1.25 : 1),
      itemStyle: { color: found[colourNames[colour]!], opacity: highlight !== undefined && !isFront ? BEHIND : isMany ? 0.7 : 0.85 },
      large: isMany, largeThreshold: MANY,
    };
  }).filter(({ data }) => data.length > 0);
}

/** Pixels of a point: the more there are, the smaller. */
const size = (count: number): number => (count <= 300 ? 10 : count <= 1_500 ? 7 : count <= 4_000 ? 5 : 3.5);
