import { useEffect, useRef, useState } from 'react';

const pauseMs = 250;

/** What is being typed. It goes out when the typing pauses; what comes another way, e.g. by Back, is taken over. */
export function useSearchDraft(q: string, onSearch: (text: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // `sent` tells our own search arriving in the URL from another.
  const [draft, setDraft] = useState({ text: q, q, sent: q });
  if (draft.q !== q) setDraft({ text: q === draft.sent ? draft.text : q, q, sent: q });
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(text: string) {
    clearTimeout(timer.current);
    setDraft((before) => ({ ...before, text, sent: text }));
    if (text !== q) onSearch(text);
  }
  function type(text: string) {
    setDraft((before) => ({ ...before, text }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), pauseMs);
  }
  return { text: draft.text, send, type };
}
