import { roles } from '@tutela/contracts';
import type { Demo } from './demonstration/demo';

interface Addresses {
  readonly url: string;
  readonly simulators: string;
  readonly mailbox: string;
}

/** What a person needs to begin: addresses, accounts, how to get a code. */
export function welcome(demo: Demo, { url, simulators, mailbox }: Addresses, seconds: number): string {
  const widths = [16, 26];
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
    row('User id', 'Password', 'Role'),
    ...organisationsOf(demo).flatMap(({ name, people }) => [
      row(name),
      ...people.map(({ userId, password, role, tagSerial }) =>
        row(`  ${userId}`, password, `${roles[role].words}${tagSerial === undefined ? ', no tag yet' : ''}`),
      ),
    ]),
    '',
    '  A code:   npm run otp -- k.osei            What to try:   infra/local/demo.json',
    '  Stop:     Ctrl-C',
    '',
  ].join('\n');
}

const authorities: Record<string, string> = { 'la-999': 'Northmere', 'la-998': 'Eastholme', operator: 'Operator' };

/** The people of each organisation, in the order in which the organisations first come. */
function organisationsOf({ accounts, organisations }: Demo) {
  return [...new Set(accounts.map(({ organisation }) => organisation))].map((id) => ({
    name: authorities[id] ?? organisations.find((one) => one.id === id)?.name ?? id,
    people: accounts.filter(({ organisation }) => organisation === id),
  }));
}

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
