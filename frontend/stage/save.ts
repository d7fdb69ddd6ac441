/** Saves what is at an address as a file of this name; the page stays where it is. */
export function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Saves what is in memory. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  save(address, name);
  // the browser has taken hold of it by then
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
