import type { Day, Session } from '@tutela/education';
import { ConfirmDialog, Form, SelectField } from '@tutela/ui';
import { z } from 'zod';
import { AmendDialog } from '../../shared/amend/AmendDialog';
import { amendWords } from '../../shared/amend/amend.words';
import { amendableOf } from './register-amendable';
import { isAmendable, type RegisterChild } from './register';
import { todayWords } from './today.words';

/** Which child's mark is being added: nobody's, one still to be chosen, or this one's. */
export type Adding = 'nobody' | 'choose' | RegisterChild;

interface AddMarkProps {
  adding: Adding;
  children: readonly RegisterChild[];
  on: Day;
  session: Session;
  onChange: (adding: Adding) => void;
}

const schema = z.object({ child: z.string().min(1) });

/** Chooses a child where none was pressed, then amends. */
export function AddMark({ adding, children, on, session, onChange }: AddMarkProps) {
  const close = (): void => onChange('nobody');
  const choose = ({ child }: { child: string }): Promise<void> => {
    onChange(children.find((one) => String(one.child) === child) ?? 'nobody');
    return Promise.resolve();
  };
  const target = typeof adding === 'string' ? undefined : amendableOf(adding, on);
  return (
    <>
      <ConfirmDialog open={adding === 'choose'} title={todayWords.addTitle} onClose={close}>
        <Form schema={schema} onSubmit={choose} submit={todayWords.addNext}>
          <SelectField
            name="child"
            label={amendWords.child}
            empty={amendWords.chooseChild}
            options={children
              .filter(({ am, pm }) => isAmendable(am) || isAmendable(pm))
              .map(({ child, name, schoolNames }) => ({
                value: String(child),
                words: [name, ...schoolNames].join(', '),
              }))}
          />
        </Form>
      </ConfirmDialog>
      <AmendDialog target={target} start={session} onClose={close} />
    </>
  );
}
