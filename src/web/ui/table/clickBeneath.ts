import type { MouseEvent as Click } from 'react';

/**
 * While rows move they are not pointed at (`data-moving`), which would cost a third of each frame; but whoever clicks then
 * means the row beneath, and gets it. Whether the click was such a one.
 */
export function clickBeneath({ target, nativeEvent }: Click): boolean {
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-body')) return false;
  target.toggleAttribute('data-moving', false);
  const beneath = document.elementFromPoint(nativeEvent.clientX, nativeEvent.clientY);
  if (!beneath || beneath === target || !target.contains(beneath)) return false;
  beneath.closest<HTMLElement>('a, button, input, [tabindex]')?.focus({ preventScroll: true });
  beneath.dispatchEvent(new MouseEvent('click', nativeEvent)); // with its keys and its place
  return true;
}
