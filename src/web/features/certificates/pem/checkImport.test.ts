import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issue } from '../../../../sim/huawei/issue.ts';
import { checkImport } from './checkImport.ts';
import { parted } from './pemBlocks.ts';
import { chainText } from './readChain.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 30);
const made = (from = -10, to = 90) =>
  issue({ names: ['www.example.com', '*.shop.example.com'], from: now + from * day, to: now + to * day });
const one = made();
const check = (certificate: string, key: string) => checkImport(certificate, key, now);

describe('a certificate with its chain and key', () => {
  it('is read: names, dates, who vouches for it, and that the key is its own', async () => {
    const checked = await check(one.certificate + one.chain, one.key);
    expect(checked).toMatchObject({
      ...{ wrong: { certificate: undefined, private_key: undefined }, warnings: [], key: 'matches' },
      leaf: {
        ...{
          names: ['www.example.com', '*.shop.example.com'],
          issuer: 'Demo Issuing CA',
          isAuthority: false,
        },
        ...{ begins: now - 10 * day, ends: now + 90 * day },
      },
      issuers: [{ subject: 'Demo Issuing CA', issuer: 'Demo Root CA', isAuthority: true }],
    });
  });

  it('the wrong way round is put in order', async () => {
    const checked = await check(one.chain + one.certificate, one.key);
    expect(checked.wrong.certificate).toBe('order');
    expect(chainText(checked)).toBe(one.certificate + one.chain);
  });
});

describe('keys as servers write them', () => {
  const pkcs1 = { type: 'pkcs1', format: 'pem' } as const;
  it.each([
    ['P-256', createPrivateKey(one.key), { type: 'sec1', format: 'pem' } as const, 'EC PRIVATE KEY'],
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, pkcs1, 'RSA PRIVATE KEY'],
    ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, undefined, 'BEGIN PRIVATE KEY'],
  ])('%s', async (_, key, format, label) => {
    const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const text = format ? key.export(format as typeof pkcs1).toString() : pkcs8;
    expect(text).toContain(label);
    const { certificate } = issue({ names: ['a.example'], from: now, to: now + 90 * day }, pkcs8);
    expect((await check(certificate, text)).key).toBe('matches');
    expect((await check(one.certificate, text)).key).toBe(pkcs8 === one.key ? 'matches' : 'otherKey');
  });

  it('of a kind that the browser does not know are left to the vendor', async () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { certificate } = issue({ names: ['a.example'], from: now, to: now + 90 * day }, key);
    expect(await check(certificate, key)).toMatchObject({
      ...{ key: 'unchecked', warnings: ['noIssuer', 'unchecked'], wrong: { private_key: undefined } },
    });
  });
});

describe('what is not sent', () => {
  const half = (text: string) => text.slice(0, text.length / 2);
  const body = (text: string) => text.replace(/^(.{200}).*(-----END)/s, '$1\n$2');
  it.each([
    ['nothing', '', 'noCertificate'],
    ['words', 'my certificate', 'noCertificate'],
    ['a PEM cut in its middle', half(one.certificate), 'cut'],
    ['a PEM whose middle is missing', body(one.certificate), 'cut'],
    ['a chain whose end is cut', one.certificate + half(one.chain), 'cut'],
    ['no Base64', one.certificate.replace(/MII/, 'M!I'), 'cut'],
    ['a request', one.certificate.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'), 'notCertificate'],
    ['two that belong to each other in no way', one.certificate + made().certificate, 'unrelated'],
  ] as const)('%s', async (_, certificate, fault) => {
    expect((await check(certificate, one.key)).wrong.certificate).toBe(fault);
  });

  it('one that has ended', async () => {
    const old = made(-90, -1);
    expect((await check(old.certificate + old.chain, old.key)).wrong.certificate).toBe('ended');
  });

  it.each([
    ['no key', '', 'noKey'],
    ['the key of another', made().key, 'otherKey'],
    ['two keys', one.key + made().key, 'twoKeys'],
    ['a key cut off', half(one.key), 'keyCut'],
    ['a key whose middle is missing', one.key.replace(/\n.{20}/, '\n'), 'keyCut'],
    [
      'a key with a passphrase',
      createPrivateKey(one.key)
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString(),
      'encrypted',
    ],
  ] as const)('%s', async (_, key, state) => {
    expect((await check(one.certificate, key)).wrong.private_key).toBe(state);
  });
});

it.each([
  ['that begins tomorrow', made(1, 90), ['notYet']],
  ['that ends this week', made(-90, 5), ['endsSoon']],
] as const)('one %s is said to be so', async (_, { certificate, chain, key }, warnings) => {
  expect((await check(certificate + chain, key)).warnings).toEqual(warnings);
});

it('a key in a pasted text goes its own way, even one that is cut off', () => {
  const cut = '-----BEGIN PRIVATE KEY-----\nMIGHAgEA';
  expect(parted(one.key + one.certificate)).toEqual({ keys: one.key, rest: one.certificate });
  expect(parted(one.certificate + cut)).toEqual({ keys: cut, rest: one.certificate });
});
