import { hasOtherLanguages } from '../i18n/has-other-languages.ts';

/** Shows the paper of a dot, and opens it: with a mouse immediately, by touch from a card. The list below has the papers in the order of the dots. */
interface Dot {
  x: number;
  y: number;
}

/** Maximum distance between pointer and dot, in the map's units. */
const reach = 18;

const map = document.querySelector<HTMLElement>('[data-map]');
const list = document.querySelector<HTMLElement>('[data-map-papers]');
if (map && list) explore(map, list);

function explore(map: HTMLElement, list: HTMLElement) {
  const svg = map.querySelector('svg')!;
  const ring = map.querySelector('[data-chosen]')!;
  const card = map.querySelector<HTMLAnchorElement>('[data-card]')!;
  const links = [...list.querySelectorAll('a')];
  const dots = readDots(map.querySelector('[data-dots]')!.getAttribute('d') ?? '');
  let isTouch = false;

  const choose = (event: MouseEvent) => {
    const index = nearest(dots, placeOf(event, svg));
    mark(ring, dots[index]);
    show(card, svg, dots[index], links[index]);
  };
  svg.addEventListener('pointermove', choose);
  svg.addEventListener('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch';
    choose(event);
  });
  svg.addEventListener('click', (event) => {
    const isName = (event.target as Element).closest('a');
    if (!isTouch && !isName) links[nearest(dots, placeOf(event, svg))]?.click();
  });
  map.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'touch') return;
    mark(ring, undefined);
    show(card, svg, undefined, undefined);
  });
  for (const kind of ['focusin', 'pointerover'])
    list.addEventListener(kind, ({ target }) => {
      const link = (target as Element).closest('a');
      mark(ring, link ? dots[links.indexOf(link)] : undefined);
    });
}

function readDots(path: string): Dot[] {
  return [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Map units per pixel. */
const scaleOf = (svg: SVGSVGElement) =>
  svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;

function placeOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Dot {
  const { left, top } = svg.getBoundingClientRect();
  return { x: (clientX - left) * scaleOf(svg), y: (clientY - top) * scaleOf(svg) };
}

/** Index of the nearest dot; -1 if none is near. */
function nearest(dots: Dot[], { x, y }: Dot): number {
  let [found, least] = [-1, reach];
  dots.forEach((dot, index) => {
    const away = Math.hypot(dot.x - x, dot.y - y);
    if (away < least) [found, least] = [index, away];
  });
  return found;
}

function mark(ring: Element, dot: Dot | undefined) {
  ring.setAttribute('visibility', dot ? 'visible' : 'hidden');
  if (!dot) return;
  ring.setAttribute('cx', String(dot.x));
  ring.setAttribute('cy', String(dot.y));
}

function show(
  card: HTMLAnchorElement,
  svg: SVGSVGElement,
  dot: Dot | undefined,
  link: HTMLAnchorElement | undefined,
) {
  card.hidden = !dot;
  svg.classList.toggle('is-near', dot !== undefined);
  if (!dot || !link) return;
  card.href = link.href;
  if (hasOtherLanguages) Object.assign(card, { lang: link.lang, dir: link.dir });
  card.replaceChildren(...[...link.childNodes].map((node) => node.cloneNode(true)));
  // The picture is the same in both directions of writing.
  card.style.left = `${dot.x / scaleOf(svg)}px`;
  card.style.top = `${dot.y / scaleOf(svg)}px`;
  card.dataset['side'] = dot.x > svg.viewBox.baseVal.width / 2 ? 'left' : 'right';
}
