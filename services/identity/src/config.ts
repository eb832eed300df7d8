import { serviceConfigSchema } from '@tutela/platform';
import { z } from 'zod';

export const identityConfigSchema = serviceConfigSchema
  .extend({
    /** Where people reach the portal; invitations link to it. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
    /** Mail server with its account: `smtps://user:password@host`. The local profile does without: letters go to its mailbox. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Sender of our letters, by SPF and DKIM of the operator. */
    MAIL_FROM: z.string().min(3),
  })
  .refine(({ PROFILE, SMTP_URL }) => PROFILE === 'local' || SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: 'is needed outside of the local profile',
  });

export type IdentityConfig = z.output<typeof identityConfigSchema>;
