import type { Vm } from '../../../contract/services/tower/vms.ts';
import { labelWords } from './labelWords.ts';

/** All labels in one line; where it ends, the rest is read by pointing at it. */
export function VmLabels({ vm: { labels } }: { vm: Pick<Vm, 'labels'> }) {
  if (!labels?.length) return '—';
  return (
    <span className="tags" title={labels.map(labelWords).join(', ')}>
      {labels.map((label) => (
        <span key={label.id}>{labelWords(label)}</span>
      ))}
    </span>
  );
}
