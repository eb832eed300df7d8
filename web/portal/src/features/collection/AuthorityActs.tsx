import { Button } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useState } from 'react';
import type { Collection } from '../../shared/collection/collection.queries';
import { AuthorityDialog } from './AuthorityDialog';
import { BeginAll } from './BeginAll';
import { authorityActs, beginAllWords, collectionWords as words, type AuthorityAct } from './collection.words';

const actOf: Record<Collection['state'], AuthorityAct> = {
  'not-begun': 'begin',
  collecting: 'pause',
  paused: 'go-on',
};

/** What can be done for the authority as a whole; the one filled button is what comes next. */
export function AuthorityActs({ collection }: { collection: Collection }) {
  const mayBegin = useMay()('collection:begin');
  const [asked, setAsked] = useState<AuthorityAct | 'begin-all'>();
  const act = actOf[collection.state];
  const open = asked === 'begin-all' ? undefined : asked;
  const notBegun = collection.schools.filter((school) => school.collection === 'not-begun');
  const isAllOffered = collection.state === 'collecting' && notBegun.length > 0;
  const close = (): void => setAsked(undefined);
  const print = <Button onPress={() => window.print()}>{words.print}</Button>;
  if (!mayBegin) return print;
  return (
    <>
      {print}
      <Button kind={act === 'pause' ? 'second' : 'main'} onPress={() => setAsked(act)}>
        {authorityActs[act].title}
      </Button>
      {isAllOffered ? (
        <Button kind="main" onPress={() => setAsked('begin-all')}>
          {beginAllWords.confirm}
        </Button>
      ) : null}
      <AuthorityDialog act={open ?? act} open={open !== undefined} onClose={close} />
      <BeginAll open={asked === 'begin-all'} schools={notBegun} onClose={close} />
    </>
  );
}
