import assert from 'node:assert/strict';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const alpha = { 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') };
const beta = { 'Beta Beats Alpha Again': abstractOf('Beta is newer.') };
const gamma = { 'Gamma Generalises Both': abstractOf('Gamma is newest.') };
const [a, b, c] = [
  'alpha-beats-every-baseline',
  'beta-beats-alpha-again',
  'gamma-generalises-both',
] as const;

/** A paper's file, written by hand. */
const paper = (title: string, fields = '') => `---\ntitle: ${title}\n${fields}---\n`;

test('many new redirects are reported in one message', () => {
  using folder = new ContentFolder({
    'digests/a.txt': page(alpha),
    'references/a.bib': `@misc{a, title = {${Object.keys(alpha)[0]}}, author = {${['Bell', 'Cole', 'Dunn', 'Eker', 'Fox', 'Gray'].map((name) => `${name}, Ann`).join(' and ')}}}\n`,
  });
  folder.convertAndRecord();
  folder.delete('references');
  const { problems } = folder.convertAndRecord();
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [
      [
        'address-moved',
        '7 pages no longer exist and redirect: authors/ to papers/, authors/bell-ann/ to papers/, authors/cole-ann/ to papers/ and 4 more, which addresses.txt lists.',
      ],
    ],
  );
});

/** The lines of the list that are not those of every site, and that the pattern selects. */
function lines(folder: ContentFolder, pattern: RegExp): string[] {
  const text = folder.read('addresses.txt');
  return text.split('\n').filter((line) => pattern.test(line) && !line.startsWith('#'));
}

/** Renames the first paper’s file, and perhaps edits it. */
function rename(folder: ContentFolder, edit: (text: string) => string) {
  const file = `papers/2024-01-01-x/${a}.md`;
  folder.write('papers/2024-01-01-x/new-name.md', edit(folder.read(file)));
  folder.delete(file);
}

interface Case {
  before: Record<string, string>;
  /** Changes the published collection. */
  change(folder: ContentFolder): void;
  options?: { prune?: boolean; withdraw?: boolean };
  /** Selects lines of the list. */
  pattern: RegExp;
  lines: string[];
  codes: string[];
}

const two = { 'digests/2024-01-01-x.txt': page({ ...alpha, ...beta }) };

