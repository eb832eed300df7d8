import { join } from 'node:path';
import { londonDay } from '@tutela/education';
import { z } from 'zod';
import { endWithParent, sayToParent } from '../child-process';
import { readDemo } from '../demonstration/demo';
import { demoClock } from '../demonstration/demo-clock';
import { firstStartOf } from '../demonstration/first-start';
import { population } from '../demonstration/population';
import { enrolledSchools } from '../simulators/schools';
import { TagBox } from '../tags/tag-box';
import { Cast } from './cast';
import { Feeder } from './feeder';
import { ProgressFile } from './progress-file';

const settings = z.object({ TUTELA_URL: z.url(), TUTELA_HOME: z.string(), XPORTER_URL: z.url() });
const behindAnswer = z.object({ behind: z.int() });

/** Feeds the demonstration as a browser and 58 agents would; the addresses and the demonstration accounts are all it knows. */
async function main(): Promise<void> {
  const { TUTELA_URL: platform, TUTELA_HOME: home, XPORTER_URL: simulators } = settings.parse(process.env);
  const clock = demoClock(process.env);
  const firstStart = await firstStartOf(home, clock);
  const schools = enrolledSchools();
  const feeder = new Feeder({
    cast: new Cast(platform, readDemo(), new TagBox(home)),
    places: { agents: join(home, 'agents'), platform, simulators },
    progress: await ProgressFile.open(join(home, 'feed', 'progress.json')),
    contactsProgress: await ProgressFile.open(join(home, 'feed', 'contacts.json')),
    schools,
    children: population(schools, firstStart),
    firstStart,
    today: () => londonDay(clock.now()),
    say: sayToParent,
    setBehind,
  });
  await feeder.run();
}

function setBehind(days: number): Promise<void> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown): void => {
      if (behindAnswer.safeParse(message).data?.behind !== days) return;
      process.off('message', onMessage);
      resolve();
    };
    process.on('message', onMessage);
    sayToParent({ kind: 'set-behind', days });
  });
}

endWithParent(() => Promise.resolve());
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
