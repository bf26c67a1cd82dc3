import type { Board, Machine } from '../machine.ts';
import { bootLinux } from '../linux/linux.ts';

export function bootWindows(board: Board): Machine {
  return bootLinux(board);
}
