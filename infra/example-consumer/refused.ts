/** What the person at the terminal can mend; the message is the whole sentence. */
export class Refused extends Error {}
