/** Codes of the episodes file, as the guide to the SSDA903 names them; only what decides about periods in care. */

/** Care began with this episode. */
export const careStarted = 'S';
/** The episode went on from one before: by legal status, placement, carers, or several of them. */
const goesOn = ['L', 'P', 'T', 'B', 'U'];

/** Is this a reason for a new episode (RNE)? */
export function isReasonForNew(code: string): boolean {
  return code === careStarted || goesOn.includes(code);
}

/** The episode ceased, and another begins on the same day. */
export const anotherBegins = 'X1';
const careEnded = 'E11 E12 E13 E14 E15 E16 E17 E2 E3 E4 E4A E4B E41 E42 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9'.split(
  ' ',
);

/** Is this a reason why an episode ceased (REC)? */
export function isReasonForEnd(code: string): boolean {
  return code === anotherBegins || careEnded.includes(code);
}

/** Care and placement orders, accommodation, remand and detention, protection; D1 stands in episodes of years ago. */
const legalStatuses = ['C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3'];

/** Is this a legal status (LS)? */
export function isLegalStatus(code: string): boolean {
  return legalStatuses.includes(code);
}

/** Accommodated under an agreed series of short breaks: each break by itself (V3), or the series as one (V4). */
export function areShortBreaks(legalStatus: string): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}
