import { absent } from '@tutela/education';
import { Figure, FigureRow, numberInWords } from '@tutela/ui';
import { attendanceWords as words, shareInWords } from './attendance.words';
import type { Summary } from './figures';

/** The window in four figures: missed, persistent, severe, without a mark (VS-25). */
export function SummaryFigures({ summary }: { summary: Summary }) {
  const { figures, persistent, severe, counted } = summary;
  const share = (part: number): string => shareInWords(part, figures.possible);
  return (
    <FigureRow label={words.figures}>
      <Figure
        value={share(absent(figures))}
        words={words.missed(share(figures.authorised), share(figures.unauthorised))}
      />
      <Figure
        value={numberInWords(persistent)}
        words={words.persistent}
        small={words.ofChildren(shareInWords(persistent, counted))}
      />
      <Figure
        value={numberInWords(severe)}
        words={words.severe}
        small={words.ofChildren(shareInWords(severe, counted))}
      />
      <Figure value={numberInWords(figures.missing)} words={words.missing} />
    </FigureRow>
  );
}
