/** The groups in what was typed, each once: `admins, helpdesk`. */
export const groupsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;，；\n]/)
      .map((group) => group.trim())
      .filter(Boolean),
  ),
];
