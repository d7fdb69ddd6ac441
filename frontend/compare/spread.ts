/**
 * Moves labels apart as little as possible: places in the order of the wishes, at least `gap` from each other, between
 * `low` and `high` while there is room. The squares of the ways add up to the least (pool adjacent violators).
 *
 * @param wishes where each label would like to be, in any order
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a] - wishes[b] || a - b);
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((label, rank) => {
    // without the gaps, "not closer than gap" is "not below the one before"
    let block = { sum: wishes[label] - rank * gap, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count >= block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const most = Math.max(low, high - (wishes.length - 1) * gap);
  const sorted = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(most, Math.max(low, sum / count))),
  );
  const places = new Array<number>(wishes.length);
  order.forEach((label, rank) => (places[label] = sorted[rank] + rank * gap));
  return places;
}
