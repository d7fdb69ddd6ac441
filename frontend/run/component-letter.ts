/** A for component 0, B for component 1, and so on. */
export function componentLetter(k: number): string {
  return String.fromCharCode(65 + k);
}
