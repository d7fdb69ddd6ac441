/** A color in OKLab, where a mix of two colors looks like what lies between them: lightness, green-red, blue-yellow. */
export type Oklab = readonly [lightness: number, a: number, b: number];

const GAMMA_STEPS = 4095;
const gamma = Uint8Array.from({ length: GAMMA_STEPS + 1 }, (_, i) => {
  const c = i / GAMMA_STEPS;
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
});

/** From "#rrggbb" to OKLab (Ottosson 2020). */
export function toOklab(hex: string): Oklab {
  const [r, g, b] = [1, 3, 5].map(at => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** To the sRGB bytes 0xBBGGRR: red lowest, as pixels lie in an ImageData. */
export function toRgb(lightness: number, a: number, b: number): number {
  const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
  return (
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) |
    (toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8) |
    (toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s) << 16)
  );
}

/** The CSS color of bytes as `toRgb` gives them. */
export function cssColor(rgb: number): string {
  return `rgb(${rgb & 255} ${(rgb >> 8) & 255} ${rgb >> 16})`;
}

function linear(c: number): number {
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Several times faster than a power. */
function cube(x: number): number {
  return x * x * x;
}

function toByte(c: number): number {
  return c <= 0 ? 0 : c >= 1 ? 255 : gamma[(c * GAMMA_STEPS + 0.5) | 0];
}
