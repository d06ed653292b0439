/** Shapes that stay apart when they are small; the colours come round again with the next shape. */
const SHAPES = ["circle", "rect", "triangle", "diamond"] as const;
const COLOURS = 10;

export type Shape = (typeof SHAPES)[number];

/** Names of the page's colours of classes. */
export const colourNames = Array.from({ length: COLOURS }, (_, colour) => `series-${colour}`);

/** How many labels are told apart. */
export const styleCount = COLOURS * SHAPES.length;

/** The look of a label's points: a colour's number and a shape. */
export const styleOf = (label: number): { colour: number; shape: Shape } => ({
  colour: label % COLOURS,
  shape: SHAPES[Math.floor(label / COLOURS) % SHAPES.length] ?? "circle",
});
