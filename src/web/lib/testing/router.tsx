import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createContext, use, type ReactNode } from 'react';

const ShownContext = createContext<ReactNode>(null);
const Shown = () => use(ShownContext);

/** A router at an address, loaded, in which a test shows whatever it likes. */
export async function loadRouter(address = '/') {
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({
    routeTree: createRootRoute({ component: Shown, notFoundComponent: Shown }),
    history,
  });
  await router.load();
  return function InRouter({ children }: { children: ReactNode }) {
    return (
      <ShownContext value={children}>
        <RouterProvider router={router as never} />
      </ShownContext>
    );
  };
}
