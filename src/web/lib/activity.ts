// Idle is counted from what a person does. A request is the person's when they touched something since the
// last one that was; otherwise it says that it is in the background and does not keep the session alive.

let isActive = true; // opening the page is an act

if (typeof window !== 'undefined') {
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
    window.addEventListener(kind, () => void (isActive = true), { capture: true, passive: true });
  }
}

/** Whether the person did something since this was last asked. */
export function takeActivity(): boolean {
  const wasActive = isActive;
  isActive = false;
  return wasActive;
}
