import { createContext } from 'react';

/** Where a form inside a dialog puts its button, so that the dialog has one row of buttons; null outside of a dialog. */
export const DialogActs = createContext<HTMLElement | null>(null);
