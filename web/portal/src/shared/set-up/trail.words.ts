export const trailWords = { setUp: 'Set-up' } as const;
