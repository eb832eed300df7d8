/** Names at the broker: a prefix before each, so that platforms can share one. */
export class Names {
  constructor(readonly prefix: string) {}

  of(plain: string): string {
    return `${this.prefix}${plain}`;
  }

  isOurs(name: string): boolean {
    return name.startsWith(this.prefix);
  }

  plain(name: string): string {
    return name.slice(this.prefix.length);
  }
}
