import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appointmentSteps } from './appointment/appointment.rules';
import { releaseSteps } from './release/release.rules';

interface Step {
  readonly from: string;
  readonly to: string;
  readonly when: string;
}

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

/** The arrows of one picture; Mermaid knows no hyphen in a state's name. */
function drawn(picture: string): string[] {
  const [, body] = new RegExp(`state ${picture} \\{\\n([^}]*)\\}`).exec(readme) ?? [];
  const lines = (body ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.includes('-->')).sort();
}

function arrows(steps: readonly Step[]): string[] {
  const name = (state: string) => (state === 'start' ? '[*]' : state.replaceAll('-', '_'));
  return steps.map(({ from, to, when }) => `${name(from)} --> ${name(to)}: ${when}`).sort();
}

describe('the pictures in the README', () => {
  it('NC-08 NC-12 show every way an appointment can go, and no other', () => {
    expect(drawn('appointment')).toEqual(arrows(appointmentSteps));
  });

  it('NC-12 NC-13 show every way a release can go, and no other', () => {
    expect(drawn('release')).toEqual(arrows(releaseSteps));
  });
});
