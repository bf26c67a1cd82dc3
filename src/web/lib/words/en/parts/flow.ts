/** Guided flows: steps, what they replace, how they stop and go on. */
export const flow = {
  open: 'to be done',
  sending: 'under way',
  done: 'done',
  blocked: 'cannot go on',
  doneSoFar: 'Done so far',
  replaces: '{{what}}: the list is replaced whole',
  stop: 'Stop after this call',
  stoppedAt: 'It stopped at: {{what}}',
  changedMeanwhile: 'Somebody else has changed it meanwhile',
  changedText:
    'Nothing of this call was done. The plan above is made from what is there now: go on when it is what you want.',
  whatYouSaw: 'What you saw',
  whatIsThere: 'What is there',
} as const;
