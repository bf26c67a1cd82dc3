/** Names of the old certificate that the new one does not cover; a wildcard covers one label. */
export const lostNames = (old: readonly string[], fresh: readonly string[]): string[] =>
  old.filter(
    (name) =>
      !fresh.some(
        (one) =>
          one.toLowerCase() === name.toLowerCase() ||
          (one.startsWith('*.') && one.slice(1).toLowerCase() === name.toLowerCase().replace(/^[^.]+/, '')),
      ),
  );
