export type Act = 'approve' | 'reject' | 'ask';

/** What a dialog tells the page: the act was done, or the case has changed under it. */
export interface Told {
  onDone: (act: Act) => void;
  onChanged: () => void;
  onClose: () => void;
}
