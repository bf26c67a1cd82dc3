export const towers = {
  tower: 'Tower',
  allTowers: 'All towers',
  noTowers: 'No CloudTower for you yet',
  noTowersText: 'No grant gives you a CloudTower. An administrator can add one.',
  unknownTower: 'There is no such tower, or it is not yours',
  unknownTowerText: 'Choose another one above.',
} as const;
