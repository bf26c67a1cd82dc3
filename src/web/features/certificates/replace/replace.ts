import type { TFunction } from 'i18next';
import { scm } from '../../../../contract/services/scm.ts';
import { pushServices, type NewCertificate } from '../../../../contract/services/scm/installing.ts';
import { flowCall, type Flow, type FlowCall, type FlowStep } from '../../../lib/flow/flow.ts';
import { resourcesOf } from '../certificateFacts.ts';
import type { Wish } from './wish.ts';
import { placesOf, readWorld, worldKey, type World } from './world.ts';

type Words = TFunction<'certificates'>;
type Step = FlowStep<Wish>;

/**
 * Import the new one, push it to where the old one is deployed, see it deployed, delete the old one. The last two are not
 * calls of the flow: a service takes its time, and deleting asks for the domain. `body` is what is imported, once it is known.
 */
export const replaceFlow = (t: Words, body: NewCertificate | undefined): Flow<Wish, World> => ({
  key: worldKey,
  read: readWorld,
  plan: (wish, world) => [
    importStep(t, wish, world, body),
    pushStep(t, wish, world),
    {
      name: 'verify',
      done: world.fresh.certificate
        ? placesOf(world.fresh.deployed).map((place) => t('servesNew', { place }))
        : [],
      todo: [],
    },
    { name: 'delete', done: isReplaced(wish, world) ? [t('oldDeleted')] : [], todo: [] },
  ],
});

const isReplaced = ({ fresh }: Wish, { old }: World) => fresh !== undefined && !old.certificate;

function importStep(t: Words, wish: Wish, { old, fresh }: World, body: NewCertificate | undefined): Step {
  const name = 'import';
  const { certificate } = fresh;
  if (certificate)
    return {
      name,
      done: [
        t('replaceImported', { name: certificate.name ?? certificate.id, end: certificate.not_after ?? '?' }),
      ],
      todo: [],
    };
  if (wish.fresh !== undefined)
    return {
      ...{ name, done: [], todo: [] },
      obstacle: {
        words: t('freshGone', { id: wish.fresh }),
        instead: { label: t('importAnew'), wish: { fresh: undefined, pushed: [] } },
      },
    };
  const domain = old.certificate?.domain ?? wish.domain;
  const call =
    body &&
    flowCall<Wish, typeof scm.importCertificate>(
      { key: 'import', label: t('replaceImports', { name: body.name }) },
      scm.importCertificate,
      { input: { scope: wish.scope, body } },
      ({ certificate_id }) => ({ fresh: certificate_id ?? undefined, domain }),
    );
  return { name, done: [], todo: call ? [call] : [] };
}

function pushStep(t: Words, wish: Wish, { old }: World): Step {
  const name = 'push';
  const done = wish.pushed.map((place) => t('pushedTo', { place }));
  if (old.certificate && old.deployed === null && !wish.blind)
    return {
      ...{ name, done, todo: [] },
      obstacle: { words: t('usedUnknown'), instead: { label: t('goOnBlind'), wish: { blind: true } } },
    };
  const used = (old.certificate ? (old.deployed ?? []) : []).flatMap(resourcesOf);
  const places = [...new Set(used.map(({ service, region }) => `${service} ${region}`))];
  const todo = places.flatMap((place): FlowCall<Wish>[] => {
    const [service, target_project = ''] = place.split(' ');
    const target_service = pushServices.find((each) => each === service?.toUpperCase());
    if (!target_service || wish.pushed.includes(place)) return [];
    return [
      flowCall<Wish, typeof scm.pushCertificate>(
        { key: `push ${place}`, label: t('pushTo', { place }) },
        scm.pushCertificate,
        {
          input: {
            scope: wish.scope,
            params: { certificate_id: wish.fresh ?? '' },
            body: { target_service, target_project },
          },
        },
        () => ({ pushed: [...wish.pushed, place] }),
      ),
    ];
  });
  return { name, done, todo };
}
