import type { PushService } from '../../contract/services/scm/installing.ts';
import type { CertificateEntity } from './certificates.ts';
import type { CloudWorld } from './world.ts';

interface Place {
  service: PushService;
  region: string;
}

const takesMs = 8000;

/**
 * What a service does with a certificate that was pushed to it, a few seconds later: resources whose names it covers
 * serve it from then on. The vendor's pages say only that it gets there; the demo has nobody who would choose it there.
 */
export function takeOver(world: CloudWorld, fresh: CertificateEntity, { service, region }: Place): void {
  world.clock.after(takesMs, () => {
    if (!world.certificates.has(fresh.id)) return;
    for (const old of world.certificates.values()) {
      if (old === fresh || !old.deployed || !covers(fresh, old)) continue;
      const isThere = (one: Place) => one.service === service && one.region === region;
      const taken = old.deployed.filter(isThere);
      old.deployed = old.deployed.filter((one) => !isThere(one));
      fresh.deployed = [...(fresh.deployed ?? []), ...taken];
    }
  });
}

const namesOf = ({ domain, sans }: CertificateEntity) => [domain, ...sans];
const covers = (fresh: CertificateEntity, old: CertificateEntity) =>
  namesOf(old).every((name) =>
    namesOf(fresh).some(
      (one) => one === name || (one.startsWith('*.') && one.slice(1) === name.replace(/^[^.]+/, '')),
    ),
  );
