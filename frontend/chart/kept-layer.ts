/** A part of a picture that is painted once while it stays as it is from one painting to the next, and then kept. */
export class KeptLayer {
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private seen: readonly unknown[] = [];
  private kept = false;

  /**
   * Paints it on a canvas.
   *
   * @param dependsOn it looks the same while these are the same
   * @param again whether it is painted once more soon, so that keeping it pays
   */
  paint(
    onto: CanvasRenderingContext2D,
    dependsOn: readonly unknown[],
    again: boolean,
    paint: (context: CanvasRenderingContext2D) => void,
  ): void {
    const { canvas, context } = this;
    const known = this.isSeen(onto.canvas, dependsOn);
    if (!known) this.kept = false;
    this.seen = dependsOn;
    if (!context || !(this.kept || (known && again))) {
      paint(onto);
      return;
    }
    if (!this.kept) {
      Object.assign(canvas, { width: onto.canvas.width, height: onto.canvas.height });
      context.setTransform(onto.getTransform());
      paint(context);
      this.kept = true;
    }
    onto.save();
    onto.resetTransform();
    onto.drawImage(canvas, 0, 0);
    onto.restore();
  }

  private isSeen(size: HTMLCanvasElement, dependsOn: readonly unknown[]): boolean {
    const { canvas, seen } = this;
    if (this.kept && (canvas.width !== size.width || canvas.height !== size.height)) return false;
    return dependsOn.length === seen.length && dependsOn.every((value, at) => Object.is(value, seen[at]));
  }
}
