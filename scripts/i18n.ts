/** `npm run i18n`: lists the texts of the interface that languages lack, which are shown in English. */
import { languages } from '../src/i18n/languages.ts';
import { missingKeys } from '../src/i18n/missing-keys.ts';
import type { Translation } from '../src/i18n/messages.ts';
import { refuseArguments } from './arguments.ts';

refuseArguments('npm run i18n: lists the missing strings of each language.');

for (const [code, translation] of Object.entries<Translation>(languages)) {
  const missing = missingKeys(translation);
  console.log(missing.length === 0 ? `${code}: complete` : `${code}: ${missing.length} missing`);
  for (const key of missing) console.log(`  ${key}`);
}
