import type { Stroke } from "./strokes";

const STEP = 0.02;
const DIRECTIONS: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/** A pen over a square, moved by mouse, finger, stylus or keys. */
export class Pen {
  strokes = $state.raw<Stroke[]>([]);
  /** Where the keys have moved the pen to; undefined while they are not used. */
  x = $state(0.5);
  y = $state(0.5);
  isDown = $state(false);

  down(x: number, y: number): void {
    this.isDown = true;
    this.strokes = [...this.strokes, [x, y]];
  }

  move(x: number, y: number): void {
    const last = this.strokes.at(-1);
    if (!this.isDown || !last) return;
    this.strokes = [...this.strokes.slice(0, -1), [...last, x, y]];
  }

  up(): void {
    this.isDown = false;
  }

  undo(): void {
    this.up();
    this.strokes = this.strokes.slice(0, -1);
  }

  clear(): void {
    this.up();
    this.strokes = [];
    this.x = this.y = 0.5;
  }

  /** What a key does; true where it did something. */
  press(key: string): boolean {
    const direction = DIRECTIONS[key];
    if (direction) {
      this.x = Math.min(1, Math.max(0, this.x + direction[0]));
      this.y = Math.min(1, Math.max(0, this.y + direction[1]));
      this.move(this.x, this.y);
    } else if (key === " ") {
      if (this.isDown) this.up();
      else this.down(this.x, this.y);
    } else if (key === "Backspace") this.undo();
    else if (key === "Delete") this.clear();
    else return false;
    return true;
  }
}
