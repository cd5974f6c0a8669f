/** One step of the way to a page; the page itself, the last step, needs no address. */
export interface Crumb {
  name: string;
  address?: string | undefined;
}

/** https://schema.org/BreadcrumbList, or nothing where the addresses are not known. */
export function breadcrumbList(crumbs: readonly Crumb[]): object[] {
  if (crumbs.length < 2 || crumbs.slice(0, -1).some(({ address }) => !address)) return [];
  const itemListElement = crumbs.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(address && { item: address }),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}
