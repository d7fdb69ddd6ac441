import { readFileSync } from 'node:fs';

const folder = new URL('../resources/golden/', import.meta.url);

/** A reference that the server's half is held to as well; CONTRIBUTING.md says where each comes from. */
export function golden<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;
}

/** The points of one of the make_blobs files, n x 2 by rows. */
export function blobs(file: string): number[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').slice(1);
  return lines.flatMap(line => line.split(',').slice(0, 2).map(Number));
}
