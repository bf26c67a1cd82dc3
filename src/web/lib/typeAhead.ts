const longestMs = 3000;

export interface TypeAhead {
  /** What was typed so far. */
  text(): string;
  stop(): void;
}

/** Keeps what is typed for a field that is still on its way: else its letters would be shortcuts of the page beneath. */
export function catchTyping(): TypeAhead {
  let text = '';
  function listen(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isLetter = [...event.key].length === 1;
    if (isLetter) text += event.key;
    else if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key !== 'Enter') return; // which would press what has the focus now
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', listen, true);
  };
  window.addEventListener('keydown', listen, true);
  const timer = setTimeout(stop, longestMs); // it may not come at all
  return { text: () => text, stop };
}
