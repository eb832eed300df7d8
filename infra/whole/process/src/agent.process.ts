import { setTimeout as pause } from 'node:timers/promises';
import { openHost, runOnce, sentenceOf, type LaOutcome } from '@tutela/extractor';

const againMs = 100;

/** A school's agent that lives through the given days, one after the other, and goes on with a day until its run has ended well. */
async function main(home: string, days: readonly string[]): Promise<void> {
  for (const today of days) {
    let outcomes = await runOnce(openHost({ home, today }));
    while (outcomes.some(isToBeTriedAgain)) {
      await pause(againMs);
      outcomes = await runOnce(openHost({ home, today }));
    }
    const stopped = outcomes.filter(({ outcome }) => outcome !== 'ran');
    if (stopped.length > 0) throw new Error(stopped.map(sentenceOf).join(' '));
    process.send?.({ ran: today });
  }
}

function isToBeTriedAgain(outcome: LaOutcome): boolean {
  return outcome.outcome === 'platform-out-of-reach' || (outcome.outcome === 'stopped' && outcome.passes);
}

process.once('disconnect', () => process.exit(0));
main(process.argv[2] ?? '', process.argv.slice(3)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
