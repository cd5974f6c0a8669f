import { createIndex, close } from 'pagefind';
import { plain, searchText } from '../text/views.ts';
import type { SearchRecord } from './record.ts';

/** Writes a Pagefind index of the records into a folder; throws what Pagefind reports. */
export async function writeIndex(records: SearchRecord[], outDir: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const { id, url, title, abstract, topics } of records)
      await index.addCustomRecord({
        url: `/${url}`,
        content: `${searchText(title)}\n${searchText(abstract)}`,
        language: 'en',
        meta: { title: plain(title), id },
        filters: { topic: topics },
      });
    await index.writeFiles({ outputPath: outDir });
  } finally {
    await close();
  }
}
