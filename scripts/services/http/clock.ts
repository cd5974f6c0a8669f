/** The time source of the HTTP client; tests pass a virtual one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    const { setTimeout } = await import('node:timers/promises');
    await setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
      // Node rejects with an `AbortError` that has the reason as its cause.
      signal.throwIfAborted();
      throw error;
    });
  },
};

/** A clock that does not wait: `sleep` only advances it. */
export function createVirtualClock(start = 0): Clock & { readonly waits: number[] } {
  let time = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    sleep(milliseconds, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}
