import { createInterface } from 'node:readline/promises';

/** Where the extractor speaks with a person. */
export interface Terminal {
  say(text: string): void;
  /** What went wrong: kept apart from an export that is redirected into a file. */
  warn(text: string): void;
  /** One after the other; '' where nobody is there to answer. */
  ask(questions: readonly string[]): Promise<string[]>;
}

export const processTerminal: Terminal = {
  say: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
  ask: async (questions) => {
    const lines = createInterface({ input: process.stdin });
    // The iterator keeps lines that come before they are asked for, as they do from a pipe.
    const typed = lines[Symbol.asyncIterator]();
    const answers: string[] = [];
    for (const question of questions) {
      process.stdout.write(question);
      const line = await typed.next();
      answers.push(line.done ? '' : line.value.trim());
    }
    lines.close();
    return answers;
  },
};
