import { runEvery } from './run-every';

describe('a schedule', () => {
  it('VS-07 runs again after the minutes, one run at a time, until it is stopped', async () => {
    const stopping = new AbortController();
    let [runs, under] = [0, 0];
    await runEvery(0.0001, stopping.signal, async () => {
      expect((under += 1)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      if ((runs += 1) === 3) stopping.abort();
    });
    expect(runs).toBe(3);
  });
});
