import type { Base64, Deflated } from '../wire';

/** Decodes doubles. */
export function doubles(text: Base64<Float64Array>): Float64Array {
  return new Float64Array(decoded(text).buffer);
}

/** Decodes integers of four bytes. */
export function ints(text: Base64<Int32Array>): Int32Array {
  return new Int32Array(decoded(text).buffer);
}

/** Decodes bytes. */
export function bytes(text: Base64<Uint8Array>): Uint8Array {
  return decoded(text);
}

/** Decodes and inflates bytes. */
export async function inflated(text: Deflated<Uint8Array>): Promise<Uint8Array> {
  const stream = new Blob([decoded(text)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Encodes doubles as the server does. */
export function encoded(numbers: Float64Array): Base64<Float64Array> {
  const copy = new Uint8Array(numbers.slice().buffer);
  return btoa(Array.from(copy, byte => String.fromCharCode(byte)).join('')) as Base64<Float64Array>;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}
