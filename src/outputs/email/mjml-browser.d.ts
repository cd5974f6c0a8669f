/** The parts of MJML 5 that we use. */
declare module 'mjml-browser' {
  export default function mjml2html(
    mjml: string,
    options: { validationLevel: 'strict'; fonts: Record<string, string>; keepComments: boolean },
  ): Promise<{ html: string }>;
}
