import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countsOf, judge, type Judgement } from './judgement';
import { Ordeal } from './ordeal';
import { within } from './within';

const usage = `npm run faults -- [--json] [--kills N] [--seed S] [--broken outbox-off|check-then-set]

Kills the platform, Postgres, an agent and Kafka's broker in turn, N times (20), and compares what was acknowledged with what is
there. Ends with 1 if anything is lost, doubled, reordered or phantom, or if the audit log does not verify. --broken runs a platform with
a known fault: then 1 is the right end.
`;
const faultsKnown = ['outbox-off', 'check-then-set'];
const settingUpMs = 180_000;
const aKillMs = 30_000;

interface Asked {
  readonly json: boolean;
  readonly kills: number;
  readonly seed: string;
  readonly broken: string | undefined;
}

/** Runs the ordeal and prints what came of it, its last line as JSON. Answers the exit code. */
export async function faults(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    process.stderr.write(usage);
    return 1;
  }
  const startedAt = Date.now();
  const say = (line: string): void => {
    const at = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    (asked.json ? process.stderr : process.stdout).write(`${at} ${line}\n`);
  };
  say(`The moments follow from --seed ${asked.seed}`);
  const preload = asked.broken === undefined ? undefined : join(__dirname, 'broken', `${asked.broken}.cjs`);
  const ordeal = new Ordeal({ seed: asked.seed, kills: asked.kills, preload, say });
  const whole = settingUpMs + asked.kills * aKillMs;
  try {
    return tell(asked, await within(whole, 'the ordeal is over', through(ordeal)), say);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stdout.write(`${JSON.stringify({ kills: asked.kills, failed: String(error) })}\n`);
    return 1;
  } finally {
    await within(settingUpMs, 'everything is closed', ordeal.close());
  }
}

async function through(ordeal: Ordeal): Promise<Judgement> {
  await ordeal.begin();
  await ordeal.strikeAll();
  await ordeal.finish();
  return judge(ordeal);
}

function tell({ kills }: Asked, { commands, wrong, audit }: Judgement, say: (line: string) => void): number {
  for (const { kind, what } of wrong) say(`${kind}: ${what}`);
  if (audit !== 0) say(`The audit log does not verify: ${audit}`);
  process.stdout.write(`${JSON.stringify({ commands, kills, ...countsOf(wrong) })}\n`);
  return wrong.length > 0 || audit !== 0 ? 1 : 0;
}

function readArguments(args: readonly string[]): Asked | undefined {
  const options = {
    json: { type: 'boolean' },
    kills: { type: 'string' },
    seed: { type: 'string' },
    broken: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { json = false, kills = '20', seed = String(Date.now()), broken } = values;
    const isKnown = broken === undefined || faultsKnown.includes(broken);
    if (!/^[1-9]\d{0,3}$/.test(kills) || !isKnown) return undefined;
    return { json, kills: Number(kills), seed, broken };
  } catch {
    return undefined;
  }
}
