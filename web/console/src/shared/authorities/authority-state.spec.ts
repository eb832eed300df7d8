import { authorityState } from './authority-state';

describe('where an authority stands', () => {
  it('VS-10 is being set up until the last step, whatever else is known', () => {
    expect(authorityState({ step: 'requested', collection: 'not-begun' }).words).toBe('Being set up');
    expect(authorityState({ step: 'database', collection: 'not-begun' }).words).toBe('Being set up');
  });

  it('VS-16 afterwards says what its collection does', () => {
    const words = (collection: 'not-begun' | 'collecting' | 'paused') =>
      authorityState({ step: 'ready', collection }).words;
    expect([words('not-begun'), words('collecting'), words('paused')]).toEqual(['Not begun', 'Collecting', 'Paused']);
  });
});
