interface Step {
  readonly from: ReleaseState | 'start';
  readonly to: ReleaseState;
  readonly when: string;
}

type ReleaseState = 'live' | 'head-changed' | 'ended';

/** Every way a release can go; the picture in the README is checked against it. */
export const releaseSteps: readonly Step[] = [
  { from: 'start', to: 'live', when: 'case approved' },
  { from: 'start', to: 'head-changed', when: 'case approved, signed by another than the register shows' },
  { from: 'live', to: 'head-changed', when: 'register shows another head' },
  { from: 'head-changed', to: 'live', when: 'school gave notice' },
  { from: 'head-changed', to: 'live', when: 'register shows who signed, or who signed anew' },
  { from: 'live', to: 'ended', when: 'ended by the school' },
  { from: 'head-changed', to: 'ended', when: 'ended by the school' },
];

export interface HeadFacts {
  readonly signedBy: string;
  /** By the register of schools. */
  readonly head: string | null;
  /** The school's newest notice since the release: whom the register showed then, and whom the school named. */
  readonly said?: { readonly of: string | null; readonly head: string | null };
  readonly ended: boolean;
}

/** On hold while the register shows a head who neither signed nor is covered by the school's notice (NC-13). */
export function releaseStateOf({ signedBy, head, said, ended }: HeadFacts): ReleaseState {
  if (ended) return 'ended';
  if (head === null || isSameHead(head, signedBy)) return 'live';
  const isCovered = [said?.of, said?.head].some((known) => typeof known === 'string' && isSameHead(head, known));
  return isCovered ? 'live' : 'head-changed';
}

const title = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|reverend)\.? /;

/** The same name as two people write it: without title, case and spaces. */
export function isSameHead(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase().replace(title, '');
}
