import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkTabs } from '../../ui/LinkTabs.tsx';
import { serviceParts } from './serviceParts.ts';

/** A part of the services, with its neighbours in reach. */
export function ServicesLayout() {
  const { t } = useTranslation('services');
  return (
    <>
      <LinkTabs label={t('services')} tabs={serviceParts.map(({ to, name }) => ({ to, label: t(name) }))} />
      <Outlet />
    </>
  );
}
