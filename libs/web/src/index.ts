export { ApiProblem, isNotFound, isSignedOut, NotConnected, problemOfError } from './api/api-problem';
export { call, fileUrl, requestOf, type CallOptions, type InputFor } from './api/call';
export { useChanges } from './api/changes';
export { useIsConnected } from './api/connection';
export { followVersions, type VersionStream } from './api/follow-versions';
export { meKey, meQuery, useMay, useSignOut, type Me } from './api/me.queries';
export { makeQueryClient } from './api/query-client';
export { serverTime, useServerClock, useToday } from './api/server-clock';

export { aboutOf } from './audit/about.words';
export { deedInWords } from './audit/deed.words';
export { entriesByDay } from './audit/entries-by-day';
export { EntryHeading } from './audit/EntryHeading';
export { openerOf } from './audit/EntryOpener';
export { EntryProof } from './audit/EntryProof';
export { logColumns } from './audit/log-columns';
export { logWords } from './audit/log.words';
export { OutcomeBadge } from './audit/OutcomeBadge';
export { saveFile } from './audit/save-file';
export { whoOf } from './audit/who.words';

export { CodeDialog, type CodeDialogProps } from './code/CodeDialog';
export { codeRefusals } from './code/code.words';

export { joined, mapped, readOf, type Read } from './read/read';
export { ReadState } from './read/ReadState';

export { allowed } from './shell/allowed';
export { FaultPage } from './shell/FaultPage';
export { importOf, lazyPage } from './shell/lazy-page';
export { PageProvider } from './shell/PageProvider';
export { useOrFault } from './shell/use-or-fault';
export { PersonMenu } from './shell/PersonMenu';
export type { PageWords } from './shell/page-words';

export { isLate, lastHeard } from './extractor/signs-of-life';

export { capitalised } from './words/capitalised';
export { helpLine } from './words/help-line';
export { clockOf, dayAt, momentInTable, momentInWords } from './words/moments';
