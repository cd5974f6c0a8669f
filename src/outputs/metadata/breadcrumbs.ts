/** One breadcrumb. The last one, the page itself, has no URL. */
export interface Crumb {
  name: string;
  address?: string | undefined;
}

/** https://schema.org/BreadcrumbList, or `undefined` if the URLs are not known. */
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
