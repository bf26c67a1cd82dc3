import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  /** Its place in the address: `/settings#connections`. */
  id: string;
  title: string;
  text?: string;
  children: ReactNode;
}

export function Section({ id, title, text, children }: Props) {
  return (
    <Card component="section" id={id} aria-labelledby={`${id}-title`} sx={{ mb: 2, scrollMarginTop: 72 }}>
      <CardContent>
        <Typography id={`${id}-title`} variant="h2" sx={{ mb: text ? 0.25 : 1.5 }}>
          {title}
        </Typography>
        {text && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {text}
          </Typography>
        )}
        {children}
      </CardContent>
    </Card>
  );
}
