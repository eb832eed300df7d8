import { isSameHead, releaseStateOf } from './release.rules';

const release = { signedBy: 'Ada Abbott', head: 'Ada Abbott', ended: false };

describe('a release', () => {
  it.each([
    ['live', {}],
    ['live', { head: null }],
    ['head-changed', { head: 'Huw Fenwick' }],
    ['live', { head: 'Huw Fenwick', said: { of: 'Ada Abbott', head: 'Huw Fenwick' } }],
    ['live', { head: 'Huw Fenwick', said: { of: 'Huw Fenwick', head: null } }],
    ['head-changed', { head: 'Kemi Lomax', said: { of: 'Huw Fenwick', head: 'Huw Fenwick' } }],
    ['head-changed', { head: 'Kemi Lomax', said: { of: null, head: null } }],
    ['ended', { head: 'Huw Fenwick', ended: true }],
  ] as const)('NC-13 is %s with %j', (state, changes) => {
    expect(releaseStateOf({ ...release, ...changes })).toBe(state);
  });

  it.each([
    ['Ms Ada Abbott', 'Ada  ABBOTT', true],
    ['Dr. Ada Abbott', 'Mrs Ada Abbott', true],
    ['Ada Abbott', 'Ada Begum', false],
    ['Drew Abbott', 'ew Abbott', false],
  ])('NC-13 takes %s and %s for the same head: %s', (one, other, same) => {
    expect(isSameHead(one, other)).toBe(same);
  });
});
