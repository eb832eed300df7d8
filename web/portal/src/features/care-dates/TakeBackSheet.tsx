import { Button, Sheet } from '@tutela/ui';
import { useState } from 'react';
import { ActDialog } from '../../shared/act/ActDialog';
import { useTakeBack, type TakeBack } from './care-dates.queries';
import { goBackInWords, takeBackInWords, takeBackRefusals, takeBackWords as words } from './take-back.words';

interface TakeBackSheetProps {
  id: string;
  takeBack: TakeBack;
}

/** A confirmed return can be taken back while nothing has changed its children's dates since (ADR 0014). */
export function TakeBackSheet({ id, takeBack }: TakeBackSheetProps) {
  const [isAsked, setIsAsked] = useState(false);
  const { mutateAsync } = useTakeBack();
  const isFree = takeBack.changedSince === 0;
  return (
    <Sheet title={isFree ? words.title : words.cannot}>
      <p>{takeBackInWords(takeBack)}</p>
      {isFree ? (
        <div className="po-acts">
          <Button onPress={() => setIsAsked(true)}>{words.act}</Button>
        </div>
      ) : null}
      <ActDialog
        open={isAsked}
        title={words.title}
        confirm={words.act}
        words={takeBackRefusals}
        act={() => mutateAsync(id)}
        onClose={() => setIsAsked(false)}
      >
        <p>{words.follows}</p>
        <ul>
          <li>{goBackInWords(takeBack)}</li>
        </ul>
        <p className="po-quiet">{words.after}</p>
      </ActDialog>
    </Sheet>
  );
}
