const known = new Map<string, string[]>();

/** Every text in which a planted value could lie hidden: as it is, in hexadecimal, and in base64 at each of its three places. */
export function formsOf(value: string): string[] {
  const forms = known.get(value) ?? makeForms(value);
  known.set(value, forms);
  return forms;
}

function makeForms(value: string): string[] {
  const bytes = Buffer.from(value);
  const encoded = [0, 1, 2].flatMap((before) => [
    innerBase64(bytes, before, 'base64'),
    innerBase64(bytes, before, 'base64url'),
  ]);
  const texts = [value, ...encoded];
  const inHexadecimal = texts.map((text) => Buffer.from(text).toString('hex'));
  return [...new Set([...texts, ...inHexadecimal].map((text) => text.toLowerCase()))];
}

/** Without the letters at both ends, which depend on what stands beside it. */
function innerBase64(bytes: Buffer, before: number, as: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString(as)
    .replace(/=+$/, '');
  const whole = Math.floor((bytes.length + before) / 3) * 4;
  return text.slice(before === 0 ? 0 : 4, whole);
}

/** Names of the planted values that a text gives away, in whatever form; capitals do not matter. */
export function tracesIn(text: string, planted: Readonly<Record<string, string>>): string[] {
  const searched = text.toLowerCase();
  return Object.entries(planted)
    .filter(([, value]) => formsOf(value).some((form) => searched.includes(form)))
    .map(([name]) => name);
}
