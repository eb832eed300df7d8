import { useEffect, useState } from 'react';
import { stateWords } from '../words/states';
import { Button } from './Button';

type Stage = 'nothing' | 'waiting' | 'slow';

const showAfterMs = 300;
const slowAfterMs = 8_000;

interface LoadingProps {
  /** "Getting this morning’s marks". */
  words: string;
  onRetry?: () => void;
}

function useStage(): Stage {
  const [stage, setStage] = useState<Stage>('nothing');
  useEffect(() => {
    const show = setTimeout(() => setStage('waiting'), showAfterMs);
    const slow = setTimeout(() => setStage('slow'), slowAfterMs);
    return () => {
      clearTimeout(show);
      clearTimeout(slow);
    };
  }, []);
  return stage;
}

/** Nothing for 300 ms, then ruled lines and what is being fetched; after 8 s that it takes long, and a way out. */
export function Loading({ words, onRetry }: LoadingProps) {
  return <LoadingStage stage={useStage()} words={words} onRetry={onRetry} />;
}

/** One stage of `Loading`, apart so that it can be shown without a clock. */
export function LoadingStage({ stage, words, onRetry }: LoadingProps & { stage: Stage }) {
  return (
    <div className="tu-loading" role="status">
      {stage === 'nothing' ? null : (
        <>
          <p>{words}</p>
          <div className="tu-loading-lines" aria-hidden="true">
            <span />
            <span />
            <span />
            <span />
          </div>
        </>
      )}
      {stage === 'slow' ? (
        <>
          <p className="tu-loading-slow">{stateWords.loadingSlow}</p>
          {onRetry ? <Button onPress={onRetry}>Try again</Button> : null}
        </>
      ) : null}
    </div>
  );
}
