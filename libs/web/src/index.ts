export { ApiProblem, isSignedOut, NotConnected, problemOfError } from './api/api-problem';
export { call, requestOf, type CallOptions, type InputFor } from './api/call';
export { useIsConnected } from './api/connection';
export { meKey, meQuery, useMay, useSignOut, type Me } from './api/me.queries';
export { makeQueryClient } from './api/query-client';
export { useServerClock, useToday } from './api/server-clock';

export { joined, mapped, readOf, type Read } from './read/read';
export { ReadState } from './read/ReadState';

export { allowed } from './shell/allowed';
export { PageProvider } from './shell/PageProvider';
export { PersonMenu } from './shell/PersonMenu';
export type { PageWords } from './shell/page-words';

export { isLate, lastHeard } from './extractor/signs-of-life';
