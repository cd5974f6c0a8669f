/** Commands for a character or a name in formulas, as plain Unicode. */
export const mathSymbols: Record<string, string> = {
  ...letters(
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega',
    'αβγδϵζηθικλμνξοπρστυϕχψω',
  ),
  ...letters('Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega', 'ΓΔΘΛΞΠΣΥΦΨΩ'),
  ...letters('varepsilon vartheta varpi varrho varsigma varphi varkappa digamma', 'εϑϖϱςφϰϝ'),
  ...letters(
    'ell hbar imath jmath Re Im aleph beth wp partial nabla infty emptyset varnothing',
    'ℓℏıȷℜℑℵℶ℘∂∇∞∅∅',
  ),
  ...letters(
    'leq le geq ge neq ne approx equiv sim simeq cong propto ll gg prec succ preceq succeq',
    '≤≤≥≥≠≠≈≡∼≃≅∝≪≫≺≻⪯⪰',
  ),
  ...letters(
    'lesssim gtrsim leqslant geqslant doteq asymp triangleq coloneqq vdash models perp parallel mid nmid',
    '≲≳⩽⩾≐≍≜≔⊢⊨⊥∥∣∤',
  ),
  ...letters(
    'in notin ni subset supset subseteq supseteq subsetneq cup cap bigcup bigcap setminus forall exists nexists neg lnot land lor wedge vee',
    '∈∉∋⊂⊃⊆⊇⊊∪∩⋃⋂∖∀∃∄¬¬∧∨∧∨',
  ),
  ...letters(
    'times div pm mp cdot ast star circ bullet oplus ominus otimes odot oslash circledast ltimes Join dagger ddagger sum prod coprod int iint oint',
    '×÷±∓·∗⋆∘•⊕⊖⊗⊙⊘⊛⋉⋈†‡∑∏∐∫∬∮',
  ),
  ...letters(
    'to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow uparrow downarrow mapsto longrightarrow longleftarrow implies iff hookrightarrow rightsquigarrow nearrow searrow gets Longrightarrow Longleftrightarrow xrightarrow',
    '→→←↔⇒⇐⇔↑↓↦⟶⟵⟹⟺↪⇝↗↘←⟹⟺→',
  ),
  ...letters(
    'langle rangle lfloor rfloor lceil rceil lVert rVert lvert rvert Vert vert backslash prime degree angle triangle square Box blacksquare diamond top bot',
    '⟨⟩⌊⌋⌈⌉‖‖||‖|\\′°∠△□□■⋄⊤⊥',
  ),
  ...letters(
    'ldots dots cdots vdots ddots dotsc dotsb colon checkmark sharp flat natural clubsuit heartsuit spadesuit',
    '………⋮⋱……:✓♯♭♮♣♡♠',
  ),
  ...names(
    'log ln exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh min max inf sup lim liminf limsup arg det dim ker deg gcd Pr hom lg mod',
  ),
  argmin: 'arg min',
  argmax: 'arg max',
  bmod: ' mod ',
  pmod: 'mod ',
  ...letters(
    'varGamma varDelta varTheta varLambda varXi varPi varSigma varPhi varPsi varOmega',
    'ΓΔΘΛΞΠΣΦΨΩ',
  ),
  quad: ' ',
  qquad: ' ',
  R: 'ℝ',
  N: 'ℕ',
  Z: 'ℤ',
  lt: '<',
  gt: '>',
  choose: ' choose ',
  lbrace: '{',
  rbrace: '}',
  '{': '{',
  '}': '}',
  '|': '‖',
  '%': '%',
  $: '$',
  '#': '#',
  '&': '&',
  _: '_',
};

function letters(commands: string, characters: string): Record<string, string> {
  const all = [...characters];
  return Object.fromEntries(
    commands.split(' ').map((command, index) => [command, all[index] ?? command]),
  );
}

/** Commands of functions, which are shown as their names. */
function names(commands: string): Record<string, string> {
  return Object.fromEntries(commands.split(' ').map((command) => [command, command]));
}
