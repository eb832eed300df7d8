interface Closing {
  close(): Promise<void>;
}

/** Opens parts of which each stands on those before; `close` closes the last first. So does a start that fails half way (SY-02). */
export async function openInOrder<T>(
  open: (keep: <P extends Closing>(part: P) => P) => Promise<T>,
): Promise<T & Closing> {
  const opened: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  const keep = <P extends Closing>(part: P): P => {
    opened.push(part);
    return part;
  };
  try {
    return { ...(await open(keep)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
