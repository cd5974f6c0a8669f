/** Property tests use the same values in every run, so that a failure can be repeated; `SEED=7 npm test` uses others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20250428) });
