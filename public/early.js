// Before anything is painted: the canvas in the colours asked for earlier, so that dark does not begin white.
try {
  const mode = localStorage.getItem('mui-mode');
  if (mode === 'light' || mode === 'dark') document.documentElement.style.colorScheme = mode;
} catch {
  // Without storage the browser's own preference stands.
}
