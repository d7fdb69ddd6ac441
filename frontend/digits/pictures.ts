/** Pixels of one digit. */
export const PIXELS = 784;

/** The bytes of a base64 text. */
export function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}

/** The pixels of many pictures, which come deflated. */
export async function unpacked(base64: string): Promise<Uint8Array> {
  const inflated = new Blob([bytes(base64) as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** One picture of many. */
export function picture(pixels: Uint8Array, index: number): Uint8Array {
  return pixels.subarray(index * PIXELS, (index + 1) * PIXELS);
}
