import type { CounterExample, Example } from '../example.ts';
import { ims } from './ims.ts';

export const examples: Example[] = [
  {
    source: 'https://support.huaweicloud.com/api-ims, querying images (constructed)',
    operation: ims.listImages,
    query: { virtual_env_type: 'Ironic', status: 'active', __isregistered: 'true', limit: 500 },
    answer: {
      images: [
        {
          ...{ id: '766a545a-02e1-433e-b1d1-733b5dc95e94', name: 'CentOS 7.9 64bit for BareMetal' },
          ...{ status: 'active', min_disk: 100, min_ram: 0, __os_type: 'Linux', __os_bit: '64' },
          ...{ __imagetype: 'gold', __os_version: 'CentOS 7.9 64bit', virtual_env_type: 'Ironic' },
        },
      ],
    },
  },
];

export const counterExamples: CounterExample[] = [];
