/** A Thursday on which schools are open: the lists of the demonstration are of this school year. */
export const openDay = '2026-11-19';
