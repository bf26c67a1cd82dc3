import { useFormat } from '../../lib/useFormat.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';
import { gigabyte, type Storage } from './databaseFacts.ts';

export function StorageBar({ storage }: { storage: Storage | null }) {
  const format = useFormat();
  if (!storage) return '–';
  const figure = `${format.bytes(storage.used * gigabyte)} / ${format.bytes(storage.size * gigabyte)}`;
  return <UsageBar percent={storage.percent} figure={figure} />;
}
