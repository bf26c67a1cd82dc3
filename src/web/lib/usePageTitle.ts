import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the document after the page: `web-01 · Wheelhouse`. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('glossary');
  const product = t('wheelhouse');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
