import type { CommandProblemCode } from '../../command-problems.ts';
import type { CommandExplanation } from './explanation.ts';

/** Every problem of a command, explained. */
export const commandExplanations: Record<CommandProblemCode, CommandExplanation> = {
  'option-invalid': {
    text: 'An option is misspelt, or its value is not valid. The message is followed by all options of the command; the exit code is 2.',
    broken: '`npm run convert -- --dryrun`',
    corrected: '`npm run convert -- --dry-run`',
  },
  'already-running': {
    text: 'Two builds of one folder, or two conversions of one content folder, would interfere with each other. The message names the process that is running. After a crash there is nothing to clean up: the next run replaces the lock.',
    broken: '`npm run convert` in two terminals at once.',
    corrected: '`npm run convert`, and again when it has finished.',
  },
  'disk-full': {
    text: 'The disk filled up during the build. The previous site is left unchanged.',
    broken: '`npm run build` with 1 MB of free space.',
    corrected: '`npm run build` after freeing some space.',
  },
  'out-is-file': {
    text: 'The site is written to a folder, but a file with that name already exists.',
    broken: '`npm run build -- --out package.json`',
    corrected: '`npm run build -- --out dist`',
  },
  'out-contains-input': {
    text: 'A build replaces the whole output folder. This one contains the content or the code.',
    broken: '`npm run build -- --out content`',
    corrected: '`npm run build -- --out dist`',
  },
  'out-not-site': {
    text: 'A build replaces the whole output folder. This one contains files that no build wrote, so they would be lost. Only a previous site and hidden files, such as `.git`, may be in it.',
    broken: '`npm run build -- --out photos`, where `photos` contains pictures.',
    corrected: '`npm run build -- --out photos/site`',
  },
  'out-in-use': {
    text: 'The output folder cannot be replaced, because it is a mount point or another program is using it.',
    broken: '`npm run build -- --out /mnt/site`, where `/mnt/site` is a mounted disk.',
    corrected: '`npm run build -- --out /mnt/site/dist`',
  },
  'cache-invalid': {
    text: 'Builds delete and replace files in their cache folder. It must be empty or the cache of earlier builds, and must not overlap with the content, the code or the site.',
    broken: '`npm run build -- --cache content`',
    corrected: '`npm run build -- --cache ../cache`, a folder that does not exist yet.',
  },
  'public-replaces': {
    text: 'Files in `public/` are copied to the site. These have the names of pages, exports or other files that the build generates, so the site would lack the generated ones. Only `robots.txt`, `404.html` and `preview.png` may be replaced.',
    broken: '`npm run build` with `public/papers.bib`',
    corrected: '`npm run build` with `public/my-papers.bib`',
  },
  'renderer-failed': {
    text: 'A large collection is rendered by several processes. One of them failed, and the others were stopped; the previous site is left unchanged. The message before this code comes from the failed process, or names the signal that ended it: SIGKILL often means that memory ran out.',
    broken: '`npm run build` with less memory than the processes need.',
    corrected: '`npm run build -- --processes 1`',
  },
  'shards-invalid': {
    text: '`--merge` needs all shards of a site, built from the same commit with the same options, packages and version of Node. The message names the shards that are missing or different. The previous site is left unchanged.',
    broken: '`npm run build -- --merge shard-1`, which is shard 1 of 2.',
    corrected: '`npm run build -- --merge shard-1 shard-2`',
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
    text: 'Ports below 1024 require administrator rights.',
    broken: '`npm run preview -- --port 80`',
    corrected: '`npm run preview -- --port 8080`',
  },
  'checksums-missing': {
    text: '`npm run verify` compares a site with `SHA256SUMS`, which every build writes. The file was not found.',
    broken: '`npm run verify -- site` before a build.',
    corrected: '`npm run build -- --out site`, then `npm run verify -- site`',
  },
  'checksums-invalid': {
    text: 'The file is not a list of SHA-256 checksums, or is damaged.',
    broken: '`npm run verify -- --checksums README.md`',
    corrected: '`npm run verify -- --checksums dist/SHA256SUMS`',
  },
  'site-unreachable': {
    text: 'The published site does not respond, or returns an error.',
    broken: '`npm run verify -- http://localhost:9/`',
    corrected: '`npm run verify -- https://ada.github.io/papers/`',
  },
  'digest-unknown': {
    text: 'No digest has this name. The name is the file’s name without its extension.',
    broken: '`npm run email -- 2025-04-28`',
    corrected: '`npm run email -- 2025-04-28-hugging-face`',
  },
  'site-address-missing': {
    text: 'Links in an email need the full URL of the site.',
    broken: '`npm run email -- 2025-04-28-hugging-face` without `url` in `site.yaml`.',
    corrected: '`npm run email -- 2025-04-28-hugging-face --site https://ada.github.io`',
  },
  interrupted: {
    text: 'You stopped a command that queries services (Ctrl-C). Everything received so far is saved.',
    broken: '`npm run enrich`, stopped with Ctrl-C.',
    corrected: '`npm run enrich`, which continues.',
  },
  'sources-exist': {
    text: '`sources.yaml` already exists. It is not overwritten.',
    broken: '`npm run fetch -- --init` with a `content/sources.yaml`.',
    corrected: '`npm run fetch`',
  },
  'digest-exists': {
    text: 'A digest with the name of the new one was added while the command ran. Digests are never overwritten.',
    broken: '`npm run fetch` in two terminals at once.',
    corrected: '`npm run fetch`',
  },
  'list-repeated': {
    text: 'The service returned an earlier day’s list. It may not have published the new one yet, so nothing is saved.',
    broken: '`npm run fetch` before the list of the day is published.',
    corrected: '`npm run fetch`, a few hours later.',
  },
  'list-changed': {
    text: 'The list kept changing while its pages were being fetched. Papers could be missing, so nothing is saved.',
    broken: '`npm run fetch` while somebody edits the list.',
    corrected: '`npm run fetch`, later.',
  },
  'key-missing': {
    text: 'This service requires a key. It is skipped.',
    broken:
      '`npm run enrich` with `services: [semantic-scholar]` in `sources.yaml`, without a key.',
    corrected: 'The same with the key in the environment variable that the message names.',
  },
  'service-busy': {
    text: 'A service asked the command to wait for more than 15 minutes, or was still busy after several attempts.',
    broken: '`npm run enrich`; the service returns HTTP 503.',
    corrected: '`npm run enrich`, later. It continues where it stopped.',
  },
  'service-unreachable': {
    text: 'A service could not be reached, or the connection broke, in each of several attempts. Proxies are read from `HTTPS_PROXY` and `NO_PROXY`.',
    broken: '`npm run fetch` without a network connection.',
    corrected: '`npm run fetch` with a network connection.',
  },
  'service-too-slow': {
    text: 'A service did not respond within 90 seconds in any of several attempts.',
    broken: '`npm run fetch` while the service is overloaded.',
    corrected: '`npm run fetch`, later.',
  },
  'service-unexpected': {
    text: 'The response of a service is not in the documented format: a web page instead of records, or records without required fields. The service may have changed.',
    broken: '`npm run fetch` with the URL of a home page in `sources.yaml`.',
    corrected: 'The same with the URL of a feed or an export.',
  },
  'service-refused': {
    text: 'A service refused the request: the key or a value in `sources.yaml` is wrong.',
    broken: '`npm run fetch` with a wrong query; the service returns HTTP 400.',
    corrected: 'The same with the query corrected.',
  },
  'service-missing': {
    text: 'A service has nothing at the requested URL (HTTP 404).',
    broken: '`npm run fetch` with a misspelt URL in `sources.yaml`.',
    corrected: 'The same with the URL corrected.',
  },
  'service-redirected': {
    text: 'A service redirects to another site. Such redirects are not followed, because the request may contain a key.',
    broken: '`npm run fetch` with a URL that redirects to another site.',
    corrected: 'The same with the new URL in `sources.yaml`.',
  },
  'service-too-large': {
    text: 'A response is larger than any list of papers should be.',
    broken: '`npm run fetch` with the URL of a large archive.',
    corrected: 'The same with the URL of a feed or an export.',
  },
  'node-outdated': {
    text: 'The commands need a newer version of Node. `npm run` uses the one that `npm ci` installs.',
    broken: '`npm run doctor` before `npm ci`.',
    corrected: '`npm ci`, then `npm run doctor`',
  },
  'url-differs': {
    text: '`url` in `site.yaml` is not the URL at which GitHub Pages publishes this repository.',
    broken: '`url: https://bob.github.io` in the repository `ada/papers`.',
    corrected: '`url: https://ada.github.io`, or no `url`.',
  },
  'base-differs': {
    text: '`base` in `site.yaml` is not the path at which GitHub Pages publishes this repository.',
    broken: '`base: /list/` in the repository `ada/papers`.',
    corrected: '`base: /papers/`, or no `base`.',
  },
  'file-over-limit': {
    text: 'GitHub refuses files larger than 100 MiB.',
    broken: 'A digest of 200 MB.',
    corrected: 'The same digest, compressed with gzip to 50 MB.',
  },
  'site-over-limit': {
    text: 'GitHub Pages publishes sites up to 1 GB. [scale.md](scale.md) lists what a site leaves out as it grows.',
    broken: 'A built site of 1.2 GB.',
    corrected: 'A built site of 0.8 GB.',
  },
  'workflow-missing': {
    text: 'A file in `.github/workflows/` that publishes the site or collects digests was deleted.',
    broken: 'No `deploy.yml`.',
    corrected: 'The `deploy.yml` of the template.',
  },
  'workflow-invalid': {
    text: '`deploy.yml` is not valid YAML, does not run `npm run convert` and `npm run build`, or has no permission to write to GitHub Pages.',
    broken: 'A `deploy.yml` with `pages: read`.',
    corrected: 'A `deploy.yml` with `pages: write`.',
  },
  'workflow-branch': {
    text: '`deploy.yml` runs on a branch other than the current one, so pushing publishes nothing.',
    broken: 'The branch `master` with `branches: [main]`.',
    corrected: 'The branch `main` with `branches: [main]`.',
  },
  'own-digests': {
    text: '`npm run start-empty` removes the sample. It would also delete files in `digests/`, `papers/` and `references/` that you added or changed, so it does nothing.',
    broken: '`npm run start-empty` with a digest of your own in `content/digests/`.',
    corrected: '`npm run start-empty -- --force`, which deletes everything.',
  },
  'changes-uncommitted': {
    text: 'An upgrade becomes one commit. Changes that are not committed would be mixed with it.',
    broken: '`npm run upgrade` after an edit.',
    corrected: '`git commit --all`, then `npm run upgrade`',
  },
  'template-unknown': {
    text: '`package.json` does not name a repository to upgrade from.',
    broken: '`npm run upgrade`',
    corrected: '`npm run upgrade -- --from https://github.com/OWNER/offprint`',
  },
  'git-failed': {
    text: 'Git is not installed, or it refused an operation. Its message is shown.',
    broken: '`npm run upgrade -- --to no-such-tag`',
    corrected: '`npm run upgrade`',
  },
};
