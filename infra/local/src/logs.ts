import { join } from 'node:path';
import pino, { type Logger } from 'pino';

/** One file a service under `log/`; the terminal sees warnings only. Written at once, so that a killed process has said everything. */
export function logToFile(folder: string, service: string, level: string): Logger {
  const file = pino.destination({ dest: join(folder, `${service}.log`), sync: true, mkdir: true, mode: 0o600 });
  const settings = { name: service, level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime };
  const streams = [
    { stream: file, level: level as pino.Level },
    { stream: { write: warnOnTerminal }, level: 'warn' as const },
  ];
  return pino(settings, pino.multistream(streams));
}

function warnOnTerminal(line: string): void {
  const { service, msg, err } = JSON.parse(line) as { service: string; msg?: string; err?: { message?: string } };
  const why = err?.message === undefined ? '' : ` (${err.message})`;
  process.stderr.write(`\n  ${service}: ${msg ?? 'a warning'}${why}; see log/${service}.log\n`);
}
