/** Networks as typed, one a line or with commas; an address alone is a network of one (VS-14). */
export function networksOf(text: string): string[] {
  const typed = text.split(/[\s,;]+/).filter((part) => part !== '');
  return [...new Set(typed.map((part) => (part.includes('/') ? part : `${part}${ownLength(part)}`)))];
}

const ownLength = (address: string): string => (address.includes(':') ? '/128' : '/32');
