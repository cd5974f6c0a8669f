/** The search page: results while typing, the whole state in the URL, failures in words. */

interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface Answer {
  results: { data(): Promise<Hit> }[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options?: { filters?: Record<string, string> }): Promise<Answer>;
}

const resultsPerStep = 10;
const typingSettles = 120;

const form = document.querySelector<HTMLFormElement>('[data-search-page]');
const list = document.querySelector<HTMLOListElement>('ol[data-results]');
const line = document.querySelector<HTMLElement>('[role=status]');
const more = document.querySelector<HTMLButtonElement>('button[data-more]');
if (form && list && line && more) start(form, list, line, more);

export {};

function start(
  form: HTMLFormElement,
  list: HTMLOListElement,
  status: HTMLElement,
  more: HTMLButtonElement,
) {
  const query = form.elements.namedItem('q') as HTMLInputElement;
  const topic = form.elements.namedItem('topic') as HTMLSelectElement | null;
  let engine: Promise<Pagefind> | undefined;
  let asked = 0;
  let answer: Answer = { results: [] };
  let timer = 0;

  readUrl();
  if (query.value || topic?.value) void ask();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), typingSettles);
  });
  more.addEventListener('click', () => void show(asked));
  addEventListener('popstate', () => {
    readUrl();
    void ask(false);
  });

  function readUrl() {
    const parameters = new URLSearchParams(location.search);
    query.value = parameters.get('q') ?? '';
    if (topic) topic.value = parameters.get('topic') ?? '';
  }

  function writeUrl() {
    const parameters = new URLSearchParams();
    if (query.value) parameters.set('q', query.value);
    if (topic?.value) parameters.set('topic', topic.value);
    const search = parameters.size > 0 ? `?${parameters}` : '';
    history.replaceState(history.state, '', `${location.pathname}${search}`);
  }

  async function ask(keepUrl = true) {
    const turn = (asked += 1);
    if (keepUrl) writeUrl();
    document.documentElement.dataset['search'] = 'busy';
    try {
      const found = await search();
      if (turn !== asked) return;
      answer = found;
      list.replaceChildren();
      status.textContent = inWords(found.results.length);
      await show(turn);
      document.documentElement.dataset['search'] = 'ready';
    } catch {
      if (turn !== asked) return;
      engine = undefined;
      status.textContent = 'The search index could not be loaded. Type again to try once more.';
      document.documentElement.dataset['search'] = 'failed';
    }
  }

  async function search(): Promise<Answer> {
    // A formula's marks are not in the index: `S^2IP` is looked for as `S2IP`.
    const words = query.value.replace(/[\^_${}\\]/g, '').trim();
    if (!words && !topic?.value) return { results: [] };
    engine ??= load();
    const filters: Record<string, string> = topic?.value ? { topic: topic.value } : {};
    return (await engine).search(words, { filters });
  }

  async function load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ form.dataset['pagefind'] ?? '')) as Pagefind;
    await pagefind.options({
      baseUrl: form.dataset['base'],
      ranking: { metaWeights: { title: 5 } },
    });
    return pagefind;
  }

  async function show(turn: number) {
    const from = list.childElementCount;
    const hits = await Promise.all(
      answer.results.slice(from, from + resultsPerStep).map((result) => result.data()),
    );
    if (turn !== asked) return;
    list.append(...hits.map(toRow));
    more.hidden = list.childElementCount >= answer.results.length;
  }

  function inWords(sum: number): string {
    if (!query.value.trim() && !topic?.value) return '';
    if (sum === 0) return 'No paper has all these words. Try fewer of them.';
    return sum === 1 ? '1 paper' : `${sum} papers`;
  }
}

function toRow({ url, excerpt, meta }: Hit): HTMLLIElement {
  const row = document.createElement('li');
  row.dataset['paperId'] = decodeURIComponent(url.split('/').at(-2) ?? '');
  const link = document.createElement('a');
  link.className = 'title';
  link.href = url;
  link.textContent = meta['title'] ?? '';
  const lead = document.createElement('p');
  lead.className = 'lead';
  lead.append(...toMarks(excerpt));
  row.append(link, lead);
  return row;
}

/** Pagefind's excerpt is escaped text with `<mark>`: taken apart, so that nothing is ever set as markup. */
function toMarks(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const text =
      new DOMParser().parseFromString(part.replace(/<\/?mark>/g, ''), 'text/html').body
        .textContent ?? '';
    if (!part.startsWith('<mark>')) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
