interface Props {
  /** 0–100; null when the guest does not tell. */
  percent: number | null;
  /** The figure above the bar: it says all that the bar shows. */
  figure: string;
  /** Whether it is to become full, so that nobody need be warned when it does. */
  isGoal?: boolean;
}

/** A figure with a small bar: the figure is what is read, the bar is what is seen from afar. */
export function UsageBar({ percent, figure, isGoal = false }: Props) {
  if (percent === null) return <div className="usage">{figure}</div>;
  const shown = Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <div
      className={shown >= 90 && !isGoal ? 'usage bar high' : 'usage bar'}
      // eslint-disable-next-line no-restricted-syntax -- a class for each length would be a style sheet of its own
      style={{ backgroundSize: `${shown}% 4px, 100% 4px` }}
    >
      {figure}
    </div>
  );
}
