import { roles } from '@tutela/contracts';
import type { Demo } from './demonstration/demo';

interface Addresses {
  readonly url: string;
  readonly simulators: string;
  readonly mailbox: string;
}

/** What a person needs to begin: addresses, accounts, how to get a code. */
export function welcome(demo: Demo, { url, simulators, mailbox }: Addresses, seconds: number): string {
  const widths = [12, 26, 18, 10];
  const row = (...cells: readonly string[]): string =>
    `  ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ')}`.trimEnd();
  return [
    '',
    `Tutela is ready (${seconds.toFixed(1)} s).`,
    '',
    `  Portal            ${url}/`,
    `  Console           ${url}/console/`,
    `  Schools' MIS      ${simulators}  (simulated)`,
    `  Mailbox           ${mailbox}/  (letters that would have been sent)`,
    '',
    row('User id', 'Password', 'Role', 'For'),
    ...demo.accounts.map(({ userId, password, role, organisation }) =>
      row(userId, password, roles[role].words, forWhom[organisation] ?? organisation),
    ),
    '',
    '  A code:   npm run otp -- k.osei            What to try:   infra/local/demo.json',
    '  Stop:     Ctrl-C',
    '',
  ].join('\n');
}

const forWhom: Record<string, string> = { 'la-999': 'Northmere', 'la-998': 'Eastholme', operator: 'Operator' };

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly doing: string;
}

/** The feeding on one line that is written over; where no terminal shows it, each tenth on a line of its own. */
export function progressLine(out: NodeJS.WriteStream): (progress: Progress) => void {
  let shown = -1;
  return ({ done, total, doing }) => {
    const tenth = Math.floor((10 * done) / Math.max(1, total));
    const text = `  Demonstration data: ${done} of ${total}, ${doing}`;
    if (out.isTTY) out.write(`\r\u001B[2K${text}${done === total ? '\n' : ''}`);
    else if (tenth !== shown) out.write(`${text}\n`);
    shown = tenth;
  };
}
