/** Pixels of one digit. */
export const PIXELS = 784;

/** One picture of many. */
export function picture(pixels: Uint8Array, index: number): Uint8Array {
  return pixels.subarray(index * PIXELS, (index + 1) * PIXELS);
}
