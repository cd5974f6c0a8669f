/**
 * The elements and attributes in a page that our templates do not write, as messages. Runs in the browser, and so refers to nothing outside itself. Text
 * from digests can become only phrasing elements, lists, links and MathML, which templates also write.
 */
export function findForeignMarkup(): string[] {
  const elements = new Set(
    (
      'html head meta title link script noscript body a header img form label input button nav ul ol li main footer div p span dialog ' +
      'section article h1 h2 h3 h4 aside details summary dl dt dd time em strong code pre blockquote br sup sub hr abbr ' +
      'table caption thead tbody tr th td select option optgroup textarea fieldset legend output progress figure figcaption mark small kbd i b q ' +
      'svg g path circle rect line text tspan use symbol polyline polygon ellipse ' +
      'math semantics mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded mphantom mmultiscripts mprescripts none menclose merror annotation'
    ).split(' '),
  );
  const forbidden = /^on|^(?:style|srcdoc|formaction|background|poster|srcset|ping|xlink:href)$/;
  const address = /^(?:href|src|action|data|cite)$/;
  const messages: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!elements.has(name)) messages.push(`element <${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (forbidden.test(attribute)) messages.push(`attribute ${attribute} of <${name}>`);
      if (!address.test(attribute)) continue;
      const { protocol, host } = new URL(value, document.baseURI);
      if (!/^(?:https?|mailto):$/.test(protocol))
        messages.push(`${attribute}="${value}" of <${name}>`);
      if (!/^(?:a|use)$/.test(name) && name !== 'link' && host !== location.host)
        messages.push(`<${name}> loads ${value}`);
    }
    const isScript = name === 'script' && element.getAttribute('type') !== 'application/ld+json';
    if (isScript && !element.hasAttribute('src')) messages.push('a script inside the page');
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    try {
      JSON.parse(script.textContent);
    } catch {
      messages.push('invalid JSON-LD');
    }
  if ('attacked' in {}) messages.push('a prototype was changed');
  return messages;
}
