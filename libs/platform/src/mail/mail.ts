import { z } from 'zod';

/** A letter in plain text. Never about a child (security.md rule 27). */
export const mail = z.object({ to: z.string(), subject: z.string(), text: z.string() });
export type Mail = z.infer<typeof mail>;

/** Takes a letter to where it is read. The id is the same at every attempt, so that a second copy can be told. */
export interface MailCarrier {
  carry(id: string, mail: Mail): Promise<void>;
}
