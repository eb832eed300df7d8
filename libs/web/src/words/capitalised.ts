/** "morning" → "Morning": a word of ours at the start of a sentence or as a heading. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
