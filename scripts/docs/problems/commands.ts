import type { CommandProblemCode } from '../../command-problems.ts';
import type { CommandExplanation } from './explanation.ts';

/** Every problem of a command, explained. */
export const commandExplanations: Record<CommandProblemCode, CommandExplanation> = {
  'option-invalid': {
    text: 'An option is misspelt, or its value is not possible. The message is followed by all options of the command; the exit code is 2.',
    broken: '`npm run convert -- --dryrun`',
    corrected: '`npm run convert -- --dry-run`',
  },
  'already-running': {
    text: 'Two builds of one folder, or two conversions of one content folder, would damage each other. The message names the process that is running. After a crash, the next run continues by itself.',
    broken: '`npm run convert` in two terminals at once.',
    corrected: '`npm run convert`, and again when it has finished.',
  },
  'disk-full': {
    text: 'The disk became full during the build. The last site stays as it was.',
    broken: '`npm run build` with 1 MB of free space.',
    corrected: '`npm run build` after some space was freed.',
  },
  'out-is-file': {
    text: 'The site is written to a folder, but a file has its name.',
    broken: '`npm run build -- --out package.json`',
    corrected: '`npm run build -- --out dist`',
  },
  'out-contains-input': {
    text: 'A build replaces the whole output folder. This one contains the content or the program.',
    broken: '`npm run build -- --out content`',
    corrected: '`npm run build -- --out dist`',
  },
  'out-in-use': {
    text: 'The output folder cannot be replaced, because it is a mount point or another program uses it.',
    broken: '`npm run build -- --out /mnt/site`, where `/mnt/site` is a mounted disk.',
    corrected: '`npm run build -- --out /mnt/site/dist`',
  },
  'site-missing': {
    text: 'There is no built site to show.',
    broken: '`npm run preview -- --out site`',
    corrected: '`npm run build -- --out site`, then `npm run preview -- --out site`',
  },
  'port-in-use': {
    text: 'Another program uses this port, often another preview.',
    broken: '`npm run preview` in two terminals.',
    corrected: '`npm run preview -- --port 4322` in the second one.',
  },
  'port-privileged': {
    text: 'Ports below 1024 are for administrators.',
    broken: '`npm run preview -- --port 80`',
    corrected: '`npm run preview -- --port 8080`',
  },
  'checksums-missing': {
    text: '`npm run verify` compares a site with `SHA256SUMS`, which each build writes. It was not found.',
    broken: '`npm run verify -- site` before a build.',
    corrected: '`npm run build -- --out site`, then `npm run verify -- site`',
  },
  'checksums-invalid': {
    text: 'The file is not a list of SHA-256 checksums, or was damaged.',
    broken: '`npm run verify -- --checksums README.md`',
    corrected: '`npm run verify -- --checksums dist/SHA256SUMS`',
  },
  'site-unreachable': {
    text: 'The published site does not answer, or answers with an error.',
    broken: '`npm run verify -- http://localhost:9/`',
    corrected: '`npm run verify -- https://ada.github.io/papers/`',
  },
  'digest-unknown': {
    text: 'No digest has this name. The name is the file’s name without its extension.',
    broken: '`npm run email -- 2025-04-28`',
    corrected: '`npm run email -- 2025-04-28-hugging-face`',
  },
  'site-address-missing': {
    text: 'Links in an e-mail need the full address of the site.',
    broken: '`npm run email -- 2025-04-28-hugging-face` without `url` in `site.yaml`.',
    corrected: '`npm run email -- 2025-04-28-hugging-face --site https://ada.github.io`',
  },
};
