import { portOf } from './launch';

describe('the port of npm start', () => {
  it.each([
    [undefined, 8080],
    ['9000', 9000],
    ['0', 0],
  ])('%s is %d', (PORT, port) => {
    expect(portOf({ PORT })).toBe(port);
  });

  it.each(['', 'abc', '-1', '80.5', '65530', '70000'])('says what it can be instead of %p', (PORT) => {
    expect(() => portOf({ PORT })).toThrow('PORT: is a number from 0');
  });
});
