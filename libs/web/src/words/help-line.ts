/** Whom to ring, on every page that may need it. */
export const helpLine = '0300 000 0148';
