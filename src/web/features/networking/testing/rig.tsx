import { pageRig as rigOf } from '../../../lib/testing/pageRig.tsx';

export { told, soon, dialog, press } from '../../../lib/testing/pageRig.tsx';

/** Pages of networking, with the words they say. */
export const pageRig = () => rigOf('networking', 'networks', 'form', 'flow', 'tableTools');
