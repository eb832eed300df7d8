import { stringify } from 'csv-stringify/sync';
import type { DemoChild } from './population';

/** The authority's list of its children as it would export it; `moved` is the list after those who move have moved. */
export function listFile(children: readonly DemoChild[], moved: boolean): string {
  return stringify(
    children.flatMap((child) => rowsOf(child, moved)),
    { header: true, bom: true },
  );
}

/** A child on two rolls has a second row, which says nothing but its school. */
function rowsOf(child: DemoChild, moved: boolean): Record<string, string>[] {
  const row = rowOf(child, moved);
  if (!child.second) return [row];
  const second = { 'Local id': child.localId, 'School URN': child.second.urn, Registration: 'subsidiary' };
  return [{ ...row, Registration: 'main' }, second];
}

function rowOf(child: DemoChild, moved: boolean): Record<string, string> {
  const move = moved ? child.move : undefined;
  return {
    'Local id': child.localId,
    UPN: child.upn,
    'Legal surname': child.legalSurname,
    'Legal forename': child.legalForename,
    'Preferred surname': child.preferredSurname,
    'Preferred forename': child.preferredForename,
    'Date of birth': british(child.birthDate),
    'School URN': move?.urn ?? child.urn,
    'Year group': String(child.yearGroup),
    'Social worker': child.socialWorker,
    Placement: child.placement,
    'Placement from': british(move?.on ?? child.placementFrom),
    'In care from': british(child.inCareFrom),
    'Legal status': child.legalStatus,
    Registration: '',
  };
}

function british(day: string): string {
  return day.split('-').reverse().join('/');
}
