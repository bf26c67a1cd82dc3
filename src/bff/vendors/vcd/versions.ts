import * as z from 'zod/mini';
import { Failure } from '../../../contract/failure.ts';
import { vcd } from '../../../contract/services/vcd.ts';
import type { Ask } from '../vendor.ts';

/** The API versions that this was written for: Cloud Director 10.1 to 10.6.1. */
const oldest = 34;
const newest = 39.1;
/** 10.2.2, the first that publishes metrics. */
const withMetrics = 35.2;

export interface Spoken {
  /** Pinned in every Accept header from here on. */
  version: string;
  hasMetrics: boolean;
}

const Versions = z.object({
  versionInfo: z.array(z.object({ version: z.nullable(z.string()), deprecated: z.nullable(z.boolean()) })),
});

/** The newest version that both sides speak, rather one that is not on its way out; asked without an identity. */
export async function negotiate(ask: Ask): Promise<Spoken> {
  const { versionInfo } = Versions.parse((await ask(vcd.getVersions, {})).value);
  const offered = versionInfo
    .flatMap(({ version, deprecated }) =>
      version === null ? [] : [{ version, isDeprecated: deprecated === true }],
    )
    .filter(({ version }) => /^\d+\.\d+$/.test(version)) // not 40.0.0-alpha
    .sort((a, b) => Number(b.version) - Number(a.version));
  const known = offered.filter(({ version }) => Number(version) >= oldest && Number(version) <= newest);
  const chosen = known.find(({ isDeprecated }) => !isDeprecated) ?? known[0];
  if (!chosen)
    throw new Failure(
      'drift',
      `Cloud Director speaks no API version from ${oldest}.0 to ${newest}: ${offered.map(({ version }) => version).join(', ')}.`,
      { code: 'noVersion' },
    );
  return { version: chosen.version, hasMetrics: Number(offered[0]?.version) >= withMetrics };
}

/** Older ones list them in XML whatever they are asked for. */
export function readVersions(text: string): unknown {
  const versionInfo = [...text.matchAll(/<VersionInfo([^>]*)>\s*<Version>([^<]+)<\/Version>/g)].map(
    ([, attributes = '', version]) => ({ version, deprecated: /deprecated="true"/.test(attributes) }),
  );
  return versionInfo.length === 0 ? undefined : { versionInfo };
}

/** OpenAPI and the older API want it said in different words. */
export function acceptOf(path: string, version: string): string {
  if (path.includes('/cloudapi/')) return `application/json;version=${version}`;
  return path.includes('/oauth/') ? 'application/json' : `application/*+json;version=${version}`;
}
