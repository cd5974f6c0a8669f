/**
 * Digests with marks: `«-what»` stands for a private word, `«+what»` for a public one, `«*what»` for a public one whose line the conversion
 * log shows. By file name below `content/`; each format has at least one.
 */
export const privateDigests: Record<string, string> = {
  'digests/a-references.bib': `Free text «-bibtex text between entries»
% «-bibtex comment between entries»
@comment{«-bibtex @comment»}
@preamble{"«-bibtex @preamble»"}
@string{mynote = "«-bibtex @string used in a note»"}
@string{unusedname = "«-bibtex unused @string»"}
@article{key1,
  title = {«*bibtex title»},
  author = {«*bibtex family», Ada},
  journal = {«*bibtex journal»},
  year = {2020},
  abstract = {«*bibtex abstract» and
    «*bibtex abstract, second line»},
  keywords = {«*bibtex keyword»},
  note = {«-bibtex note»},
  note = {«-bibtex second note»},
  % «-bibtex comment between fields»
  annote = mynote,
  file = {:/home/«-bibtex file»/a.pdf:PDF},
  owner = {«-bibtex owner»},
  timestamp = {2020 «-bibtex timestamp»},
  abstract-note = {«-bibtex abstract-note»},
  reviewer = {«-bibtex reviewer»},
  private = {«-bibtex private»},
  comment = {«-bibtex comment field»},
  x-unknown = {«-bibtex unknown field»
    «-bibtex unknown field, second line»},
  annotation = "«-bibtex annotation»",
  bdsk-url-1 = {https://example.org/«-bibtex bdsk-url-1»},
  mendeley-tags = {«-bibtex mendeley-tags»},
  title = {«-bibtex second title»},
  url = {https://example.org/«*bibtex url»},
  journal = {«-bibtex second journal»},
  email = {«-bibtex email»@example.org}
}
@article{key2, title = {«+bibtex title in one line»}, note = {«-bibtex note in one line»}}
@misc{parent, booktitle = {«+bibtex inherited booktitle»}, note = {«-bibtex note of a parent»}, secret = {«-bibtex unknown field of a parent»}}
@inproceedings{key3, crossref = {parent},
  title = {«*bibtex title of an entry that inherits»}
}
@broken{key4, title = {«-bibtex broken entry
`,
  'digests/b-mendeley.csl.json': `{ "account": "«-csl-json account around the list»", "items": [
  {
    "id": "csl1",
    "type": "article-journal",
    "title": "«*csl-json title»",
    "abstract": "«*csl-json abstract»",
    "author": [
      {
        "family": "«*csl-json family»",
        "given": "Ada",
        "email": "«-csl-json email of an author»",
        "note": "«-csl-json note of an author»",
        "affiliation": [
          { "name": "«*csl-json affiliation»" },
          { "email": "«-csl-json email of an affiliation»" }
        ]
      }
    ],
    "issued": { "date-parts": [[2020, 4]], "note": "«-csl-json note of a date»" },
    "note": "«-csl-json note»",
    "annote": "«-csl-json annote»",
    "notes": "«-csl-json notes»",
    "tags": ["«-csl-json tags»"],
    "file": "«-csl-json file»",
    "email": "«-csl-json email»",
    "reviewer": "«-csl-json reviewer»",
    "comment": "«-csl-json comment»",
    "private": { "deep": ["«-csl-json private»"] },
    "custom": { "user": "«-csl-json custom»" },
    "x-unknown": "«-csl-json unknown member»",
    "no\\u0074e": "«-csl-json note with an escaped name»",
    "container-title": "«*csl-json container-title»"
  },
  { "id": "csl2", "type": "book", "title": "«+csl-json title in one line»", "note": "«-csl-json note in one line»" }
] }
`,
  'digests/c-lines.jsonl': `{"title":"«+json-lines title»","authors":["«+json-lines author» Ada"],"notes":"«-json-lines notes»","email":"«-json-lines email»"}
{"title":"«+json-lines second title»","authors":["Ada Bell"],"reviewer":"«-json-lines reviewer»","nested":{"a":"«-json-lines unknown member»"}}
{"title":"«*json-lines title without private members»","authors":["Ada Bell"]}
{"id":"own1","citation-key":"own1","title":"«+json-lines title of our own export»","note":"«-json-lines visitor’s note»","abstract":"«+json-lines own abstract»\\n\\n<!-- «-json-lines HTML comment» -->"}
`,
  'digests/d-refworks.ris': `«-ris line before the first record»
TY  - JOUR
ID  - ris1
TI  - «*ris title»
AU  - «*ris family», Ada
AB  - «*ris abstract»
  «*ris abstract, second line»
JO  - «*ris journal»
PY  - 2020/03//«-ris words after a date»
KW  - «*ris keyword»
UR  - https://example.org/«*ris address»
UR  - https://example.org/«-ris second address»
N1  - «-ris N1»
L1  - file:///«-ris L1».pdf
L2  - https://example.org/«-ris L2»
L3  - «-ris L3»
L4  - «-ris L4»
AD  - «-ris AD»
AN  - «-ris AN»
RN  - «-ris RN»
RP  - «-ris RP»
DB  - «-ris DB»
DP  - «-ris DP»
LB  - «-ris LB»
U1  - «-ris U1»
C1  - «-ris C1»
M1  - «-ris M1»
ZZ  - «-ris unknown tag»
  «-ris unknown tag, second line»
ER  - 
«-ris line between records»
`,
  'digests/e-endnote.xml': `<?xml version="1.0"?><!-- «-endnote-xml comment before the records» -->
<xml><records>
<record>
<database name="«-endnote-xml attribute of database».enl">«-endnote-xml database».enl</database>
<source-app name="EndNote">«-endnote-xml source-app»</source-app>
<ref-type name="Journal Article">17</ref-type>
<contributors>
<authors>
<author role="«-endnote-xml attribute of author»">Bell, Ada</author>
<author>«*endnote-xml family», Ann</author>
</authors>
</contributors>
<auth-address>«-endnote-xml auth-address»</auth-address>
<titles>
<title><style face="normal" font="default" size="100%">«*endnote-xml title»</style></title>
<secondary-title>«*endnote-xml journal»</secondary-title>
<short-title>«-endnote-xml short-title»</short-title>
</titles>
<!-- «-endnote-xml comment in a record» -->
<?app «-endnote-xml processing instruction»?>
<dates><year>2020</year></dates>
<abstract>«*endnote-xml abstract»
<!-- «-endnote-xml comment in an abstract» -->
</abstract>
<notes>«-endnote-xml notes»</notes>
<research-notes>«-endnote-xml research-notes»</research-notes>
<label>«-endnote-xml label»</label>
<custom1>«-endnote-xml custom1»</custom1>
<custom2>«-endnote-xml custom2»</custom2>
<urls>
<related-urls><url>https://example.org/«*endnote-xml address»</url></related-urls>
<pdf-urls><url>internal-pdf://«-endnote-xml pdf-urls»</url></pdf-urls>
</urls>
<access-date>«-endnote-xml access-date»</access-date>
<x-unknown>
«-endnote-xml unknown element»
</x-unknown>
</record>
</records></xml>
`,
  'digests/f-pubmed.nbib': `«-nbib line before the first record»
PMID- 12345678
TI  - «*nbib title»
AB  - «*nbib abstract»
FAU - «*nbib family», Ada
AD  - «*nbib affiliation», London.
      Electronic address: «-nbib electronic address»@example.org.
FAU - Bell, Ann «-nbib e-mail address in a name»@example.org
AD  - «+nbib department» Department. «-nbib e-mail address»@example.org
DP  - 2020 Apr
JT  - «*nbib journal»
GR  - «-nbib grant»
COIS- «-nbib conflict of interest»
OTO - «-nbib OTO»
SO  - «-nbib SO»
ZZZZ- «-nbib unknown tag»
      «-nbib unknown tag, second line»
OT  - «*nbib keyword»
`,
  'digests/g-zotero.csv': `"Key","Item Type","Publication Year","Author","Title","Publication Title","Abstract Note","Extra","Notes","File Attachments","Link Attachments","Manual Tags","Automatic Tags","Library Catalog","«-zotero-csv name of a column»"
"ABCD1234","journalArticle","2020","«+zotero-csv family», Ada","«+zotero-csv title»","«+zotero-csv journal»","«+zotero-csv abstract»","«-zotero-csv Extra»","<p>«-zotero-csv Notes»</p>","/home/«-zotero-csv File Attachments»/x.pdf","«-zotero-csv Link Attachments»","«-zotero-csv Manual Tags»","«-zotero-csv Automatic Tags»","«-zotero-csv Library Catalog»",""
`,
  'digests/h-zotero.json': `[
  {
    "key": "ABCD1234",
    "library": { "type": "user", "name": "«-zotero-json library name»" },
    "links": { "self": { "href": "https://api.zotero.org/users/«-zotero-json links»" } },
    "meta": { "createdByUser": { "username": "«-zotero-json account name»" } },
    "data": {
      "key": "ABCD1234",
      "itemType": "conferencePaper",
      "title": "«*zotero-json title»",
      "creators": [
        { "creatorType": "author", "firstName": "Ada", "lastName": "«*zotero-json family»" },
        { "creatorType": "contributor", "firstName": "Bob", "lastName": "«-zotero-json contributor»" }
      ],
      "abstractNote": "«*zotero-json abstract»",
      "proceedingsTitle": "«*zotero-json proceedings»",
      "date": "2020-04",
      "extra": "«-zotero-json extra»\\nPMID: 1234567",
      "tags": [{ "tag": "«-zotero-json tags»" }],
      "collections": ["«-zotero-json collections»"],
      "relations": { "owl:sameAs": "«-zotero-json relations»" },
      "note": "«-zotero-json note»",
      "notes": [{ "note": "«-zotero-json notes»" }],
      "attachments": [
        { "path": "/home/«-zotero-json path of an attachment»" }
      ],
      "archive": "«-zotero-json archive»",
      "callNumber": "«-zotero-json callNumber»",
      "rights": "«-zotero-json rights»",
      "accessDate": "«-zotero-json accessDate»",
      "x-unknown": "«-zotero-json unknown member»"
    }
  },
  {
    "key": "EFGH5678",
    "data": {
      "itemType": "note",
      "title": "«-zotero-json title of a note»",
      "note": "«-zotero-json item that is a note»"
    }
  },
  { "key": "IJKL", "data": { "itemType": "attachment", "title": "«-zotero-json title of an attachment»", "path": "«-zotero-json attachment»" } }
]
`,
  'digests/i-anthology.xml': `<?xml version="1.0"?>
<collection id="2020.flock">
<!-- «-acl-anthology comment» -->
<volume id="main" ingest-date="2020-06-21" owner="«-acl-anthology attribute of a volume»">
<meta>
<booktitle>Proceedings of the «+acl-anthology booktitle»</booktitle>
<contact>«-acl-anthology unknown element of a volume»</contact>
<year>2020</year>
</meta>
<paper id="1" editor="«-acl-anthology attribute of a paper»">
<title>«*acl-anthology title» <i>«*acl-anthology title in italics»</i></title>
<author id="«-acl-anthology id of an author»"><first>Bob</first><last>Bell</last></author>
<author><first>Ada</first><last>«*acl-anthology family»</last></author>
<abstract>«*acl-anthology abstract»</abstract>
<!-- «-acl-anthology comment in a paper» -->
<bibkey>«-acl-anthology bibkey»</bibkey>
<mrf>«-acl-anthology mrf»</mrf>
<reviewer>
«-acl-anthology unknown element»
</reviewer>
</paper>
</volume>
</collection>
`,
  'digests/j-atom.xml': `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Query of «-arxiv-atom title of the feed»</title>
<id>http://arxiv.org/api/«-arxiv-atom id of the feed»</id>
<entry>
<id>http://arxiv.org/abs/2301.00001v2</id>
<published>2023-01-01T12:00:00Z</published>
<title>«*arxiv-atom title»</title>
<summary>«*arxiv-atom abstract»</summary>
<author><name>Ada «+arxiv-atom family»</name><email>«-arxiv-atom email»</email></author>
<author><name>Ann «*arxiv-atom second family»</name></author>
<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">«-arxiv-atom comment», 12 pages</arxiv:comment>
<note>«-arxiv-atom unknown element»</note>
</entry>
</feed>
`,
  'digests/k-rss.xml': `<?xml version="1.0"?>
<rss version="2.0"><channel>
<title>cs.SH updates on arXiv.org</title>
<managingEditor>«-arxiv-rss managingEditor»</managingEditor>
<pubDate>Mon, 28 Apr 2025 00:00:00 -0400</pubDate>
<item>
<title>«*arxiv-rss title»</title>
<link>https://arxiv.org/abs/2504.00001</link>
<description>arXiv:2504.00001v1 Announce Type: new
Abstract: «*arxiv-rss abstract»</description>
<category>«-arxiv-rss category»</category>
<guid>«-arxiv-rss guid»</guid>
<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">«+arxiv-rss family», Ada (Dept of «-arxiv-rss affiliation»)</dc:creator>
<dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/">«-arxiv-rss rights»</dc:rights>
<comments>«-arxiv-rss comments»</comments>
</item>
</channel></rss>
`,
  'digests/l-oai.xml': `<?xml version="1.0"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<request identifier="oai:arXiv.org:«-arxiv-oai request»">http://export.arxiv.org/oai2</request>
<ListRecords>
<record>
<header><identifier>oai:arXiv.org:2302.00002</identifier><setSpec>«-arxiv-oai setSpec»</setSpec></header>
<metadata>
<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
<id>2302.00002</id>
<submitter>«-arxiv-oai submitter»</submitter>
<version version="v1"><date>Mon, 6 Feb 2023 00:00:00 GMT</date><size>1kb</size></version>
<title>«*arxiv-oai title»</title>
<authors>Ada «*arxiv-oai family»</authors>
<abstract>«*arxiv-oai abstract»</abstract>
<comments>«-arxiv-oai comments»</comments>
<proxy>«-arxiv-oai proxy»</proxy>
<x-unknown>«-arxiv-oai unknown element»</x-unknown>
</arXivRaw>
</metadata>
<about>«-arxiv-oai about»</about>
</record>
</ListRecords>
</OAI-PMH>
`,
  'digests/m-daily.json': `[
  {
    "paper": {
      "id": "2504.00011",
      "authors": [
        {
          "_id": "«-hugging-face id of an author»",
          "name": "Ada «*hugging-face family»",
          "user": { "user": "«-hugging-face account name of an author»", "fullname": "«-hugging-face name of an account»" }
        }
      ],
      "publishedAt": "2025-04-24T17:00:00.000Z",
      "submittedOnDailyAt": "2025-04-28T01:00:00.000Z",
      "submittedOnDailyBy": { "name": "«-hugging-face submitter of a paper»", "avatarUrl": "https://example.org/«-hugging-face avatar».png" },
      "title": "«*hugging-face title»",
      "summary": "«*hugging-face summary»",
      "ai_summary": "«-hugging-face ai_summary»",
      "discussionId": "«-hugging-face discussionId»",
      "upvotes": 42,
      "organization": {
        "name": "«-hugging-face account name of an organization»",
        "fullname": "«*hugging-face organization»"
      }
    },
    "title": "«-hugging-face title of the submission»",
    "numComments": 3,
    "comments": [{ "author": "«-hugging-face author of a comment»", "text": "«-hugging-face comment»" }],
    "submittedBy": {
      "fullname": "«-hugging-face submitter»",
      "name": "«-hugging-face account name of a submitter»"
    }
  }
]
`,
  'digests/n-script.json': `{
  "user": "«-json user around the list»",
  "papers": [
    {
      "paper_id": "json1",
      "title": "«*json title»",
      "authors": [{ "name": "Ada «*json family»", "email": "«-json email of an author in one line»" }, "Ann Bell"],
      "abstract": "«*json abstract»",
      "venue": "«*json venue»",
      "year": 2020,
      "notes": "«-json notes»",
      "email": "«-json email»",
      "reviewer": "«-json reviewer»",
      "comment": "«-json comment»",
      "private": "«-json private»",
      "decision": [
        "«-json unknown list»"
      ],
      "tldr": "«-json tldr»"
    }
  ],
  "owner": "«-json owner after the list»"
}
`.replace('"Ada «*json family»", "email"', '"Ada «+json family»", "email"'),
  'digests/o-spreadsheet.csv': `title,authors,year,venue,notes,reviewer,status
«+csv title»,Ada «+csv family»,2020,«+csv venue»,«-csv notes»,«-csv reviewer»,
«+csv second title»,Ann Bell,2020,Flock,,,«-csv unknown column»
«*csv title of a row without private cells»,Ann Bell,2020,Flock,,,
«+csv third title»,Ann Bell,2020,Flock,,,,«-csv cell without a column»
`,
  'digests/p-list.md': `# Reading list of «+markdown-list heading»

Kept by «-markdown-list text before the list».

<!-- «-markdown-list HTML comment» -->

- [«*markdown-list title»](https://example.org/1) - Ada Lovelace, Alan Turing, 2020
- [«+markdown-list title with a remark»](https://example.org/2) - «-markdown-list remark» it is wrong
- [«+markdown-list title with a note below»](https://example.org/3)
  - my note: «-markdown-list note below»
- [«+markdown-list title with a comment»](https://example.org/4) <!-- «-markdown-list comment in an entry» -->
- [«+markdown-list title with a link’s title»](https://example.org/5 "«-markdown-list title of a link»")
- [«+markdown-list title with a picture»](https://example.org/6) ![«-markdown-list alternative text»](https://example.org/p.png)
- «-markdown-list entry without a link»

| Title | Authors | Remark |
| ----- | ------- | ------ |
| [«*markdown-list title in a table»](https://example.org/7) | Ada Lovelace |  |
| [«+markdown-list title in a table with a remark»](https://example.org/8) | Ada Lovelace | «-markdown-list cell of an unknown column» |
`,
  'digests/q-folder/one.md': `---
# «-markdown-papers YAML comment»
title: «*markdown-papers title»
author:
  - { family: «*markdown-papers family», given: Ada }
  - { family: Bell, given: Ann, email: «-markdown-papers email of an author» }
note: |

  «-markdown-papers note after an empty line»

  «-markdown-papers note, second paragraph»
"notes": «-markdown-papers quoted notes»
? comment
: «-markdown-papers explicit comment»
reviewer: «-markdown-papers reviewer»
private: { a: «-markdown-papers private» }
email: «-markdown-papers email»
x-unknown: >-
  «-markdown-papers unknown field»
container-title: «*markdown-papers venue»
issued: 2020 # «-markdown-papers comment after a value»
---
«*markdown-papers abstract»

<!-- «-markdown-papers HTML comment» -->

Words <!-- «-markdown-papers HTML comment in a line» --> «+markdown-papers words after a comment».

<!--
«-markdown-papers HTML comment of several lines»

«-markdown-papers HTML comment, second paragraph»
-->

[//]: # («-markdown-papers unused definition»)
`,
  'digests/q-folder/two.md': `---
{ title: «+markdown-papers title in a flow mapping», author: Ada Bell, note: «-markdown-papers note in a flow mapping» }
---
«*markdown-papers second abstract»
`,
  'digests/q-folder/three.md': `---
title: «*markdown-papers third title»
author: Ada Bell
? note
: «-markdown-papers explicit note»
---
`,
  'digests/r-page.txt': `Daily Papers

byAK and the research community

Apr 28

Logged in as «-papers-page account name»

Submitted by

«-papers-page submitter»

42

The «*papers-page title» of a Study of Trees

Reading every «*papers-page abstract» of a tree takes longer than reading its root, and most readers stop early. We study how early they stop and show that a reader who stops at the third branch misses little.

Forest «*papers-page organization»

·

3

Submitted by «-papers-page submitter in the same line»

7

A «*papers-page second title» That Falls Asleep

Counting «*papers-page second abstract» is a classic problem without a classic solution. We present a counter that falls asleep after at most ninety sheep and prove that no counter stays awake longer.

«-papers-page scrap»
`,
  'digests/s-page.md': `# Daily Papers

[«-papers-page account in the navigation»](https://huggingface.co/«-papers-page address in the navigation»)

Submitted by

![«-papers-page alternative text of an avatar»](https://example.org/«-papers-page address of an avatar».png)

«-papers-page submitter on a Markdown page»

### [The «*papers-page title on a Markdown page» of Trees](https://huggingface.co/papers/2601.00001)

Reading every «*papers-page abstract on a Markdown page» of a tree takes longer than reading its root, and most readers stop early. We study how early they stop and show that a reader who stops at the third branch misses little.

[Upvote 117](https://huggingface.co/login?next=%2F«-papers-page address of a button»)

Submitted by

«-papers-page second submitter on a Markdown page»

### [A «+papers-page title with a picture» That Falls Asleep](https://huggingface.co/papers/2601.00002) ![«-papers-page alternative text in a heading»](https://example.org/a.png)

Counting «*papers-page second abstract on a Markdown page» is a classic problem without a classic solution. We present a counter that falls asleep after at most ninety sheep and prove that no counter stays awake longer.
`,
  'digests/t-page.html': `<!doctype html>
<html><head><title>Daily Papers</title><!-- «-papers-page HTML comment» -->
<script>window.user = "«-papers-page account in a script»";</script></head>
<body data-user="«-papers-page attribute»">
<h3><a href="/papers/2602.00001">The «+papers-page title of a saved page» of Trees</a></h3>
<p>Reading every «*papers-page abstract of a saved page» of a tree takes longer than reading its root, and most readers stop early. We study how early they stop and show that a reader who stops at the third branch misses little.</p>
<p>Submitted by</p><p>«-papers-page submitter on a saved page»</p>
</body></html>
`,
  'digests/u-identifiers.txt': `# «-identifiers comment»
2303.00003
10.1000/«*identifiers doi»
`,
  'references/known.bib': `@article{ref1, title = {«+references title»}, doi = {10.1000/«+identifiers doi»},
  note = {«-references note»}, reviewer = {«-references unknown field»}, journal = {«+references journal»}}
`,
  'pages/about.md': `---
title: About
---
«+own page text» <!-- «-own page HTML comment in a line» -->

<!-- «-own page HTML comment» -->

[//]: # («-own page unused definition»)
`,
  'digests/u-identifiers.yaml': `title: «+digest title»
# «-digest YAML comment»
description: «+digest description»
comments:
  2303.00003: «+digest comment» <!-- «-digest HTML comment in a comment» -->
`,
  'papers/own/written-by-hand.md': `---
# «-own paper YAML comment»
title: «+own paper title»
comment: «+own comment» <!-- «-own paper HTML comment in a comment» -->
---
«+own paper abstract» <!-- «-own paper HTML comment in a line» -->

<!-- «-own paper HTML comment» -->

[//]: # («-own paper unused definition»)
`,
};
