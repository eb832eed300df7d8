import { startInContainer } from './broker-in-container';
import { startOfArtifacts } from './broker-of-artifacts';
import { chooseBroker, type Chosen } from './choose-broker';
import { containerEngine } from './engine';
import type { RunningKafka } from './running-kafka';

/** Set once a run has found that no container is to be had, so that nobody in it asks again. */
const withoutEngine = 'TUTELA_TEST_WITHOUT_ENGINE';

/** A broker for these tests: one that is named, else our own (`chooseBroker`), with its data in an empty folder `home` where it runs by Java. */
export async function takeKafka(home: string, named: string | undefined): Promise<Chosen> {
  const chosen = await chooseBroker({
    named,
    findEngine: () => (process.env[withoutEngine] ? Promise.resolve(undefined) : containerEngine()),
    inContainer: startInContainer,
    ofArtifacts: () => startOfArtifacts(home),
  });
  if (chosen.by === 'artifacts') process.env[withoutEngine] = 'yes';
  return chosen;
}

/** Starts a broker that is this test's alone, to take it away. An empty folder `home` holds its data where it runs by Java. */
export async function startKafka(home: string): Promise<RunningKafka> {
  const { own } = await takeKafka(home, undefined);
  if (!own) throw new Error('A broker of its own was named.');
  return own;
}
