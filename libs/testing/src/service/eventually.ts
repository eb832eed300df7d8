const everyMs = 50;
/** Long: a machine that is busy with other things is no fault of what is waited for. */
const patienceMs = 30_000;

/** Waits for a thing, never for a time: asks until `look` gives something, at most `withinMs`. */
export async function eventually<T>(look: () => Promise<T | undefined | false>, withinMs = patienceMs): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`Not seen within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
