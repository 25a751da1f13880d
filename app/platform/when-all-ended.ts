type Ended<T extends readonly unknown[]> = { -readonly [K in keyof T]: Awaited<T[K]> };

/**
 * What all of these answer, once every one has ended; of those that fail, the first of the list is told. For what is
 * asked side by side in one transaction: nothing of it comes after the ROLLBACK, on a connection that is others' then.
 */
export async function whenAllEnded<const T extends readonly Promise<unknown>[]>(work: T): Promise<Ended<T>> {
  const ended = await Promise.allSettled(work);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as Ended<T>;
}
