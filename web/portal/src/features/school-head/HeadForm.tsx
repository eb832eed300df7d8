import { Form, Pill, PillRow, Sheet, TextField } from '@tutela/ui';
import { useState } from 'react';
import { z } from 'zod';
import { problemOf } from '../../shared/act/problem-of';
import { useNotifyHead } from './head.queries';
import { headRefusals, headWords as words } from './head.words';

const named = z.object({ newHead: z.string().trim().min(3, words.missingName).max(100) });
const explained = z.object({ explanation: z.string().trim().min(10, words.missingExplanation).max(500) });

/** The new head's name, or an explanation where there is none yet: one of the two (NC-13). */
export function HeadForm({ onTold }: { onTold: (releases: number) => void }) {
  const [isNamed, setIsNamed] = useState(true);
  const { mutateAsync } = useNotifyHead();
  const tell = (said: { newHead?: string; explanation?: string }) =>
    problemOf(async () => onTold((await mutateAsync(said)).releases));
  const shared = { words: headRefusals, submit: words.submit, busyWords: words.busy, label: words.tell };
  return (
    <Sheet title={words.tell}>
      <PillRow label={words.which}>
        <Pill chosen={isNamed} onChoose={() => setIsNamed(true)}>
          {words.newHead}
        </Pill>
        <Pill chosen={!isNamed} onChoose={() => setIsNamed(false)}>
          {words.nobody}
        </Pill>
      </PillRow>
      <div className="po-after">
        {isNamed ? (
          <Form key="named" schema={named} onSubmit={tell} {...shared}>
            <TextField name="newHead" label={words.name} hint={words.nameHint} width={30} autoComplete="off" />
          </Form>
        ) : (
          <Form key="explained" schema={explained} onSubmit={tell} {...shared}>
            <TextField name="explanation" label={words.explanation} hint={words.explanationHint} lines={4} />
          </Form>
        )}
      </div>
    </Sheet>
  );
}
