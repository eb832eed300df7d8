import { openInOrder } from './open-in-order';

describe('parts that stand on each other', () => {
  let closed: string[];
  beforeEach(() => (closed = []));

  const part = (name: string) => ({ close: () => Promise.resolve(void closed.push(name)) });

  it('SY-02 close last first, and once', async () => {
    const opened = await openInOrder((keep) => {
      keep(part('database'));
      keep(part('port'));
      return Promise.resolve({ url: 'here' });
    });

    await opened.close();
    await opened.close();

    expect(opened.url).toBe('here');
    expect(closed).toEqual(['port', 'database']);
  });

  it('SY-02 close where one does not open, and say why', async () => {
    const opening = openInOrder((keep) => {
      keep(part('database'));
      return Promise.reject(new Error('the port is taken'));
    });

    await expect(opening).rejects.toThrow('the port is taken');
    expect(closed).toEqual(['database']);
  });
});
