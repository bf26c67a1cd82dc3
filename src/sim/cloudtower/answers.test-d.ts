import { expectTypeOf, it } from 'vitest';
import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';

declare const allButTasks: Omit<Answers, 'getTasks'>;
declare const answer: Answer;

it('a simulator that leaves an operation unanswered does not compile', () => {
  expectTypeOf({ ...allButTasks, getTasks: answer }).toExtend<Answers>();
  // @ts-expect-error getTasks has no answer
  allButTasks satisfies Answers;
  // @ts-expect-error the contract knows no such operation
  ({ ...allButTasks, getTasks: answer, getMoon: answer }) satisfies Answers;
});
