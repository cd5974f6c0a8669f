import { hasTextInOtherLanguages } from '../i18n/has-text-in-other-languages.ts';

/** A position on the map, in its units. */
interface Dot {
  x: number;
  y: number;
}

/** Maximum distance between pointer and dot, in the map's units. */
const MAX_DISTANCE = 18;

/**
 * Shows a card with the paper of the nearest dot. A mouse click opens the paper; a touch only shows the card, which links to it. The list below
 * the map has the papers in the order of the dots.
 */
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
    const index = findNearest(dots, positionOf(event, svg));
    moveRing(ring, dots[index]);
    showCard(card, svg, dots[index], links[index]);
  };
  svg.addEventListener('pointermove', choose);
  svg.addEventListener('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch';
    choose(event);
  });
  svg.addEventListener('click', (event) => {
    const regionLink = (event.target as Element).closest('a');
    if (!isTouch && !regionLink) links[findNearest(dots, positionOf(event, svg))]?.click();
  });
  map.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'touch') return;
    moveRing(ring, undefined);
    showCard(card, svg, undefined, undefined);
  });
  for (const kind of ['focusin', 'pointerover'])
    list.addEventListener(kind, ({ target }) => {
      const link = (target as Element).closest('a');
      moveRing(ring, link ? dots[links.indexOf(link)] : undefined);
    });
}

function readDots(path: string): Dot[] {
  return [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

/** Map units per pixel. */
const scaleOf = (svg: SVGSVGElement) =>
  svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;

function positionOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Dot {
  const { left, top } = svg.getBoundingClientRect();
  return { x: (clientX - left) * scaleOf(svg), y: (clientY - top) * scaleOf(svg) };
}

/** Index of the nearest dot; -1 if none is near. */
function findNearest(dots: Dot[], { x, y }: Dot): number {
  let [nearest, least] = [-1, MAX_DISTANCE];
  dots.forEach((dot, index) => {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

function moveRing(ring: Element, dot: Dot | undefined) {
  ring.setAttribute('visibility', dot ? 'visible' : 'hidden');
  if (!dot) return;
  ring.setAttribute('cx', String(dot.x));
  ring.setAttribute('cy', String(dot.y));
}

function showCard(
  card: HTMLAnchorElement,
  svg: SVGSVGElement,
  dot: Dot | undefined,
  link: HTMLAnchorElement | undefined,
) {
  card.hidden = !dot;
  svg.classList.toggle('is-near', dot !== undefined);
  if (!dot || !link) return;
  card.href = link.href;
  if (hasTextInOtherLanguages) Object.assign(card, { lang: link.lang, dir: link.dir });
  card.replaceChildren(...[...link.childNodes].map((node) => node.cloneNode(true)));
  // The map is not mirrored where text runs from right to left.
  card.style.left = `${dot.x / scaleOf(svg)}px`;
  card.style.top = `${dot.y / scaleOf(svg)}px`;
  card.dataset['side'] = dot.x > svg.viewBox.baseVal.width / 2 ? 'left' : 'right';
}
