import type { ComponentProps } from 'react';

/** Read out, not shown. */
export const VisuallyHidden = (props: ComponentProps<'span'>) => <span {...props} className="off-screen" />;
