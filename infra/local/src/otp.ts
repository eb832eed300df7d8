import { readDemo, tagSerials } from './demonstration/demo';
import { tutelaHome } from './home';
import { TagBox } from './tags/tag-box';

/** `npm run otp -- <user id or tag serial>`: one press of that tag; prints the code and nothing else. Answers the exit code. */
export async function otp(asked: string | undefined, environment: NodeJS.ProcessEnv): Promise<number> {
  const demo = readDemo();
  const wanted = asked?.trim().toLowerCase();
  const holder = demo.accounts.find(({ userId }) => userId === wanted);
  const serial = holder?.tagSerial ?? tagSerials(demo).find((one) => one.toLowerCase() === wanted);
  if (serial === undefined) {
    const holders = demo.accounts.flatMap(({ userId, tagSerial }) => (tagSerial === undefined ? [] : userId));
    const known = [...holders, ...demo.spareTags.map((tag) => tag.serial)].join(', ');
    process.stderr.write(`Whose code? npm run otp -- <user id or tag serial>. There are: ${known}\n`);
    return 1;
  }
  const box = new TagBox(tutelaHome(environment));
  await box.fill([serial]);
  process.stdout.write(`${await box.press(serial)}\n`);
  return 0;
}
