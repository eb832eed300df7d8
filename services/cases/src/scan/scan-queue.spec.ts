import { setImmediate as settled } from 'node:timers/promises';
import { ScanQueue } from './scan-queue';

/** Works in a queue that end when they are told to. */
class Bench {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, (error?: Error) => void>();
  private readonly queue = new ScanQueue();

  run(organisation: string): Promise<string> {
    return this.queue.run(organisation, () => {
      this.begun.push(organisation);
      return new Promise((resolve, reject) => {
        this.ends.set(organisation, (error) => (error ? reject(error) : resolve(organisation)));
      });
    });
  }

  end(organisation: string, error?: Error): void {
    this.ends.get(organisation)?.(error);
  }
}

const schools = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `school-${from + index}`);

describe('the queue of scans', () => {
  it('NC-02 reads two at a time, and the others in the order they came, also after one that failed', async () => {
    const bench = new Bench();
    const runs = schools(1, 4).map((school) => bench.run(school));
    await settled();
    expect(bench.begun).toEqual(schools(1, 2));

    bench.end('school-2', new Error('not a scan'));
    await expect(runs[1]).rejects.toThrow('not a scan');
    await settled();
    expect(bench.begun).toEqual(schools(1, 3));
    bench.end('school-1');
    expect(await runs[0]).toBe('school-1');
    await settled();
    expect(bench.begun).toEqual(schools(1, 4));
  });

  it('NC-02 lets eight wait and tells the next when to come again', async () => {
    const bench = new Bench();
    void schools(1, 10).map((school) => bench.run(school));

    await expect(bench.run('school-11')).rejects.toMatchObject({ type: 'too-many-tries', facts: { waitSeconds: 20 } });

    await settled();
    bench.end('school-1');
    await settled();
    expect(bench.begun).toEqual(schools(1, 3));
    void bench.run('school-12');
    await expect(bench.run('school-13')).rejects.toMatchObject({ type: 'too-many-tries' });
  });

  it('NC-02 lets one of an organisation wait, so that nobody fills the queue', async () => {
    const bench = new Bench();
    void schools(1, 3).map((school) => bench.run(school));

    await expect(bench.run('school-3')).rejects.toMatchObject({ type: 'too-many-tries' });
    void bench.run('school-4');
    void bench.run('school-1');
    await expect(bench.run('school-1')).rejects.toMatchObject({ type: 'too-many-tries' });
  });
});
