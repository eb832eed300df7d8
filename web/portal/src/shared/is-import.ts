import { z } from 'zod';

/** Whether a piece of an address can be an upload's number at all; nothing else is asked for at the server. */
export const isImport = (text: string): boolean => z.uuid().safeParse(text).success;
