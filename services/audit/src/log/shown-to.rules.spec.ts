import { roles, type Role } from '@tutela/contracts';
import { shownTo } from './shown-to.rules';

const rolesOf = (kind: 'la' | 'operator') =>
  (Object.keys(roles) as Role[]).filter((role) => roles[role].organisation === kind);

const carryNames = [
  'list.uploaded',
  'list.confirmed',
  'child.name-revealed',
  'child.corrected',
  'extractor.agreed',
  'extractor.paused',
  'person.nominated',
  'person.withdrawn',
];

describe('what a log shows to whom', () => {
  it.each(rolesOf('operator'))('VS-12 keeps images that may carry a name from the operator (%s)', (role) => {
    expect(carryNames.filter((action) => shownTo(role).images(action))).toEqual([]);
  });

  it.each(rolesOf('operator'))(
    'security.md 1 keeps images of an act nobody has classed from the operator (%s)',
    (role) => {
      expect(shownTo(role).images('something.new')).toBe(false);
    },
  );

  it.each(rolesOf('operator'))('VS-13 shows images of codes to the operator (%s)', (role) => {
    expect(shownTo(role).images('mark.amended')).toBe(true);
  });

  it('VS-12 lets security alone of the operator read reasons', () => {
    expect(rolesOf('operator').filter((role) => shownTo(role).reasons)).toEqual(['security']);
  });

  it.each(rolesOf('la'))("VS-13 shows all of an authority's log to its own people (%s)", (role) => {
    const shown = shownTo(role);

    expect(carryNames.every((action) => shown.images(action))).toBe(true);
    expect(shown.reasons).toBe(true);
  });
});
