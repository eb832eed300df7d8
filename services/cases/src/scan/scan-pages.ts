import type { InputOf, readScanPage } from '@tutela/contracts';
import { FileAnswer, type ObjectStore, type Tx } from '@tutela/platform';
import { openBytes, seal } from '@tutela/sealing';
import { v7 as uuidv7 } from 'uuid';
import type { CasesKeys } from '../keys';
import { objectOfPage } from './scan.store';

/** The pictures of scans' pages in the object store, each sealed to its case, under names that we make (NC-02, security.md rule 54). */
export class ScanPages {
  constructor(
    private readonly objects: ObjectStore,
    private readonly keys: CasesKeys,
  ) {}

  /**
   * All of them or none.
   * @returns the names of the objects, in the order of the pages
   */
  async put(supportCase: string, pages: readonly Buffer[]): Promise<string[]> {
    const names: string[] = [];
    try {
      for (const page of pages) {
        const name = uuidv7();
        await this.objects.put(name, seal(this.keyOf(supportCase), contextOf(name), page));
        names.push(name);
      }
    } catch (error) {
      await this.remove(names);
      throw error;
    }
    return names;
  }

  async read(supportCase: string, name: string): Promise<Buffer> {
    return openBytes(this.keyOf(supportCase), contextOf(name), await this.objects.get(name));
  }

  /** A file that nobody has checked yet, sealed as it came. @returns the name of its object */
  async putWaiting(supportCase: string, file: Buffer): Promise<string> {
    const name = uuidv7();
    await this.objects.put(name, seal(this.keyOf(supportCase), waitingContextOf(name), file));
    return name;
  }

  async readWaiting(supportCase: string, name: string): Promise<Buffer> {
    return openBytes(this.keyOf(supportCase), waitingContextOf(name), await this.objects.get(name));
  }

  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) await this.objects.remove(name);
  }

  private keyOf(supportCase: string): Buffer {
    return this.keys.root.derive(`case-pages/${supportCase}`);
  }
}

function contextOf(row: string) {
  return { la: 'cases', table: 'case_page', column: 'object', row };
}

function waitingContextOf(row: string) {
  return { la: 'cases', table: 'case_waiting_file', column: 'object', row };
}

/** Which object one page of a case's file is. */
export async function pageAsked(tx: Tx, { case: id, file, page }: InputOf<typeof readScanPage>): Promise<string> {
  return objectOfPage(tx, id, file, Number(page));
}

/** A page as it is sent: named by what it is, never by what somebody called it. */
export function pageAnswer({ page }: { readonly page: string }, bytes: Buffer): FileAnswer {
  return new FileAnswer('image/png', `page-${page}.png`, bytes);
}
