/** Saves a table as a file of this name. */
export function saveCsv(csv: string, name: string): void {
  saveBlob(new Blob([csv], { type: 'text/csv' }), name);
}

/** Saves what is in memory as a file of this name; the page stays where it is. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // the browser has taken hold of it by then
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
