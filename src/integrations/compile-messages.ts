import type { ViteUserConfig } from 'astro';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readMessages } from '../catalogue/read-messages.ts';
import { STRINGS_FILE } from '../catalogue/read-strings.ts';
import { compileCalls, type SyntaxNode } from '../i18n/compile-calls.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Puts the texts of the interface, in the site's language, into the modules that use them (`i18n/message.ts`). */
export function compileMessages(contentDir: string): Plugin {
  const files = ['site.yaml', STRINGS_FILE].map((name) => resolve(contentDir, name));
  return {
    name: 'offprint-messages',
    // After TypeScript and Astro have been compiled to JavaScript.
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/(?:i18n|\.)\/message\.ts/.test(code)) return undefined;
      // In `npm run dev`, the module is compiled again when one of these files changes. Vite fails if it is to watch a file that does not exist.
      for (const file of files.filter((path) => existsSync(path))) this.addWatchFile(file);
      const tree = this.parse(code) as SyntaxNode;
      return { code: compileCalls(code, tree, readMessages(contentDir)), map: null };
    },
  };
}
