/** `npm run email -- DIGEST`: writes a digest as an email that any mail program can send. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue, CatalogueDigest, CataloguePaper } from '../src/catalogue/catalogue.ts';
import { commentsOf } from '../src/model/comment.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { toText, type DigestEmail } from '../src/outputs/email/digest-email.ts';
import { renderEmail } from '../src/outputs/email/render-email.ts';
import { toEml } from '../src/outputs/email/to-eml.ts';
import { paperItem } from '../src/outputs/feeds/feed-items.ts';
import { formatMessage } from '../src/i18n/messages.ts';
import { plain } from '../src/text/views.ts';
import { suggestion } from '../src/text/edit-distance.ts';
import { toDate } from '../src/outputs/feeds/dates.ts';
import { toAbsoluteUrl } from '../src/outputs/metadata/site-identity.ts';
import { paths } from '../src/model/paths.ts';
import type { Site } from '../src/model/site.ts';
import { checkSiteOption, endWith, readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { isInside, toRealPath } from './folder-paths.ts';
import { runCommand } from './run-command.ts';
import { writeAtomically } from './write-atomically.ts';

const usage = `npm run email -- DIGEST [options]
  DIGEST          name of a digest, as in its URL: 2025-04-28-hugging-face
  --content DIR   content folder (default: content)
  --out DIR       output folder (default: email)
  --site URL      URL of the site without its path: https://ada.github.io (default: url in site.yaml)
  --base PATH     path of the site: /papers/ (default: base in site.yaml)`;

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

checkSiteOption(values.site, usage);
if (isInside(toRealPath(values.out), toRealPath(values.content)))
  endWith(
    `--out: ${values.out} is in the content folder, where the email could replace a digest. Use another folder.`,
    usage,
  );
await runCommand(async () => {
  const catalogue = getCatalogue(values.content);
  await writeEmail(catalogue, findDigest(catalogue, positionals[0]), getSiteUrl(catalogue.site));
});

function findDigest({ digests }: Catalogue, name: string | undefined): CatalogueDigest {
  const found = digests.find(({ id }) => id === name);
  if (found) return found;
  const ids = digests.map(({ id }) => id);
  if (ids.length === 0)
    throw new CommandError('digest-unknown', `No digests in ${values.content}.`);
  if (!name)
    throw new CommandError(
      'digest-unknown',
      `Missing argument: the name of a digest, such as ${ids.slice(0, 20).join(', ')}.`,
    );
  throw new CommandError(
    'digest-unknown',
    `Unknown digest “${name}”. ${suggestion(name, ids.slice(0, 20))}`,
  );
}

function getSiteUrl({ url }: Site): string {
  const siteUrl = values.site ?? url;
  if (siteUrl) return siteUrl;
  throw new CommandError(
    'site-address-missing',
    'The site’s URL is unknown. Set url in site.yaml, or use --site.',
  );
}

async function writeEmail(catalogue: Catalogue, digest: CatalogueDigest, siteUrl: string) {
  const { id, date } = digest;
  const email = toEmail(catalogue, digest, siteUrl);
  const { html, count } = await renderEmail(email);
  const text = toText(email, count);
  const eml = toEml({ subject: email.title, html, text, ...(date && { date: toDate(date) }) });
  const files = Object.entries({ html, txt: text, eml });
  writeAtomically(
    new Map(files.map(([extension, content]) => [join(values.out, `${id}.${extension}`), content])),
  );
  console.log(
    `Wrote an email with ${count} of ${email.papers.length} papers: ${join(values.out, id)}.html, .txt, .eml`,
  );
}

function toEmail(catalogue: Catalogue, digest: CatalogueDigest, siteUrl: string): DigestEmail {
  const { site, papers, readAbstract } = catalogue;
  const identity = { ...site, url: siteUrl, base: values.base ?? site.base };
  const absolute = (path: string) => toAbsoluteUrl(identity, path)!;
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const listed = digest.papers.flatMap((id) => byId.get(id) ?? []);
  return {
    title: digest.title,
    ...(digest.description && { description: digest.description }),
    language: site.interface,
    url: absolute(paths.digest(digest.id)),
    site: site.title,
    messages: catalogue.messages,
    papers: listed.map((paper) => {
      const abstract = readAbstract(paper);
      const facts = {
        url: absolute(paths.paper(paper.id)),
        topics: [],
        comments: formatComments(paper, digest, catalogue),
        languages: { text: paper.textLanguage, surrounding: site.interface },
      };
      return paperItem({ ...paper, ...(abstract && { abstract }) }, facts);
    }),
  };
}

function formatComments(
  paper: CataloguePaper,
  { id }: CatalogueDigest,
  { messages }: Catalogue,
): string[] {
  return commentsOf(paper, id).map(({ text }) =>
    formatMessage(messages, 'title.labelled', {
      label: formatMessage(messages, 'comment.label'),
      title: plain(text),
    }),
  );
}
