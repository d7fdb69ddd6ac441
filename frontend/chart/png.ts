/** What is on a canvas, on paper of this color; null where pictures can't be made. */
export function pngOf(canvas: HTMLCanvasElement, paper: string): Promise<Blob | null> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise(resolve => copy.toBlob(resolve, 'image/png'));
}
