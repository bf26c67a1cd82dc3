/** The address a ticket names as a WebSocket's: Wheelhouse's own, on the page's host. */
export function socketAddress(url: string, page: string): string {
  const address = new URL(url, page);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}

const modifiers = new Set(['Control', 'Alt', 'Shift']);
const isAltGr = (event: KeyboardEvent) => event.code === 'AltRight' || event.getModifierState('AltGraph');

/**
 * Watches the keys that go to a noVNC canvas inside `stage`: Ctrl+Alt+Shift is the way out of it, and keys that
 * are still down when the canvas loses the focus are let go in the guest too. Returns the remover.
 */
export function guardKeys(stage: HTMLElement, onEscape: () => void): () => void {
  const held = new Map<string, { key: string; target: EventTarget }>();

  // noVNC lets go of keys when the window loses the focus, but not when the canvas does.
  function letGo() {
    for (const [code, { key, target }] of [...held]) {
      target.dispatchEvent(new KeyboardEvent('keyup', { code, key }));
    }
    held.clear();
  }
  function press(event: KeyboardEvent) {
    const areAllDown = event.ctrlKey && event.altKey && event.shiftKey;
    // On Windows AltGr comes as Ctrl and Alt, and with Shift it types letters.
    if (areAllDown && modifiers.has(event.key) && !isAltGr(event) && !held.has('AltRight')) {
      event.preventDefault();
      event.stopPropagation();
      letGo();
      onEscape();
    } else if (event.target) held.set(event.code, { key: event.key, target: event.target });
  }
  const release = (event: KeyboardEvent) => void held.delete(event.code);

  stage.addEventListener('keydown', press, true);
  stage.addEventListener('keyup', release, true);
  stage.addEventListener('focusout', letGo);
  return () => {
    stage.removeEventListener('keydown', press, true);
    stage.removeEventListener('keyup', release, true);
    stage.removeEventListener('focusout', letGo);
  };
}

/** noVNC leaves a full-page element behind, and a drag that the console did not survive leaves it on top. */
export function removeMouseCapture(): void {
  const veil = document.getElementById('noVNC_mouse_capture_elem');
  if (veil && veil.style.display !== 'none') veil.dispatchEvent(new MouseEvent('mouseup'));
  veil?.remove();
}
