import { z } from 'zod';
import { serviceConfigSchema } from './service-config';

const needed = 'is needed outside of the local profile';

/** Of a service that people have accounts or places at: where links in letters lead, by whom letters go, who is there for a demonstration. */
export const peopleConfigSchema = serviceConfigSchema
  .extend({
    /** Where people reach the portal; letters link to it, and the code on a release form leads to it. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
    /**
     * Mail server with its account: `smtps://user:password@host`, or `smtp://` for one that begins with STARTTLS; without TLS it gets nothing.
     * The local profile does without: letters go to its mailbox.
     */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Sender of our letters, by SPF and DKIM of the operator. */
    MAIL_FROM: z.string().min(3),
    /** JSON with the people and schools of a demonstration, for a service that runs as a process of its own. In the local profile only. */
    DEMONSTRATION_FILE: z.string().optional(),
  })
  .refine(({ PROFILE, SMTP_URL }) => PROFILE === 'local' || SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: needed,
  })
  // nodemailer takes options out of the address, before those of the program: one of them takes TLS away.
  .refine(({ PROFILE, SMTP_URL }) => PROFILE === 'local' || !SMTP_URL?.includes('?'), {
    path: ['SMTP_URL'],
    message: 'has no options outside of the local profile: mail goes by TLS alone',
  })
  .refine(({ PROFILE, DEMONSTRATION_FILE }) => PROFILE === 'local' || DEMONSTRATION_FILE === undefined, {
    path: ['DEMONSTRATION_FILE'],
    message: 'is for the local profile only',
  });
