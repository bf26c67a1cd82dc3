import { Loading } from '../ui/Loading.tsx';

export const PagePending = () => <Loading />;
