import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
const t = performance.now();
const c = getCatalogue(process.argv[2]!);
console.log(((performance.now() - t) / 1000).toFixed(1), 's', process.memoryUsage().rss / 1e6, c.topics.length, c.topics.slice(0, 70).map((t) => `${t.name} ${t.count}`).join(', '));
