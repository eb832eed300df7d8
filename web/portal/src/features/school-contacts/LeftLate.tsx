import { useQuery } from '@tanstack/react-query';
import { Badge, Sheet } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { noticesQuery, type Places } from '../../shared/support/support.queries';
import { leftLateWords as words } from './contacts.words';
import { lateLeavers } from './late-leavers';

/** NC-11: whose account ended later than 24 hours after leaving; absent where nobody's did. */
export function LeftLate({ places }: { places: Places }) {
  const isTold = useMay()('notices:read');
  const { data } = useQuery({ ...noticesQuery, enabled: isTold });
  const late = lateLeavers(data?.notices ?? [], places);
  if (late.length === 0) return null;
  return (
    <Sheet title={words.title} hint={words.hint}>
      <ul className="po-lines" aria-label={words.title}>
        {late.map(({ notice, facts }) => (
          <li key={notice}>
            <p>
              <strong>{words.who(facts)}</strong> <Badge tone="bad">{words.late}</Badge>
              <span className="tu-second">{words.how(facts)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
