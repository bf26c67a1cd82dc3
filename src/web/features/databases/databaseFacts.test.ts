import { describe, expect, it } from 'vitest';
import { project } from '../../../bff/project.ts';
import { dds } from '../../../contract/services/dds.ts';
import { instancesPage } from '../../../contract/services/dds.examples.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { connectionString, isUnhealthy, rolesOf, storageOf } from './databaseFacts.ts';

const { instances } = project(dds.listInstances.response, instancesPage.answer).value as {
  instances: [DdsInstance];
};
const [ofPage] = instances;

describe('the instance of the vendor’s page', () => {
  it('is connected to at what is not hidden, with TLS and without a password', () => {
    expect(connectionString(ofPage)).toBe(
      'mongodb://rwuser:<password>@192.168.0.174:8635,192.168.0.176:8635/test?authSource=admin&replicaSet=replica&tls=true',
    );
  });
  it('has its nodes by role', () => {
    expect(rolesOf(ofPage)).toBe('1 Primary, 1 Hidden, 1 Secondary');
  });
  it('stores 0.33 of 10 GB', () => {
    expect(storageOf(ofPage.groups)).toEqual({
      used: 0.33,
      size: 10,
      percent: expect.closeTo(3.3) as number,
    });
  });
  it('is well', () => {
    expect(isUnhealthy(ofPage)).toBe(false);
  });
});

it.each(['abnormal', 'frozen', 'data_disk_full', 'createfail', 'enlargefail', 'something new'])(
  '%s is unhealthy',
  (status) => {
    expect(isUnhealthy({ ...ofPage, status })).toBe(true);
  },
);

it('one node that is ill is enough', () => {
  const [group] = ofPage.groups!;
  const nodes = group!.nodes!.map((node, place) => ({
    ...node,
    status: place === 2 ? 'abnormal' : 'normal',
  }));
  expect(isUnhealthy({ ...ofPage, groups: [{ ...group!, nodes }] })).toBe(true);
});

it('nothing is known about volumes that say nothing', () => {
  expect(storageOf([{ volume: undefined }, { volume: { size: null, used: null } }])).toBeNull();
  expect(storageOf(null)).toBeNull();
});
