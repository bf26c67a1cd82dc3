/** Sharp where every pixel of the guest is a whole number of the screen's, smooth where it cannot be. */
export function renderingOf(shownWidth: number, width: number, pixelRatio: number): 'pixelated' | 'auto' {
  const scale = (shownWidth * pixelRatio) / width;
  return width > 0 && Math.round(scale) >= 1 && Math.abs(scale - Math.round(scale)) < 0.01
    ? 'pixelated'
    : 'auto';
}

/**
 * Keeps a noVNC canvas sharp where it can be; exact, it also keeps one pixel of the guest on one of the screen, whatever
 * the size of either: noVNC itself counts in CSS pixels. It also takes no notice of a stage that returns to the size it
 * had when the picture came, so `refit` makes it look again. Returns the remover.
 */
export function keepPixels(
  stage: HTMLElement,
  canvas: HTMLCanvasElement,
  { isExact, refit }: { isExact: boolean; refit: () => void },
): () => void {
  function measure() {
    const { width, height } = canvas;
    stage.style.width = isExact && width > 0 ? `${width / devicePixelRatio}px` : '';
    stage.style.height = isExact && height > 0 ? `${height / devicePixelRatio}px` : '';
    const rendering = renderingOf(canvas.getBoundingClientRect().width, width, devicePixelRatio);
    if (canvas.style.imageRendering !== rendering) canvas.style.imageRendering = rendering;
  }
  const staged = new ResizeObserver(refit);
  staged.observe(stage);
  const resized = new MutationObserver(measure);
  resized.observe(canvas, { attributes: true, attributeFilter: ['width', 'height', 'style'] });
  window.addEventListener('resize', measure); // zooming is one, and moving to another screen
  measure();
  return () => {
    staged.disconnect();
    resized.disconnect();
    window.removeEventListener('resize', measure);
  };
}
