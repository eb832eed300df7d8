import { queryOptions } from '@tanstack/react-query';
import { readMatching } from '@tutela/contracts';
import { call } from '@tutela/web';
import { figuresKey } from '../../api/figures-key';

/** The last match at each school. Whoever is matched anew has marks soon, so it is read again with the figures. */
export const matchingQuery = queryOptions({
  queryKey: [figuresKey, 'matching'],
  queryFn: ({ signal }) => call(readMatching, {}, { signal }),
});
