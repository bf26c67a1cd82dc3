import { enter, type Stroke, type StrokeTable } from '../layouts/strokes.ts';

export type NewlineAs = 'enter' | 'space';

/** What a person sees as characters, as the tables have them: composed, and every line end one newline. */
export const charactersOf = (text: string): string[] => [...text.normalize('NFC').replace(/\r\n?/g, '\n')];

/** The keys of one character; undefined when this layout cannot make it. */
export function strokesOf(
  character: string,
  table: StrokeTable,
  newlineAs: NewlineAs,
): readonly Stroke[] | undefined {
  if (character !== '\n') return table.get(character);
  return newlineAs === 'enter' ? [enter] : table.get(' ');
}

export const isMakeable = (character: string, table: StrokeTable) =>
  character === '\n' || table.has(character);

/** Every character once that cannot be made, in the order of the text. */
export const unmakeable = (text: string, table: StrokeTable): string[] => [
  ...new Set(charactersOf(text).filter((character) => !isMakeable(character, table))),
];
