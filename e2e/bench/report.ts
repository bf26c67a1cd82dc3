/** Prints a figure beside its goal; a benchmark never fails on one. */
export function report(name: string, value: number, goal: string, conditions: string) {
  // oxlint-disable-next-line no-console -- printing is what a benchmark is for
  console.log(`${name}: ${value.toFixed(2)} (goal ${goal}; ${conditions})`);
}
