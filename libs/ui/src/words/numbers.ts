const grouped = new Intl.NumberFormat('en-GB');

/** `66948` → "66,948". */
export function numberInWords(count: number): string {
  return grouped.format(count);
}

/** "1 child", "6 children", "no children": never a bare 0. */
export function countInWords(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`;
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

/** A change in points with a true minus sign: "+2.4", "−4.2", "no change". */
export function pointsInWords(points: number): string {
  const tenths = Math.round(points * 10) / 10;
  if (tenths === 0) return 'no change';
  return `${tenths > 0 ? '+' : '−'}${Math.abs(tenths).toFixed(1)}`;
}

/** A size of a file in decimal units, as people read it: "640 kB", "2.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes === 0) return '0 kB';
  if (bytes < 1_000_000) return `${numberInWords(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
