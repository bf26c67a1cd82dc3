import { ExpiryPage } from '../../features/expiry/ExpiryPage.tsx';
import { expirySources } from './sources.ts';

export const ExpiryBoardPage = () => <ExpiryPage sources={expirySources} />;
