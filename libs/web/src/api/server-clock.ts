import { useQuery } from '@tanstack/react-query';
import { londonDay, type Day } from '@tutela/education';
import { useCallback } from 'react';
import { meQuery } from './me.queries';

/**
 * The server's time: what it told, and what this device has counted since. A device's own clock may be a day out.
 * @param told an instant the server gave
 * @param heardAt when it came, in ms by the device
 * @param device the device's time now, in ms
 */
export function serverTime(told: string, heardAt: number, device: number): Date {
  return new Date(Date.parse(told) + device - heardAt);
}

/** The clock of the server. Until it is known who is signed in nothing is dated, and the device's has to do. */
export function useServerClock(): () => Date {
  const { data, dataUpdatedAt } = useQuery(meQuery);
  const told = data?.now;
  return useCallback(
    () => (told === undefined ? new Date() : serverTime(told, dataUpdatedAt, Date.now())),
    [told, dataUpdatedAt],
  );
}

/** Today in England, by the server's clock. */
export function useToday(): Day {
  return londonDay(useServerClock()());
}
