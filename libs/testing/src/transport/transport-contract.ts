import type { EventTransport } from '@tutela/platform';
import { failureContract } from './failure.contract';
import { orderContract } from './order.contract';
import { outboxContract } from './outbox.contract';
import { parkingContract } from './parking.contract';
import { TransportBench } from './transport-bench';

/**
 * What every event transport must hold (design.md §2; security.md rules 38 to 41; SY-02).
 * @param open one more process at the same log or broker, each time it is called
 */
export function describeTransport(name: string, open: () => Promise<EventTransport>): void {
  describe(`${name} as event transport`, () => {
    const bench = new TransportBench(open);
    afterEach(() => bench.close());
    orderContract(bench);
    failureContract(bench);
    parkingContract(bench);
    outboxContract(bench);
  });
}
