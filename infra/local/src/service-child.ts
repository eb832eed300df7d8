// A launcher that is killed leaves nothing behind that a new start would run into: the service ends in order, as at any signal.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The service alone decides how long this process lives.
process.channel?.unref();
void import(process.argv[2] ?? '');
