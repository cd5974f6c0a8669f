import { z } from 'astro/zod';

/** `content/topics.yaml`: the maintainer's corrections of topics. Case is ignored when names are compared. */
export const topicCorrectionsSchema = z.strictObject({
  rename: z
    .record(z.string(), z.string())
    .default({})
    .describe('Other names for topics: `{ LLMs: Large language models }`.'),
  join: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('Topics to merge: `{ Tokenization: [Tokenizer, Tokenisation] }`.'),
  hide: z.array(z.string()).default([]).describe('Topics to leave out: `[Context length]`.'),
  add: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe(
      'Topics that were not found, each with the phrases that identify it: `{ Robotics: [robot, manipulation policy] }`.',
    ),
});

export type TopicCorrections = z.output<typeof topicCorrectionsSchema>;
