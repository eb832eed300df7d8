import { auditName, routes } from '@tutela/contracts';
import { actionGroups } from './deed.words';

const audited = Object.values(routes)
  .map((route) => auditName(route))
  .filter((name) => name !== undefined);

describe('what can be looked for', () => {
  it.each(actionGroups)('VS-13 finds something by “$words”', ({ value }) => {
    expect(audited.filter((action) => action.startsWith(value))).not.toEqual([]);
  });
});
