import { readScanPageAsAgent } from '@tutela/contracts';
import { Badge, Button, EmptyState, Pill, PillRow } from '@tutela/ui';
import { fileUrl } from '@tutela/web';
import { useState, type KeyboardEvent } from 'react';
import type { CaseFile } from './case.queries';
import { caseWords } from './case.words';
import { firstView, moved, moveOfKey, pageShown, pagesOf, zooms, type Move, type View } from './scan-pages';
import { UnseenFiles } from './UnseenFiles';

const words = caseWords.scan;

/** The scan, page by page: turned, larger, and by keys while it has the focus. */
export function ScanPages({ id, files }: { id: string; files: readonly CaseFile[] }) {
  const [view, setView] = useState<View>(firstView);
  const pages = pagesOf(files);
  const shown = pages[Math.min(view.at, pages.length - 1)];
  const unseen = files.filter((file) => file.pages === 0);
  if (!shown) return <NoPages unseen={unseen} />;
  const move = (by: Move): void => setView((old) => moved(old, by, pages.length));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moveOfKey(event.key);
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(by);
  };
  const { file, page } = shown;
  const withPages = files.filter((one) => one.pages > 0);
  return (
    <section className="co-scan" aria-label={words.label}>
      <div className="co-scan-head">
        <p>
          <strong>{file.name}</strong> <span role="status">{words.page(page, file.pages)}</span>
        </p>
        <Badge {...words.scanned[file.scanned]}>{words.scanned[file.scanned].words}</Badge>
        <Moves view={view} count={pages.length} onMove={move} />
      </div>
      <UnseenFiles files={unseen} />
      {withPages.length > 1 ? (
        <div className="co-scan-files">
          <PillRow label={words.files}>
            {withPages.map((one) => (
              <Pill
                key={one.file}
                chosen={one === file}
                onChoose={() =>
                  setView((old) =>
                    pageShown(
                      old,
                      pages.findIndex((other) => other.file === one),
                      pages.length,
                    ),
                  )
                }
              >
                {one.name}
              </Pill>
            ))}
          </PillRow>
        </div>
      ) : null}
      <div
        className="co-scan-box"
        role="region"
        aria-label={words.picture}
        aria-describedby="scan-keys"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Picture
          key={`${file.file} ${page}`}
          src={fileUrl(readScanPageAsAgent, { case: id, file: file.file, page: String(page) })}
          alt={words.alt(page, file.pages)}
          view={view}
        />
      </div>
      <p className="co-scan-keys tu-screen-only" id="scan-keys">
        {words.keys}
      </p>
    </section>
  );
}

/** Where the scan stands, as long as there is nothing of it to see. */
function NoPages({ unseen }: { unseen: readonly CaseFile[] }) {
  return (
    <section className="co-scan" aria-label={words.label}>
      <UnseenFiles files={unseen} />
      {unseen.length === 0 ? (
        <div className="co-pad">
          <EmptyState>{words.none}</EmptyState>
        </div>
      ) : null}
    </section>
  );
}

interface MovesProps {
  view: View;
  count: number;
  onMove: (move: Move) => void;
}

function Moves({ view, count, onMove }: MovesProps) {
  return (
    <div className="co-scan-moves tu-screen-only">
      {count > 1 ? (
        <>
          <Small words={words.previous} onPress={() => onMove('previous')} />
          <Small words={words.next} onPress={() => onMove('next')} />
        </>
      ) : null}
      <Small words={words.turn} onPress={() => onMove('turn')} />
      <Small words={words.smaller} onPress={() => onMove('smaller')} />
      <span role="status">{zooms[view.zoom]}%</span>
      <Small words={words.larger} onPress={() => onMove('larger')} />
    </div>
  );
}

function Small({ words: text, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="tu-pill" onClick={onPress}>
      {text}
    </button>
  );
}

interface PictureProps {
  src: string;
  alt: string;
  view: View;
}

/** One page. Turned on its side it takes the room of its other edge, which is known once it has come. */
function Picture({ src, alt, view }: PictureProps) {
  const [shape, setShape] = useState<{ width: number; height: number }>();
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <div className="co-scan-failed" role="alert">
        <p>{words.failed}</p>
        <Button onPress={() => setFailed(false)}>{words.tryAgain}</Button>
      </div>
    );
  }
  const isOnSide = view.turns % 2 === 1;
  const ratio = shape && (isOnSide ? shape.height / shape.width : shape.width / shape.height);
  return (
    <div
      className="co-scan-page"
      data-turns={view.turns}
      data-zoom={zooms[view.zoom]}
      style={ratio === undefined ? undefined : { aspectRatio: ratio }}
    >
      <img
        src={src}
        alt={alt}
        onLoad={({ currentTarget }) =>
          setShape({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={() => setFailed(true)}
      />
    </div>
  );
}
