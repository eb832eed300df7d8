import { problemOf as refusal } from '@tutela/contracts';
import { ApiProblem } from '@tutela/web';
import { sendScans } from './send-scans';

const scans = ['one.pdf', 'two.pdf', 'three.pdf'].map((name) => new File(['x'], name));
const namesOf = (files: readonly File[]): string[] => files.map(({ name }) => name);

describe('sending scans', () => {
  it('NC-02 attaches one after the other', async () => {
    const attached: File[] = [];

    const found = await sendScans(scans, {
      attach: () => Promise.resolve(),
      onAttached: (scan) => attached.push(scan),
      signal: new AbortController().signal,
    });

    expect(found).toBeUndefined();
    expect(attached).toEqual(scans);
  });

  it('NC-02 ends at the one that is refused, and says which and why', async () => {
    const attached: File[] = [];
    const attach = ({ name }: File) =>
      name === 'two.pdf' ? Promise.reject(new ApiProblem(refusal({ type: 'not-a-scan' }))) : Promise.resolve();

    const found = await sendScans(scans, {
      attach,
      onAttached: (scan) => attached.push(scan),
      signal: new AbortController().signal,
    });

    expect(found).toMatchObject({ scan: { name: 'two.pdf' }, problem: { type: 'not-a-scan' } });
    expect(namesOf(attached)).toEqual(['one.pdf']);
  });

  it('NC-02 that is given up is no fault, and begins no other file', async () => {
    const stop = new AbortController();
    const begun: File[] = [];
    const attach = (scan: File): Promise<void> => {
      begun.push(scan);
      if (scan.name !== 'two.pdf') return Promise.resolve();
      stop.abort();
      return Promise.reject(stop.signal.reason as Error);
    };

    const found = await sendScans(scans, { attach, onAttached: () => undefined, signal: stop.signal });

    expect(found).toBeUndefined();
    expect(namesOf(begun)).toEqual(['one.pdf', 'two.pdf']);
  });
});