const cases: Record<string, Case> = {
  'a renamed digest redirects, with its source': {
    before: two,
    change(folder) {
      folder.write('digests/2024-01-02-y.txt', folder.read('digests/2024-01-01-x.txt'));
      folder.delete('digests/2024-01-01-x.txt');
    },
    pattern: /^(?:digests|series)\/./,
    lines: [
      'digests/2024-01-01-x/ moved digests/2024-01-02-y/',
      'digests/2024-01-01-x/source/ moved digests/2024-01-02-y/source/',
      'digests/2024-01-02-y/',
      'digests/2024-01-02-y/source/',
      'series/x/ moved series/y/',
      'series/y/',
    ],
    codes: ['address-moved', 'address-moved'],
  },
  'a digest that was renamed and extended at once redirects': {
    before: two,
    change(folder) {
      folder.delete('digests/2024-01-01-x.txt');
      folder.write('digests/z.txt', page({ ...alpha, ...beta, ...gamma }));
    },
    pattern: /^digests\/2024-01-01-x\/ /,
    lines: ['digests/2024-01-01-x/ moved digests/z/'],
    codes: ['address-moved', 'address-moved'],
  },
  'a deleted digest whose papers are in others redirects to the one with most of them': {
    before: {
      'digests/all.txt': page({ ...alpha, ...beta, ...gamma }),
      'digests/one.txt': page(alpha),
      'digests/two.txt': page({ ...beta, ...gamma }),
    },
    change: (folder) => folder.delete('digests/all.txt'),
    pattern: /^digests\/all\/ /,
    lines: ['digests/all/ moved digests/two/'],
    codes: ['address-moved'],
  },
  'a deleted digest keeps its page, to which its source redirects': {
    before: two,
    change: (folder) => folder.delete('digests/2024-01-01-x.txt'),
    pattern: /^digests\/./,
    lines: ['digests/2024-01-01-x/', 'digests/2024-01-01-x/source/ moved digests/2024-01-01-x/'],
    codes: ['digest-gone'],
  },
  'a pruned digest and its papers are withdrawn': {
    before: { 'digests/x.txt': page(alpha), 'digests/y.txt': page(beta) },
    change: (folder) => folder.delete('digests/x.txt'),
    options: { prune: true },
    pattern: /^(?:digests|papers)\/[^/]+\/ /,
    lines: ['digests/x/ withdrawn', `papers/${a}/ withdrawn`],
    codes: ['address-withdrawn', 'address-withdrawn'],
  },
  'a pruned paper that is now merged with another redirects to it': {
    before: {
      'digests/x.csv': 'title,doi,abstract\nOne Name,,Text one.\nOther Name,10.1234/b,Text two.\n',
    },
    change: (folder) =>
      folder.write('digests/x.csv', 'title,doi,abstract\nOne Name,10.1234/b,Text one.\n'),
    options: { prune: true },
    pattern: /^papers\/./,
    lines: ['papers/one-name/', 'papers/other-name/ moved papers/one-name/'],
    codes: ['address-moved'],
  },
  'also in the settings of a digest redirects': {
    before: { 'digests/x.txt': page(alpha) },
    change: (folder) => folder.write('digests/x.yaml', 'also: [former]\n'),
    pattern: /^digests\/f/,
    lines: ['digests/former/ moved digests/x/'],
    codes: [],
  },
  'a deleted paper file is missing': {
    before: two,
    change: (folder) => folder.delete(`papers/2024-01-01-x/${a}.md`),
    pattern: /^papers\/./,
    lines: [`papers/${a}/`, `papers/${b}/`],
    codes: ['paper-removed', 'address-missing'],
  },
  'a deleted paper file that another paper replaces redirects': {
    before: two,
    change(folder) {
      folder.delete(`papers/2024-01-01-x/${a}.md`);
      folder.write('papers/own.md', paper('Own', `also: [${a}]\n`));
    },
    pattern: /^papers\/[ao]/,
    lines: [`papers/${a}/ moved papers/own/`, 'papers/own/'],
    codes: ['address-moved'],
  },
  'a renamed paper file redirects': {
    before: two,
    change: (folder) => rename(folder, (text) => text),
    pattern: /^papers\/[an]/,
    lines: [`papers/${a}/ moved papers/new-name/`, 'papers/new-name/'],
    codes: ['paper-renamed', 'address-moved'],
  },
  'a renamed and edited paper file is missing': {
    before: two,
    change: (folder) => rename(folder, (text) => `${text}\nEdited.\n`),
    pattern: /^papers\/[an]/,
    lines: [`papers/${a}/`, 'papers/new-name/'],
    codes: ['paper-renamed', 'address-missing'],
  },
  'a missing paper is withdrawn on request': {
    before: two,
    change: (folder) => folder.delete(`papers/2024-01-01-x/${a}.md`),
    options: { withdraw: true },
    pattern: /^papers\/a/,
    lines: [`papers/${a}/ withdrawn`],
    codes: ['paper-removed'],
  },
  'a renamed custom page is missing': {
    before: { ...two, 'pages/about.md': paper('About') },
    change(folder) {
      folder.delete('pages/about.md');
      folder.write('pages/team.md', paper('Team'));
    },
    pattern: /^(?:about|team)/,
    lines: ['about/', 'team/'],
    codes: ['address-missing'],
  },
  'a renamed custom page that names its former name redirects': {
    before: { ...two, 'pages/about.md': paper('About') },
    change(folder) {
      folder.delete('pages/about.md');
      folder.write('pages/team.md', paper('Team', 'also: [about]\n'));
    },
    pattern: /^(?:about|team)/,
    lines: ['about/ moved team/', 'team/'],
    codes: ['address-moved'],
  },
  'a renamed venue redirects': {
    before: { ...two, 'papers/own.md': paper('Own', 'container-title: Nips\n') },
    change: (folder) => folder.write('papers/own.md', paper('Own', 'container-title: NeurIPS\n')),
    pattern: /^venues\/./,
    lines: ['venues/neurips/ paper own', 'venues/nips/ moved venues/neurips/'],
    codes: ['address-moved'],
  },
  'an author with a new ORCID iD redirects': {
    before: { ...two, 'papers/own.md': paper('Own', 'author: [{given: Ada, family: Byron}]\n') },
    change: (folder) =>
      folder.write(
        'papers/own.md',
        paper('Own', 'author: [{given: Ada, family: Byron, orcid: 0000-0002-1825-0097}]\n'),
      ),
    pattern: /^authors\/./,
    lines: [
      'authors/byron-ada-0000-0002-1825-0097/',
      'authors/byron-ada/ moved authors/byron-ada-0000-0002-1825-0097/',
    ],
    codes: ['address-moved'],
  },
  'a renamed topic redirects': {
    before: { ...two, 'topics.yaml': 'add: { Robotics: [alpha, beta] }\n' },
    change: (folder) =>
      folder.write('topics.yaml', 'add: { Robots: [alpha, beta] }\nrename: { Robotics: Robots }\n'),
    pattern: /^topics\/robot/,
    lines: ['topics/robotics/ moved topics/robots/', 'topics/robots/'],
    codes: ['address-moved'],
  },
  'a topic that is removed redirects to the index': {
    before: { ...two, 'topics.yaml': 'add: { Robotics: [alpha, beta], Games: [newer, new] }\n' },
    change: (folder) => folder.write('topics.yaml', 'add: { Games: [newer, new] }\n'),
    pattern: /^topics\/r/,
    lines: ['topics/robotics/ moved topics/'],
    codes: ['address-moved'],
  },
  'a paper that its digest withdraws shows the reason': {
    before: { 'digests/x.txt': page({ ...alpha, ...beta }) },
    change: (folder) => folder.write('digests/x.yaml', `withdrawn: { ${a}: By request. }\n`),
    pattern: /^papers\/./,
    lines: [`papers/${a}/ withdrawn By request.`, `papers/${b}/`],
    codes: ['address-withdrawn'],
  },
};

