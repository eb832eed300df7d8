import { enrolInstall, laCode } from '@tutela/contracts';
import { z } from 'zod';
import type { StateFolder } from '../state/state-folder';
import { Stop } from '../stop';

const authorities = 'authorities';

const keptEnrolment = z.object({
  ...enrolInstall.out.shape,
  la: laCode,
  platform: z.url(),
  enrolledAt: z.iso.datetime(),
});

/** What one authority gave this install: its id there, the school, the pinned receipt key, and what the authority asks for. */
export type Enrolment = z.infer<typeof keptEnrolment>;

/** A file of one authority; its code is checked, because it becomes a name of a folder. */
export function fileOf(la: string, name: string): string {
  return `${authorities}/${laCode.parse(la)}/${name}`;
}

export async function readEnrolment(folder: StateFolder, la: string): Promise<Enrolment | undefined> {
  return folder.read(fileOf(la, 'enrolment.json'), keptEnrolment);
}

export async function keepEnrolment(folder: StateFolder, enrolment: Enrolment): Promise<void> {
  await folder.write(fileOf(enrolment.la, 'enrolment.json'), enrolment);
}

/** By the code of the authority. */
export async function enrolments(folder: StateFolder): Promise<Enrolment[]> {
  const codes = (await folder.names(authorities)).filter((name) => laCode.safeParse(name).success).sort();
  const kept = await Promise.all(codes.map((la) => readEnrolment(folder, la)));
  return kept.filter((one) => one !== undefined);
}

/** @throws Stop when no authority has enrolled this school yet */
export async function someEnrolments(folder: StateFolder): Promise<Enrolment[]> {
  const found = await enrolments(folder);
  if (found.length > 0) return found;
  throw new Stop('not-enrolled', 'No authority has enrolled this school yet. Begin with "extractor enrol".');
}
