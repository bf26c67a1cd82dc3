import { Outlet } from '@tanstack/react-router';
import { Finder } from './find/Finder.tsx';

export const AloneLayout = () => (
  <>
    <Finder />
    <Outlet />
  </>
);
