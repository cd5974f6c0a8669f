/** A text file of the site, created by a page of Astro. */
// A type, since an interface does not fit Astro's index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type FileProps = {
  /** Display name of its format: `RSS`. */
  label: string;
  mediaType: string;
  print(): string | Promise<string>;
};

/** The response with a file's text, in UTF-8. */
export async function fileResponse({ mediaType, print }: FileProps): Promise<Response> {
  return new Response(await print(), {
    headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
  });
}
