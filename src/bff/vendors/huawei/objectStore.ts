import type { HuaweiScope } from '../../scopeConfig.ts';

// Where OBS is. Browsers go there themselves, with addresses that are signed for one request.

const base = ({ region, endpoints }: HuaweiScope) =>
  endpoints.obs ?? `https://{bucket}.obs.${region}.myhuaweicloud.com`;

/** Address of an object, without its query. */
export function objectUrl(scope: HuaweiScope, bucket: string, object: string): string {
  // It is the vendor's own answer, but it becomes a part of a host's name.
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error('VOD named no bucket');
  const host = base(scope);
  const path = object.split('/').map(encodeURIComponent).join('/');
  const root = host.includes('{bucket}')
    ? host.replace('{bucket}', bucket)
    : `${host.replace(/\/+$/, '')}/${bucket}`;
  return `${root.replace(/\/+$/, '')}/${path}`;
}

/** Where a page may send to; the bucket is VOD's, so that its name is known only once it is told. */
export const storeOrigin = (scope: HuaweiScope) => new URL(base(scope).replace('{bucket}', '*')).origin;
