import type { towers as en } from '../../en/parts/towers.ts';
import type { Words } from '../../words.ts';

export const towers: Words<typeof en> = {
  tower: 'Tower',
  allTowers: 'Alle Tower',
  noTowers: 'Noch kein CloudTower für Sie',
  noTowersText: 'Ihnen ist noch kein CloudTower freigegeben. Ein Administrator kann das ändern.',
  unknownTower: 'Diesen Tower gibt es nicht, oder er gehört nicht zu Ihren',
  unknownTowerText: 'Wählen Sie oben einen anderen.',
};