describe('after a conversion of a published collection', () => {
  for (const [name, given] of Object.entries(cases))
    test(name, () => {
      using folder = new ContentFolder(given.before);
      assert.deepEqual(folder.convertAndRecord().problems.filter(isAddress), []);
      given.change(folder);
      const { problems } = folder.convertAndRecord(given.options);
      const codes = problems.map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => /^address|gone$|re(?:moved|named)$/.test(code)),
        given.codes,
      );
      assert.deepEqual(lines(folder, given.pattern), given.lines);
      const before = folder.snapshot();
      const again = folder.convertAndRecord({ prune: given.options?.prune === true });
      assert.deepEqual(folder.snapshot(), before, 'a second run changes nothing');
      assert.ok(
        !again.problems.some(({ code }) => code === 'address-moved'),
        'and reports nothing',
      );
    });
});

const isAddress = ({ code }: { code: string }) => code.startsWith('address');

describe('the list of addresses', () => {
  test('is created without a message for the collection of an older version', () => {
    using folder = new ContentFolder(two);
    folder.convert();
    assert.ok(!folder.has('addresses.txt'));
    assert.deepEqual(folder.convertAndRecord().codes, folder.convert().codes);
    assert.deepEqual(lines(folder, /^papers\/./), [`papers/${a}/`, `papers/${b}/`]);
  });

  test('stops the conversion if it has merge conflict markers, and is not changed', () => {
    using folder = new ContentFolder(two);
    folder.convertAndRecord();
    const text = `<<<<<<< HEAD\n${folder.read('addresses.txt')}=======\n`;
    folder.write('addresses.txt', text);
    const { codes, written } = folder.convertAndRecord();
    assert.deepEqual(
      codes.filter((code) => code.startsWith('addresses')),
      [
        'addresses-invalid addresses.txt 1',
        `addresses-invalid addresses.txt ${text.split('\n').length - 1}`,
      ],
    );
    assert.equal(written, false);
    assert.equal(folder.read('addresses.txt'), text);
  });

  test('is not changed while a file of the collection has an error', () => {
    using folder = new ContentFolder({ ...two, 'pages/about.md': paper('About') });
    folder.convertAndRecord();
    const before = folder.read('addresses.txt');
    folder.write('pages/about.md', '---\ntitel: About\n---\n');
    const { codes } = folder.convertAndRecord({ keepGoing: true });
    assert.ok(codes.some((code) => code.startsWith('addresses-unrec')));
    assert.equal(folder.read('addresses.txt'), before);
  });

  test('that cannot be read or written is reported, and nothing outside is written', () => {
    using folder = new ContentFolder(two);
    folder.write('addresses.txt/x', '');
    assert.ok(folder.convertAndRecord().codes.includes('file-inaccessible addresses.txt'));
    folder.delete('addresses.txt');
    const outside = join(folder.path, 'outside.txt');
    symlinkSync(outside, join(folder.path, 'addresses.txt.part'));
    assert.ok(folder.convertAndRecord().codes.includes('write-failed addresses.txt.part'));
    assert.ok(!folder.has('outside.txt'));
  });

  test('gets no line from a conversion alone, which dev runs for unpublished files', () => {
    using folder = new ContentFolder(two);
    folder.convertAndRecord();
    const before = folder.read('addresses.txt');
    folder.write('digests/new.txt', page(gamma));
    folder.convert();
    folder.write('digests/newer.txt', folder.read('digests/new.txt'));
    folder.delete('digests/new.txt');
    folder.convert();
    assert.equal(folder.read('addresses.txt'), before);
  });
});

