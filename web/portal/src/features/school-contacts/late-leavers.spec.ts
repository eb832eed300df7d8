import type { NoticeTold, Places } from '../../shared/support/support.queries';
import { leftLateWords } from './contacts.words';
import { lateLeavers } from './late-leavers';

const told = (facts: NoticeTold['facts'] = {}, over: Partial<NoticeTold> = {}): NoticeTold => ({
  notice: '0195f1d2-7c1e-7000-8000-0000000000b1',
  kind: 'contact-ended',
  link: '/school/contacts',
  at: '2026-11-15T07:30:00Z',
  facts: { school: 'Thornbeck High School', name: 'Gareth Pellow', late: 'yes', hours: '31', ...facts },
  ...over,
});

const read = { school: { urn: '999014', name: 'Thornbeck High School' }, now: '2026-12-15T09:00:00Z' } as Places;

describe('who left late', () => {
  it('NC-11 is shown to the school for 30 days, and nobody who left in time or another school', () => {
    const late = told();
    const others = [
      told({}, { at: '2026-11-14T07:30:00Z' }),
      told({ late: 'no' }),
      told({ school: 'Stonegate College' }),
      told({}, { kind: 'contact-live' }),
    ];

    expect(lateLeavers([late, ...others], read)).toEqual([late]);
  });

  it('NC-11 is said with the hours and the last day', () => {
    const { facts } = told({ company: 'Fernhill IT Services', lastDay: '2026-11-13' });

    expect([leftLateWords.who(facts), leftLateWords.how(facts)]).toEqual([
      'Gareth Pellow of Fernhill IT Services',
      'Account, tag and place ended 31 hours after the last day, 13 November 2026.',
    ]);
    expect(leftLateWords.how({})).toBe('Account, tag and place ended more than 24 hours after the last day.');
  });
});
