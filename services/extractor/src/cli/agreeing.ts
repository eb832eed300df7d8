import { dayInTable } from '@tutela/education';
import { agree, type Agreeing } from '../agree/agree';
import type { Enrolment } from '../enrol/enrolment';
import type { Host } from '../host';
import { Stop } from '../stop';
import type { Terminal } from './terminal';

const words = 'I agree';

/** Shows who will read what, and keeps the agreement of the person at the terminal, or of the one a script names (VS-24). */
export async function askAgreement(host: Host, terminal: Terminal, enrolment: Enrolment, by?: string): Promise<void> {
  terminal.say(askedInWords(enrolment));
  const person = by === undefined ? await askPerson(terminal) : personOf(by);
  if (!person) {
    terminal.say('Nothing is read before somebody with authority at the school agrees: "extractor agree".');
    return;
  }
  const { laName, told } = await agree(host, enrolment.la, person);
  terminal.say(`Thank you. Your agreement with ${laName} is kept here${told ? ' and there' : ''}.`);
  if (!told) terminal.say('The platform cannot be reached just now. The next run tells it.');
}

function askedInWords({ laName, schoolName, asks }: Enrolment): string {
  return [
    `${laName} asks to read from the MIS of ${schoolName}: ${asks.categories.join(', ')}.`,
    'Of its own children at this school only, and nothing of any other pupil.',
    ...(asks.from
      ? [`From ${dayInTable(asks.from)} on, as far as the MIS has it; of a child in care since later, from then on.`]
      : []),
    `On what basis: ${asks.basis}`,
    asks.wording,
    'The school can pause at any time: extractor pause.',
  ].join('\n');
}

async function askPerson(terminal: Terminal): Promise<Agreeing | undefined> {
  const [name = '', office = '', answer] = await terminal.ask([
    'Your name: ',
    'Your office at the school: ',
    `If you agree, and may do so for the school, type ${words}: `,
  ]);
  return answer?.toLowerCase() === words.toLowerCase() ? { name, office } : undefined;
}

/** 'A. Person, School office' */
function personOf(text: string): Agreeing {
  const comma = text.indexOf(',');
  if (comma === -1) throw new Stop('not-agreed', 'Write who agrees as "Name, Office".');
  return { name: text.slice(0, comma), office: text.slice(comma + 1) };
}
