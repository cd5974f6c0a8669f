import { openEngine, type Engine } from '../../search/engine.ts';

let opening: Promise<Engine> | undefined;

/** The engine of the site's index, opened once; after a failure the next call tries again. `index` is the URL of its folder. */
export function getEngine(index: string): Promise<Engine> {
  opening ??= openEngine((path) => loadFile(new URL(path, new URL(index, location.href)))).catch(
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

async function loadFile(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.arrayBuffer();
}
