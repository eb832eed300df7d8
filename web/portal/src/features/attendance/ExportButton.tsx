import { Button, ConfirmDialog } from '@tutela/ui';
import { useOrFault } from '@tutela/web';
import { useState } from 'react';
import type { GroupBy } from './attendance.search';
import { attendanceWords as words } from './attendance.words';
import { exportFigures } from './export-figures';
import type { Group } from './figures';

/** Says what will be in the file before it is made. */
export function ExportButton({ groups, by }: { groups: readonly Group[]; by: GroupBy }) {
  const [isAsked, setIsAsked] = useState(false);
  const orFault = useOrFault();
  const close = (): void => setIsAsked(false);
  return (
    <>
      <Button kind="main" onPress={() => setIsAsked(true)}>
        {words.export}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={words.exportTitle}
        confirm={words.exportGo}
        onClose={close}
        onConfirm={() => orFault(exportFigures(groups, by).then(close))}
      >
        <p>{words.exportWhat(by, groups.length)}</p>
        <p className="po-quiet">{words.exportWhere}</p>
      </ConfirmDialog>
    </>
  );
}
