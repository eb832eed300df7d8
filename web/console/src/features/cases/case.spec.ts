import type { CaseFile, OpenedCase } from './case.queries';
import { caseWords } from './case.words';
import { checkRows, openChecks } from './checklist';
import { isSame, recordFacts } from './on-record';
import { firstView, moved, moveOfKey, pageShown, pagesOf } from './scan-pages';
import { stepsOf } from './so-far';

const id = (last: string): string => `0195f1d2-7c1e-7000-8000-0000000000${last}`;

const fileOf = (last: string, pages: number): CaseFile => ({
  file: id(last),
  name: 'release-signed.pdf',
  kind: 'pdf',
  pages,
  scanned: 'not-scanned',
  attachedAt: '2026-11-20T14:10:00.000Z',
});

const opened: OpenedCase = {
  isParty: false,
  case: {
    case: id('c1'),
    reference: 'C-26-1093',
    kind: 'release',
    state: 'open',
    version: 3,
    organisation: { id: 'school-999021', name: 'Stonegate College' },
    raisedBy: 'Owen Barlow',
    raisedAt: '2026-11-20T14:00:00.000Z',
    sentAt: '2026-11-20T14:20:00.000Z',
    form: {
      form: id('f1'),
      reference: 'RF-7K3M-9QXD',
      company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
      manager: { account: id('a1'), name: 'Rosalind Keane' },
      head: 'Moira Dunsany',
      madeAt: '2026-11-18T11:02:00.000Z',
      madeBy: 'Owen Barlow',
      goodUntil: '2027-02-16T11:02:00.000Z',
    },
    files: [fileOf('f2', 2)],
    messages: [
      { message: id('d1'), by: 'Ines Quill', from: 'operator', at: '2026-11-21T09:00:00.000Z', text: 'Who signed?' },
    ],
  },
  onRecord: {
    school: 'Stonegate College',
    urn: '999021',
    head: 'Moira Dunsany',
    company: 'Fernhill IT Services',
    manager: 'Rosalind Keane',
    managerIsActive: true,
    managerHasTag: true,
    raisedByOwnContact: true,
    placesTaken: 5,
    liveRelease: false,
  },
};

describe('what is on record beside the form', () => {
  const sameIn = (changed: OpenedCase) =>
    recordFacts(changed)
      .filter(isSame)
      .map(({ fact }) => fact);

  it('NC-03 is the same as the form only where both say the same', () => {
    expect(sameIn(opened)).toEqual(['school', 'head', 'company', 'manager']);
    expect(sameIn({ ...opened, onRecord: { ...opened.onRecord, head: 'Avery Holt' } })).toEqual([
      'school',
      'company',
      'manager',
    ]);
  });

  it('NC-03 claims nothing of what the register, or the form, does not say', () => {
    expect(sameIn({ ...opened, onRecord: { ...opened.onRecord, head: undefined } })).not.toContain('head');
    expect(sameIn({ ...opened, case: { ...opened.case, form: undefined } })).toEqual([]);
  });

  it('NC-03 does not take another school of the same name for the form’s', () => {
    expect(sameIn({ ...opened, onRecord: { ...opened.onRecord, urn: '999022' } })).not.toContain('school');
  });
});

describe('the checklist', () => {
  it('NC-03 has six checks, all open at first, and says which', () => {
    expect(checkRows(opened)).toHaveLength(6);
    expect(openChecks(new Set())).toHaveLength(6);
    expect(openChecks(new Set(['form-is-ours', 'head-matches', 'manager-matches', 'both-signed']))).toEqual([
      'dates-make-sense',
      'raised-by-own-contact',
    ]);
    expect(caseWords.decide.open(2)).toBe('Two checks are open.');
    expect(caseWords.decide.open(1)).toBe('One check is open.');
  });

  it('NC-02 says when who raised the case is no contact of the school', () => {
    const hint = (isOwn: boolean) =>
      checkRows({ ...opened, onRecord: { ...opened.onRecord, raisedByOwnContact: isOwn } }).at(-1)?.hint;
    expect(hint(true)).toBe('Owen Barlow, own staff');
    expect(hint(false)).toBe('Owen Barlow is not a contact of this school now');
  });
});

describe('the scan', () => {
  const pages = pagesOf([fileOf('f2', 2), fileOf('f3', 1)]);

  it('NC-02 shows every page of every file, one after the other', () => {
    expect(pages.map(({ file, page }) => [file.file, page])).toEqual([
      [id('f2'), 1],
      [id('f2'), 2],
      [id('f3'), 1],
    ]);
  });

  it('stays within its pages and sizes, and puts a new page upright', () => {
    expect(moved(firstView, 'previous', 3)).toEqual(firstView);
    expect(moved({ at: 2, turns: 1, zoom: 2 }, 'next', 3)).toEqual({ at: 2, turns: 1, zoom: 2 });
    expect(moved({ at: 0, turns: 1, zoom: 2 }, 'next', 3)).toEqual({ at: 1, turns: 0, zoom: 2 });
    expect(moved({ ...firstView, turns: 3 }, 'turn', 3).turns).toBe(0);
    expect(moved(firstView, 'smaller', 3).zoom).toBe(0);
    expect(pageShown(firstView, 2, 3).at).toBe(2);
  });

  it('is worked by keys', () => {
    expect(['T', '+', '-', 'n', 'P', 'ArrowDown'].map(moveOfKey)).toEqual([
      'turn',
      'larger',
      'smaller',
      'next',
      'previous',
      undefined,
    ]);
  });
});

describe('what has happened so far', () => {
  it('tells it in the order of time, and nothing that has not happened', () => {
    expect(stepsOf(opened.case).map(({ what }) => what)).toEqual([
      'Form made',
      'Case raised',
      'Scan attached',
      'Sent to us',
      'We asked',
    ]);
  });

  it('ends with the decision and its reason', () => {
    const rejected = {
      ...opened.case,
      state: 'rejected',
      decidedAt: '2026-11-22T09:00:00.000Z',
      outcome: 'No date.',
    } as const;
    expect(stepsOf(rejected).at(-1)).toMatchObject({ what: 'Rejected', text: 'No date.' });
  });
});
