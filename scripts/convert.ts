/** `npm run convert`: digests → papers and ledgers. */
import { parseArgs } from 'node:util';
import { formatReport, isSuccess } from './convert/report.ts';
import { createProgress } from './progress.ts';
import { checkChoice, readArguments } from './arguments.ts';
import { formats } from './formats/index.ts';
import { runCommand } from './run-command.ts';
import { convertAndRecord } from './run-convert.ts';

const usage = `npm run convert -- [options]
  --content DIR   content folder (default: content)
  --format NAME   read every digest as this format (default: detect it)
  --dry-run       report only, write nothing
  --prune         delete papers that are no longer in any digest
  --keep-going    skip records with errors and write the others
  --withdraw      withdraw published URLs that no longer have a page
  --verbose       show notes and all warnings
  --json          print the report as JSON`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      format: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      prune: { type: 'boolean', default: false },
      'keep-going': { type: 'boolean', default: false },
      withdraw: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }),
);

checkChoice(
  '--format',
  values.format,
  formats.map(({ name }) => name),
  usage,
);

await runCommand(() => {
  const report = convertAndRecord({
    content: values.content,
    format: values.format,
    dryRun: values['dry-run'],
    prune: values.prune,
    keepGoing: values['keep-going'],
    withdraw: values.withdraw,
    progress: createProgress(process.stderr),
  });
  const hasErrors = !isSuccess(report);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else console[hasErrors ? 'error' : 'log'](formatReport(report, values.verbose));
  return isSuccess(report, values['keep-going']);
});
