import { Button, Refused, Sheet } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { useTake } from './case.queries';
import { caseWords } from './case.words';

const words = caseWords.take;

interface TakeCaseProps {
  id: string;
  takenBy: string | undefined;
  onTaken: () => void;
}

/** Before anything is decided somebody takes the case, so that no two work at it. */
export function TakeCase({ id, takenBy, onTaken }: TakeCaseProps) {
  const { mutate, isPending, error } = useTake(id, onTaken);
  return (
    <Sheet title={takenBy === undefined ? words.title : words.others(takenBy)}>
      <p>{takenBy === undefined ? words.lead : words.othersLead}</p>
      {error ? <Refused problem={problemOfError(error)} words={refusalWords} /> : null}
      <div className="co-decide">
        <Button
          kind={takenBy === undefined ? 'main' : 'second'}
          busy={isPending}
          busyWords={words.busy}
          onPress={() => mutate()}
        >
          {takenBy === undefined ? words.take : words.takeOver}
        </Button>
      </div>
    </Sheet>
  );
}
