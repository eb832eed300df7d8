import type { CompanyPerson, CompanySchool } from '../../shared/company/company.queries';
import type { MyAppointment } from './company-home.queries';
import { employeeAnswer, heldWords, managerAnswer } from './company-home.words';
import { needsOf } from './needs';

const connie = '0195f1d2-7c1e-7000-8000-0000000000a2';
const at = '2026-11-20T08:00:00.000Z';

const person = (state: CompanyPerson['state']): CompanyPerson => ({
  account: connie,
  userId: 'c.farraday',
  name: 'Connie Farraday',
  role: 'company-employee',
  state,
  invitedAt: at,
});

const school = (release: string, state: CompanySchool['release']['state']): CompanySchool => ({
  release: {
    release,
    urn: '999014',
    schoolName: 'Thornbeck High School',
    company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
    manager: { account: '0195f1d2-7c1e-7000-8000-0000000000a9', name: 'Rosalind Keane' },
    signedBy: 'Alan Prideaux',
    since: at,
    state,
    taken: 1,
  },
  yours: true,
  places: [
    {
      place: 9,
      taken: 'own',
      appointment: {
        appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
        place: 9,
        account: connie,
        name: 'Connie Farraday',
        company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
        state: 'needs-tag',
        why: 'Looks after the servers.',
        askedAt: at,
        heldUntil: '2026-12-20',
      },
    },
  ],
});

const mine = (state: MyAppointment['state']): MyAppointment => ({
  appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
  urn: '999014',
  schoolName: 'Thornbeck High School',
  state,
});

describe('what needs a manager', () => {
  it('says in a sentence what waits, or that nothing does', () => {
    const needs = needsOf({
      schools: [school('r1', 'head-changed')],
      people: [person('enrolling')],
    });
    expect(managerAnswer(needs)).toBe('1 release is on hold and 1 person needs a tag');
    expect(managerAnswer(needsOf({ schools: [school('r1', 'live')], people: [person('active')] }))).toBe(
      'Nothing needs you today',
    );
  });

  it('NC-08 names the place that is held for a person without a tag once, though two releases show it', () => {
    const { withoutTag } = needsOf({
      schools: [school('r1', 'live'), school('r2', 'live')],
      people: [person('invited')],
    });
    expect(withoutTag.map(heldWords)).toEqual(['A place is held at Thornbeck High School until 20 December 2026.']);
  });

  it('NC-06 NC-08 tells an employee which schools are live and which wait for the tag', () => {
    expect(employeeAnswer([mine('live'), mine('live'), mine('needs-tag')])).toBe(
      'You are contact of 2 schools, and 1 waits for your tag',
    );
    expect(employeeAnswer([mine('ended')])).toBe('You are contact of no school');
  });
});
