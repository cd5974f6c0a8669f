import { z } from 'astro/zod';

/** `content/topics.yaml`: what the maintainer knows better. Names are compared without case. */
export const topicCorrectionsSchema = z.strictObject({
  /** Another name for a topic: `{ llms: Large language models }`. */
  rename: z.record(z.string(), z.string()).default({}),
  /** Topics that are one: `{ Tokenization: [tokenisation, tokenizers] }`. */
  join: z.record(z.string(), z.array(z.string())).default({}),
  /** Topics that are none. */
  hide: z.array(z.string()).default([]),
  /** Topics that were not found, with the phrases that stand for them: `{ Robotics: [robot, manipulation policy] }`. */
  add: z.record(z.string(), z.array(z.string())).default({}),
});

export type TopicCorrections = z.output<typeof topicCorrectionsSchema>;
