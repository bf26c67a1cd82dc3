import type { vmActions as en } from '../../en/parts/vmActions.ts';
import type { Words } from '../../words.ts';

export const vmActions: Words<typeof en> = {
  more: 'Weitere Aktionen',
  oneQuestion: '{{name}}: {{action}}?',
  oneTitle: '{{action}}: {{name}}',
  manyQuestion_one: '{{count}} virtuelle Maschine: {{action}}?',
  manyQuestion_other: '{{count}} virtuelle Maschinen: {{action}}?',
  manyTitle_one: '{{action}}: {{count}} virtuelle Maschine',
  manyTitle_other: '{{action}}: {{count}} virtuelle Maschinen',
  runTitle_one: '{{action}}: {{count}} virtuelle Maschine',
  runTitle_other: '{{action}}: {{count}} virtuelle Maschinen',
  targets_one: '{{count}} virtuelle Maschine',
  targets_other: '{{count}} virtuelle Maschinen',
  offScreen: 'Nicht auf Ihrem Bildschirm',
  offScreenCount_one: '{{count}} nicht auf Ihrem Bildschirm',
  offScreenCount_other: '{{count}} nicht auf Ihrem Bildschirm',
  skipped_one: '{{count}} bleibt unberührt',
  skipped_other: '{{count}} bleiben unberührt',
  typeCount: 'Zur Bestätigung {{count}} eingeben',
  undoText_one:
    'In {{seconds}} Sekunden wird {{count}} virtueller Maschine der Strom abgeschaltet. Bis dahin wird nichts gesendet: „Rückgängig“ oder Escape nimmt es zurück, ebenso das Verlassen der Seite.',
  undoText_other:
    'In {{seconds}} Sekunden wird {{count}} virtuellen Maschinen der Strom abgeschaltet. Bis dahin wird nichts gesendet: „Rückgängig“ oder Escape nimmt es zurück, ebenso das Verlassen der Seite.',
  undo: 'Rückgängig',
  undone: '{{title}} Rückgängig gemacht: Es wurde nichts gesendet.',
  lookAgain: 'Erneut ansehen',
  locked: 'Gesperrt: {{what}}',
  sendWhenFree: 'Senden, sobald sie frei ist',
  startVm_text: 'Die virtuelle Maschine startet.',
  restartVm_text:
    'Das Gastsystem wird gebeten, neu zu starten. Wer darin arbeitet, verliert Ungespeichertes.',
  shutdownVm_text:
    'Das Gastsystem wird gebeten herunterzufahren. Wer darin arbeitet, verliert Ungespeichertes.',
  poweroffVm_text:
    'Der Strom wird abgeschaltet. Das Gastsystem kann nichts speichern, und seine Dateisysteme können Schaden nehmen.',
  forceRestartVm_text:
    'Der Strom wird ab- und wieder eingeschaltet. Das Gastsystem kann nichts speichern, und seine Dateisysteme können Schaden nehmen.',
  suspendVm_text: 'Das Gastsystem bleibt stehen, wie es ist, und ist bis zum Fortsetzen nicht erreichbar.',
  resumeVm_text: 'Das Gastsystem läuft dort weiter, wo es angehalten wurde.',
  migrateVm_text:
    'Sie wechselt auf einen anderen Host ihres Clusters; ein laufendes Gastsystem läuft weiter.',
  createVmSnapshot_text:
    'Hält den jetzigen Stand der Festplatten fest, um später darauf zurücksetzen zu können.',
  rollbackVm_text:
    'Die Festplatten werden wieder, wie sie beim Erstellen des Snapshots waren. Alles seither geht verloren.',
  deleteVmSnapshot_text: 'Der Snapshot wird endgültig gelöscht; die virtuelle Maschine bleibt, wie sie ist.',
  addLabelsToResources_text: 'Ein Label hilft beim Finden und Filtern.',
  removeLabelsFromResources_text: 'Das Label selbst bleibt für andere bestehen.',
  updateVmDisk_text: 'Das Abbild kommt ins CD-ROM-Laufwerk, anstelle dessen, was darin liegt.',
  ejectIsoFromVmCdRom_text: 'Das Abbild verlässt das CD-ROM-Laufwerk.',
  moveVmToRecycle_text:
    'Sie verschwindet aus der Liste und lässt sich zurückholen, bis der Papierkorb geleert wird.',
  recoverVmFromRecycle_text: 'Sie kehrt ausgeschaltet in die Liste zurück.',
};
