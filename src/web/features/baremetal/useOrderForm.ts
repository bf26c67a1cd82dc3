import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { diskRulesOf, zonesOf } from '../../../contract/services/bms/flavors.ts';
import { BareMetalOrder } from '../../../contract/services/bms/order.ts';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { useDraft } from '../../ui/form/useDraft.ts';
import {
  flavorsQuery,
  imagesQuery,
  keypairsQuery,
  specsQuery,
  stockQuery,
  subnetsQuery,
  vpcsQuery,
} from './bareMetalQueries.ts';
import { newOrder, toOrder, type TypedOrder } from './newServer.ts';

/** The form of an order, and what its fields choose from. Nothing is sent from here: the order is looked at first. */
export function useOrderForm(scope: string, user: string | null) {
  const { t } = useTranslation('bareMetal');
  const [ordered, setOrdered] = useState<BareMetalOrder>();
  const [flavorId, setFlavorId] = useState('');
  const flavors = useQuery(flavorsQuery(scope)).data;
  const told = useQuery({ ...specsQuery(scope, flavorId), enabled: flavorId !== '' });
  const flavor = flavors?.find(({ id }) => id === flavorId);
  // The list says it of most flavours; the flavour's own extra specs say it for certain.
  const specs = { ...flavor?.os_extra_specs, ...told.data?.extra_specs };
  const rules = diskRulesOf(specs);
  const zones = zonesOf(specs);
  const zoneNames = zones.map(({ zone }) => zone);
  const stock = useQuery({ ...stockQuery(scope, flavorId, zoneNames), enabled: zoneNames.length > 0 }).data;
  const images = useQuery(imagesQuery(scope)).data;

  const leastDisk = (image: string) => images?.find(({ id }) => id === image)?.min_disk ?? 0;
  const form = useBodyForm<TypedOrder, BareMetalOrder>({
    schema: BareMetalOrder,
    start: newOrder,
    toBody: (typed) => toOrder(typed, rules, user),
    check: ({ server: { flavorRef, root_volume, imageRef } }) => {
      const least = leastDisk(imageRef);
      const isUnder = rules?.root === 'needed' && Number(root_volume.size) < least;
      return {
        'server.flavorRef': flavorRef !== '' && !rules ? t('bootUnknown') : undefined,
        'server.root_volume.size': isUnder ? t('underMinimum', { least }) : undefined,
      };
    },
    send: (body) => {
      setOrdered(body);
      return Promise.resolve();
    },
  });
  const draft = useDraft(form.form, `bare-metal server in ${scope}`);
  const typed = useWatch({ control: form.form.control, compute: (all: TypedOrder) => all });
  if (typed.server.flavorRef !== flavorId) setFlavorId(typed.server.flavorRef);
  return {
    ...{ ...form, draft, typed, ordered, setOrdered, flavors, specs, rules, zones, images, stock },
    leastDisk: leastDisk(typed.server.imageRef),
    isBootUnknown: told.isSuccess && !rules,
    body: toOrder(typed, rules, user),
    vpcs: useQuery(vpcsQuery(scope)).data,
    subnets: useQuery(subnetsQuery(scope)).data,
    keypairs: useQuery(keypairsQuery(scope)).data?.keypairs?.flatMap(({ keypair }) => keypair ?? []),
  };
}
export type OrderForm = ReturnType<typeof useOrderForm>;
