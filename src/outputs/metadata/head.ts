/** A `<meta>`: `name` for HTML's and Highwire's vocabularies, `property` for OpenGraph's. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** A `<link>` of the head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** The machine-readable metadata of a page. */
export interface HeadMetadata {
  metaTags: MetaTag[];
  links: HeadLink[];
  /** schema.org graphs, printed by `toJsonLd`. */
  jsonLd: object[];
}
