import type { BrowserContext } from 'playwright-core';

/** Lets the pages of a browser show the time of the platform: a person's machine and the platform agree about the day. */
export async function showTime(context: BrowserContext, aheadMs: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const MachineDate = Date;
    globalThis.Date = new Proxy(MachineDate, {
      construct: (target, given: unknown[]) =>
        given.length === 0 ? new target(target.now() + ahead) : (Reflect.construct(target, given) as Date),
      get: (target, name) => (name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown)),
    });
  }, aheadMs);
}
