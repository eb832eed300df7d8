import { absenceLevel, attendanceRate, type SessionFigures } from '@tutela/education';
import { Badge, Figure, FigureRow, numberInWords } from '@tutela/ui';
import { rateInWords } from '../../shared/words';
import type { ChildYear } from './child-year';
import { childWords } from './child.words';

const schoolsShown = 2;

/** The child's own figure first, the official ones of each school beside it, both named (VS-29). */
export function ChildFigures({ year }: { year: ChildYear }) {
  const { figures, official } = year;
  return (
    <FigureRow label={childWords.figures}>
      <Figure
        main
        value={rateInWords(attendanceRate(figures))}
        words={childWords.perChild}
        small={childWords.ofPossible(figures)}
      />
      {official.slice(0, schoolsShown).map(({ enrolment, figures: own }) => (
        <Figure
          key={enrolment.enrolment}
          value={rateInWords(attendanceRate(own))}
          words={childWords.official(enrolment.schoolName)}
          badge={<Level figures={own} />}
        />
      ))}
      <Figure value={numberInWords(figures.unauthorised)} words={childWords.unauthorised} />
      <Figure value={numberInWords(figures.authorised)} words={childWords.authorised} />
      {figures.missing > 0 ? <Figure value={numberInWords(figures.missing)} words={childWords.missing} /> : null}
    </FigureRow>
  );
}

function Level({ figures }: { figures: SessionFigures }) {
  const level = absenceLevel(figures);
  if (!level) return null;
  return <Badge tone="bad">{childWords[level]}</Badge>;
}
