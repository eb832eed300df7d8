import { z } from 'zod';

/** A child stands in the URL by number only. What is no number is nobody's. */
export const childPath = {
  parse: ({ child }: { child: string }) => ({ child: /^\d{6,7}$/.test(child) ? Number(child) : 0 }),
  stringify: ({ child }: { child: number }) => ({ child: String(child) }),
};

export const childSearch = z.object({
  /** The year a school year begins in: 2026. */
  year: z.int().min(2000).max(2100).optional().catch(undefined),
  view: z.enum(['calendar', 'table']).optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
});
