import { isDay, type Day } from '@tutela/education';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { pause } from './agree/agree';
import type { Env } from './cli/env';
import { askAgreement } from './cli/agreeing';
import { entryInWords, verdictInWords } from './cli/log-words';
import { filesInWords } from './cli/files';
import { misOf, withMisOptions, type MisOptions } from './cli/mis-options';
import { statusInWords } from './cli/status';
import { processTerminal, type Terminal } from './cli/terminal';
import { connect, enrol } from './enrol/enrol';
import { someEnrolments } from './enrol/enrolment';
import { openHost, type Host } from './host';
import { DroppedFiles } from './mis/dropped/dropped-files';
import { MisError } from './mis/mis';
import { PlatformOutOfReach, PlatformRefusal } from './platform-client/platform-error';
import { exitCodeOf, sentenceOf, tryLater } from './run/outcome';
import { runEvery } from './run/run-every';
import { runOnce } from './run/run-once';
import { logCsv } from './share-log/share-log-csv';
import { logEntries, verifyLog } from './share-log/share-log';
import { Stop } from './stop';
import { version } from './version';

/** The platform may have taken the code for this host's key; that key is kept and completes it (SY-02). */
const codeIsKept =
  'Give the same command with the same code again, on this computer: a code that was taken here still works here.';

/** One call of `extractor`: its arguments without the program's name, its exit code (75 when it may be tried again later). */
export async function runCli(argv: readonly string[], env: Env, terminal: Terminal = processTerminal): Promise<number> {
  let code = 0;
  const program = new Command('extractor')
    .description("Reads what the school has agreed to, of an authority's own children only, and keeps a log of it.")
    .version(version);
  addJoining(program, env, terminal);
  addRun(program, env, terminal, (given) => (code = given));
  addLog(program, env, terminal, (given) => (code = given));
  program.exitOverride().configureOutput({
    writeOut: (text) => terminal.say(text.trimEnd()),
    writeErr: (text) => terminal.warn(text.trimEnd()),
  });
  program.commands.forEach((command) => command.copyInheritedSettings(program));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return codeOfError(error, terminal);
  }
}

function addJoining(program: Command, env: Env, terminal: Terminal): void {
  withMisOptions(program.command('enrol'))
    .description('enrol this school with the one-time code of an authority, and agree to what it asks')
    .argument('<code>')
    .option('--platform <url>', 'address of the platform', 'http://localhost:8080')
    .option('--agreed-by <person>', 'for scripts: "Name, Office" of the person at the school who agrees')
    .action(async (enrolmentCode: string, options: MisOptions & { platform: string; agreedBy?: string }) => {
      const host = hostOf(env);
      const request = { code: enrolmentCode, platform: options.platform, mis: await misOf(options, env) };
      const enrolment = await enrol(host, request).catch((error: unknown) => {
        if (error instanceof PlatformOutOfReach) terminal.warn(codeIsKept);
        throw error;
      });
      terminal.say(`${enrolment.schoolName} is enrolled with ${enrolment.laName}.`);
      await askAgreement(host, terminal, enrolment, options.agreedBy);
    });
  program
    .command('agree')
    .description('agree to what the authorities ask, also after a pause')
    .option('--agreed-by <person>', 'for scripts: "Name, Office" of the person at the school who agrees')
    .action(async ({ agreedBy }: { agreedBy?: string }) => {
      const host = hostOf(env);
      for (const one of await someEnrolments(host.folder)) await askAgreement(host, terminal, one, agreedBy);
    });
  withMisOptions(program.command('connect'))
    .description('give a new address or token of the MIS, a folder for its files, or a mapping')
    .action(async (options: MisOptions) => {
      const mis = await misOf(options, env);
      await connect(hostOf(env), mis);
      const isLive = mis === undefined || mis.connector === 'xporter';
      terminal.say(`${isLive ? 'The MIS answers' : 'The folder is there'}. The next run reads from there.`);
    });
}

function addRun(program: Command, env: Env, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('run')
    .description('read and send what is new, once')
    .option('--once', 'once, which it does anyway')
    .option('--every <minutes>', 'again and again until stopped', minutes)
    .option('--today <day>', 'for demonstrations: the day that is today, yyyy-mm-dd', day)
    .action(async ({ every, today }: { every?: number; today?: Day }) => {
      const host = hostOf(env, today);
      const once = async (): Promise<void> => {
        const outcomes = await runOnce(host);
        outcomes.forEach((outcome) => terminal.say(sentenceOf(outcome)));
        exit(exitCodeOf(outcomes));
      };
      // A schedule outlives a run that was stopped: the next one may find it mended.
      const onSchedule = (): Promise<void> => once().catch((error: unknown) => exit(codeOfError(error, terminal)));
      if (every === undefined) await once();
      else await untilStopped((signal) => runEvery(every, signal, onSchedule));
    });
}

function addLog(program: Command, env: Env, terminal: Terminal, exit: (code: number) => void): void {
  const log = program
    .command('log')
    .description('what was shared: which child, which category, which period, when, with whom')
    .option('--csv', 'for a spreadsheet')
    .action(async ({ csv }: { csv?: true }) => {
      const entries = await logEntries(hostOf(env).folder);
      if (csv) terminal.say(logCsv(entries).trimEnd());
      else terminal.say(entries.map(entryInWords).join('\n') || 'Nothing has been shared yet.');
    });
  log
    .command('verify')
    .description('is the log whole, as it was written')
    .action(async () => {
      const verdict = await verifyLog(hostOf(env).folder);
      terminal.say(verdictInWords(verdict));
      exit(verdict.ok ? 0 : 1);
    });
  program
    .command('pause')
    .description('pause all sharing at once')
    .requiredOption('--by <name>', 'who pauses')
    .action(async ({ by }: { by: string }) => {
      for (const { laName, told } of await pause(hostOf(env), by))
        terminal.say(`Nothing more goes to ${laName}.${told ? '' : ' The next run tells the platform.'}`);
      terminal.say('Go on with "extractor agree".');
    });
  program
    .command('status')
    .description('where the extractor stands with each authority')
    .action(async () => terminal.say(await statusInWords(hostOf(env))));
  program
    .command('files')
    .description('which files of the folder were read, which not, and why')
    .action(async () => terminal.say(filesInWords(await new DroppedFiles(hostOf(env).folder).lastKnown())));
}

function hostOf(env: Env, today?: Day): Host {
  return openHost({ home: env['EXTRACTOR_HOME'], today });
}

function minutes(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1440) return value;
  throw new InvalidArgumentError('Give minutes from 1 to 1440.');
}

function day(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Write the day as yyyy-mm-dd.');
}

async function untilStopped(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await act(stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function codeOfError(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof PlatformOutOfReach) {
    terminal.warn('The platform cannot be reached just now. Try again later; nothing is lost.');
    return tryLater;
  }
  if (!(error instanceof Stop || error instanceof PlatformRefusal || error instanceof MisError)) throw error;
  terminal.warn(error.message);
  const passes = error instanceof MisError ? error.passes : error instanceof Stop && error.type === 'run-under-way';
  return passes ? tryLater : 1;
}
