import type { Day, Session } from '@tutela/education';

export interface MisSchool {
  readonly name: string;
}

/** A pupil as the MIS has them. What the MIS does not give is absent, never ''. */
export interface MisPupil {
  /** The MIS's own id. */
  readonly id: string;
  readonly upn?: string;
  readonly formerUpn?: string;
  readonly birthDate?: Day;
  readonly legalSurname?: string;
  readonly preferredSurname?: string;
  readonly legalForename?: string;
  readonly preferredForename?: string;
}

export interface MisMark {
  readonly on: Day;
  readonly session: Session;
  /** Trimmed and in upper case; '-' where the register has no mark yet. */
  readonly code: string;
}

/** What every connector meets, and all it can do: read. There is no verb here by which anything could be written to an MIS (VS-04). */
export interface Mis {
  schoolInfo(): Promise<MisSchool>;
  /** The roll, to be matched here at the school. */
  pupils(): Promise<MisPupil[]>;
  /** One pupil who was settled before and is not on the roll any more, if they left on that day or later. */
  leaver(pupilId: string, leftSince: Day): Promise<MisPupil | undefined>;
  /** The session marks of one pupil, both days included: asked for settled children only (VS-05). */
  marks(pupilId: string, from: Day, to: Day): Promise<MisMark[]>;
  /**
   * Stands for all that the answers follow from: while it is the same, no older mark can have come. Undefined for a live MIS, of which
   * only the last days are read again (VS-27).
   */
  edition(): Promise<string | undefined>;
  /** What was there in this run and could not be taken, a sentence each, without a value of any pupil. */
  notTaken(): Promise<string[]>;
}

export type MisFault =
  | 'token-refused'
  | 'not-allowed'
  | 'busy'
  | 'not-found'
  | 'out-of-reach'
  | 'unreadable'
  | 'no-folder'
  | 'no-files'
  | 'too-many-files';

const sentences: Record<MisFault, string> = {
  'token-refused': 'The MIS did not accept the token. Give the extractor a new one with "extractor connect".',
  'not-allowed': 'The MIS does not let this token read what is needed. Ask its supplier for the scopes in the README.',
  busy: 'The MIS asks us to wait longer than a run may wait. The next run tries again.',
  'not-found': 'There is no such school at the address of the MIS. Look at the address, then run again.',
  'out-of-reach': 'The MIS cannot be reached just now. The next run tries again and catches up.',
  unreadable: 'The answer of the MIS could not be read. Nothing was taken from it.',
  'no-folder':
    'The folder for the files of the MIS cannot be read. Look at it, then give it again with "extractor connect".',
  'no-files': 'No file in the folder could be read, so nothing was sent. "extractor files" says what is there.',
  'too-many-files': 'There are more files in the folder than can be read. Take the old ones away.',
};

const passing: readonly MisFault[] = ['busy', 'out-of-reach'];

/** The MIS could not be read. The message is a sentence for the school and holds nothing of the answer. */
export class MisError extends Error {
  constructor(readonly fault: MisFault) {
    super(sentences[fault]);
  }

  /** It may be over by the next run without anybody doing anything. */
  get passes(): boolean {
    return passing.includes(this.fault);
  }
}
