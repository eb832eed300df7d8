import {
  appointmentRecorded,
  cloudEvent,
  enrolmentRecorded,
  marksRecorded,
  type DataOf,
  type EventContract,
} from '@tutela/contracts';
import type { z } from 'zod';

export type Enrolment = DataOf<typeof enrolmentRecorded>;
export type Appointment = DataOf<typeof appointmentRecorded>;

/** All that one authority's report is made of, as the events heard so far have left it. */
export interface Facts {
  readonly la: string;
  /** Ids of the events that have had their effect: a second time they have none. */
  readonly heard: Set<string>;
  readonly enrolments: Map<string, Enrolment>;
  /** The code that stands, by `enrolment/day/session`. */
  readonly marks: Map<string, string>;
  readonly appointments: Map<string, Appointment>;
  /** Types of events that could not be taken in, by their id, or their place on the topic where they have none. */
  readonly notUnderstood: Map<string, string>;
}

export function noFacts(la: string): Facts {
  return {
    la,
    heard: new Set(),
    enrolments: new Map(),
    marks: new Map(),
    appointments: new Map(),
    notUnderstood: new Map(),
  };
}

interface Lesson {
  readonly contract: EventContract;
  /** @returns false where the data are not what the contract says */
  readonly take: (facts: Facts, data: unknown) => boolean;
}

function lesson<Data extends z.ZodType>(
  contract: EventContract<Data>,
  effect: (facts: Facts, data: z.output<Data>) => void,
): Lesson {
  return {
    contract,
    take: (facts, data) => {
      const read = contract.data.safeParse(data);
      if (read.success) effect(facts, read.data);
      return read.success;
    },
  };
}

/** The events that the report is made of; every event says how a thing stands now, so the last one of a key is all there is to know. */
const lessons: readonly Lesson[] = [
  lesson(enrolmentRecorded, ({ la, enrolments }, data) => {
    if (data.la === la) enrolments.set(data.enrolment, data);
  }),
  lesson(marksRecorded, ({ la, marks }, data) => {
    if (data.la !== la) return;
    for (const { enrolment, on, session, code } of data.marks) marks.set(`${enrolment}/${on}/${session}`, code);
  }),
  // An appointment is a school's, and schools answer to no authority here: all of them are taken in.
  lesson(appointmentRecorded, ({ appointments }, data) => {
    appointments.set(data.appointment, data);
  }),
];

export const topicsHeard: readonly string[] = [...new Set(lessons.map(({ contract }) => contract.topic))];

/**
 * Takes one message in. The same event again changes nothing; other facts on the same topics are passed over; a version of ours that is not
 * known, or a message that is not as its contract says, is noted and not guessed at.
 * @param place topic, partition and offset: names a message that has no id
 */
export function learn(facts: Facts, message: unknown, place: string): void {
  const read = cloudEvent.safeParse(message);
  if (!read.success) {
    facts.notUnderstood.set(place, 'no CloudEvent');
    return;
  }
  const { id, type, la, data } = read.data;
  if (facts.heard.has(id)) return;
  const own = lessons.find(({ contract }) => versionless(contract.type) === versionless(type));
  if (own === undefined) return;
  if (own.contract.type === type && own.take(facts, data)) {
    facts.heard.add(id);
    facts.notUnderstood.delete(id);
  } else if (la === undefined || la === facts.la) facts.notUnderstood.set(id, type);
}

/** `collection.marks-recorded.v2` → `collection.marks-recorded` */
function versionless(type: string): string {
  return type.replace(/\.v\d+$/, '');
}
