import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import {
  diskRulesOf,
  isOnSale,
  zonesOf,
  type BareMetalFlavor,
} from '../../../contract/services/bms/flavors.ts';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import type { OrderForm } from './useOrderForm.ts';

/** The flavour first: zones, images and disks follow from it. */
export function MachineFields({ form }: { form: OrderForm }) {
  const { t } = useTranslation('bareMetal');
  const { control, setValue } = form.form;
  const { rules, specs, zones, stock, images } = form;
  const words = ({ id, vcpus, ram, os_extra_specs: listed }: BareMetalFlavor) => {
    const sold = zonesOf(listed ?? {});
    const boot = listed && diskRulesOf(listed);
    return {
      ...{ id, name: id },
      detail: [
        t('vcpus', { count: Number(vcpus ?? 0) }),
        t('gigabytes', { count: Math.round((ram ?? 0) / 1024) }),
        boot && t(boot.root === 'needed' ? 'bootsVolume' : 'bootsLocal'),
        listed?.['baremetal:disk_detail'],
      ]
        .filter(Boolean)
        .join(' · '),
      whyNot: sold.some(isOnSale) ? undefined : t('notSold'),
    };
  };
  const left = (zone: string) =>
    stock?.available_resource?.find(({ availability_zone }) => availability_zone === zone)?.flavors?.[0]
      ?.count;
  const isArm = specs['capabilities:cpu_arch'] === 'aarch64';
  return (
    <>
      <PickInput
        control={control}
        name="server.flavorRef"
        label={t('flavor')}
        help={rules ? t(`rules_${rules.root}_${rules.data}`) : t('flavorHelp')}
        options={form.flavors?.map(words)}
        onPicked={() => setValue('server.availability_zone', '')}
      />
      {form.isBootUnknown && (
        <Alert severity="warning" variant="outlined">
          {t('bootUnknown')}
        </Alert>
      )}
      <PickInput
        control={control}
        name="server.availability_zone"
        label={t('zone')}
        options={zones.map((sold) => {
          const count = left(sold.zone);
          return {
            ...{ id: sold.zone, name: sold.zone },
            detail: count == null ? undefined : t('inStock', { count }),
            whyNot: isOnSale(sold) ? undefined : t('notSoldHere', { status: sold.status }),
          };
        })}
      />
      <TextInput control={control} name="server.name" label={t('name')} help={t('nameHelp')} />
      <NumberInput control={control} name="server.count" label={t('howMany')} help={t('howManyHelp')} />
      <PickInput
        control={control}
        name="server.imageRef"
        label={t('image')}
        options={images?.map(({ id, name, min_disk, __support_arm }) => ({
          ...{ id, name: name || id, detail: t('leastDisk', { count: min_disk ?? 0 }) },
          whyNot: (__support_arm === 'true') === isArm ? undefined : t('otherArchitecture'),
        }))}
      />
    </>
  );
}
