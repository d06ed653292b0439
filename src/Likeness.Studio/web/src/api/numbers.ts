/** A distance with as many digits as mean something. */
export const distanceText = (distance: number): string => distance.toFixed(Math.abs(distance) < 10 ? 2 : 1);

/** A probability as people read it; certainty is never claimed. */
export function percentText(probability: number): string {
  if (probability > 0.999) return "over 99.9 %";
  if (probability < 0.001) return "under 0.1 %";
  const percent = probability * 100;
  return `${percent.toFixed(percent > 10 && percent < 99 ? 0 : 1)} %`;
}

/** A false-accept rate as a share: 1 in 100. */
export const rateText = (rate: number): string => `1 in ${Math.round(1 / rate).toLocaleString("en")}`;
