import { dayInTable } from '@tutela/education';
import { Badge } from '@tutela/ui';
import { dayAt, useMay } from '@tutela/web';
import { sinceInWords, stateOfAppointment } from '../../shared/company/company-state';
import { useEndAppointment } from './contacts.queries';
import { appointmentWords as words } from './contacts.words';
import { EndDialog } from './EndDialog';
import type { Appointment } from './places-shown';

interface AppointmentDialogProps {
  appointment: Appointment;
  onEnded: (appointment: Appointment) => void;
  onClose: () => void;
}

/** Who has a place, for which company and why; the school's own contact can end it (NC-12). */
export function AppointmentDialog({ appointment, onEnded, onClose }: AppointmentDialogProps) {
  const { mutateAsync } = useEndAppointment();
  const mayEnd = useMay()('appointments:end');
  const { place, name, company, why, askedAt } = appointment;
  const { tone, words: state } = stateOfAppointment(appointment);
  return (
    <EndDialog
      title={words.title(place)}
      facts={[
        { name: words.name, value: name },
        { name: words.company, value: company.name },
        { name: words.state, value: sinceInWords(appointment), aside: <Badge tone={tone}>{state}</Badge> },
        { name: words.asked, value: dayInTable(dayAt(askedAt)) },
        { name: words.why, value: why },
      ]}
      act={mayEnd ? words.endTitle : undefined}
      follows={[words.follows(name, company.name), words.freed(place), words.told]}
      end={(said) => mutateAsync({ appointment: appointment.appointment, ...said })}
      onDone={() => onEnded(appointment)}
      onClose={onClose}
    />
  );
}
