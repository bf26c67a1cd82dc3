import type { towers as en } from '../../en/parts/towers.ts';
import type { Words } from '../../words.ts';

export const towers: Words<typeof en> = {
  tower: 'CloudTower',
  allTowers: '全部 CloudTower',
  noTowers: '您还没有可用的 CloudTower',
  noTowersText: '管理员可以为您授权。',
  unknownTower: '没有此 CloudTower，或您无权访问',
  unknownTowerText: '请在上方选择其他 CloudTower。',
};
