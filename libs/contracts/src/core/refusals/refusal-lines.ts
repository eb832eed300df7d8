/** Type of the refusal → status, title, a sentence a head teacher understands, and what to do. */
export type RefusalLines = Readonly<Record<string, readonly [number, string, string, string | undefined]>>;