describe('the URLs of the sample', () => {
  const digest = `digests/${sampleDigest}.txt`;
  const own = { 'digests/x.txt': page({ ...alpha, ...beta }) };
  /** The sample, published, with a digest of the maintainer's. */
  function publish() {
    const folder = new ContentFolder();
    cpSync(sampleDir, folder.path, { recursive: true });
    for (const [name, text] of Object.entries(own)) folder.write(name, text);
    folder.convertAndRecord();
    return folder;
  }

  test('are forgotten when everything of the sample is deleted', () => {
    using folder = publish();
    folder.delete(digest);
    folder.delete(`ledgers/${sampleDigest}.json`);
    folder.delete('pages/about.md');
    assert.ok(folder.convertAndRecord().codes.includes('address-missing addresses.txt'));
    folder.delete(`papers/${sampleDigest}`);
    assert.ok(!folder.convertAndRecord().codes.includes('address-missing addresses.txt'));
    using fresh = new ContentFolder(own);
    fresh.convertAndRecord();
    // With fewer papers, a topic of the maintainer's digest has no page any more.
    assert.deepEqual(lines(folder, /^(?!topics)./), lines(fresh, /./));
  });

  test('are kept when the sample is renamed or pruned', () => {
    using renamed = publish();
    renamed.write('digests/mine.txt', renamed.read(digest));
    renamed.delete(digest);
    renamed.convertAndRecord();
    assert.deepEqual(lines(renamed, /^digests\/2025[^/]+\/ /), [
      `digests/${sampleDigest}/ moved digests/mine/`,
    ]);
    using pruned = publish();
    pruned.delete(digest);
    pruned.convertAndRecord({ prune: true });
    assert.equal(lines(pruned, /^papers\/.*withdrawn/).length, 60);
  });
});

test('a former name of a digest must not be the name of another one', () => {
  using folder = new ContentFolder({
    'digests/x.txt': page(alpha),
    'digests/y.txt': page(beta),
    'digests/x.yaml': 'also: [Y]\n',
  });
  const { codes, written } = folder.convert();
  assert.deepEqual([codes, written], [['settings-invalid digests/x.yaml'], false]);
});

