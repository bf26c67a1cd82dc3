import Button from '@mui/material/Button';
import { createLink, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { certificateStates } from '../../../contract/services/scm.ts';
import { said } from '../../lib/searchFields.ts';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CertificateList } from './CertificateList.tsx';
import { parseCertificateSearch, periods, type CertificateSearch } from './certificateSearch.ts';
import { stateWords } from './certificateWords.ts';
import { Unseen } from './Unseen.tsx';

const ButtonLink = createLink(Button);

export function CertificateListPage() {
  const { t } = useTranslation(['certificates', 'expiry']);
  const search = parseCertificateSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: object) =>
    void navigate({
      to: '/certificates',
      search: parseCertificateSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  const filters: { name: 'within' | 'status'; label: string; all: string; choices: Choice[] }[] = [
    {
      ...{ name: 'within', label: t('endsWithin'), all: t('anyTime') },
      choices: periods.map((id) => ({ id, name: t('days', { ns: 'expiry', count: Number(id) }) })),
    },
    {
      ...{ name: 'status', label: t('state'), all: t('anyState') },
      choices: certificateStates.map((id) => ({ id, name: stateWords(t, id) })),
    },
  ];
  return (
    <CloudsPage
      title={t('certificates')}
      actions={() => (
        <ButtonLink
          to="/certificates/import"
          search={said({ scope: search.scope })}
          variant="contained"
          startIcon={<Plus size={16} aria-hidden />}
        >
          {t('import')}
        </ButtonLink>
      )}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={filters.map(({ name, label, all, choices }) => (
        <SelectField
          key={name}
          label={label}
          value={search[name] ?? ''}
          onChange={(value) => change({ [name]: value || undefined })}
        >
          <option value="">{all}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </SelectField>
      ))}
    >
      {(scopes) => (
        <>
          <Unseen scopes={scopes} />
          <CertificateList
            scopes={scopes}
            search={search}
            onChange={(changed: Partial<CertificateSearch>) => change(changed)}
          />
        </>
      )}
    </CloudsPage>
  );
}

interface Choice {
  id: string;
  name: string;
}
