import type { ReactNode } from 'react';
import { Button } from './Button';

/** For what ended elsewhere ("Your report is ready"): stays until dismissed, never an error, never a name. */
export function Toast({ children, onDismiss }: { children: ReactNode; onDismiss: () => void }) {
  return (
    <div className="tu-toast" role="status">
      <p>{children}</p>
      <Button kind="quiet" onPress={onDismiss}>
        Close
      </Button>
    </div>
  );
}
