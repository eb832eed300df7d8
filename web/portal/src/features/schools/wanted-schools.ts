import type { StatedSchool } from '../../shared/set-up/school-state';
import type { StateGroup } from '../../shared/set-up/state-kind';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** The schools in a state whose name, town or URN holds every word that was typed. */
export function wantedSchools(
  schools: readonly StatedSchool[],
  text: string,
  show: StateGroup | undefined,
): StatedSchool[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return schools.filter(({ group, school: { name, town = '', urn } }) => {
    const whole = plain(`${name} ${town} ${urn}`);
    return (show === undefined || group === show) && words.every((word) => whole.includes(word));
  });
}
