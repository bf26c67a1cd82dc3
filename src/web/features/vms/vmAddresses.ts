// What guests report beside their real addresses: loopback, link-local, Docker's own bridge.
const isNoise = (address: string) =>
  /^(127\.|169\.254\.|172\.17\.0\.|fe80:)/i.test(address) || address === '::1';

/** A VM's addresses out of the vendor's comma-separated string; those that nobody connects to come last. */
export function addressesOf({ ips }: { ips: string | null }): string[] {
  const all = [...new Set((ips ?? '').split(',').map((address) => address.trim()))].filter(Boolean);
  return [...all.filter((address) => !isNoise(address)), ...all.filter(isNoise)];
}
