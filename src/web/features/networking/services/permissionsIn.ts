/** Permissions out of what was typed, one a line. A bare account id is written the way the vendor wants it. */
export const permissionsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((word) => (/^[A-Za-z0-9]{1,64}$/.test(word) ? `iam:domain::${word}` : word)),
  ),
];
