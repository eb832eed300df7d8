import { queryOptions } from '@tanstack/react-query';
import { listBacklogsOfAudit, listBacklogsOfCases, listBacklogsOfIdentity, type OutputOf } from '@tutela/contracts';
import { ApiProblem, call } from '@tutela/web';

type Backlog = OutputOf<typeof listBacklogsOfIdentity>['backlogs'][number];
type Lister = typeof listBacklogsOfIdentity;

/** A queue that does not go on, or a service that does not answer: then nobody knows what waits in it. */
export type StandingStill =
  | (Pick<Backlog, 'queue' | 'log' | 'waiting' | 'since'> & { readonly service: string; readonly isAway: false })
  | { readonly service: string; readonly isAway: true };

const listers: readonly Lister[] = [listBacklogsOfIdentity, listBacklogsOfCases, listBacklogsOfAudit];
const whileStandingMs = 5_000;

/** While something stands still it is looked for again, so that the page that says so does not say it longer than it is so. */
export const standingStillQuery = queryOptions({
  queryKey: ['standing-still'],
  queryFn: async ({ signal }) => (await Promise.all(listers.map((lister) => standingIn(lister, signal)))).flat(),
  refetchInterval: ({ state }) => (state.data?.length ? whileStandingMs : false),
});

async function standingIn(lister: Lister, signal: AbortSignal): Promise<StandingStill[]> {
  const service = lister.owner;
  try {
    const { backlogs } = await call(lister, {}, { signal });
    return backlogs.filter((one) => one.standsStill).map((one) => ({ ...one, service, isAway: false }));
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.type === 'unreachable') return [{ service, isAway: true }];
    throw error;
  }
}
