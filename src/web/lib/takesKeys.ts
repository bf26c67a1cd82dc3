const fields = 'input, textarea, select, [contenteditable]';
const guests = '[data-guest]'; // a console: what is typed there is the guest's, also while its screen is gone
const dialogs = '[role=dialog], [role=menu], [role=listbox]';

const isWithin = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** Whether a plain letter typed there means something already: in a field, a console, a dialog or a menu. */
export const takesLetters = (target: EventTarget | null) =>
  isWithin(target, `${fields}, ${guests}, ${dialogs}`);

/** Whether a chord like Ctrl-K typed there means something already: a console's is the guest's, a dialog stands above the page. */
export const takesChords = (target: EventTarget | null) => isWithin(target, `${guests}, ${dialogs}`);
