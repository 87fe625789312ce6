/** @typedef {import('../../test/bench/protocol.ts').Measure} Measure */

/** Opening is measured with every page; the middle of them counts. @param {readonly Measure[]} measures */
export function medians(measures) {
  const names = [...new Set(measures.map(({ name }) => name))];
  return names.map((name) => {
    const all = measures.filter((measure) => measure.name === name).sort((a, b) => a.milliseconds - b.milliseconds);
    return /** @type {Measure} */ (all[Math.floor(all.length / 2)]);
  });
}
