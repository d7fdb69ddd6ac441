/** A CSV text: the columns' names, then a line for each row. For numbers and names of our own, which need no quotes. */
export function csv(names: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${[names, ...rows.map(row => row.join(','))].join('\n')}\n`;
}
