import { networksOf } from './networks';

describe('networks as typed', () => {
  it('VS-14 takes one a line, or with commas, and each once', () => {
    expect(networksOf(' 198.51.100.0/24\n203.0.113.0/25, 198.51.100.0/24\n')).toEqual([
      '198.51.100.0/24',
      '203.0.113.0/25',
    ]);
    expect(networksOf('')).toEqual([]);
  });

  it('VS-14 reads an address alone as a network of one', () => {
    expect(networksOf('127.0.0.1 ::1')).toEqual(['127.0.0.1/32', '::1/128']);
  });
});
