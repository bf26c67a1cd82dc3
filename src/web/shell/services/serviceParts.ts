import {
  ArrowRightLeft,
  Clapperboard,
  Layers,
  Network,
  Radio,
  Server,
  Video,
  type LucideIcon,
} from 'lucide-react';

export interface ServicePart {
  to: string;
  /** Its name among the words of the services; with `Text` behind it, what one does there. */
  name: 'bareMetal' | 'replication' | 'registries' | 'environments' | 'rooms' | 'live' | 'media';
  icon: LucideIcon;
}

/** The parts of the services that there are, in the order of their tabs. */
export const serviceParts: readonly ServicePart[] = [
  { to: '/services/bare-metal', name: 'bareMetal', icon: Server },
  { to: '/services/replication', name: 'replication', icon: ArrowRightLeft },
  { to: '/services/registries', name: 'registries', icon: Network },
  { to: '/services/environments', name: 'environments', icon: Layers },
  { to: '/services/rooms', name: 'rooms', icon: Video },
  { to: '/services/live', name: 'live', icon: Radio },
  { to: '/services/media', name: 'media', icon: Clapperboard },
];
