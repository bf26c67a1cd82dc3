/** Opens the menu of the row that it is in, the table's `onMenu`. */
export const RowMenuButton = ({ label }: { label: string }) => (
  <button type="button" className="tool" data-menu="" aria-haspopup="menu" aria-label={label} tabIndex={-1} />
);
