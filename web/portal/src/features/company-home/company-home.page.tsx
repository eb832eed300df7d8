import { NotFound } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { EmployeeHome } from './EmployeeHome';
import { ManagerHome } from './ManagerHome';

/** `/company`: what needs the manager, or the schools of an employee. */
export function CompanyHomePage() {
  const may = useMay();
  if (may('company:read')) return <ManagerHome />;
  return may('company:me') ? <EmployeeHome /> : <NotFound />;
}
