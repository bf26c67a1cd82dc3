import { expect, it } from 'vitest';
import { Guest } from '../guest.ts';
import { keysyms } from '../keyboard.ts';

/** A guest whose time only passes when a test says so. */
function startWindows() {
  let now = Date.UTC(2026, 0, 2, 9, 30);
  const guest = new Guest({
    name: 'win-01',
    os: 'WINDOWS',
    hostname: 'win-01.corp.example',
    clock: () => now,
  });
  guest.powerOn();
  const press = (...syms: number[]) => {
    for (const keysym of syms) guest.key(keysym, true);
    for (const keysym of syms.toReversed()) guest.key(keysym, false);
  };
  return {
    guest,
    press,
    pass: (seconds: number) => void (now += seconds * 1000),
    type: (text: string) => {
      for (const character of text)
        press(character === '\n' ? keysyms.enter : (character.codePointAt(0) ?? 0));
    },
    attention: () => press(0xffe3, 0xffe9, keysyms.delete),
  };
}

it('starts, is locked, and takes no letter before Ctrl+Alt+Delete', () => {
  const { guest, pass, type, attention } = startWindows();
  expect(guest.onScreen()).toContain('Starting Windows');
  type('dir\n');
  pass(3);
  expect(guest.onScreen()).toContain('Press Ctrl+Alt+Delete');
  expect(guest.onScreen()).toContain('09:30');
  type('dir\n');
  expect(guest.onScreen()).toContain('Press Ctrl+Alt+Delete');
  attention();
  expect(guest.onScreen()).toContain('Administrator');
});

it('shows a password as stars, wants one, and runs commands once signed in', () => {
  const { guest, pass, type, attention } = startWindows();
  guest.onScreen();
  pass(3);
  guest.onScreen();
  attention();
  type('\n');
  expect(guest.onScreen()).toContain('missing');
  type('s3cret');
  expect(guest.onScreen()).toContain('******');
  expect(guest.onScreen()).not.toContain('s3cret');
  type('\n');
  pass(1);
  expect(guest.onScreen()).toContain('C:\\Users\\Administrator>');
  type('hostname\nEcho hi there\nformat c:\n');
  expect(guest.onScreen()).toContain('win-01.corp.example');
  expect(guest.onScreen()).toContain('hi there');
  expect(guest.onScreen()).toContain("'format' is not recognized");
  expect(guest.lines).toEqual(['hostname', 'Echo hi there', 'format c:']);
});

it('locks again on Ctrl+Alt+Delete, and restarts when told to', () => {
  const { guest, pass, type, attention } = startWindows();
  guest.onScreen();
  pass(3);
  guest.onScreen();
  attention();
  type('x\n');
  pass(1);
  guest.onScreen();
  attention();
  expect(guest.onScreen()).toContain('Press Ctrl+Alt+Delete');
  attention();
  type('x\n');
  pass(1);
  guest.onScreen();
  type('shutdown /r\n');
  expect(guest.onScreen()).toContain('Restarting');
  pass(2);
  expect(guest.onScreen()).toContain('Starting Windows');
});