describe('a paper that its digest withdraws', () => {
  const withdraw = (folder: ContentFolder) => {
    folder.convertAndRecord();
    folder.write('digests/x.yaml', `withdrawn: { ${b}: By request. }\n`);
    return folder.convertAndRecord();
  };
  const before = {
    'digests/x.txt': page({ ...alpha, ...beta, ...gamma }),
    'digests/y.txt': page(beta),
  };

  test('loses its file, and its lines in all conversion logs', () => {
    using folder = new ContentFolder(before);
    const { deleted, codes } = withdraw(folder);
    assert.deepEqual(deleted, [`papers/x/${b}.md`]);
    assert.ok(!folder.has(`papers/x/${b}.md`));
    assert.ok(folder.has(`papers/x/${c}.md`));
    assert.deepEqual(codes, ['paper-merged digests/y.txt 1', 'address-withdrawn addresses.txt']);
    const after = folder.snapshot();
    assert.deepEqual(folder.convertAndRecord().codes, ['paper-merged digests/y.txt 1']);
    assert.deepEqual(folder.snapshot(), after, 'a second run changes nothing');
    for (const digest of ['x', 'y']) {
      const { account } = JSON.parse(folder.read(`ledgers/${digest}.json`)) as {
        account: { paper?: string; part: string }[];
      };
      assert.equal(account.filter(({ part }) => part === 'withdrawn').length, 3, digest);
      assert.ok(!account.some(({ paper }) => paper === b), digest);
    }
  });

  test('stops the conversion if no paper has the id', () => {
    using folder = new ContentFolder(before);
    folder.convertAndRecord();
    const published = folder.read('addresses.txt');
    folder.write('digests/x.yaml', `withdrawn:\n  ${b.replace('beta', 'btea')}: By request.\n`);
    const { problems, written } = folder.convertAndRecord();
    const found = problems.find(({ code }) => code === 'withdrawn-unmatched');
    assert.deepEqual(
      [found?.severity, found?.file, found?.line, found?.hint],
      ['error', 'digests/x.yaml', 2, `Did you mean “${b}”?`],
    );
    assert.equal(written, false);
    folder.write('addresses.txt', `${published}papers/former/ withdrawn By request.\n`);
    folder.write('digests/x.yaml', 'withdrawn: { former: By request. }\n');
    assert.equal(folder.convertAndRecord().written, true);
  });

  test('is deleted if its digest does not contain it any more', () => {
    using folder = new ContentFolder({ 'digests/x.txt': page({ ...alpha, ...beta }) });
    folder.convertAndRecord();
    folder.write('digests/x.txt', page(alpha));
    folder.write('digests/x.yaml', `withdrawn: { ${b}: By request. }\n`);
    const { deleted, codes } = folder.convertAndRecord();
    assert.deepEqual(deleted, [`papers/x/${b}.md`]);
    assert.deepEqual(codes, ['address-withdrawn addresses.txt']);
    assert.deepEqual(lines(folder, /^papers\/b/), [`papers/${b}/ withdrawn By request.`]);
    assert.deepEqual(folder.convertAndRecord().codes, []);
  });

  test('keeps a file that was edited, and stops', () => {
    using folder = new ContentFolder(before);
    folder.convertAndRecord();
    const mine = `${folder.read(`papers/x/${b}.md`)}\nMine.\n`;
    folder.write(`papers/x/${b}.md`, mine);
    const { codes, written } = withdraw(folder);
    assert.equal(written, false);
    assert.ok(codes.includes(`withdrawn-edited papers/x/${b}.md`), codes.join());
    assert.equal(folder.read(`papers/x/${b}.md`), mine);
    assert.deepEqual(lines(folder, /^papers\/b/), [`papers/${b}/`]);
  });

  test('hides other papers of the same lines too', () => {
    using folder = new ContentFolder({
      'digests/x.json':
        '[{"type":"article","id":"one","title":"First Paper"},{"type":"article","id":"two","title":"Second Paper"}]',
    });
    folder.convertAndRecord();
    folder.write('digests/x.yaml', 'withdrawn: { one: By request. }\n');
    folder.convertAndRecord();
    const { account } = JSON.parse(folder.read('ledgers/x.json')) as {
      account: { part: string }[];
    };
    assert.ok(account.length > 0 && account.every(({ part }) => part === 'withdrawn'));
    assert.ok(folder.has('papers/x/two.md'));
  });
});

describe('a withdrawn paper is not published again', () => {
  const withdrawn = (line: string) => {
    const folder = new ContentFolder(two);
    folder.convertAndRecord();
    folder.delete(`papers/2024-01-01-x/${a}.md`);
    folder.write(
      'addresses.txt',
      folder.read('addresses.txt').replace(`papers/${a}/\n`, `papers/${a}/ ${line}\n`),
    );
    return folder;
  };
  for (const line of ['withdrawn', 'withdrawn By request.'])
    for (const [what, remove] of Object.entries({
      'its folder is missing': (folder: ContentFolder) => folder.delete('papers'),
      'its ledger is deleted': (folder: ContentFolder) => folder.delete('ledgers'),
      'both are missing': (folder: ContentFolder) => {
        folder.delete('papers');
        folder.delete('ledgers');
      },
    }))
      test(`if ${what}, and the list has “${line}”`, () => {
        using folder = withdrawn(line);
        remove(folder);
        const { codes } = folder.convertAndRecord();
        assert.deepEqual(codes, [`paper-removed papers/2024-01-01-x/${a}.md`]);
        assert.ok(folder.has(`papers/2024-01-01-x/${b}.md`));
        assert.deepEqual(lines(folder, /^papers\/./), [`papers/${a}/ ${line}`, `papers/${b}/`]);
        const before = folder.snapshot();
        folder.convertAndRecord();
        assert.deepEqual(folder.snapshot(), before, 'a second run changes nothing');
      });

  test('unless it was pruned, and a later digest contains it', () => {
    using folder = new ContentFolder({ 'digests/x.txt': page(alpha), 'digests/y.txt': page(beta) });
    folder.convertAndRecord();
    folder.delete('digests/x.txt');
    folder.convertAndRecord({ prune: true });
    folder.write('digests/z.txt', page(alpha));
    folder.convertAndRecord();
    assert.deepEqual(lines(folder, /^papers\/a/), [`papers/${a}/`]);
  });
});
