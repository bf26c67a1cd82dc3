import { certificateExpiry } from '../../features/certificates/certificateExpiry.ts';
import type { ExpirySource } from '../../lib/expiry/source.ts';

/** Everything that ends on a day, each from its feature. */
export const expirySources: readonly ExpirySource[] = [certificateExpiry];
