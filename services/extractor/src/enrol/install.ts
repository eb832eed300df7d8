import { newSigningKey } from '@tutela/sealing';
import { z } from 'zod';
import { misSettings, type MisSettings } from '../mis/mis-settings';
import type { StateFolder } from '../state/state-folder';

const file = 'install.json';

const keptInstall = z.object({
  /** PKCS #8 as PEM, made on this host; it never leaves it (security.md rule 47). */
  privatePem: z.string(),
  publicKey: z.string(),
  mis: misSettings,
});

/** What all authorities share: the key of this host and the way to the MIS. */
export type Install = z.infer<typeof keptInstall>;

export async function readInstall(folder: StateFolder): Promise<Install | undefined> {
  return folder.read(file, keptInstall);
}

/** Keeps the way to the MIS; the key is made once and stays. */
export async function keepInstall(folder: StateFolder, mis: MisSettings): Promise<Install> {
  const key = (await readInstall(folder)) ?? newSigningKey();
  const install = { privatePem: key.privatePem, publicKey: key.publicKey, mis };
  await folder.write(file, install);
  return install;
}
