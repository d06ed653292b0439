/** A line of the pen: x and y in turn, as shares of the square's side. */
export type Stroke = number[];

/** The pen's width as a share of the side: that of the characters people drew for Omniglot. */
const PEN = 0.03;

/** Side in pixels of the picture that is sent. */
const SIDE = 256;

/** Draws strokes onto a square of `side` pixels; the ground is left as it is. */
export function paint(context: CanvasRenderingContext2D, strokes: readonly Stroke[], side: number, colour: string): void {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = PEN * side;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    const [x = 0, y = 0] = stroke;
    context.moveTo(x * side, y * side);
    if (stroke.length === 2) context.lineTo(x * side + 0.01, y * side);
    // Through the middles of the pen's positions, each position bending the line: smooth, and never far from the hand.
    for (let i = 2; i < stroke.length; i += 2) {
      const [px = 0, py = 0, qx = px, qy = py] = stroke.slice(i, i + 4);
      context.quadraticCurveTo(px * side, py * side, ((px + qx) / 2) * side, ((py + qy) / 2) * side);
    }
    context.stroke();
  }
}

/** The drawing as a picture: black on white whatever the page's colours are. */
export function toImage(strokes: readonly Stroke[]): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  paint(context, strokes, SIDE, "#000");
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
