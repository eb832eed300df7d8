/** Gives the versions that a stream of changes tells, one at each call; its signs of life are passed over. */
export function versionsTold({ body }: Response): () => Promise<number> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  return async () => {
    for (;;) {
      const end = read.indexOf('\n\n');
      if (end < 0) {
        const part = await reader?.read();
        if (part === undefined || part.done) throw new Error('The stream has ended.');
        read += part.value;
        continue;
      }
      const message = read.slice(0, end);
      read = read.slice(end + 2);
      const [, version] = /^data: \{"version":(\d+)\}$/.exec(message) ?? [];
      if (message !== ': here') return Number(version);
    }
  };
}
