/** What goes into a ticket. */
export const evidence = {
  evidence: 'For the ticket',
  text: 'The picture, the last tasks and alerts of the machine, what was done here, versions and links: as one file, or as text to paste. What was typed is never in it.',
  withPicture: 'With the picture as it is now',
  pictureWarning: 'It shows whatever is on the screen: look at it before you send it on.',
  download: 'Download zip',
  copy: 'Copy as text',
  copied: 'Copied. Paste it into the ticket.',
  copyFailed: 'The browser did not let it be copied. Download the zip instead.',
  saved: '{{file}} was saved',
  note: 'Note',
  noteHelp: 'Stands at the top.',
  failed: 'The evidence could not be put together.',
} as const;
