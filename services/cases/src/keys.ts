import { open, seal, type RootKey } from '@tutela/sealing';

/** Where a text of ours stands: its table, its column and its row. */
interface TextPlace {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** What people typed, and names, at rest in cases (security.md rule 26). No child is here. */
export class CasesKeys {
  private readonly texts: Buffer;

  constructor(readonly root: RootKey) {
    this.texts = root.derive('cases-texts');
  }

  sealText(place: TextPlace, text: string): Buffer {
    return seal(this.texts, { la: 'cases', ...place }, text);
  }

  openText(place: TextPlace, sealed: Buffer): string {
    return open(this.texts, { la: 'cases', ...place }, sealed);
  }
}
