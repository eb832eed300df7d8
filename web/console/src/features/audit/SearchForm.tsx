import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { childInPath, userId } from '@tutela/contracts';
import { buttonClass, DateField, Form, SelectField, Sheet, TextField } from '@tutela/ui';
import { z } from 'zod';
import { authoritiesQuery } from '../../shared/authorities/authorities.queries';
import { isReady } from '../../shared/authorities/authority-state';
import { isNarrowed, logId, supportLog, type AuditSearch } from './audit.search';
import { auditWords } from './audit.words';
import { actionGroups } from './deed.words';

const words = auditWords.search;

const asked = z
  .object({
    log: logId,
    action: z.string().optional(),
    user: z
      .string()
      .refine((typed) => userId.safeParse(typed).success, words.userWrong)
      .optional(),
    child: z
      .string()
      .refine((typed) => childInPath.safeParse(typed).success, words.childWrong)
      .transform(Number)
      .optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: words.wrongWay });

/** Which log, and what is looked for in it; all of it stands in the address. */
export function SearchForm({ search }: { search: AuditSearch }) {
  const navigate = useNavigate();
  const { log = supportLog, action, user, child, from, to } = search;
  const send = async (values: z.output<typeof asked>): Promise<void> => {
    const found = values.user === undefined ? undefined : userId.parse(values.user);
    await navigate({ to: '/audit', search: { ...values, user: found } });
  };
  return (
    <div className="co-search tu-screen-only">
      <Sheet>
        <Form
          key={JSON.stringify([log, action, user, child, from, to])}
          schema={asked}
          start={{ log, action, user, child: child?.toString(), from, to }}
          onSubmit={send}
          label={words.label}
          submit={words.submit}
          busyWords={words.busy}
          besides={
            isNarrowed(search) ? (
              <Link to="/audit" search={{ log }} className={buttonClass()}>
                {words.clear}
              </Link>
            ) : null
          }
        >
          <SelectField name="log" label={words.log} options={useLogs(log)} />
          <SelectField name="action" label={words.action} options={actionGroups} empty={words.anything} />
          <TextField name="user" label={words.user} hint={words.userHint} autoComplete="off" spellCheck={false} />
          <TextField
            name="child"
            label={words.child}
            hint={words.childHint}
            inputMode="numeric"
            autoComplete="off"
            ignoreSpaces
          />
          <DateField name="from" label={words.from} hint={words.dayHint} />
          <DateField name="to" label={words.to} hint={words.dayHint} />
        </Form>
      </Sheet>
    </div>
  );
}

/** The support site's log, and that of every authority that has one; the chosen one also before the others are known. */
function useLogs(chosen: string) {
  const { data = [] } = useQuery(authoritiesQuery);
  const logs = [
    { value: supportLog, words: auditWords.supportLog },
    ...data.filter(isReady).map(({ la, name }) => ({ value: `la-${la}`, words: `${name} (${la})` })),
  ];
  return logs.some(({ value }) => value === chosen) ? logs : [...logs, { value: chosen, words: chosen }];
}
