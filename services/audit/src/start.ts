import {
  Acts,
  gatewayPublicKey,
  LaDatabases,
  listen,
  openSupportLog,
  type Listening,
  type ServiceConfig,
} from '@tutela/platform';
import type { Logger } from 'pino';
import { auditModule } from './audit.module';

/** Starts audit: it reads the logs and writes down that it did. It emits nothing and consumes nothing, so it needs no transport. */
export async function start(config: ServiceConfig, log: Logger): Promise<Listening> {
  const supportLog = await openSupportLog(config, 'audit');
  const las = new LaDatabases({ config, service: 'audit', onCommit: () => undefined });
  const closeDatabases = async () => {
    await las.close();
    await supportLog.source.destroy();
  };
  try {
    const listening = await serve(config, { acts: new Acts(supportLog, las), las, log });
    return {
      url: listening.url,
      close: async () => {
        await listening.close();
        await closeDatabases();
      },
    };
  } catch (error) {
    await closeDatabases();
    throw error;
  }
}

interface Parts {
  readonly acts: Acts;
  readonly las: LaDatabases;
  readonly log: Logger;
}

async function serve(config: ServiceConfig, { acts, las, log }: Parts): Promise<Listening> {
  return listen({
    service: 'audit',
    module: auditModule({ acts, las, config, log }),
    guard: {
      service: 'audit',
      gatewayKey: gatewayPublicKey(config.ROOT_SECRET_FILE),
      clock: config.CLOCK_STARTS_AT,
      refused: (...tried) => acts.refused(...tried),
    },
    host: config.HOST,
    port: config.PORT,
    log,
  });
}
