// localStorage throws where a browser forbids it; a preference is then kept for the page's life only.

const memory = new Map<string, string>();

export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`wheelhouse.${name}`);
  } catch {
    return memory.get(name) ?? null;
  }
}

export function store(name: string, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`wheelhouse.${name}`, value);
  } catch {
    // Kept in memory above.
  }
}
