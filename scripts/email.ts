/** `npm run email -- DIGEST`: writes a digest as an e-mail, to be sent with whatever sends e-mail. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CatalogueDigest } from '../src/catalogue/catalogue.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { toText, type DigestEmail } from '../src/email/digest-email.ts';
import { setEmail } from '../src/email/set-email.ts';
import { toEml } from '../src/email/to-eml.ts';
import { paperItem } from '../src/feeds/feed-items.ts';
import { momentOf } from '../src/feeds/moment.ts';
import { address } from '../src/metadata/site-identity.ts';
import { paths } from '../src/paths.ts';
import { readArguments } from './arguments.ts';

const usage = `npm run email -- DIGEST [options]
  DIGEST          the name of a digest, as in its address: 2025-04-28-hugging-face
  --content DIR   the content folder (default: content)
  --out DIR       where the e-mail goes (default: email)
  --site URL      where the site lives: https://ada.github.io (default: url in site.yaml)
  --base PATH     the path below it: /papers/ (default: base in site.yaml)`;

const { values, positionals } = readArguments(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'email' },
      site: { type: 'string' },
      base: { type: 'string' },
    },
  }),
);

const catalogue = getCatalogue(values.content);
const digest = catalogue.digests.find(({ id }) => id === positionals[0]);
const url = values.site ?? catalogue.site.url;

if (!digest)
  fail(
    `Name a digest: ${catalogue.digests.map(({ id }) => id).join(', ') || 'there is none yet'}.`,
  );
else if (!url)
  fail('An e-mail needs the address of the site: set url in site.yaml, or give --site.');
else await writeEmail(digest, url);

async function writeEmail({ id, date }: CatalogueDigest, site: string): Promise<void> {
  const email = toEmail(digest!, site);
  const { html, papers } = await setEmail(email);
  const text = toText(email);
  const eml = toEml({ subject: email.title, html, text, ...(date && { date: momentOf(date) }) });
  mkdirSync(values.out, { recursive: true });
  for (const [extension, content] of Object.entries({ html, txt: text, eml }))
    writeFileSync(join(values.out, `${id}.${extension}`), content);
  console.log(
    `${papers} of ${email.papers.length} papers fit into the e-mail: ${join(values.out, id)}.html, .txt, .eml`,
  );
}

function toEmail(digest: CatalogueDigest, url: string): DigestEmail {
  const { site, papers, readAbstract } = catalogue;
  const identity = { ...site, url, base: values.base ?? site.base };
  const absolute = (path: string) => address(identity, path)!;
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const listed = digest.papers.flatMap((id) => byId.get(id) ?? []);
  return {
    title: digest.title,
    ...(digest.description && { description: digest.description }),
    language: digest.language ?? site.language,
    address: absolute(paths.digest(digest.id)),
    site: site.title,
    papers: listed.map((paper) => {
      const abstract = readAbstract(paper);
      const facts = { address: absolute(paths.paper(paper.id)), topics: [] };
      return paperItem({ ...paper, ...(abstract && { abstract }) }, facts);
    }),
  };
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
