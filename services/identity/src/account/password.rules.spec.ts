import { passwordFault } from './password.rules';

const own = ['h.marsh', 'Hannah Marsh', 'Northmere'];

describe('a new password', () => {
  it.each([
    ['elevenchars', 'password-too-short'],
    ['ééééééééééé', 'password-too-short'],
    ['password1234', 'password-is-known'],
    ['Password1234', 'password-is-known'],
    ['Password-1234', 'password-is-known'],
    ['correct horse battery staple', 'password-is-known'],
    ['Northmere2026', 'password-is-known'],
    ['hannah.marsh1', 'password-is-known'],
    ['northmere-hannah', 'password-is-known'],
  ])('VS-12 refuses %s: %s', (typed, fault) => {
    expect(passwordFault(typed, own)).toBe(fault);
  });

  it.each(['marmalade on a ladder', 'tealkettleorbit', 'northmere has grey herons'])(
    'VS-12 takes %s: no rules of composition',
    (typed) => {
      expect(passwordFault(typed, own)).toBeUndefined();
    },
  );
});
