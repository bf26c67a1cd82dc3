import { styled } from '@mui/material/styles';

const Svg = styled('svg')(({ theme }) => ({ color: theme.vars.palette.primary.main, flexShrink: 0 }));

/** The ship's wheel; public/favicon.svg is the same mark. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <Svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden>
      <path
        d="M16 2.5v27M2.5 16h27M6.45 6.45l19.1 19.1M25.55 6.45l-19.1 19.1"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="9" strokeWidth="2.8" />
      <circle cx="16" cy="16" r="3.4" fill="currentColor" stroke="none" />
    </Svg>
  );
}
