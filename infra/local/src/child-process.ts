/** To whoever started this process; nothing where nobody did. */
export function sayToParent(message: object): void {
  if (process.connected) process.send?.(message);
}

/**
 * Ends this process when its parent says so or is gone, killed too: nothing is left that a new start would run into. Ctrl-C reaches the
 * whole group, but the parent decides about the order.
 */
export function endWithParent(close: () => Promise<unknown>): void {
  process.on('SIGINT', () => undefined);
  const end = (): void => void close().finally(() => process.exit(0));
  process.once('SIGTERM', end).once('disconnect', end);
}
