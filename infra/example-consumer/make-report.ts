import { brokerOf } from './broker';
import { learn, topicsHeard } from './facts';
import { hear } from './hear';
import { readKnowledge, writeKnowledge } from './knowledge-file';
import { Refused } from './refused';
import { reportOf, type Report } from './report';

export interface Order {
  /** Three digits. */
  readonly la: string;
  /** File with what earlier runs have learnt. */
  readonly state: string;
  /** Hears everything that the broker still holds once more: what was heard before changes nothing. */
  readonly again: boolean;
}

/** Takes in what was told since the last run, keeps it, and makes the report of it. @throws Refused with what a person can mend */
export async function makeReport({ la, state, again }: Order, environment: NodeJS.ProcessEnv): Promise<Report> {
  const broker = brokerOf(environment);
  const { facts, positions, ...before } = await readKnowledge(state, la);
  const take = (message: unknown, place: string): void => learn(facts, message, place);
  const heard = await hear(broker, topicsHeard, { positions, again }, take);
  if (before.cluster !== undefined && before.cluster !== heard.cluster)
    throw new Refused(`${state} was made from other brokers than these: name another file with --state.`);
  const missed = before.missed || heard.missed;
  await writeKnowledge(state, { facts, ...heard, missed });
  return reportOf(facts, missed);
}
