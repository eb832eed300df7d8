import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { startWhole } from './start-whole';

type Order = Parameters<typeof startWhole>;

/** The whole platform as a process that can be killed. Logs go to its output; each URL that a server of it is asked goes to its parent. */
process.once('message', (order: Order) => {
  subscribe('http.server.request.start', (message) => {
    process.send?.({ asked: (message as { request: IncomingMessage }).request.url });
  });
  startWhole(...order).then(
    (url) => process.send?.({ url }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));
