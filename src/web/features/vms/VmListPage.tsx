export function VmListPage() {
  return null;
}
