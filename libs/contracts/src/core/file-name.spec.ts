import fc from 'fast-check';
import { attachScan } from '../cases/case.routes';
import { uploadList } from '../collection/list.routes';
import { routes } from '../routes';
import { fileNameHeader, readFileName, splitFileName } from './file-name';
import type { RouteContract } from './route';

describe('the name of a file that is sent', () => {
  it('SY-03 goes in a header of plain ASCII and is read as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { headers, rest } = splitFileName(attachScan, { case: 'c', name });

        expect(headers[fileNameHeader]).toMatch(/^[!-~]*$/);
        expect(rest).toEqual({ case: 'c' });
        expect(readFileName(headers[fileNameHeader] ?? '')).toBe(name);
      }),
    );
  });

  it('NC-02 of which half a character was cut off can be sent', () => {
    const { headers } = splitFileName(attachScan, { name: 'scan\ud83d' });

    expect(headers).toEqual({ [fileNameHeader]: 'scan%EF%BF%BD' });
  });

  it('SY-03 goes nowhere for a route that takes none', () => {
    expect(splitFileName(uploadList, { name: 'x' })).toEqual({ headers: {}, rest: { name: 'x' } });
  });

  it.each(['%', '%zz', '%c3%28', '%ed%a0%80'])(
    'security.md 51 is none where it is no percent-encoded UTF-8: %s',
    (value) => {
      expect(readFileName(value)).toBeUndefined();
    },
  );

  it('NC-21 no route takes a file and a code: the code would not be bound to what the headers say', () => {
    const all: RouteContract[] = Object.values(routes);
    expect(all.filter(({ rawBody, freshCode }) => rawBody && freshCode)).toEqual([]);
  });
});
