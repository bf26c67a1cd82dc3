import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import type { Environment } from '../../../contract/services/servicestage/environments.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';

export function DeleteEnvironmentButton({ scope, environment }: { scope: string; environment: Environment }) {
  const { t } = useTranslation('environments');
  return (
    <DeleteThing
      words="environments"
      operation={servicestage.deleteEnvironment}
      input={{ scope, params: { environment_id: environment.id } }}
      name={environment.name || environment.id}
      seen={{ name: environment.name, resources: environment.resources ?? null }}
      whyNot={useWhyNotCloud(scope)(servicestage.deleteEnvironment)}
      leave={{ to: '/services/environments', words: (name) => t('deleted', { name }) }}
    />
  );
}
