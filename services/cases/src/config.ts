import { serviceConfigSchema } from '@tutela/platform';
import { z } from 'zod';

export const casesConfigSchema = serviceConfigSchema
  .extend({
    /** Where people reach the portal; letters link to it, and the code on a release form leads to it. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
    /** Mail server with its account, as identity's. The local profile does without: letters go to its mailbox. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Sender of our letters, by SPF and DKIM of the operator. */
    MAIL_FROM: z.string().min(3),
    /** Where the pages of scans lie, sealed; a directory of this service alone. */
    FILES_DIR: z.string().min(1),
    /** JSON with the people and schools of a demonstration, for a service that runs as a process of its own. In the local profile only. */
    DEMONSTRATION_FILE: z.string().optional(),
    /** Virus scanner that every file passes before it is read: clamd at `tcp://host:port`. `none` is for the local profile, and pages say so. */
    SCANNER: z.union([z.literal('none'), z.url({ protocol: /^tcp$/ })]).default('none'),
  })
  .refine(({ PROFILE, SCANNER }) => PROFILE === 'local' || SCANNER !== 'none', {
    path: ['SCANNER'],
    message: 'is needed outside of the local profile',
  })
  .refine(({ PROFILE, SMTP_URL }) => PROFILE === 'local' || SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: 'is needed outside of the local profile',
  })
  .refine(({ PROFILE, DEMONSTRATION_FILE }) => PROFILE === 'local' || DEMONSTRATION_FILE === undefined, {
    path: ['DEMONSTRATION_FILE'],
    message: 'is for the local profile only',
  })
  // nodemailer takes options out of the address, before those of the program: one of them takes TLS away.
  .refine(({ PROFILE, SMTP_URL }) => PROFILE === 'local' || !SMTP_URL?.includes('?'), {
    path: ['SMTP_URL'],
    message: 'has no options outside of the local profile: mail goes by TLS alone',
  });

export type CasesConfig = z.output<typeof casesConfigSchema>;
