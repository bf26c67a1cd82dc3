/** What a phone's keyboard did to a field, as keys: how often Backspace, then which characters. */
export function changeOf(before: string, after: string): { back: number; added: string[] } {
  const [from, to] = [[...before], [...after]];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return { back: from.length - same, added: to.slice(same) };
}
