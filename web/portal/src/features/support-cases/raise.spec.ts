import { may, raiseSupportCase } from '@tutela/contracts';
import type { Places } from '../../shared/support/support.queries';
import { raiseWords } from './cases.words';
import { companiesHere } from './companies-here';

const taken = (place: number, id: string, name: string): Places['places'][number] => ({
  place,
  appointment: {
    appointment: `0195f1d2-7c1e-7000-8000-0000000000a${place}`,
    place,
    account: `0195f1d2-7c1e-7000-8000-0000000000b${place}`,
    name: 'Gareth Pellow',
    company: { id, name },
    state: 'live',
    why: 'Looks after their servers',
    askedAt: '2026-11-16T09:00:00.000Z',
  },
});

describe('raising a support case', () => {
  it('NC-23 offers the companies that have somebody at the school, each once and by name', () => {
    const places = [
      taken(1, 'company-fernhill', 'Fernhill IT Services'),
      taken(2, 'company-castlegate', 'Castlegate Networks'),
      taken(3, 'company-fernhill', 'Fernhill IT Services'),
      { place: 4, freeSince: '2026-11-16T09:00:00.000Z' },
    ];

    expect(companiesHere(places).map(({ name }) => name)).toEqual(['Castlegate Networks', 'Fernhill IT Services']);
  });

  it('NC-23 is open to live contacts from inside and outside, and to no manager, employee or authority', () => {
    const asking = (['school-contact', 'outside-contact', 'company-manager', 'company-employee', 'vs-officer'] as const)
      .filter((role) => may(role, 'cases:ask')); // prettier-ignore
    expect(asking).toEqual(['school-contact', 'outside-contact']);
    expect(may('outside-contact', 'cases:raise')).toBe(false);
  });

  it('NC-23 needs a subject and a question, and is shared with nobody unless that is said', () => {
    const id = '0195f1d2-7c1e-7000-8000-0000000000a1';
    expect(raiseSupportCase.in.safeParse({ case: id, subject: 'Two accounts', text: 'Which one?' }).success).toBe(true);
    expect(raiseSupportCase.in.safeParse({ case: id, subject: '', text: 'Which one?' }).success).toBe(false);
    expect(raiseWords.leadOutside('Thornbeck High School')).toContain('Its own contacts and those of your company see');
  });
});
