/** One breadcrumb. The last one, for the page itself, has no URL. */
export interface Crumb {
  name: string;
  url?: string | undefined;
}

/** The https://schema.org/BreadcrumbList; none for a single breadcrumb, or if the URLs are not known. */
export function breadcrumbList(crumbs: readonly Crumb[]): object[] {
  if (crumbs.length < 2 || crumbs.slice(0, -1).some(({ url }) => !url)) return [];
  const itemListElement = crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(url && { item: url }),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}
