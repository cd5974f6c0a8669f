/** Words that end a phrase wherever they stand: function words of English. */
export const functionWords = new Set(
  `a about above across after again against all almost along already also although always am among amongst an and another any anyone anything are
  around as at away back be became because become becomes been before being below between beyond both but by can cannot could did do does doing
  done down due during each either else enough especially etc even ever every everything except far few first fewer five for four from full further
  get gets given gives go had has have having he hence her here how however i if in indeed instead into is it its itself just last latter least
  less let like little made mainly make makes many may me might more moreover most mostly much must my near nearly necessary need needs neither
  never nevertheless no nor not nothing now of off often on once one ones only onto or other others otherwise our out over own per perhaps
  prior put rather re really same say second see seem seems several she should since single so some somehow something sometimes still such
  take takes ten than that the their them themselves then there thereby therefore these they third this those though three through throughout thus to
  together too toward towards two under unless unlike until up upon us use used uses using usually various very via was way ways we well were
  what when whereas where wherein whether which while who whole whom whose why will with within without would yet you your e.g i.e et al vs cf`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Words that every paper uses, whatever its field: they tell nothing as a topic, alone or at either end of a phrase. Verbs and participles that abstracts
 * are written with are among them.
 */
export const genericWords = new Set(
  `ability able absolute accurate accurately achieve achieved achieves achieving acquire actual adapt adapts additional additionally address addressed addresses
  addressing advance advanced advancement advancements advances advantage advantages aim aims algorithm allow allowing allows alternative ambitious amount analysis analyze analyzing apart application applications applied
  apply applying approach approaches appropriate arbitrary argue aspect aspects assess assume assumption attempt attention-grabbing author authors available average avoid base based baseline baselines basis behavior behaviors
  believe benchmark benchmarks beneficial benefit benefits best better big bound broad build building built called capabilities capability capable capture captures
  capturing case cases cause central certain challenge challenges challenging change changes characteristic choice class clear close code codes collection combination combine combined combines combining
  common commonly comparable compare compared comparing comparison comparisons competitive complete complex complexity component components comprehensive compute computed
  concept concepts conclude concrete conduct conducted considerable consider considering consist consistent consistently consists constraint constraints construct contain contains context contexts contribute contributes contribution contributions
  contrast control conventional corresponding cost costs create creating critical crucial current currently dataset datasets data demonstrate demonstrated
  demonstrates demonstrating dependent derive design designed despite detail detailed determine develop developed developing development difference
  differences different difficult difficulty direct direction directions directly discuss discussion distinct diverse domain domains downstream driven dynamic easily easy effect effective
  effectively effectiveness effects efficacy efficiency efficient efficiently effort efforts eliminate emerge emergent emerging empirical empirically employ employed employs enable enables
  enabling end enhance enhanced enhancement enhances enhancing ensure ensures ensuring entire environment equivalent error errors establish establishes establishing estimate evaluate evaluated evaluating evaluation
  evaluations evidence examine examines example examples excellent exceptional excessive existing exhibit exhibits expensive experiment experimental experiments explicit explicitly exploit explore explored explores exploring extend extended extensive extra
  fact factor factors fail fails fast faster feature features field fields final finally find finding findings fine-grained fix fixed flexibility flexible focus focuses focusing follow followed following follows form formal
  formalize formulate foundation foundational framework frameworks frequently fully function functions fundamental future gain gains gap gaps general generally generate generated generates generating goal goals good great greater group ground growing
  handle hard help helps heavy high higher highest highlight highlighting highlights highly hope hypothesis idea identify impact implement implementation implementations implications important importance importantly impressive improve improved improvement
  improvements improves improving include included includes including incorporate incorporates incorporating increase increased increases increasing increasingly incur independent individual industry information inherent inherently initial input inputs insight insights inspired instance instances integrate integrated integrates integrating interest interesting
  introduce introduced introduces introducing introduction investigate investigates investigation involve involves issue issues joint jointly key kind know known lack lacks landscape large largely larger lead leading leads learn learned learns leverage
  leveraged leverages leveraging level levels limit limitation limitations limited limits line literature long longer loss lot low lower magnitude main maintain maintaining maintains major make manner match mean means measure measures mechanism mechanisms
  meet method methodology methods metric metrics minimal mode model modeling modelling models module modules motivate motivated multiple naive namely natural nature need needed new node noise notable notably note novel number numerous
  objective objectives observation observations observe observed obtain obtained obtaining offer offering offers open operate operation operations opportunities optimal order original outcome outcomes outperform outperforming outperforms outline output outputs
  overall overcome overhead overview paper papers paradigm paradigms parameter parameters part particular particularly parts pattern patterns people percentage perform performance performed performing performs perspective perspectives phase phenomenon pipeline play plays point points poor popular pose possible post potential potentially
  powerful practical practice precise precisely predict predicted presence present presented presents preserve preserving prevent previous previously primarily primary principle principled problem problems procedure procedures process processes processing produce produced produces product progress project prominent promise promising proper properties property proposal propose proposed
  proposes prove provide provided provides providing public publicly purpose quality quantify question questions quick quickly raise range rapid rapidly rate ratio reach reached reaches ready real reason recent recently recognize reduce reduced reduces
  reducing reduction refer regarding relate related relation relations relationship relationships relative relatively release released relevant reliability reliable rely relying remain remains remarkable remarkably report reported reports represent representative represents require required requirement requirements requires requiring research
  researchers resource resources respect respectively respective result resulting results reveal reveals review rich rigorous robust role rules run running sample samples scale scenario scenarios scheme scope score scores seamlessly search seek select selection sense separate series serve serves set sets setting settings setup shared share shares
  short show showcase showcases showing shown shows side signal signals significance significant significantly similar similarly simple simpler simplicity simply simultaneously situation size sizes slight small smaller solely solid solution solutions solve solving source space spaces special specific specifically specified speed
  stage stages standard start state state-of-the-art stem step steps strategies strategy strength strengths strong stronger structure structures struggle struggles studied studies study subsequent subset substantial substantially success successful successfully suffer suffers
  sufficient suggest suggests suitable superior support supports surpass surpasses surpassing survey system systematic systematically systems tackle tackling tailored target targets task tasks technique techniques technologies technology tend term termed terms test tested tests theory thorough time times today tool
  tools top total track trade-off trade-offs tradition traditional traditionally train trained trend true try type types typical typically ubiquitous ultimately uncover underexplored underlying understand understood unified unique universal unseen unprecedented utility utilization utilize utilized utilizes utilizing valid validate validated value values variant
  variants variety varying version versions versatile versatility view vital volume weak weight wide widely wider widespread work working works world worse worst year years yield yielding yields zero codebase github https com arxiv
  recall accuracy precision f1 score percent million billion k m b x significantly-better fold percentage-points art word words text texts human user users people image images video`
    .split(/\s+/)
    .filter(Boolean),
);

/** Generic words that may begin a term (`large language model`, `long context`, `text generation`) though they say nothing alone. */
export const mayBegin = new Set(
  'large long small open image images video text word human user joint dynamic test real world time zero code data general natural information state signal source space structure system task feature function class error cost context control noise search speed weight domain model fine-grained loss graph fast deep high low single hard ground input output parameter sample efficient sparse quality tool question knowledge process point set node unified foundation algorithm performance'.split(
    ' ',
  ),
);

/** Generic words that may end a term (`language model`, `question answering system` no; `image generation`, `data set` no). */
export const mayEnd = new Set(
  'model models modeling modelling attention learning processing understanding generation prediction inference search analysis text image images video data space control selection reduction structure word words algorithm algorithms function functions process processes theory system systems graph loss evaluation context contexts benchmark benchmarks network networks noise error resolution code'.split(
    ' ',
  ),
);
