import theme from './theme.json';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const kebab = (name: string): string => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

/** The CSS name of a colour path of `theme.json`: `action.base` → `--tu-action`, `mark.presentInk` → `--tu-mark-present-ink`. */
function tokenName(path: string): string {
  const [group = '', name = ''] = path.split('.');
  if (group === 'chart') return `--tu-chart-${Number(name) + 1}`;
  if (group === 'mark') return `--tu-mark-${kebab(name)}`;
  if (path === 'action.base') return '--tu-action';
  if (group === 'action' && name !== 'focus' && name !== 'onAction') return `--tu-action-${kebab(name)}`;
  return `--tu-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Every colour of one scheme as [path, hex]. */
export function coloursOf(scheme: Scheme): [path: string, hex: string][] {
  return Object.entries(theme.color[scheme]).flatMap(([group, names]) =>
    Object.entries(names).map(([name, hex]): [string, string] => [`${group}.${name}`, hex]),
  );
}

/** The custom properties of one scheme, as `tokens.css` must hold them in each of its blocks. */
export function declarationsOf(scheme: Scheme): string[] {
  return coloursOf(scheme).map(([path, hex]) => `${tokenName(path)}: ${hex.toLowerCase()};`);
}
