/** Nouns that look like adjectives: `retrieval` ends like `visual`. */
const nouns = new Set(
  `retrieval removal approval signal survival proposal trial material journal animal hospital capital portal tutorial potential interval credential
  arithmetic logic music topic metric traffic fabric clinic statistic heuristic semantic-web critic public rhetoric basic mosaic
  objective perspective narrative archive incentive drive hive
  library dictionary vocabulary boundary summary glossary commentary secondary diary itinerary
  assistant invariant variant quadrant participant determinant transplant restaurant constant plant
  human librarian guardian musician physician mean ocean
  calculus virus corpus census genus`.split(/\s+/),
);

const adjective =
  /(?:al|ive|ic|ary|ous|ful|less|able|ible|ian|ean|ese|esque)$|(?:recurr|lat|depend|independ|effici|consist|transpar|intellig|converg|curr|frequ|rec|sali|coher|incoher|pertin|emerg)ent$|(?:relev|import|domin|signific|redund|eleg)ant$|(?:sparse|dense|large|small|visual|deep|linear|nonlinear|discrete|stochastic|robust|private|adaptive|online|offline|real|raw|free|new|fair|self|cross|multi|pre|non|low|high|joint|further|neural|foreign|downstream|upstream|end|fine|open|closed|local|global|implicit|explicit|monocular|inverse|convex|nonconvex|concave|unlabeled|state of the art|theoretical)$/;

/** Last parts of compounds that stand before a noun: `word-level`, `zero-shot`, `next-token`, `long-context`. */
const attributive =
  /-(?:level|levels|box|fidelity|distribution|the-art|the-arts|shot|token|context|task|modal|end|grained|scale|agnostic|aware|based|free|driven|art|specific|dimensional|domain|lingual|turn|hop|view|step|layer|head|class|label|sample|source|time|order|rank|quality|resolution|language|to|of|image|video|text|efficient|intensive|wise|centric|oriented|guided|like|term|range|only|point|bit|stage|fly|trained|tuned|world|parameter|invariant|known|supervised|instruct|party|conditional|conditioned|sequence|shelf|play|world)$/;

/** Single words that are terms only with another one. */
const genericAlone = new Set(
  `generation prediction representation inference understanding modeling byte draw semantic speech sequence token sentence document layer query key answer response gradient agent feedback
  content loss entity event embedding classification segmentation detection recognition estimation regression sampling simulation interaction annotation instruction prompt preference policy reward
  trajectory latency memory throughput convergence divergence distribution variance bias noise uncertainty probability likelihood manifold dimension decoder encoder architecture pretraining vision language
  optimization computation communication transformation translation extraction selection exploration exploitation adaptation augmentation interpretation explanation intervention evolution
  grammar knowledge dialogue scene object motion camera pixel patch frame shape texture color depth light view vector matrix tensor kernel operator equation theorem bound proof guarantee
  network random face pair action condition variation formulation update background recovery supervision consistency diversity environment appearance decision distance transfer approximate variable unknown noisy assumption estimate region hand surface geometry similarity direction class weight label dependency correlation
  perplexity vocabulary corpora corpus reconstruction latent compression maze threshold collaboration fusion`.split(
    /\s+/,
  ),
);

/** What makes a language of `language`. */
const languages = /^(?:natural|foreign|programming|sign|spoken|body|query|formal)$/;

/** What makes a process a thing of its own. */
const processes = /^(?:decision|gaussian|point|stochastic|dirichlet|poisson|hawkes|wiener|neural)$/;

/** Whether a word can end a term: a noun, as far as its form tells. `before` is the word before it. */
export function isHead(word: string, before: string | undefined): boolean {
  if (word === 'language' && before !== undefined) return languages.test(before);
  if (/^process(?:es)?$/.test(word)) return before !== undefined && processes.test(before);
  if (nouns.has(word) || nouns.has(word.replace(/s$/, ''))) return true;
  return !adjective.test(word) && !attributive.test(word);
}

/** Whether a word is a term by itself. */
export const standsAlone = (key: string): boolean => !genericAlone.has(key);
