import { whereTheChildWas } from './where-the-child-was';

describe('a child on the roll of two schools', () => {
  it.each([
    [['D', '/'], '/'],
    [['N', 'D'], 'N'],
    [['D', undefined], undefined],
    [['D', 'D'], 'D'],
    [['-', 'I'], 'I'],
  ])('VS-29 of %j the session is %j', (codes, expected) => {
    expect(whereTheChildWas(codes.map((code) => ({ code })))?.code).toBe(expected);
  });
});
