import { Pill, PillRow } from '@tutela/ui';
import { chooseDensity, densities, useDensity } from '../shared/look/density';
import { shellWords } from './shell.words';

/** How close the rows of tables stand, in the person's menu. */
export function RowsChoice() {
  const chosen = useDensity();
  return (
    <div>
      <p className="tu-label">{shellWords.rows}</p>
      <PillRow label={shellWords.rows}>
        {densities.map((density) => (
          <Pill key={density} chosen={chosen === density} onChoose={() => chooseDensity(density)}>
            {shellWords.density[density]}
          </Pill>
        ))}
      </PillRow>
    </div>
  );
}
